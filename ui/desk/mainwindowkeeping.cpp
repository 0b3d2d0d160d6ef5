// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps the officer's work from being lost: backups and the way back to one, and unwritten typing.
#include "ui/desk/mainwindow.h"

#include "intake/bulkimport.h"
#include "letter/fields.h"
#include "store/syncedfolder.h"
#include "ui/desk/backuplist.h"
#include "ui/desk/casefilepanel.h"
#include "ui/desk/deskactions.h"
#include "ui/desk/deskpanes.h"
#include "ui/desk/fieldpane.h"
#include "ui/desk/fieldview.h"
#include "ui/desk/keeping.h"
#include "ui/desk/letterdelegate.h"
#include "ui/desk/letterspane.h"
#include "ui/desk/messagebar.h"
#include "ui/desk/noteline.h"
#include "ui/desk/problemtext.h"
#include "ui/desk/session.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace {
const auto inMemory = u":memory:"_s;

QString otherWords(const QString &file, const OpenMark::Other &other)
{
    const auto since = timeWords(other.since);
    if (other.isElsewhere)
        return MainWindow::tr(
            "%1 is marked as open by %2 on the computer %3 since %4. If it is open there still, "
            "close it on one of the two: changes made in both can be lost.")
            .arg(file, other.account, other.computer, since);
    return MainWindow::tr(
        "%1 is open by %2 in another window on this computer since %3. Each window shows what "
        "the other changes.")
        .arg(file, other.account, since);
}

QString syncWords(const QString &path)
{
    const auto service = syncService(path);
    return service.isEmpty()
        ? QString()
        : MainWindow::tr("%1 is in a folder that %2 copies to other computers, also in the "
                         "midst of a change, which can damage it. Close it and move it to a "
                         "folder that is not copied.")
              .arg(QFileInfo(path).fileName(), service);
}

/// -1 where it is not held.
int rowOfIdentity(const LetterTable &letters, const QString &identity)
{
    for (int row = 0; row < letters.rowCount(); ++row) {
        const StoredLetter stored{.letter = letters.held(row).checked.letter,
            .sha256 = letters.documentHash(letters.letterAt(row))};
        if (letterIdentity(stored) == identity)
            return row;
    }
    return -1;
}
} // namespace

bool MainWindow::isStandIn() const
{
    return m_session && m_session->caseFile().path() == inMemory;
}

void MainWindow::connectKeeping()
{
    connect(m_panes->caseFile, &CaseFilePanel::restoreAsked, this,
        [this](const Backup &backup) { restore(backup, m_wantedCaseFile); });
    connect(m_actions->restoreBackup, &QAction::triggered, this, &MainWindow::goBackToBackup);
    connect(m_actions->takeUpTyping, &QAction::triggered, this, &MainWindow::takeUpTyping);
}

/// Of the session that was just opened.
void MainWindow::startKeeping()
{
    m_leftTyping.reset();
    m_keeping.reset();
    const auto path = m_session->caseFile().path();
    if (m_session->caseFile().isReadOnly() || isStandIn())
        return;
    m_keeping = std::make_unique<Keeping>(path);
    m_leftTyping = TypingDraft::read(m_keeping->mark.draftLeft());
    connect(&m_keeping->backups, &BackupKeeper::failed, this, [this](const Problem &problem) {
        m_panes->message->say(
            tr("The case file could not be backed up; it is itself as it was. Make room in the "
               "folder “Upheld backups”, or see to it that you may write there. (%1)")
                .arg(problemText(problem)));
    });
    // Once the task that found it is over: it goes with the session.
    connect(
        &m_keeping->backups, &BackupKeeper::damaged, this, &MainWindow::giveUpDamaged, Qt::QueuedConnection);
    m_keeping->backups.lookOver();
    auto *view = m_panes->fields->view();
    auto *draft = &m_keeping->draft;
    connect(view, &FieldView::typing, draft, [this, draft](const QString &key, const QString &text) {
        draft->keep({.letter = letterIdentity(m_session->fields().stored()),
            .key = key,
            .text = text,
            .note = m_panes->fields->note()->note()});
    });
    connect(view, &FieldView::typingEnded, draft, &TypingDraft::forget);
    if (m_session->letters().rowCount() > 0)
        m_keeping->backups.keep();
    tellOfOpened();
}

/// What the officer should know of the case file from the start.
void MainWindow::tellOfOpened()
{
    const auto path = m_session->caseFile().path();
    QStringList words;
    for (const auto &other : m_keeping->mark.others())
        words.append(otherWords(QFileInfo(path).fileName(), other));
    if (const auto synced = syncWords(path); !synced.isEmpty())
        words.append(synced);
    if (m_leftTyping) {
        const auto &letters = m_session->letters();
        const int row = rowOfIdentity(letters, m_leftTyping->letter);
        const auto name = row < 0 ? tr("a letter that is not held any more")
                                  : letterName(letters.index(row, LetterTable::Authority));
        words.append(tr("“%1” was typed for %2 (%3) but not written when Upheld ended the last time.")
                         .arg(m_leftTyping->text, fieldLabel(m_leftTyping->key), name));
        m_panes->message->offer(words.join(u'\n'), *m_actions->takeUpTyping);
    } else if (!words.isEmpty()) {
        m_panes->message->tell(words.join(u'\n'));
    }
}

