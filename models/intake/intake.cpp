// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/intake.h"

#include "intake/foldercontent.h"
#include "store/lettersearch.h"

#include <QFileInfo>
#include <QSet>
#include <QtConcurrent>

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t mostTogether = 8; // files stored in one transaction
constexpr std::size_t moreThanThreads = 6; // files under way

bool isFolder(const FileToRead &file)
{
    return file.inside.isEmpty() && QFileInfo(file.path).isDir();
}

FileReading refusedReading(Problem problem)
{
    FileReading reading;
    reading.refused.append(std::move(problem));
    return reading;
}

FileReading asReading(Outcome<LettersOfFile> &&letters)
{
    if (!letters)
        return refusedReading(letters.error());
    FileReading reading{.letters = *std::move(letters)};
    reading.reducedProtection = reading.letters->document.reducedProtection;
    return reading;
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
    m_storeSoon.setSingleShot(true);
    connect(&m_storeSoon, &QTimer::timeout, this, &Intake::takeNextFile);
}

Intake::~Intake()
{
    m_stop.request_stop();
    for (auto &[key, file] : m_files)
        stopAndWait(*file.watcher);
    for (auto &[key, folder] : m_folders)
        stopAndWait(*folder.watcher);
}

void Intake::add(const QStringList &paths)
{
    QList<Task> tasks;
    for (const auto &path : paths)
        tasks.append({{.path = path}, {}});
    queue(tasks);
}

void Intake::readAgain(LetterId letter)
{
    const auto stored = m_caseFile.storedLetter(letter);
    if (!stored) {
        Q_EMIT refused(stored.error());
        return;
    }
    queue({{{.path = stored->fileName, .inside = stored->inside}, Rereading{letter}}});
}

void Intake::readWords()
{
    const auto letters = lettersWithoutWords(m_caseFile);
    if (!letters)
        return; // a search finds less, and the next start tries again
    QList<Task> tasks;
    for (const auto letter : *letters)
        tasks.append({{.path = {}}, Rereading{letter, true}});
    if (!tasks.isEmpty())
        queue(tasks);
}

void Intake::setAccount(const QString &account)
{
    m_account = account;
}

void Intake::queue(const QList<Task> &tasks)
{
    m_waiting.insert(m_waiting.end(), tasks.begin(), tasks.end());
    m_total += int(tasks.size());
    Q_EMIT progressed(m_done, m_total);
    startNext();
}

void Intake::cancel()
{
    m_waiting.clear();
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_total = m_done + int(m_files.size() + m_read.size() + m_folders.size());
    Q_EMIT progressed(m_done, m_total);
}

bool Intake::isBusy() const
{
    return !m_waiting.empty() || !m_files.empty() || !m_read.empty() || !m_folders.empty();
}

// A few more files than threads are under way, so that a thread never waits for the window to store a letter,
// and no more than a few files' bytes are held at once however many were dropped.
void Intake::startNext()
{
    const auto limit = std::size_t(m_threads.maxThreadCount()) + moreThanThreads;
    while (!m_waiting.empty() && m_files.size() + m_folders.size() < limit) {
        const auto task = m_waiting.front();
        m_waiting.pop_front();
        if (task.again)
            startRereading(task);
        else if (isFolder(task.file))
            startFolder(task.file.path);
        else
            startFile(task.file);
    }
}

void Intake::startFile(const FileToRead &file)
{
    // Closing any handle of the case file in this process would drop the database's lock on it, so it is not
    // even opened.
    if (file.inside.isEmpty() && isOfCaseFile(file.path, m_caseFile.path())) {
        read({file, {}}, [path = file.path](Reader &, std::stop_token, const PictureProgress &) {
            return refusedReading({.kind = Problem::Kind::Unsupported, .file = path});
        });
        return;
    }
    read({file, {}},
        [file, library = m_library](Reader &reader, std::stop_token stop, const PictureProgress &progress) {
            return readFile(file, reader, library, stop, progress);
        });
}

void Intake::startRereading(const Task &task)
{
    const auto bytes = m_caseFile.documentBytes(task.again->letter);
    const auto hash = m_caseFile.documentHash(task.again->letter);
    read(task,
        [file = task.file, bytes, hash, library = m_library](
            Reader &reader, std::stop_token stop, const PictureProgress &progress) {
            if (!bytes || !hash)
                return refusedReading(bytes ? hash.error() : bytes.error());
            auto reading =
                asReading(readLettersIn({*bytes, *hash}, file.path, reader, library, stop, progress));
            for (auto &problem : reading.refused)
                problem.inside = file.inside;
            return reading;
        });
}

