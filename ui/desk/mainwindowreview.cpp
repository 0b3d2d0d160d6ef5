// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does to the letter that is shown.
#include "ui/desk/mainwindow.h"

#include "ui/desk/deskactions.h"
#include "ui/desk/deskpanes.h"
#include "ui/desk/discrepancypane.h"
#include "ui/desk/documentframe.h"
#include "ui/desk/fieldpane.h"
#include "ui/desk/fieldrow.h"
#include "ui/desk/fieldview.h"
#include "ui/desk/letterspane.h"
#include "ui/desk/letterwords.h"
#include "ui/desk/messagebar.h"
#include "ui/desk/noteline.h"
#include "ui/desk/passagespane.h"
#include "ui/desk/reviewflow.h"
#include "ui/desk/session.h"
#include "ui/document/documentpane.h"

#include <QAccessible>
#include <QApplication>
#include <QStatusBar>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

/// What is typed is written before anything takes its field away. False where it could not be; then the
/// message bar says why, and the officer stays with it.
bool MainWindow::finishEditing()
{
    return m_panes->fields->view()->finishEditing();
}

void MainWindow::connectFlow()
{
    m_flow = std::make_unique<ReviewFlow>(*m_session, *m_panes->fields, *m_panes->letters);
    auto *flow = m_flow.get();
    auto *view = m_panes->fields->view();
    connect(view, &FieldView::confirmAsked, flow, &ReviewFlow::confirmField);
    connect(view, &FieldView::goOnAsked, flow, &ReviewFlow::goOn);
    connect(view, &FieldView::entered, flow,
        [flow, view](const QString &key, const QString &text, CorrectionKind kind) {
            if (!flow->enter(key, text, kind))
                view->keepEditor();
        });
    connect(view, &FieldView::stateEntered, flow, [flow, view](const QString &key, FieldState state) {
        if (!flow->enterState(key, state))
            view->keepEditor();
    });
    connect(view, &FieldView::wordsDropped, flow, &ReviewFlow::take);
    connect(view, &FieldView::typing, flow, &ReviewFlow::showTyped);
    connect(view, &FieldView::typingEnded, flow, &ReviewFlow::showStored);
    auto *note = m_panes->fields->note();
    connect(note, &NoteLine::noted, flow, &ReviewFlow::setNote);
    connect(flow, &ReviewFlow::noteUsed, note, &NoteLine::clear);
    note->clear();
    connect(flow, &ReviewFlow::said, this, [this](const QString &words) {
        forgetWords(); // what stood against it is settled
        say(words);
    });
    connect(flow, &ReviewFlow::refused, this, &MainWindow::refuse);
    connect(flow, &ReviewFlow::tried, m_panes->discrepancies,
        [this](const CheckedLetter &checked) { m_panes->discrepancies->showChecks(checked.checks); });
}

void MainWindow::connectFlowActions()
{
    const auto on = [this](QAction *action, void (ReviewFlow::*act)()) {
        connect(action, &QAction::triggered, this, [this, act] {
            if (finishEditing())
                (m_flow.get()->*act)();
        });
    };
    on(m_actions->confirmLetter, &ReviewFlow::confirmLetter);
    on(m_actions->queryField, &ReviewFlow::toggleFieldQuery);
    on(m_actions->uncheckField, &ReviewFlow::uncheckField);
    on(m_actions->queryLetter, &ReviewFlow::toggleLetterQuery);
    // This one goes into the editor, open or not.
    connect(m_actions->takeAgreeing, &QAction::triggered, this, [this] { m_flow->offerAgreeing(); });
    connect(m_actions->addNote, &QAction::triggered, this, &MainWindow::addNote);
    connect(m_actions->takeChosen, &QAction::triggered, this, &MainWindow::takeChosen);
}

void MainWindow::addNote()
{
    m_panes->fields->note()->ask(QApplication::focusWidget());
}

void MainWindow::takeChosen()
{
    const auto words = m_panes->document->pane()->chosenWords();
    const auto key = m_panes->fields->view()->currentKey();
    if (words.isEmpty())
        say(tr("Choose words in the page first: drag over them, or F7 and the arrow keys with Shift."));
    else if (finishEditing())
        m_flow->take(key, words);
}

void MainWindow::say(const QString &words)
{
    statusBar()->showMessage(words);
    statusBar()->setAccessibleName(words);
    QAccessibleEvent alert(statusBar(), QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MainWindow::setState(FieldState state)
{
    const auto key = m_panes->fields->view()->currentKey();
    if (finishEditing() && m_flow->enterState(key, state))
        say(tr("%1: %2").arg(
            fieldLabel(key), rowStateWords(fieldRow(m_panes->fields->view()->currentIndex()))));
}

void MainWindow::revert()
{
    const auto key = m_panes->fields->view()->currentKey();
    if (finishEditing())
        m_session->current().revert(key);
}

void MainWindow::goToFlagged(int step)
{
    auto *view = m_panes->fields->view();
    const auto before = view->currentKey();
    if (!finishEditing())
        return;
    if (!view->goToFlagged(step))
        statusBar()->showMessage(tr("No field of this letter stands out."));
    else if (view->currentKey() == before)
        statusBar()->showMessage(tr("This is the only field of this letter that stands out."));
    else
        statusBar()->clearMessage();
}

void MainWindow::goToPassages()
{
    if (finishEditing() && !m_panes->fields->passages()->enter())
        statusBar()->showMessage(tr("No passage about this council alone was found in this letter."));
}
