// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What comes into the window: files dropped, pasted or opened, and the letters read from them.
#include "ui/desk/mainwindow.h"

#include "ui/desk/casefilepanel.h"
#include "ui/desk/deskactions.h"
#include "ui/desk/deskpanes.h"
#include "ui/desk/fieldpane.h"
#include "ui/desk/fieldview.h"
#include "ui/desk/letterdelegate.h"
#include "ui/desk/letterfiles.h"
#include "ui/desk/letterspane.h"
#include "ui/desk/messagebar.h"
#include "ui/desk/paperdesk.h"
#include "ui/desk/readingprogress.h"
#include "ui/desk/refusedpanel.h"
#include "ui/desk/reviewflow.h"
#include "ui/desk/session.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QStatusBar>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
bool isWordFile(const QString &path)
{
    return path.endsWith(u".docx"_s, Qt::CaseInsensitive);
}

/// Whether \a kind says what the file is, rather than that something kept it from being read or stored.
bool isNoLetter(Problem::Kind kind)
{
    using enum Problem::Kind;
    return kind == CommitteePaper || kind == NotALetter || kind == NothingInside || kind == Unsupported
        || kind == Damaged || kind == Empty || kind == TooLarge || kind == LockedInside;
}
} // namespace

void MainWindow::checkPapers(QStringList papers)
{
    if (papers.isEmpty())
        return;
    m_papers->check(papers.takeFirst(), m_panes->letters->current());
    if (!papers.isEmpty())
        m_panes->message->say(
            tr("One edited paper is checked at a time: drop %1 again after it.").arg(papers.join(u", "_s)));
}

/// A Word file that is no letter is a paper that others have edited.
void MainWindow::takeRefused(const Problem &problem)
{
    if (problem.inside.isEmpty() && isWordFile(problem.file) && isNoLetter(problem.kind)) {
        m_papersToCheck.append(problem.file);
        return;
    }
    m_panes->refused->add(problem);
    m_tally.addRefused();
}

void MainWindow::addFiles(QStringList paths)
{
    if (m_session && m_session->caseFile().isReadOnly()) {
        QStringList papers;
        std::ranges::copy_if(paths, std::back_inserter(papers), isWordFile);
        checkPapers(papers);
        paths.removeIf(isWordFile);
    }
    if (paths.isEmpty())
        return;
    if (m_session && m_session->caseFile().isReadOnly()) {
        m_panes->message->say(m_flow->viewedWords());
        return;
    }
    if (m_session && !isStandIn()) {
        readFiles(paths);
        return;
    }
    m_waitingFiles += paths;
    m_panes->caseFile->sayWaiting(static_cast<int>(m_waitingFiles.size()));
}

void MainWindow::take(const LetterFiles &files)
{
    for (const auto &problem : files.refused)
        m_panes->refused->add(problem);
    addFiles(files.paths);
}

void MainWindow::pasteFiles()
{
    const auto *data = QApplication::clipboard()->mimeData();
    const auto files = data ? letterFiles(*data) : LetterFiles();
    take(files);
    if (files.isEmpty())
        statusBar()->showMessage(tr("Nothing pasted: the clipboard holds no file and no path of one."));
}

void MainWindow::openSamples()
{
    // An empty name would be the folder that the program was started in.
    if (m_samplesFolder.isEmpty()) {
        m_panes->message->say(
            tr("The sample letters are not beside the program. Install Upheld again to have them."));
        return;
    }
    const QDir folder(m_samplesFolder);
    QStringList paths;
    for (const auto &name : folder.entryList({u"*.pdf"_s, u"*.txt"_s}, QDir::Files, QDir::Name))
        paths.append(folder.filePath(name));
    if (paths.isEmpty())
        showProblem({.kind = Problem::Kind::NotFound, .file = m_samplesFolder});
    addFiles(paths);
}

void MainWindow::takeStored(LetterId letter, const QString &path, bool alreadyHeld)
{
    m_session->letters().refreshLetter(letter);
    m_derivedSoon.start();
    if (alreadyHeld && !m_tally.heldAlready())
        statusBar()->showMessage(tr("%1 is held already.").arg(QFileInfo(path).fileName()));
    m_tally.addStored(letter, path, alreadyHeld);
    m_session->comparer().compare(letter);
    if (!alreadyHeld)
        m_readLetters.append(letter);
    if (!m_panes->letters->current())
        m_panes->letters->choose(letter);
    else if (!alreadyHeld && m_tally.newLetters() == 1)
        showNewLetter(letter);
}

/// The first of the letters that come now is what the officer wants to see, unless they are typing.
void MainWindow::showNewLetter(LetterId letter)
{
    if (!m_panes->fields->view()->isEditing()) {
        m_panes->letters->choose(letter);
        return;
    }
    m_newLetter = letter;
    updateActions();
    const auto row = m_session->letters().index(m_session->letters().rowOf(letter), LetterTable::Authority);
    m_panes->message->offer(
        tr("New: %1. You are typing, so it was not opened.").arg(letterName(row)), *m_actions->newLetter);
}

void MainWindow::goToNewLetter()
{
    if (!m_newLetter || !finishEditing())
        return;
    m_panes->message->hide();
    m_panes->letters->choose(*std::exchange(m_newLetter, std::nullopt));
    updateActions();
}

void MainWindow::finishReading()
{
    m_progress->finish();
    checkPapers(std::exchange(m_papersToCheck, {}));
    const auto tally = std::exchange(m_tally, {});
    const auto letters = std::exchange(m_readLetters, {});
    const auto back = std::exchange(m_backLetters, {});
    m_session->deeds().noteImported(letters + back);
    offerRevised(letters + back);
    tellHidden(static_cast<int>(std::ranges::count_if(
        letters, [this](LetterId letter) { return !m_panes->letters->filtered().takes(letter); })));
    if (std::exchange(m_readsAgain, false) && tally.isEmpty())
        return; // no file came
    // A letter dropped again is what the officer wants to see, unless new ones came with it.
    if (tally.heldAlready() && tally.newLetters() == 0) {
        const auto told = statusBar()->currentMessage(); // showing a letter clears it
        if (!m_panes->fields->view()->isEditing())
            m_panes->letters->choose(*tally.heldAlready());
        say(told);
        if (!back.isEmpty())
            say(back.size() == 1 ? tr("The letter had been removed. It is back.")
                                 : tr("%1 letters had been removed. They are back.").arg(back.size()));
        return;
    }
    if (!tally.isEmpty())
        statusBar()->showMessage(tally.words());
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!mayHoldFiles(*event->mimeData()))
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    statusBar()->showMessage(tr("Drop to read the files."));
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *)
{
    statusBar()->clearMessage();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    statusBar()->clearMessage();
    // Copy, whatever the other program proposes: a move would make it delete the officer's file.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    take(letterFiles(*event->mimeData()));
}
