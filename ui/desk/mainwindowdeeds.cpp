// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to a letter as a whole: removed, read again, revised, deleted for good.
#include "ui/desk/mainwindow.h"

#include "tables/differences.h"
#include "ui/desk/deskactions.h"
#include "ui/desk/deskpanes.h"
#include "ui/desk/letterdelegate.h"
#include "ui/desk/letterspane.h"
#include "ui/desk/revisedpanel.h"
#include "ui/desk/session.h"

#include <algorithm>

namespace {
QString goneWords(int letters, bool undone)
{
    if (undone) // an import, say
        return letters == 1 ? MainWindow::tr("Letter removed. Redo brings it back.")
                            : MainWindow::tr("%1 letters removed. Redo brings them back.").arg(letters);
    return letters == 1 ? MainWindow::tr("Letter removed. Undo brings it back.")
                        : MainWindow::tr("%1 letters removed. Undo brings them back.").arg(letters);
}
} // namespace

void MainWindow::connectDeeds()
{
    auto &session = *m_session;
    connect(&session.deeds(), &LetterDeeds::changed, this, &MainWindow::showDeeds);
    connect(&session.deeds(), &LetterDeeds::writeFailed, this, &MainWindow::showProblem);
    connect(&session.intake(), &Intake::readAnew, this, &MainWindow::takeReading);
    connect(&session.intake(), &Intake::cameBack, this,
        [this](LetterId letter) { m_backLetters.append(letter); });
}

void MainWindow::removeLetter()
{
    if (const auto letter = m_panes->letters->current())
        removeHeld(*letter);
}

void MainWindow::removeHeld(LetterId letter)
{
    if (finishEditing())
        m_session->deeds().remove(letter);
}

void MainWindow::showDeeds(const QList<LetterId> &changed, bool undone)
{
    m_changedField = false;
    auto &letters = m_session->letters();
    int gone = 0;
    QList<LetterId> come;
    int row = 0;
    for (const auto letter : changed) {
        const int before = letters.rowOf(letter);
        letters.refreshLetter(letter);
        const int after = letters.rowOf(letter);
        if (before >= 0 && after < 0) {
            ++gone;
            row = before;
            m_panes->revised->forget(letter);
        } else if (before < 0 && after >= 0) {
            come.append(letter);
        }
    }
    m_derivedSoon.start();
    if (letters.rowCount() == 0) {
        showNothing();
        m_panes->showEmpty(true);
    } else if (!come.isEmpty()) {
        m_panes->letters->choose(come.first());
    } else if (!m_panes->letters->current()) {
        // The filter takes none of those that are left.
        m_panes->letters->choose(letters.letterAt(std::clamp(row, 0, letters.rowCount() - 1)));
    }
    if (gone > 0)
        say(goneWords(gone, undone));
    else if (!come.isEmpty())
        say(come.size() == 1 ? tr("Letter is back.") : tr("%1 letters are back.").arg(come.size()));
    updateActions();
}

void MainWindow::readAgain()
{
    const auto letter = m_panes->letters->current();
    if (!letter || !finishEditing())
        return;
    m_readsAgain = true;
    m_session->intake().readAgain(*letter);
}

/// A value that a hand set stays; what is read now stands beside it.
void MainWindow::takeReading(LetterId letter, const Letter &reading)
{
    const auto before = m_session->caseFile().readLetter(letter);
    if (!before) {
        showProblem(before.error());
        return;
    }
    const auto differences = differencesBetween(*before, reading);
    if (!m_session->deeds().takeReading(letter, reading))
        return; // and that was said
    m_session->comparer().compare(letter);
    if (differences.isEmpty())
        say(tr("Read again: every figure is read as before."));
    else if (differences.size() == 1)
        say(tr("Read again: 1 figure is read differently. Values set by hand stay."));
    else
        say(tr("Read again: %1 figures are read differently. Values set by hand stay.")
                .arg(differences.size()));
}

void MainWindow::deleteForGood()
{
    const auto letter = m_panes->letters->current();
    if (!letter || !finishEditing())
        return;
    const auto row = m_session->letters().index(m_session->letters().rowOf(*letter), LetterTable::Authority);
    m_dialogs.ask(this,
        tr("Delete the letter of %1 for good?\n\nIts file, its figures and its whole history are erased from "
           "this case file. This cannot be undone, and what was done before it can no longer be undone "
           "either.")
            .arg(letterName(row)),
        tr("Delete for good"), [this, letter] { eraseForGood(*letter); });
}

void MainWindow::eraseForGood(LetterId letter)
{
    const auto erased = m_session->caseFile().eraseForGood(letter);
    if (!erased) {
        showProblem(erased.error());
        return;
    }
    m_session->current().undoStack().clear();
    showDeeds({letter}, false);
    say(tr("Letter deleted for good."));
    offerToForgetBackups();
}

/// Another letter for a council and year that is held may be a revised one: the officer says so.
void MainWindow::offerRevised(const QList<LetterId> &letters)
{
    m_panes->revised->add(m_session->sameLetters(letters));
}
