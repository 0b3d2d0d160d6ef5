// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The case file that is open, or why none is.
#include "ui/desk/mainwindow.h"

#include "ui/charts/chartpane.h"
#include "ui/desk/casefilepanel.h"
#include "ui/desk/deskactions.h"
#include "ui/desk/deskpanes.h"
#include "ui/desk/documentframe.h"
#include "ui/desk/fieldpane.h"
#include "ui/desk/fieldview.h"
#include "ui/desk/keeping.h"
#include "ui/desk/letterspane.h"
#include "ui/desk/messagebar.h"
#include "ui/desk/paperdesk.h"
#include "ui/desk/readingprogress.h"
#include "ui/desk/reviewflow.h"
#include "ui/desk/revisedpanel.h"
#include "ui/desk/searchpane.h"
#include "ui/desk/session.h"
#include "ui/document/documentpane.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
/// By whatever names; two files that are not there are the same by their paths alone.
bool isSameFile(const QString &one, const QString &other)
{
    const QFileInfo first(one);
    const QFileInfo second(other);
    return first.absoluteFilePath() == second.absoluteFilePath()
        || (first.exists() && second.exists() && first == second);
}
} // namespace

QString MainWindow::rememberedCaseFile(const QSettings &settings)
{
    return settings.value(u"caseFile"_s).toString();
}

bool MainWindow::isFor(const QString &caseFile) const
{
    return caseFile.isEmpty()
        || isSameFile(caseFile, m_session && !isStandIn() ? m_session->caseFile().path() : m_wantedCaseFile);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        catchUp();
}

/// Another window, or `upheld import`, may have written to the case file: what is shown, and what leaves,
/// follows it. Not under an open editor: there the write itself tells of a clash.
void MainWindow::catchUp()
{
    if (!m_session || m_panes->fields->view()->isEditing())
        return;
    // Where the other program is writing just now, the next look finds it.
    static_cast<void>(m_session->fields().catchUp());
    if (m_othersSoon.isActive())
        showOthersChanges();
}

void MainWindow::showOthersChanges()
{
    m_othersSoon.stop();
    auto &letters = m_session->letters();
    const auto shown = m_panes->letters->current();
    const int row = shown ? letters.rowOf(*shown) : 0;
    letters.catchUp();
    if (letters.rowCount() == 0) {
        showNothing();
        m_panes->showEmpty(true);
    } else if (!m_panes->letters->current()) { // the one that was shown was removed
        m_panes->letters->choose(letters.letterAt(std::clamp(row, 0, letters.rowCount() - 1)));
    }
    m_derivedSoon.start();
    showLeft();
    updateActions();
    say(tr("Another program has changed this case file. It is shown as it is now."));
}

void MainWindow::openSession(std::unique_ptr<CaseFile> caseFile)
{
    auto next = std::make_unique<Session>(std::move(caseFile), m_reference, m_readers, m_threads, m_name);
    m_keeping.reset(); // first: what was typed in the old file is none of the new one's
    m_flow.reset();
    m_papers->setSession(nullptr);
    showNothing();
    m_panes->letters->setLetters(&next->letters());
    m_panes->search->setSearch(
        [session = next.get()](const QString &words) { return session->search(words); });
    m_panes->fields->setFields(&next->fields(), &next->selection());
    m_panes->fields->setPassages(&next->places().passages(), &next->places().passage());
    m_panes->document->pane()->setFields(&next->places().all(), &next->places().current());
    m_othersSoon.stop();
    m_session = std::move(next); // the old one stops its work and closes its file here
    m_progress->finish();
    m_readLetters.clear();
    m_backLetters.clear();
    m_panes->revised->dismiss();
    m_newLetter.reset(); // ids and counts of the old file mean nothing in this one
    const int unread = std::exchange(m_tally, {}).unread() + int(std::exchange(m_awaitBackup, {}).size());
    if (unread > 0)
        m_panes->message->say(leftUnreadWords(unread));
    m_undo.addStack(&m_session->current().undoStack());
    m_undo.setActiveStack(&m_session->current().undoStack());
    connectSession();
    m_panes->chart->forgetGroups();
    showKeptGroups();
    m_papers->setAccount(m_name);
    m_papers->setSession(m_session.get());

    const auto path = m_session->caseFile().path();
    const auto name = QFileInfo(path).fileName();
    const bool isViewed = m_session->caseFile().isReadOnly();
    setWindowTitle(isViewed ? tr("%1, for viewing only – Upheld").arg(name) : tr("%1 – Upheld").arg(name));
    if (isViewed)
        m_panes->message->say(m_flow->viewedWords());
    if (!isStandIn())
        rememberCaseFile(path);
    m_panes->showEmpty(true);
    restoreLetter();
    startKeeping();
    updateActions();
    if (!isViewed)
        m_session->intake().readWords();
    m_readsAgain = m_session->intake().isBusy();
    addFiles(std::exchange(m_waitingFiles, {}));
}

void MainWindow::openCaseFile(const QString &path, Missing missing)
{
    const bool isOpen = m_session && isSameFile(path, m_session->caseFile().path());
    if (isOpen || m_isRestoring || !finishEditing())
        return;
    // What was open last and is gone must not be made anew, empty, behind the officer's back.
    auto caseFile = missing == Missing::Refuse && !QFileInfo::exists(path)
        ? tl::unexpected(Problem{.kind = Problem::Kind::NotFound, .file = path})
        : CaseFile::openAsAllowed(path, CaseFile::LookOver::Later);
    m_lookingForBackup.reset();
    if (caseFile) {
        m_panes->message->hide();
        openSession(std::move(*caseFile));
    } else if (m_session && !isStandIn()) {
        const bool hasBackups =
            caseFile.error().kind == Problem::Kind::CaseFileDamaged && !backupsOf(path).isEmpty();
        showProblem(caseFile.error());
        if (hasBackups)
            m_panes->message->say(
                tr("%1 Backups of it are in the folder “Upheld backups” beside it: open one to "
                   "look at it, or start Upheld with the damaged file to put one in its place.")
                    .arg(m_panes->message->text()));
    } else {
        showNoCaseFile(caseFile.error());
    }
}

/// Letters that come meanwhile wait: they are read into the case file that is opened next.
void MainWindow::showNoCaseFile(const Problem &problem)
{
    m_wantedCaseFile = problem.file;
    m_wantedIsGone = problem.kind == Problem::Kind::NotFound;
    setWindowTitle(tr("No case file is open – Upheld"));
    m_panes->showCaseFileProblem(problem);
    if (problem.kind == Problem::Kind::CaseFileDamaged)
        lookForBackup(problem.file);
    updateActions();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const auto typed = m_panes->fields->view()->typedText();
    if (!finishEditing() && m_heldTyping != typed) {
        // Once: a text that cannot be written must not keep the computer from shutting down.
        m_heldTyping = typed;
        m_panes->message->say(
            tr("%1 Or close the window again to leave without it.").arg(m_panes->message->text()));
        event->ignore();
        return;
    }
    // Its losing the keyboard would write it after all.
    m_panes->fields->view()->dropEditing();
    saveSettings();
    if (!mayCloseUnsaved()) {
        event->ignore();
        return;
    }
    QMainWindow::closeEvent(event);
}
