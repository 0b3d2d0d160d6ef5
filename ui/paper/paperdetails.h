// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/paperinput.h"

#include <QWidget>

#include <utility>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;

/// What the case file has that can stand beside a paper's own letter.
struct PaperBeside {
    /// A kept group of councils of the same type.
    struct Group {
        QString name;
        int councils = 0;
        int held = 0; ///< those of whom a letter of the paper's year is held
    };
    int earlier = 0; ///< letters of earlier years of its council
    QList<Group> groups; ///< by name
};

/// Who the paper is for and by, and until when it is nobody else's.
class PaperDetails : public QWidget {
    Q_OBJECT

public:
    explicit PaperDetails(QWidget *parent = nullptr);

    /// Shows what \a input has, and of \a beside what it can have. Composes nothing.
    void showInput(const PaperInput &input, const PaperBeside &beside);

Q_SIGNALS:
    /// A person changed something: these are the texts from now on.
    void changed(const PaperTexts &texts);

private:
    void layOut();
    void showCouncils(const QList<PaperBeside::Group> &groups);
    void take();
    [[nodiscard]] QString year() const;

    PaperInput m_input;
    QLineEdit *m_committee;
    QCheckBox *m_hasMeeting;
    QDateEdit *m_meeting;
    QLineEdit *m_contact;
    QLineEdit *m_otherFormats;
    QCheckBox *m_earlierYears;
    QComboBox *m_councils;
    QList<std::pair<QString, QString>> m_items; // of m_councils: words and name
    QLabel *m_councilsSay;
    QLabel *m_printedDate;
    QCheckBox *m_hasPublication;
    QDateEdit *m_publication;
    QCheckBox *m_embargo;
};
