// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The letter that is shown: its fields, page, checks and chart follow it.
#include "ui/desk/mainwindow.h"

#include "ui/charts/chartpane.h"
#include "ui/desk/deskactions.h"
#include "ui/desk/deskpanes.h"
#include "ui/desk/discrepancypane.h"
#include "ui/desk/documentframe.h"
#include "ui/desk/fieldpane.h"
#include "ui/desk/fieldview.h"
#include "ui/desk/historypane.h"
#include "ui/desk/keeping.h"
#include "ui/desk/letterspane.h"
#include "ui/desk/letterwords.h"
#include "ui/desk/messagebar.h"
#include "ui/desk/noteline.h"
#include "ui/desk/pagemenu.h"
#include "ui/desk/paperdesk.h"
#include "ui/desk/placecutter.h"
#include "ui/desk/reviewwords.h"
#include "ui/desk/session.h"
#include "ui/document/documentpane.h"

#include <QStatusBar>

#include <utility>

using namespace Qt::StringLiterals;

void MainWindow::showLetter(LetterId letter)
{
    if (!finishEditing()) {
        // Later: the list is still in the midst of its own change.
        const auto stay = [this, shown = m_session->fields().letter()] { m_panes->letters->choose(shown); };
        QMetaObject::invokeMethod(this, stay, Qt::QueuedConnection);
        return;
    }
    forgetWords();
    forgetNote(letter);
    m_session->current().show(letter);
    if (m_panes->isEmpty()) {
        m_panes->showEmpty(false);
        m_panes->fields->view()->setFocus();
    }
    showChecked();
    showDocument();
    m_panes->fields->selectFirst();
    m_aheadSoon.start();
    m_session->comparer().compareFirst(letter);
    updateActions();
}

/// What was said of the letter before must not stand beside this one.
void MainWindow::forgetWords()
{
    statusBar()->clearMessage();
    statusBar()->setAccessibleName({});
    if (const auto old = std::exchange(m_refusal, {}); !old.isEmpty() && m_panes->message->text() == old)
        m_panes->message->hide();
}

/// A reason given for one letter must not go into another one's history.
void MainWindow::forgetNote(LetterId next)
{
    auto *note = m_panes->fields->note();
    const auto words = note->note();
    if (words.isEmpty() || next == m_session->fields().letter())
        return;
    note->clear();
    m_panes->message->say(tr("The note “%1” went with no change of %2, so it was not kept.")
                              .arg(words, authorityWords(m_session->fields().checked().letter)));
}

void MainWindow::showDocument()
{
    const auto id = m_session->fields().letter();
    const auto &letter = m_session->fields().checked().letter;
    const auto shown = u"%1 %2"_s.arg(QString::number(idNumber(id)), QString::number(letter.firstPage));
    if (shown == m_shownDocument)
        return;
    auto bytes = m_session->caseFile().documentBytes(id);
    if (!bytes) {
        m_panes->document->clear();
        m_shownDocument.clear();
        showProblem(bytes.error());
        return;
    }
    m_shownDocument = shown;
    m_panes->document->pane()->showDocument({.bytes = *std::move(bytes),
        .name = m_session->caseFile().documentName(id).value_or(QString()),
        .firstPage = letter.firstPage,
        .lastPage = letter.lastPage,
        .letter = letterIdentity(m_session->fields().stored())});
}

/// While the officer looks at this letter, the next one is read.
void MainWindow::readAhead()
{
    if (!m_session)
        return;
    const auto next = m_session->letters().nextToReview(m_session->fields().letter());
    if (idNumber(next) == 0 || next == m_session->fields().letter())
        return;
    const auto bytes = m_session->caseFile().documentBytes(next);
    const auto stored = m_session->caseFile().storedLetter(next);
    if (!bytes || !stored)
        return; // said when it is opened
    m_panes->document->pane()->prepare({.bytes = *bytes,
        .name = stored->fileName,
        .firstPage = stored->letter.firstPage,
        .lastPage = stored->letter.lastPage,
        .letter = letterIdentity(*stored)});
}

void MainWindow::showNothing()
{
    m_shownDocument.clear();
    m_charted.reset();
    m_panes->document->clear();
    m_panes->fields->clearHeading();
    m_panes->discrepancies->clear();
    m_panes->chart->clear();
    m_panes->history->clear();
    if (!m_session)
        return;
    m_session->fields().clearLetter();
    m_session->places().passages().setPassages({});
}

