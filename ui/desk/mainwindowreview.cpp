// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does to the letter that is shown.
#include "ui/desk/mainwindow.h"

#include "ui/desk/deskpanes.h"
#include "ui/desk/fieldpane.h"
#include "ui/desk/fieldview.h"
#include "ui/desk/letterspane.h"
#include "ui/desk/letterwords.h"
#include "ui/desk/passagespane.h"
#include "ui/desk/removeletter.h"
#include "ui/desk/session.h"

#include <QStatusBar>

#include <algorithm>

using namespace Qt::StringLiterals;

/// What is typed is written before anything takes its field away. False where it could not be; then the
/// message bar says why, and the officer stays with it.
bool MainWindow::finishEditing()
{
    return m_panes->fields->view()->finishEditing();
}

void MainWindow::setState(FieldState state)
{
    const auto key = m_panes->fields->view()->currentKey();
    if (finishEditing())
        m_session->current().setState(key, state);
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
        statusBar()->showMessage(tr("No field of this letter needs you."));
    else if (view->currentKey() == before)
        statusBar()->showMessage(tr("This is the only field of this letter that needs you."));
    else
        statusBar()->clearMessage();
}

void MainWindow::goToPassages()
{
    if (finishEditing() && !m_panes->fields->passages()->enter())
        statusBar()->showMessage(tr("No passage about this council alone was found in this letter."));
}

void MainWindow::removeLetter()
{
    const auto letter = m_panes->letters->current();
    if (!letter || !finishEditing())
        return;
    m_session->current().undoStack().push(new RemoveLetter(m_session->caseFile(),
        m_session->current().undoStack(), *letter, authorityWords(m_session->fields().checked().letter),
        [this](
            LetterId id, bool removed, const Outcome<void> &written) { showRemoval(id, removed, written); }));
}

void MainWindow::showRemoval(LetterId letter, bool removed, const Outcome<void> &written)
{
    if (!written) {
        showProblem(written.error());
        return;
    }
    auto &letters = m_session->letters();
    const int row = letters.rowOf(letter);
    letters.refreshLetter(letter);
    m_derivedSoon.start();
    if (letters.rowCount() == 0) {
        showNothing();
        m_panes->showEmpty(true);
    } else if (!removed) {
        m_panes->letters->choose(letter);
    } else if (!m_panes->letters->current()) {
        // The filter takes none of those that are left.
        m_panes->letters->choose(letters.letterAt(std::clamp(row, 0, letters.rowCount() - 1)));
    }
    statusBar()->showMessage(removed ? tr("Letter removed. Undo brings it back.") : tr("Letter is back."));
    updateActions();
}
