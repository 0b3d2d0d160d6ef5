// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/intake.h"

#include "intake/foldercontent.h"

#include <QFileInfo>
#include <QtConcurrent>

#include <utility>

using namespace Qt::StringLiterals;

namespace {
bool isFolder(const QString &path)
{
    return QFileInfo(path).isDir();
}
} // namespace

Intake::Intake(CaseFile &caseFile, ReaderPool &readers, const ReferenceLibrary &library, QThreadPool &threads,
    QObject *parent)
    : QObject(parent)
    , m_caseFile(caseFile)
    , m_readers(readers)
    , m_library(library)
    , m_threads(threads)
{
}

Intake::~Intake()
{
    m_stop.request_stop();
    for (auto &[key, watcher] : m_files)
        stopAndWait(*watcher);
    for (auto &[key, folder] : m_folders)
        stopAndWait(*folder.watcher);
}

void Intake::add(const QStringList &paths)
{
    m_waiting.insert(m_waiting.end(), paths.begin(), paths.end());
    m_total += int(paths.size());
    Q_EMIT progressed(m_done, m_total);
    startNext();
}

void Intake::cancel()
{
    m_waiting.clear();
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_total = m_done + int(m_files.size() + m_folders.size());
    Q_EMIT progressed(m_done, m_total);
}

bool Intake::isBusy() const
{
    return !m_waiting.empty() || !m_files.empty() || !m_folders.empty();
}

// A few more files than threads are under way, so that a thread never waits for the window to store a letter,
// and no more than a few files' bytes are held at once however many were dropped.
void Intake::startNext()
{
    const auto limit = std::size_t(m_threads.maxThreadCount()) + 2;
    while (!m_waiting.empty() && m_files.size() + m_folders.size() < limit) {
        const auto path = m_waiting.front();
        m_waiting.pop_front();
        if (isFolder(path))
            startFolder(path);
        else
            startFile(path);
    }
}

void Intake::startFile(const QString &path)
{
    auto watcher = std::make_unique<FileWatcher>();
    auto *key = watcher.get();
    connect(key, &QFutureWatcherBase::finished, this, [this, key] { takeFile(key); });
    m_files.emplace(key, std::move(watcher));
    // Closing any handle of the case file in this process would drop the database's lock on it, so it is not
    // even opened.
    if (isOfCaseFile(path, m_caseFile.path())) {
        key->setFuture(QtFuture::makeReadyFuture(Outcome<LettersOfFile>(
            tl::unexpected(Problem{.kind = Problem::Kind::Unsupported, .file = path}))));
        return;
    }
    key->setFuture(QtConcurrent::run(
        &m_threads, [path, &readers = m_readers, library = m_library, stop = m_stop.get_token()] {
            if (stop.stop_requested())
                return Outcome<LettersOfFile>(
                    tl::unexpected(Problem{.kind = Problem::Kind::Cancelled, .file = path}));
            const auto reader = readers.lease();
            return readLetters(path, *reader, library, stop);
        }));
}

void Intake::startFolder(const QString &path)
{
    auto watcher = std::make_unique<FolderWatcher>();
    auto *key = watcher.get();
    const auto stop = m_stop.get_token();
    connect(key, &QFutureWatcherBase::finished, this, [this, key] { takeFolder(key); });
    m_folders.emplace(key, Folder{path, stop, std::move(watcher)});
    key->setFuture(QtConcurrent::run(&m_threads, [path, stop] { return filesBelow(path, stop); }));
}

void Intake::takeFile(FileWatcher *watcher)
{
    auto result = watcher->future().takeResult();
    m_files.extract(watcher).mapped().release()->deleteLater();
    if (result)
        store(std::move(*result));
    else if (result.error().kind != Problem::Kind::Cancelled)
        Q_EMIT refused(result.error());
    countDone();
}

void Intake::takeFolder(FolderWatcher *watcher)
{
    const auto files = watcher->future().takeResult();
    auto folder = std::move(m_folders.extract(watcher).mapped());
    folder.watcher.release()->deleteLater();
    if (!folder.stop.stop_requested()) { // else the list may be half a folder, and nobody wants it
        if (files.isEmpty())
            Q_EMIT refused({.kind = Problem::Kind::NotReadable, .file = folder.path});
        m_waiting.insert(m_waiting.end(), files.begin(), files.end());
        m_total += int(files.size());
    }
    countDone();
}

void Intake::store(LettersOfFile &&file)
{
    if (file.document.reducedProtection && !std::exchange(m_saidReduced, true))
        Q_EMIT protectionReduced();
    const bool alreadyHeld = !m_caseFile.lettersOfDocument(file.content.sha256).isEmpty();
    const auto ids = m_caseFile.add({.fileName = file.path,
        .sha256 = file.content.sha256,
        .bytes = std::move(file.content.bytes),
        .pageCount = int(file.document.pages.size()),
        .letters = std::move(file.letters)});
    if (!ids) {
        auto problem = ids.error();
        problem.file = file.path;
        Q_EMIT refused(problem);
        return;
    }
    for (const auto id : *ids)
        Q_EMIT stored(id, file.path, alreadyHeld);
}

void Intake::countDone()
{
    ++m_done;
    startNext();
    Q_EMIT progressed(m_done, m_total);
    if (isBusy())
        return;
    m_done = 0;
    m_total = 0;
    Q_EMIT finished();
}

template <typename Watcher> void Intake::stopAndWait(Watcher &watcher)
{
    watcher.disconnect(this);
    watcher.waitForFinished();
}