void Intake::read(const Task &task, Work work)
{
    auto watcher = std::make_unique<FileWatcher>();
    auto *key = watcher.get();
    connect(key, &QFutureWatcherBase::finished, this, [this, key] {
        m_ready.push_back(key);
        m_storeSoon.start();
    });
    const auto stop = m_stop.get_token();
    // From whatever thread; this outlives them all.
    const PictureProgress tell = [this, path = task.file.path](int page, int pages) {
        QMetaObject::invokeMethod(
            this, [=, this] { Q_EMIT readingPicture(path, page, pages); }, Qt::QueuedConnection);
    };
    m_files.emplace(key, File{task, stop, std::move(watcher)});
    key->setFuture(QtConcurrent::run(
        &m_threads, [path = task.file.path, work = std::move(work), &readers = m_readers, stop, tell] {
            if (stop.stop_requested())
                return refusedReading({.kind = Problem::Kind::Cancelled, .file = path});
            const auto reader = readers.lease();
            return work(*reader, stop, tell);
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

// One file a turn: the window answers keys in between.
void Intake::takeNextFile()
{
    if (m_read.empty())
        storeReady();
    if (m_read.size() > 1 || !m_ready.empty())
        m_storeSoon.start();
    takeFile();
}

/// What was read meanwhile is stored together: the disk takes its time over each transaction.
void Intake::storeReady()
{
    QSet<QString> hashes;
    QList<LettersOfFile> letters;
    std::vector<std::size_t> positions; // in m_read, of each file with letters
    while (!m_ready.empty() && m_read.size() < mostTogether) {
        auto file = std::move(m_files.extract(m_ready.front()).mapped());
        m_ready.pop_front();
        auto reading = file.watcher->future().takeResult();
        file.watcher.release()->deleteLater();
        const bool isToStore = reading.letters && !file.task.again && !file.stop.stop_requested();
        // The same bytes once more wait for their turn, when they are held.
        if (isToStore && !hashes.contains(reading.letters->content.sha256)) {
            hashes.insert(reading.letters->content.sha256);
            letters.append(*std::exchange(reading.letters, std::nullopt));
            positions.push_back(m_read.size());
        }
        m_read.push_back({file.task, file.stop, std::move(reading), std::nullopt});
    }
    startNext(); // which are read while the disk is busy
    auto stored = storeFiles(m_caseFile, std::move(letters), m_account);
    for (std::size_t at = 0; at < positions.size(); ++at)
        m_read.at(positions.at(at)).stored = std::move(stored[qsizetype(at)]);
}

void Intake::takeFile()
{
    if (m_read.empty())
        return;
    auto file = std::move(m_read.front());
    m_read.pop_front();
    // Of a file without a letter in it too, and of one that was cancelled.
    if (m_readers.isProtectionReduced() && !std::exchange(m_saidReduced, true))
        Q_EMIT protectionReduced();
    // Read, but cancelled before it was stored: the person wants none of it. What is stored stays, and is
    // told.
    if (!file.stop.stop_requested()) {
        if (file.task.again)
            takeRereading(file.task, std::move(file.reading));
        else
            takeReading(std::move(file.reading));
    }
    if (file.stored)
        tell(*file.stored);
    countDone();
}

void Intake::takeReading(FileReading &&reading)
{
    if (reading.reducedProtection && !std::exchange(m_saidReduced, true))
        Q_EMIT protectionReduced();
    for (const auto &problem : reading.refused) {
        if (problem.kind != Problem::Kind::Cancelled)
            Q_EMIT refused(problem);
    }
    // Before the files that wait, so that of many archives only a few are held unpacked.
    for (auto part = reading.parts.rbegin(); part != reading.parts.rend(); ++part)
        m_waiting.push_front({std::move(*part), {}});
    m_total += int(reading.parts.size());
    if (reading.letters)
        tell(storeFiles(m_caseFile, {*std::move(reading.letters)}, m_account).constFirst());
}

void Intake::takeFolder(FolderWatcher *watcher)
{
    const auto files = watcher->future().takeResult();
    auto folder = std::move(m_folders.extract(watcher).mapped());
    folder.watcher.release()->deleteLater();
    if (!folder.stop.stop_requested()) { // else the list may be half a folder, and nobody wants it
        if (files.isEmpty())
            Q_EMIT refused({.kind = Problem::Kind::NotReadable, .file = folder.path});
        for (const auto &file : files)
            m_waiting.push_back({{.path = file}, {}});
        m_total += int(files.size());
    }
    countDone();
}

void Intake::tell(const StoredFile &file)
{
    if (!file.letters)
        return refuseStoring(file.letters.error(), file.file);
    for (const auto id : file.cameBack)
        Q_EMIT cameBack(id, file.file.path);
    for (const auto id : *file.letters)
        Q_EMIT stored(id, file.file.path, file.alreadyHeld, file.file.inside);
}

void Intake::takeRereading(const Task &task, FileReading reading)
{
    const auto [id, wordsOnly] = *task.again;
    const auto &result = reading.letters;
    if (!result) {
        if (!wordsOnly)
            takeReading(std::move(reading));
        return;
    }
    const auto before = m_caseFile.readLetter(id);
    const auto like = before ? letterLike(*before, result->letters) : std::nullopt;
    if (wordsOnly) { // what is not kept now is read again at the next start
        if (like)
            static_cast<void>(keepWords(m_caseFile, id, result->pages.at(*like)));
        return;
    }
    if (!before)
        return refuseStoring(before.error(), task.file);
    if (!like) {
        Q_EMIT refused(
            {.kind = Problem::Kind::NotALetter, .file = task.file.path, .inside = task.file.inside});
        return;
    }
    Q_EMIT readAnew(id, result->letters.at(*like));
    // After the new reading, which says on which pages the letter stands.
    if (const auto kept = keepWords(m_caseFile, id, result->pages.at(*like)); !kept)
        refuseStoring(kept.error(), task.file);
}

void Intake::refuseStoring(Problem problem, const FileToRead &file)
{
    // The letter is sound: what is wrong is the case file, and the words must say so.
    if (problem.kind != Problem::Kind::CaseFileBusy)
        problem.kind = Problem::Kind::NotStored;
    problem.file = file.path;
    problem.inside = file.inside;
    Q_EMIT refused(problem);
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
