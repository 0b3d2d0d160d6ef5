// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/theme.h"

#include <QAction>

class QActionGroup;
class QMainWindow;
class QMenu;
class QUndoGroup;

/// Everything that a person can ask of the window, each with its words and its key, in menus and in the tool
/// bar. The window says what each does.
struct DeskActions {
    /// Makes the menus and the tool bar of \a window, which owns all actions; undo and redo are those of \a
    /// undo.
    DeskActions(QMainWindow &window, QUndoGroup &undo);

    [[nodiscard]] QAction *undo() const { return m_undo; }
    [[nodiscard]] QAction *redo() const { return m_redo; }

    QAction *openLetters;
    QAction *openCaseFile;
    QAction *newCaseFile;
    QAction *openSamples;
    QAction *restoreBackup;
    QMenu *recentMenu; ///< filled by the window with the case files open of late
    QAction *print;
    QAction *committeePaper;
    QAction *verificationRecord;
    QAction *checkPaper;
    QAction *briefing;
    QAction *exportFigures;
    QAction *exportChart;
    QAction *stopReading;
    QAction *quit;
    QAction *paste;
    QAction *removeLetter;
    QAction *confirmLetter;
    QAction *editValue;
    QAction *takeChosen;
    QAction *takeAgreeing;
    QAction *addNote;
    QAction *queryField;
    QAction *uncheckField;
    QAction *queryLetter;
    QAction *notApplicable;
    QAction *notStated;
    QAction *notFound;
    QAction *revert;
    QAction *nextFlagged;
    QAction *previousFlagged;
    QAction *passages;
    QAction *newLetter;
    QAction *takeUpTyping; ///< what was typed and not written when the program died
    QAction *nextLetter;
    QAction *previousLetter;
    QAction *showLetters;
    QAction *showChecks;
    QAction *showChart;
    QAction *allFields;
    QActionGroup *theme; ///< each action's data is a themeKey()
    QAction *about;
    QMenu *reviewMenu; ///< also the field table's context menu
    QAction *filterLetters;
    QAction *searchLetters;
    QAction *readAgain;
    QAction *deleteForGood;
    QAction *exportHistory;
    QAction *settings;
    QAction *nextPane;
    QAction *previousPane;
    QAction *showHistory;
    QAction *help;
    QAction *shortcuts;
    QMenu *lettersMenu; ///< the window adds what the letters list can do itself
    QMenu *viewMenu; ///< so that the page's own menu stands before it
    QMenu *chartMenu; ///< filled by the window with the chart pane's own actions

private:
    void makeFileMenu(QMainWindow &window);
    void makeEditMenu(QMainWindow &window, QUndoGroup &undo);
    void makeReviewMenu(QMainWindow &window);
    void makeLettersMenu(QMainWindow &window);
    void makeViewMenu(QMainWindow &window);
    void makeThemeMenu(QMainWindow &window, QMenu &view);
    void makeToolBar(QMainWindow &window);

    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
};