/// What hangs on the shown letter's values and checks alone.
void MainWindow::showChecked()
{
    const auto &checked = m_session->fields().checked();
    m_panes->fields->showHeading(checked.letter);
    m_session->places().passages().setPassages(checked.letter.passages);
    showLeft();
    m_panes->document->showDates(checked.letter);
    m_panes->discrepancies->showChecks(checked.checks);
    m_derivedSoon.start();
    updateActions();
}

void MainWindow::showChange(LetterId letter, const QString &key)
{
    m_changedField = true;
    m_session->letters().refreshLetter(letter);
    // The list may be on its way to another letter, which waits for this value to be written.
    if (letter != m_session->fields().letter())
        m_panes->letters->choose(letter);
    m_panes->fields->select(key);
    showLeft();
    m_derivedSoon.start();
    updateActions();
}

void MainWindow::showMarked(LetterId letter, const QString &key)
{
    m_changedField = true;
    m_session->letters().refreshLetter(letter);
    if (letter != m_session->fields().letter())
        m_panes->letters->choose(letter);
    if (!key.isEmpty())
        m_panes->fields->select(key);
    showLeft();
    showHistory();
    m_derivedSoon.start(); // what is settled is drawn so
}

/// Where a page shows something else than its text, the figure stands out from now on, confirmed or not.
void MainWindow::showCompared(LetterId letter)
{
    m_session->letters().refreshLetter(letter);
    if (letter == m_session->fields().letter())
        m_session->fields().refreshSeen();
    m_derivedSoon.start();
}

void MainWindow::cutPlace(const Place &place)
{
    const auto bytes = m_session && place.isValid()
        ? m_session->caseFile().documentBytes(m_session->fields().letter())
        : Outcome<QByteArray>(QByteArray());
    if (bytes && !bytes->isEmpty())
        m_cutter->cutOut(*bytes, place);
    else
        m_cutter->nothing();
}

void MainWindow::showLeft()
{
    if (!m_session)
        return;
    m_panes->fields->showLeft(ReviewWords::ofLetter(m_session->fields().standings()),
        ReviewWords::ofCaseFile(m_session->letters().counts()));
}

void MainWindow::showDerived()
{
    m_session->fields().setHeldAverages(m_session->letters().heldAverages());
    m_derivedSoon.stop();
    m_papers->refreshSoon();
    showHistory();
    if (!m_panes->letters->current())
        return;
    showChart();
}

void MainWindow::updateActions()
{
    const bool shown = m_session && m_panes->letters->current().has_value();
    const bool viewed = m_session && m_session->caseFile().isReadOnly();
    const auto current = m_panes->fields->view()->currentIndex();
    m_actions->checkPaper->setEnabled(m_session != nullptr);
    for (auto *action :
        {m_actions->exportFigures, m_actions->exportChart, m_actions->nextFlagged, m_actions->previousFlagged,
            m_actions->nextLetter, m_actions->previousLetter, m_actions->print, m_actions->exportHistory,
            m_actions->committeePaper, m_actions->briefing, m_actions->verificationRecord})
        action->setEnabled(shown);
    for (auto *action : {m_actions->removeLetter, m_actions->confirmLetter, m_actions->queryLetter,
             m_actions->addNote, m_actions->readAgain, m_actions->deleteForGood})
        action->setEnabled(shown && !viewed);
    for (auto *action : {m_actions->openLetters, m_actions->openSamples, m_actions->paste})
        action->setEnabled(!viewed);
    m_pageMenu->setShown(shown);
    m_panes->history->setField(m_panes->fields->view()->currentKey());
    for (auto *action :
        {m_actions->editValue, m_actions->takeChosen, m_actions->takeAgreeing, m_actions->queryField,
            m_actions->uncheckField, m_actions->notApplicable, m_actions->notStated, m_actions->notFound})
        action->setEnabled(shown && !viewed && current.isValid());
    m_actions->passages->setEnabled(shown && m_session->places().passages().rowCount() > 0);
    m_actions->newLetter->setEnabled(m_newLetter.has_value());
    m_actions->takeUpTyping->setEnabled(m_leftTyping.has_value());
    m_actions->restoreBackup->setEnabled(m_keeping != nullptr && !m_isRestoring);
    m_actions->revert->setEnabled(shown && !viewed && current.data(FieldTable::CorrectedRole).toBool());
}
