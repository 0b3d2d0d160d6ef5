// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/deskactions.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QToolBar>
#include <QUndoGroup>

using namespace Qt::StringLiterals;

namespace {
struct DeskActionsWords {
    Q_DECLARE_TR_FUNCTIONS(DeskActions)
};

QAction *add(
    QMenu &menu, const QString &objectName, const QString &text, const QList<QKeySequence> &keys = {})
{
    auto *action = menu.addAction(text);
    action->setObjectName(objectName);
    action->setShortcuts(keys);
    action->setAutoRepeat(false); // a key held down must not confirm or remove letter after letter
    return action;
}

QAction *addSwitch(
    QMenu &menu, const QString &objectName, const QString &text, bool on, const QKeySequence &key)
{
    auto *action = add(menu, objectName, text, {key});
    action->setCheckable(true);
    action->setChecked(on);
    return action;
}
} // namespace

DeskActions::DeskActions(QMainWindow &window, QUndoGroup &undo)
{
    makeFileMenu(window);
    makeEditMenu(window, undo);
    makeReviewMenu(window);
    makeLettersMenu(window);
    makeViewMenu(window);
    chartMenu = window.menuBar()->addMenu(DeskActionsWords::tr("&Chart"));
    auto *helpMenu = window.menuBar()->addMenu(DeskActionsWords::tr("&Help"));
    help = add(*helpMenu, u"help"_s, DeskActionsWords::tr("&Help"), {Qt::Key_F1});
    help->setShortcutContext(Qt::ApplicationShortcut); // also in the paper's window and the dialogs
    shortcuts = add(*helpMenu, u"shortcuts"_s, DeskActionsWords::tr("&Keys"), {Qt::SHIFT | Qt::Key_F1});
    about = add(*helpMenu, u"about"_s, DeskActionsWords::tr("&About Upheld"));
    about->setMenuRole(QAction::AboutRole);
    makeToolBar(window);
}

