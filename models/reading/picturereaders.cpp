// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/picturereaders.h"

#include "reading/wire.h"

#include <QFileInfo>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>
#include <utility>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

QString reasonOf(Problem::Kind kind)
{
    switch (kind) {
    case Problem::Kind::TooSlow:
        return u"that took too long"_s;
    case Problem::Kind::TooLarge:
        return u"its picture is too large"_s;
    case Problem::Kind::ReaderMissing:
        return u"upheld-picture-reader is missing or does not start"_s;
    case Problem::Kind::ReaderNotLocked:
        return u"upheld-picture-reader could not lock itself in"_s;
    default:
        return u"reading it failed"_s;
    }
}

void complain(PagedDocument &document, const QString &complaint)
{
    // The parser says the same of a page each time it sees it.
    if (document.complaints.size() < Wire::mostComplaints && !document.complaints.contains(complaint))
        document.complaints.append(complaint);
}

/// Puts what was \a read of page \a number into \a document.
void merge(PagedDocument &document, int number, const Outcome<PagedDocument> &read)
{
    if (!read) {
        complain(document,
            u"page %1 was not read as a picture: %2"_s.arg(
                QString::number(number), reasonOf(read.error().kind)));
        document.quality = ReadingQuality::Incomplete;
        return;
    }
    document.pages[number - 1] = read->pages.first();
    for (const QString &complaint : read->complaints)
        complain(document, complaint);
    document.quality = std::max(document.quality, read->quality);
    document.reducedProtection = document.reducedProtection || read->reducedProtection;
}

/// Runs \a work in this thread and \a others more at the same time, and waits for all.
void runInThreads(qsizetype others, const auto &work)
{
    std::vector<std::jthread> threads;
    try {
        for (qsizetype i = 0; i < others; ++i)
            threads.emplace_back(work);
    } catch (const std::system_error &) { // fewer do as well
    }
    work();
}

constexpr milliseconds leastForPage{4'000}; // of a slow computer's honest page, whatever came before it

/// The time for the pictures of one file, shared by those that read them. Thread-safe.
class SharedTime {
public:
    /// \a most for each of \a readers, and \a ofPage for each page.
    SharedTime(milliseconds most, qsizetype readers, milliseconds ofPage)
        : m_ofPage(std::min(most, ofPage))
        , m_left(most * readers)
        , m_readers(readers)
    {
    }
    /// Sets time aside for one page.
    milliseconds take()
    {
        const std::scoped_lock lock(m_mutex);
        const auto taken = std::clamp(m_left, std::min(leastForPage, m_ofPage), m_ofPage);
        m_left -= taken;
        return taken;
    }
    /// Of what was \a taken, \a spent was needed.
    void giveBack(milliseconds taken, milliseconds spent)
    {
        const std::scoped_lock lock(m_mutex);
        m_left += taken - spent;
        m_spent += spent;
    }
    [[nodiscard]] milliseconds spent() const { return m_spent / m_readers; }

private:
    std::mutex m_mutex;
    milliseconds m_ofPage;
    milliseconds m_left;
    milliseconds m_spent{};
    qsizetype m_readers;
};

/// Page \a page as \a reader reads it in what \a time is left.
Outcome<PagedDocument> readWithin(
    SharedTime &time, Reader &reader, const QByteArray &bytes, int page, const std::stop_token &stop)
{
    const auto taken = time.take();
    const auto seconds = std::max<qint64>(1, std::chrono::floor<std::chrono::seconds>(taken).count());
    const auto start = std::chrono::steady_clock::now();
    auto read = reader.readPicture(bytes, page, stop, int(seconds));
    const auto spent = std::chrono::steady_clock::now() - start;
    // More than that went to others.
    time.giveBack(taken, std::min(taken, std::chrono::ceil<milliseconds>(spent)));
    return read;
}

} // namespace

PictureReaders::PictureReaders(QString program, ReaderLimits limits)
    : m_program(std::move(program))
    , m_limits(limits)
    , m_free(std::max(1, QThread::idealThreadCount()))
{
}

template <typename Call>
auto PictureReaders::withReader(Call call, const std::stop_token &stop)
    -> decltype(call(std::declval<Reader &>()))
{
    std::unique_ptr<Reader> reader;
    {
        std::unique_lock lock(m_mutex);
        if (!m_given.wait(lock, stop, [this] { return m_free > 0; }))
            return tl::unexpected(Problem{.kind = Problem::Kind::Cancelled});
        --m_free;
        if (!m_idle.empty()) {
            reader = std::move(m_idle.back());
            m_idle.pop_back();
        }
    }
    if (!reader)
        reader = std::make_unique<Reader>(m_program, m_limits);
    auto answer = call(*reader);
    const std::scoped_lock lock(m_mutex);
    m_idle.push_back(std::move(reader));
    ++m_free;
    m_given.notify_one();
    return answer;
}

milliseconds PictureReaders::readInto(PagedDocument &document, const QList<int> &pages,
    const QByteArray &bytes, milliseconds most, const std::stop_token &stop, const PictureProgress &progress)
{
    const auto readers = std::clamp<qsizetype>(pages.size(), 1, std::max(1, QThread::idealThreadCount()));
    SharedTime time(most, readers, std::chrono::seconds(m_limits.seconds));
    std::vector<Outcome<PagedDocument>> read(
        size_t(pages.size()), tl::unexpected(Problem{.kind = Problem::Kind::Cancelled}));
    std::atomic<qsizetype> next = 0;
    const auto readSome = [&] {
        for (qsizetype i = next++; i < pages.size() && !stop.stop_requested(); i = next++) {
            const auto readPage = [&](Reader &reader) {
                if (progress)
                    progress(pages[i], int(document.pages.size()));
                return readWithin(time, reader, bytes, pages[i], stop);
            };
            read[size_t(i)] = withReader(readPage, stop);
        }
    };
    runInThreads(readers - 1, readSome);
    for (qsizetype i = 0; i < pages.size(); ++i)
        merge(document, pages[i], read[size_t(i)]);
    return time.spent();
}

Outcome<QList<SeenPlace>> PictureReaders::seePlaces(
    const QByteArray &bytes, const QList<PlaceToSee> &places, const std::stop_token &stop)
{
    return withReader([&](Reader &reader) { return reader.seeOwn(bytes, places, stop); }, stop);
}

QString pictureReaderBeside(const QString &program)
{
    return QFileInfo(program).path() + u"/upheld-picture-reader"_s;
}
