// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The case file that is open, or why none is.
#include "ui/desk/mainwindow.h"

#include "ui/desk/casefilepanel.h"
#include "ui/desk/deskactions.h"
#include "ui/desk/deskpanes.h"
#include "ui/desk/documentframe.h"
#include "ui/desk/fieldpane.h"
#include "ui/desk/fieldview.h"
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

#include <utility>

using namespace Qt::StringLiterals;

QString MainWindow::rememberedCaseFile(const QSettings &settings)
{
    return settings.value(u"caseFile"_s).toString();
}

void MainWindow::openSession(std::unique_ptr<CaseFile> caseFile)
{
    auto next = std::make_unique<Session>(std::move(caseFile), m_reference, m_readers, m_threads, m_name);
    m_flow.reset();
    m_papers->setSession(nullptr);
    showNothing();
    m_panes->letters->setLetters(&next->letters());
    m_panes->search->setSearch(
        [session = next.get()](const QString &words) { return session->search(words); });
    m_panes->fields->setFields(&next->fields(), &next->selection());
    m_panes->fields->setPassages(&next->places().passages(), &next->places().passage());
    m_panes->document->pane()->setFields(&next->places().all(), &next->places().current());
    m_session = std::move(next); // the old one stops its work and closes its file here
    m_progress->finish();
    m_readLetters.clear();
    m_backLetters.clear();
    m_panes->revised->dismiss();
    m_newLetter.reset(); // ids and counts of the old file mean nothing in this one
    if (const int unread = std::exchange(m_tally, {}).unread(); unread > 0)
        m_panes->message->say(leftUnreadWords(unread));
    m_undo.addStack(&m_session->current().undoStack());
    m_undo.setActiveStack(&m_session->current().undoStack());
    connectSession();
    m_papers->setAccount(m_name);
    m_papers->setSession(m_session.get());

    const auto path = m_session->caseFile().path();
    setWindowTitle(tr("%1 – Upheld").arg(QFileInfo(path).fileName()));
    rememberCaseFile(path);
    m_panes->showEmpty(true);
    restoreLetter();
    updateActions();
    m_session->intake().readWords();
    m_readsAgain = m_session->intake().isBusy();
    addFiles(std::exchange(m_waitingFiles, {}));
}

void MainWindow::openCaseFile(const QString &path, Missing missing)
{
    const bool isOpen = m_session && QFileInfo(path) == QFileInfo(m_session->caseFile().path());
    if (isOpen || !finishEditing())
        return;
    // What was open last and is gone must not be made anew, empty, behind the officer's back.
    auto caseFile = missing == Missing::Refuse && !QFileInfo::exists(path)
        ? tl::unexpected(Problem{.kind = Problem::Kind::NotFound, .file = path})
        : CaseFile::open(path);
    if (caseFile) {
        m_panes->message->hide();
        openSession(std::move(*caseFile));
    } else if (m_session) {
        showProblem(caseFile.error());
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
    QMainWindow::closeEvent(event);
}