void DeskActions::makeFileMenu(QMainWindow &window)
{
    auto &menu = *window.menuBar()->addMenu(DeskActionsWords::tr("&File"));
    openLetters = add(menu, u"openLetters"_s, DeskActionsWords::tr("&Open letters…"), {QKeySequence::Open});
    openSamples = add(menu, u"openSamples"_s, DeskActionsWords::tr("Open &sample letters"));
    stopReading = add(menu, u"stopReading"_s, DeskActionsWords::tr("Stop rea&ding"), {Qt::Key_Escape});
    stopReading->setEnabled(false);
    menu.addSeparator();
    openCaseFile = add(menu, u"openCaseFile"_s, DeskActionsWords::tr("Open &case file…"),
        {Qt::CTRL | Qt::SHIFT | Qt::Key_O});
    newCaseFile = add(menu, u"newCaseFile"_s, DeskActionsWords::tr("&New case file…"), {QKeySequence::New});
    recentMenu = menu.addMenu(DeskActionsWords::tr("Open &recent"));
    recentMenu->setObjectName(u"recentMenu"_s);
    restoreBackup = add(menu, u"restoreBackup"_s, DeskActionsWords::tr("&Go back to a backup…"));
    menu.addSeparator();
    committeePaper = add(menu, u"committeePaper"_s, DeskActionsWords::tr("Co&mmittee paper…"),
        {Qt::CTRL | Qt::SHIFT | Qt::Key_P});
    briefing =
        add(menu, u"briefing"_s, DeskActionsWords::tr("Copy morning &briefing"), {Qt::CTRL | Qt::Key_B});
    verificationRecord = add(menu, u"verificationRecord"_s,
        DeskActionsWords::tr("Save &verification record…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_V});
    checkPaper =
        add(menu, u"checkPaper"_s, DeskActionsWords::tr("Chec&k an edited paper…"), {Qt::CTRL | Qt::Key_K});
    menu.addSeparator();
    exportFigures =
        add(menu, u"exportFigures"_s, DeskActionsWords::tr("Export &figures…"), {Qt::CTRL | Qt::Key_E});
    exportChart = add(menu, u"exportChart"_s, DeskActionsWords::tr("Export c&hart as…"),
        {Qt::CTRL | Qt::SHIFT | Qt::Key_E});
    exportHistory =
        add(menu, u"exportHistory"_s, DeskActionsWords::tr("Export the letter's h&istory as CSV…"));
    print = add(menu, u"printLetter"_s, DeskActionsWords::tr("&Print letter…"), {QKeySequence::Print});
    menu.addSeparator();
    quit = add(menu, u"quit"_s, DeskActionsWords::tr("&Quit"), {Qt::CTRL | Qt::Key_Q});
    quit->setMenuRole(QAction::QuitRole);
}

void DeskActions::makeEditMenu(QMainWindow &window, QUndoGroup &undo)
{
    auto &menu = *window.menuBar()->addMenu(DeskActionsWords::tr("&Edit"));
    m_undo = undo.createUndoAction(&window, DeskActionsWords::tr("&Undo"));
    m_undo->setObjectName(u"undo"_s);
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo = undo.createRedoAction(&window, DeskActionsWords::tr("&Redo"));
    m_redo->setObjectName(u"redo"_s);
    m_redo->setShortcuts({Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    menu.addActions({m_undo, m_redo});
    menu.addSeparator();
    paste = add(menu, u"paste"_s, DeskActionsWords::tr("&Paste files"), {QKeySequence::Paste});
    removeLetter =
        add(menu, u"removeLetter"_s, DeskActionsWords::tr("Re&move letter"), {Qt::CTRL | Qt::Key_Delete});
    menu.addSeparator();
    settings = add(menu, u"settings"_s, DeskActionsWords::tr("&Settings…"), {Qt::CTRL | Qt::Key_Comma});
    settings->setMenuRole(QAction::PreferencesRole);
}

void DeskActions::makeReviewMenu(QMainWindow &window)
{
    reviewMenu = window.menuBar()->addMenu(DeskActionsWords::tr("&Review"));
    auto &menu = *reviewMenu;
    confirmLetter = add(menu, u"confirmLetter"_s, DeskActionsWords::tr("Con&firm letter"),
        {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter});
    menu.addSeparator();
    editValue = add(menu, u"editValue"_s, DeskActionsWords::tr("&Correct value"), {Qt::Key_F2});
    takeChosen = add(menu, u"takeChosen"_s, DeskActionsWords::tr("&Take the words chosen in the page"),
        {Qt::CTRL | Qt::Key_D});
    takeAgreeing = add(menu, u"takeAgreeing"_s, DeskActionsWords::tr("Take the &value that would agree"),
        {Qt::CTRL | Qt::Key_T});
    addNote = add(
        menu, u"addNote"_s, DeskActionsWords::tr("Add a note to the next c&hange"), {Qt::CTRL | Qt::Key_M});
    menu.addSeparator();
    queryField = add(menu, u"queryField"_s, DeskActionsWords::tr("Field in &query"), {Qt::Key_F9});
    uncheckField =
        add(menu, u"uncheckField"_s, DeskActionsWords::tr("Field &unchecked"), {Qt::CTRL | Qt::Key_F9});
    queryLetter =
        add(menu, u"queryLetter"_s, DeskActionsWords::tr("Lette&r in query"), {Qt::SHIFT | Qt::Key_F9});
    menu.addSeparator();
    notApplicable =
        add(menu, u"setNotApplicable"_s, DeskActionsWords::tr("Set not &applicable"), {Qt::CTRL | Qt::Key_1});
    notStated = add(menu, u"setNotStated"_s, DeskActionsWords::tr("Set not &stated"), {Qt::CTRL | Qt::Key_2});
    notFound = add(menu, u"setNotFound"_s, DeskActionsWords::tr("Set not &found"), {Qt::CTRL | Qt::Key_3});
    revert = add(menu, u"revert"_s, DeskActionsWords::tr("&Back to what was read"), {Qt::CTRL | Qt::Key_R});
    menu.addSeparator();
    nextFlagged =
        add(menu, u"nextFlagged"_s, DeskActionsWords::tr("&Next field that stands out"), {Qt::Key_F8});
    previousFlagged = add(menu, u"previousFlagged"_s, DeskActionsWords::tr("&Previous field that stands out"),
        {Qt::SHIFT | Qt::Key_F8});
    passages = add(
        menu, u"passages"_s, DeskActionsWords::tr("Passa&ges about this council"), {Qt::CTRL | Qt::Key_G});
    menu.addSeparator();
    newLetter = add(menu, u"newLetter"_s, DeskActionsWords::tr("Go to the ne&w letter"),
        {Qt::CTRL | Qt::SHIFT | Qt::Key_N});
    takeUpTyping = add(menu, u"takeUpTyping"_s, DeskActionsWords::tr("Ta&ke up what was being typed"),
        {Qt::CTRL | Qt::SHIFT | Qt::Key_Y});
    takeUpTyping->setEnabled(false);
    nextLetter =
        add(menu, u"nextLetter"_s, DeskActionsWords::tr("Next &letter"), {Qt::CTRL | Qt::Key_PageDown});
    previousLetter =
        add(menu, u"previousLetter"_s, DeskActionsWords::tr("Previous l&etter"), {Qt::CTRL | Qt::Key_PageUp});
    for (auto *going : {nextLetter, previousLetter, nextFlagged, previousFlagged})
        going->setAutoRepeat(true);
}

void DeskActions::makeLettersMenu(QMainWindow &window)
{
    lettersMenu = window.menuBar()->addMenu(DeskActionsWords::tr("&Letters"));
    filterLetters = add(
        *lettersMenu, u"filterLetters"_s, DeskActionsWords::tr("&Filter the list"), {Qt::CTRL | Qt::Key_L});
    searchLetters = add(*lettersMenu, u"searchLetters"_s, DeskActionsWords::tr("Search &in all letters"),
        {Qt::CTRL | Qt::SHIFT | Qt::Key_F});
    searchLetters->setCheckable(true);
    lettersMenu->addSeparator();
    readAgain =
        add(*lettersMenu, u"readAgain"_s, DeskActionsWords::tr("&Read the letter again"), {Qt::Key_F5});
    deleteForGood =
        add(*lettersMenu, u"deleteForGood"_s, DeskActionsWords::tr("Delete the letter for &good…"));
    lettersMenu->addSeparator();
}

void DeskActions::makeViewMenu(QMainWindow &window)
{
    viewMenu = window.menuBar()->addMenu(DeskActionsWords::tr("&View"));
    auto &menu = *viewMenu;
    showLetters =
        addSwitch(menu, u"showLetters"_s, DeskActionsWords::tr("&Letters"), true, Qt::ALT | Qt::Key_1);
    showChecks = addSwitch(menu, u"showChecks"_s, DeskActionsWords::tr("&Checks"), true, Qt::ALT | Qt::Key_2);
    showChart = addSwitch(menu, u"showChart"_s, DeskActionsWords::tr("C&hart"), true, Qt::ALT | Qt::Key_3);
    showHistory =
        addSwitch(menu, u"showHistory"_s, DeskActionsWords::tr("H&istory"), false, Qt::CTRL | Qt::Key_H);
    allFields = addSwitch(
        menu, u"allFields"_s, DeskActionsWords::tr("&Fields of other years"), false, Qt::ALT | Qt::Key_4);
    menu.addSeparator();
    nextPane = add(menu, u"nextPane"_s, DeskActionsWords::tr("&Next pane"), {Qt::Key_F6});
    previousPane =
        add(menu, u"previousPane"_s, DeskActionsWords::tr("&Previous pane"), {Qt::SHIFT | Qt::Key_F6});
    menu.addSeparator();
    makeThemeMenu(window, menu);
}

void DeskActions::makeThemeMenu(QMainWindow &window, QMenu &view)
{
    auto &menu = *view.addMenu(DeskActionsWords::tr("&Theme"));
    theme = new QActionGroup(&window);
    const std::pair<Theme, QString> themes[]{{Theme::System, DeskActionsWords::tr("As the &system")},
        {Theme::Light, DeskActionsWords::tr("&Light")}, {Theme::Dark, DeskActionsWords::tr("&Dark")},
        {Theme::HighContrast, DeskActionsWords::tr("&High contrast")}};
    for (const auto &[kind, text] : themes) {
        auto *action = add(menu, u"theme-"_s + themeKey(kind), text);
        action->setData(themeKey(kind));
        action->setCheckable(true);
        theme->addAction(action);
    }
}

void DeskActions::makeToolBar(QMainWindow &window)
{
    auto *bar = window.addToolBar(DeskActionsWords::tr("Tools"));
    bar->setObjectName(u"toolBar"_s);
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addAction(openLetters);
    bar->addSeparator();
    bar->addActions({previousLetter, nextLetter});
    bar->addSeparator();
    bar->addActions({confirmLetter, nextFlagged, revert});
    bar->addSeparator();
    // On the button the word alone; what would be undone stands in the menu and the tooltip.
    m_undo->setIconText(DeskActionsWords::tr("Undo"));
    m_redo->setIconText(DeskActionsWords::tr("Redo"));
    bar->addActions({m_undo, m_redo});
}
