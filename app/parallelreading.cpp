// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parallelreading.h"

#include "intake/filereading.h"
#include "intake/foldercontent.h"
#include "intake/picturecomparison.h"
#include "reading/readerpool.h"
#include "tables/heldaverages.h"
#include "ui/charts/heldletter.h"

#include <QFileInfo>
#include <QThreadPool>

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <vector>

namespace {
/// What is kept of a file once it is read: not its bytes and pages, however many files there are.
struct KeptFile {
    QString path;
    QStringList inside;
    QString sha256;
    QList<Letter> letters;
};

/// What came of one file or part.
struct KeptReading {
    std::optional<KeptFile> file;
    QList<Problem> refused;
    bool reducedProtection = false;
};

/// Where a file stands in the order of the answer: its number among those given, and of each part its number
/// in what holds it.
using Order = std::vector<int>;

/// Files read by several threads; the parts of a mail or archive before the files that wait, so that of many
/// archives only a few are held unpacked.
class FileQueue {
public:
    FileQueue(const QList<FileToRead> &files, const ReferenceLibrary &library, const HowToRead &how)
        : m_library(library)
        , m_how(how)
        , m_readers(readerProgram(), {.wholeLockOnly = how.wholeLockOnly})
    {
        for (int number = 0; const auto &file : files)
            m_waiting.push_back({{number++}, file});
    }

    /// By order. Blocks until all are read.
    std::map<Order, KeptReading> readAll()
    {
        QThreadPool threads;
        for (int i = 0; i < threads.maxThreadCount(); ++i)
            threads.start([this] { work(); });
        threads.waitForDone();
        return std::move(m_done);
    }

    /// See ReaderPool; once all are read.
    [[nodiscard]] bool isProtectionReduced() const { return m_readers.isProtectionReduced(); }

private:
    struct Waiting {
        Order order;
        FileToRead file;
    };

    void work()
    {
        const auto reader = m_readers.lease();
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_changed.wait(lock, [this] { return !m_waiting.empty() || m_busy == 0; });
            if (m_waiting.empty())
                return;
            auto next = std::move(m_waiting.front());
            m_waiting.pop_front();
            ++m_busy;
            lock.unlock();
            auto reading = readFile(next.file, *reader, m_library);
            // What cannot be compared says so in each field.
            if (auto &of = reading.letters; of && m_how.comparePictures)
                static_cast<void>(compareWithPictures(of->letters, of->content.bytes, of->path, *reader));
            next.file.bytes.clear();
            lock.lock();
            keep(next.order, std::move(reading));
            --m_busy;
            m_changed.notify_all();
        }
    }

    void keep(const Order &order, FileReading &&reading)
    {
        for (int number = int(reading.parts.size()); number-- > 0;) {
            auto of = order;
            of.push_back(number);
            m_waiting.push_front({of, std::move(reading.parts[number])});
        }
        auto &kept = m_done[order];
        kept.refused = std::move(reading.refused);
        kept.reducedProtection = reading.reducedProtection;
        if (auto &of = reading.letters)
            kept.file = KeptFile{of->path, of->inside, of->content.sha256, std::move(of->letters)};
    }

    const ReferenceLibrary &m_library;
    const HowToRead m_how;
    ReaderPool m_readers;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Waiting> m_waiting;
    int m_busy = 0;
    std::map<Order, KeptReading> m_done;
};

/// \a paths with the files in folders and below in place of the folders; an empty one stays, to be refused.
QList<FileToRead> filesOf(const QStringList &paths)
{
    QList<FileToRead> files;
    for (const auto &path : paths) {
        const auto below = QFileInfo(path).isDir() ? filesBelow(path, {}) : QStringList();
        for (const auto &file : below.isEmpty() ? QStringList{path} : below)
            files.append({.path = file});
    }
    return files;
}
} // namespace

ReadRun readAll(const QStringList &paths, const ReferenceLibrary &library, const HowToRead &how)
{
    ReadRun run{.refusesReduced = how.wholeLockOnly};
    HeldAverages held;
    FileQueue queue(filesOf(paths), library, how);
    for (auto &[order, one] : queue.readAll()) {
        run.refused += one.refused;
        run.reducedProtection |= one.reducedProtection;
        if (!one.file)
            continue;
        for (const auto &letter : one.file->letters) {
            run.letters.append({one.file->path, one.file->sha256, {letter, {}}, {}});
            run.letters.last().inside = one.file->inside;
            held.add(letter, library.isSample(one.file->sha256));
        }
    }
    run.reducedProtection |= queue.isProtectionReduced();
    for (auto &of : run.letters) {
        of.checked.checks = checkLetter(of.checked.letter, library.forDocument(of.sha256),
            held.forLetter(of.checked.letter, library.isSample(of.sha256)));
        PublicLetter letter{of.checked, of.changes};
        lendHeldAverages(letter, of.sha256, library, held);
        of.lent = letter.lent;
    }
    return run;
}