/// As if it were being typed: Enter alone writes it.
void MainWindow::takeUpTyping()
{
    if (!m_leftTyping || !finishEditing())
        return;
    const auto typing = *std::exchange(m_leftTyping, std::nullopt);
    updateActions();
    m_panes->message->hide();
    const int row = rowOfIdentity(m_session->letters(), typing.letter);
    if (row >= 0 && m_panes->letters->choose(m_session->letters().letterAt(row))
        && m_panes->fields->select(typing.key)) {
        m_panes->fields->view()->setFocus();
        m_panes->fields->note()->take(typing.note);
        m_panes->fields->view()->editCurrent(typing.text);
        return;
    }
    m_panes->message->say(tr("The letter for which “%1” was typed (%2) is not in this case file any more.")
                              .arg(typing.text, fieldLabel(typing.key)));
}

/// Much at once is read once a backup is there, or it was said why there is none.
void MainWindow::readFiles(const QStringList &paths)
{
    if (!m_keeping || m_session->letters().rowCount() == 0 || !isBulkImport(paths)) {
        m_session->intake().add(paths);
        return;
    }
    m_awaitBackup += paths;
    say(tr("The case file is backed up before the files are read."));
    m_keeping->backups.keep([this] {
        if (const auto waiting = std::exchange(m_awaitBackup, {}); !waiting.isEmpty())
            m_session->intake().add(waiting);
    });
}

/// What was found damaged only after it was opened is as one that could not be opened.
void MainWindow::giveUpDamaged(const Problem &problem)
{
    if (!m_session || problem.file != m_session->caseFile().path())
        return; // another one is open by now
    auto standIn = CaseFile::open(inMemory);
    if (!standIn) {
        showProblem(problem);
        return;
    }
    m_panes->message->hide();
    openSession(std::move(*standIn));
    showNoCaseFile(problem);
}

void MainWindow::lookForBackup(const QString &caseFile)
{
    m_panes->caseFile->sayLooking();
    m_lookingForBackup = std::make_unique<BackgroundTask<Outcome<Backup>>>(
        m_pageThreads, [caseFile](const std::stop_token &stop) { return newestGoodBackup(caseFile, stop); },
        [this](const Outcome<Backup> &found) {
            if (found)
                m_panes->caseFile->offer(*found);
            else
                m_panes->caseFile->sayNoBackup();
        },
        [] {});
}

void MainWindow::goBackToBackup()
{
    if (!m_session || m_session->intake().isBusy() || !finishEditing())
        return;
    const auto path = m_session->caseFile().path();
    showBackups(this, backupsOf(path), [this, path](const Backup &backup) {
        // Nothing may have the file open. An empty one in memory stands in for it, so that no pane shows or
        // writes to what is closed.
        auto standIn = CaseFile::open(inMemory);
        if (!standIn) {
            showProblem(standIn.error());
            return;
        }
        openSession(std::move(*standIn));
        restore(backup, path);
    });
}

/// What is deleted for good is in the backups still.
void MainWindow::offerToForgetBackups()
{
    const auto backups = backupsOf(m_session->caseFile().path());
    if (!m_keeping || backups.isEmpty())
        return;
    m_dialogs.ask(this,
        tr("The letter is in backups of this case file still: %n made before.\n\nDelete these, too, once one "
           "is made "
           "without it? Then there is no way back to what else they hold.",
            nullptr, int(backups.size())),
        tr("Delete older backups"), [this, backups] {
            if (m_keeping)
                m_keeping->backups.keep([this, backups] { forgetBackups(backups); });
        });
}

void MainWindow::forgetBackups(const QList<Backup> &backups)
{
    const auto newest = backupsOf(m_session->caseFile().path()).value(0);
    if (backups.contains(newest))
        return; // no new one could be made, which was said
    if (removeBackups(backups))
        say(tr("The older backups are deleted; a new one is made."));
    else
        m_panes->message->say(
            tr("Not every older backup could be deleted. Delete those of this case file in the "
               "folder “Upheld backups” yourself."));
}

void MainWindow::restore(const Backup &backup, const QString &caseFile)
{
    m_panes->showRestoring(backup, caseFile);
    m_isRestoring = true;
    updateActions();
    m_restoring = std::make_unique<BackgroundTask<Outcome<Restored>>>(
        m_pageThreads,
        [backup, caseFile](const std::stop_token &) {
            return restoreBackup(backup, caseFile, QDateTime::currentDateTimeUtc());
        },
        [this, backup, caseFile](
            const Outcome<Restored> &restored) { finishRestoring(backup, caseFile, restored); },
        [] {});
}

void MainWindow::finishRestoring(
    const Backup &backup, const QString &caseFile, const Outcome<Restored> &restored)
{
    m_isRestoring = false;
    m_wantedCaseFile = caseFile;
    openCaseFile(caseFile, Missing::Refuse);
    if (!restored) {
        m_panes->message->say(tr("The backup could not take the case file's place, which is as it was. %1")
                                  .arg(problemText(restored.error())));
        return;
    }
    m_panes->message->tell(tr(
        "This is the backup of %1. What was done after that time is not in it. The case file in whose place "
        "it came is kept as %2.")
                               .arg(timeWords(backup.when), QDir::toNativeSeparators(restored->setAside)));
}
