// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/reader.h"

#include "reading/answer.h"
#include "reading/keptreadings.h"
#include "reading/letterbytes.h"
#include "reading/readerprocess.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <chrono>
#include <cstring>
#include <new>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

// The program keeps the time limit itself; this much later the caller stops waiting for one that does not.
constexpr int patienceSeconds = 5;
constexpr int startSeconds = 20; // a first start may have to look through every font of the system

template <typename Value> Outcome<Value> inFile(Outcome<Value> outcome, const QString &file, int page = 0)
{
    if (outcome || outcome.error().kind == Problem::Kind::ReaderMissing)
        return outcome;
    Problem problem = outcome.error();
    problem.file = file;
    problem.page = page;
    return tl::unexpected(problem);
}

} // namespace

Reader::Reader(QString program, ReaderLimits limits, std::shared_ptr<KeptReadings> kept)
    : m_program(std::move(program))
    , m_limits(limits)
    , m_kept(std::move(kept))
{
}

Reader::~Reader() = default;

/// Chunks into \a answer up to the trailer; TooSlow, or Damaged for what no honest program sends.
Outcome<Wire::Trailer> Reader::takeAnswer(Answer &answer)
{
    const Problem damaged{.kind = Problem::Kind::Damaged, .detail = tr("the reader's answer is broken")};
    const auto start = std::chrono::steady_clock::now();
    QByteArray content;
    for (;;) {
        const Wire::TimeLimit limit{m_limits.seconds, m_limits.secondsPerPage, m_limits.secondsPerPicture};
        const auto seconds = limit.secondsFor(answer.pageCount(), answer.picturesBegun());
        const QDeadlineTimer deadline(
            start + std::chrono::seconds(seconds + patienceSeconds) - std::chrono::steady_clock::now());
        Wire::ChunkHead head;
        const auto lost = [&] {
            return tl::unexpected(deadline.hasExpired() ? Problem{.kind = Problem::Kind::TooSlow} : damaged);
        };
        if (!m_process->receive(&head, sizeof head, deadline))
            return lost();
        if (head.magic != head.expectedMagic || head.length > Wire::largestChunk)
            return tl::unexpected(damaged);
        content.resize(qsizetype(head.length));
        if (!m_process->receive(content.data(), content.size(), deadline))
            return lost();
        if (head.kind == Wire::ChunkKind::Complaints) {
            answer.addComplaints(content);
        } else if (head.kind == Wire::ChunkKind::Trailer && content.size() == sizeof(Wire::Trailer)) {
            Wire::Trailer trailer;
            std::memcpy(&trailer, content.constData(), sizeof trailer);
            m_isProtectionReduced = m_isProtectionReduced || trailer.reducedProtection != 0;
            return trailer;
        } else if (head.kind != Wire::ChunkKind::Frames || !answer.addFrames(content)) {
            return tl::unexpected(damaged);
        }
    }
}

/// What \a call gives; TooLarge where it runs out of memory, which must not end the window. The program is
/// then somewhere in its answer, and of no more use.
template <typename Call> auto Reader::withinMemory(Call call) -> decltype(call())
{
    try {
        return call();
    } catch (const std::bad_alloc &) {
        m_process.reset();
        return tl::unexpected(Problem{.kind = Problem::Kind::TooLarge});
    }
}

Outcome<Wire::Trailer> Reader::call(
    Wire::Request request, const QByteArray &bytes, Answer &answer, std::stop_token stop)
{
    if (bytes.size() > largestFile)
        return tl::unexpected(Problem{.kind = Problem::Kind::TooLarge});
    request.seconds = m_limits.seconds;
    request.secondsPerPage = m_limits.secondsPerPage;
    request.secondsPerPicture = m_limits.secondsPerPicture;
    request.memoryBytes = m_limits.memoryBytes;
    request.length = bytes.size();
    // A program that died while nobody used it is no fault of this letter.
    if (m_process && !m_process->isAlive())
        m_process.reset();
    if (!m_process) {
        auto started = Process::start(m_program, stop, QDeadlineTimer(std::chrono::seconds(startSeconds)));
        if (!started)
            return tl::unexpected(started.error());
        m_process = *std::move(started);
    }
    const auto outcome = [&]() -> Outcome<Wire::Trailer> {
        const std::stop_callback killing(stop, [this] { m_process->kill(); });
        const QDeadlineTimer deadline(std::chrono::seconds(m_limits.seconds + patienceSeconds));
        if (!m_process->send({reinterpret_cast<const char *>(&request), sizeof request}, deadline)
            || !m_process->send(bytes, deadline))
            return tl::unexpected(
                Problem{.kind = Problem::Kind::Damaged, .detail = tr("the reader is gone")});
        return takeAnswer(answer);
    }();
    if (!outcome)
        m_process.reset();
    if (stop.stop_requested())
        return tl::unexpected(Problem{.kind = Problem::Kind::Cancelled});
    return outcome;
}

Outcome<PagedDocument> Reader::readOnce(
    Answer &answer, bool withPictures, const QByteArray &bytes, const std::stop_token &stop)
{
    const auto document = [&]() -> Outcome<PagedDocument> {
        const auto operation = withPictures ? Wire::Operation::Read : Wire::Operation::ReadWords;
        const auto ended = call({.operation = operation}, bytes, answer, stop);
        if (!ended)
            return tl::unexpected(ended.error());
        return std::move(answer).document(*ended);
    };
    return withinMemory(document);
}

Outcome<PagedDocument> Reader::read(const QByteArray &bytes, const QString &file, std::stop_token stop)
{
    if (auto kept = m_kept ? m_kept->find(bytes) : std::nullopt)
        return *std::move(kept);
    Answer answer(Wire::Operation::Read);
    auto read = inFile(readOnce(answer, true, bytes, stop), file);
    // What goes wrong with a picture must not take the words of the other pages with it.
    if (!read && answer.hasDrawn() && read.error().kind != Problem::Kind::Cancelled) {
        Answer wordsAlone(Wire::Operation::Read);
        if (auto words = inFile(readOnce(wordsAlone, false, bytes, stop), file))
            read = std::move(words);
    }
    if (m_kept && read)
        m_kept->keep(bytes, *read);
    return read;
}

Outcome<QImage> Reader::draw(const QByteArray &bytes, int page, int width, const QString &file,
    std::stop_token stop, const QRect &part)
{
    const auto picture = [&]() -> Outcome<QImage> {
        Answer answer(Wire::Operation::Draw);
        const Wire::Request request{.operation = Wire::Operation::Draw,
            .page = page,
            .width = width,
            .left = part.left(),
            .top = part.top(),
            .partWidth = std::max(part.width(), 0),
            .partHeight = std::max(part.height(), 0)};
        const auto ended = call(request, bytes, answer, std::move(stop));
        if (!ended)
            return tl::unexpected(ended.error());
        return std::move(answer).picture(*ended);
    };
    return inFile(withinMemory(picture), file, page);
}

QString readerProgram()
{
    const QString folder = QCoreApplication::applicationDirPath();
    const QString beside = folder + u"/upheld-reader"_s;
    return QFileInfo::exists(beside) ? beside : folder + u"/../libexec/upheld/upheld-reader"_s;
}
