// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/paperinput.h"
#include "ui/paper/papersectionlist.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QPlainTextEdit;
class QPushButton;

/// The sections of a paper: switched on and off, their texts edited, the officer's own added. What it changes
/// it says; what is shown comes from outside alone.
class PaperSectionPane : public QWidget {
    Q_OBJECT

public:
    explicit PaperSectionPane(QWidget *parent = nullptr);

    /// Shows the sections of a paper about \a input. What is being typed stays. Composes the paper.
    void showInput(const PaperInput &input);
    /// What is changed next is changed in \a texts; shown it is by the next showInput().
    void note(const PaperTexts &texts) { m_input.texts = texts; }
    /// What was found in the officer's texts when they were shown.
    [[nodiscard]] const OfficerFindings &findings() const { return m_found; }
    [[nodiscard]] QString currentKey() const;
    /// The program's text comes back into an emptied editor when it is left.
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// A person changed something: these are the texts from now on.
    void changed(const PaperTexts &texts);
    /// A person went to the section \a key.
    void wentTo(const QString &key);

private:
    void layOut();
    void showCurrent();
    void showEditor();
    void takeText();
    void takeHeading(const QString &heading);
    void takeOwnText();
    void takeSwitch(const QString &key, bool on);
    void backToOwn();
    void markCompared();
    void addSection();
    void removeSection();
    [[nodiscard]] int ownIndex() const;
    void showFindings();
    void showHint();
    void change();
    void showChange();

    PaperInput m_input;
    PaperSectionList m_sections;
    OfficerFindings m_found;
    QString m_shown; ///< key of the section in the editor
    QStringList m_own; ///< the program's text of that section
    bool m_isEmptied = false; ///< by a person who is about to type anew
    QListView *m_list;
    QLineEdit *m_heading;
    QPlainTextEdit *m_text;
    QLabel *m_hint;
    QPlainTextEdit *m_findings;
    QPushButton *m_back;
    QPushButton *m_compared;
    QPushButton *m_add;
    QPushButton *m_remove;
};
