// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/document.h"
#include "paper/paperinput.h"
#include "ui/paper/paperdetails.h"

#include <QMainWindow>

#include <functional>

class PaperPreview;
class PaperQuestionList;
class PaperSectionPane;
class QAction;
class QLabel;
class QTabWidget;
class QToolBar;

/// The committee paper of one letter: what it will say on the right, what the officer decides about it on the
/// left. A window of its own beside the desk; it holds nothing back: every change is told at once.
class PaperWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit PaperWindow(QWidget *parent = nullptr);

    /// Shows the paper about \a input, and of \a beside what else it can have; \a notes are said beside the
    /// paper's standing. Composes the paper: what was typed waits for it, until the next pause.
    void showInput(const PaperInput &input, const PaperBeside &beside, const QStringList &notes = {});
    /// Who is asked before the window closes, and keeps it open with false.
    void setMayClose(const std::function<bool()> &mayClose) { m_mayClose = mayClose; }
    /// What keeps the paper from being saved, or that nothing does; in the status line.
    void say(const QString &words);
    /// The same in words that stay until the next: what went wrong.
    void warn(const QString &words);
    /// The paper's case file is closed: nothing can be written from here any more, only read and copied.
    void leave();
    [[nodiscard]] const PaperDocument &paper() const { return m_paper; }

Q_SIGNALS:
    /// A person changed something: these are the texts from now on.
    void textsChanged(const PaperTexts &texts);
    void saveAsked();
    void recordAsked();
    void briefingAsked();
    void checkAsked();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeActions();
    void sayKeys(bool says);
    void take(const PaperTexts &texts);
    void showStanding();

    PaperInput m_input;
    PaperDocument m_paper;
    PaperBeside m_beside;
    QStringList m_notes;
    std::function<bool()> m_mayClose;
    QLabel *m_standing;
    QLabel *m_warning;
    PaperSectionPane *m_sections;
    PaperDetails *m_details;
    PaperQuestionList *m_questions;
    PaperPreview *m_preview;
    QTabWidget *m_tabs;
    QToolBar *m_bar = nullptr;
    int m_widthWithKeys = 0; // of the bar
    QList<QAction *> m_ofCaseFile; // what needs it
};
