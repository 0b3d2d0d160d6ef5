// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/reader.h"

#include "reading/answer.h"
#include "reading/containerhint.h"
#include "reading/frames.h"
#include "reading/keptreadings.h"
#include "reading/letterbytes.h"
#include "reading/picturehead.h"
#include "reading/picturereaders.h"
#include "reading/readerprocess.h"
#include "reading/unpacker.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <chrono>
#include <cstring>
#include <new>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int keptPart = 4; // the first look at a file leaves a quarter of its time to what follows it

std::chrono::milliseconds sinceThen(std::chrono::steady_clock::time_point then)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - then);
}

int wholeSeconds(std::chrono::milliseconds time)
{
    return int(std::max<qint64>(1, std::chrono::floor<std::chrono::seconds>(time).count()));
}

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

Reader::Reader(QString program, ReaderLimits limits, SharedReading shared)
    : m_program(std::move(program))
    , m_limits(limits)
    , m_shared(std::move(shared))
{
}

Reader::~Reader() = default;

/// Chunks into \a answer up to the trailer, within \a limit; TooSlow, or Damaged for what no honest program
/// sends.
Outcome<Wire::Trailer> Reader::takeAnswer(Answer &answer, const Wire::TimeLimit &limit)
{
    const Problem damaged{.kind = Problem::Kind::Damaged, .detail = tr("the reader's answer is broken")};
    const auto start = std::chrono::steady_clock::now();
    QByteArray content;
    for (;;) {
        const auto seconds = limit.secondsFor(answer.pageCount());
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

Outcome<Wire::Trailer> Reader::call(Wire::Request request, const QByteArray &bytes, Answer &answer,
    std::stop_token stop, const QByteArray &places)
{
    if (bytes.size() > largestFile)
        return tl::unexpected(Problem{.kind = Problem::Kind::TooLarge});
    if (request.seconds == 0)
        request.seconds = m_limits.seconds;
    request.secondsPerPage = m_limits.secondsPerPage;
    request.memoryBytes = m_limits.memoryBytes;
    request.wholeLockOnly = m_limits.wholeLockOnly;
    request.isPicture = looksLikePicture(bytes);
    request.placesLength = places.size();
    request.length = places.size() + bytes.size();
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
        const QDeadlineTimer deadline(std::chrono::seconds(request.seconds + patienceSeconds));
        if (!m_process->send({reinterpret_cast<const char *>(&request), sizeof request}, deadline)
            || !m_process->send(places, deadline) || !m_process->send(bytes, deadline))
            return tl::unexpected(
                Problem{.kind = Problem::Kind::Damaged, .detail = tr("the reader is gone")});
        return takeAnswer(answer, {request.seconds, request.secondsPerPage});
    }();
    if (!outcome)
        m_process.reset();
    if (stop.stop_requested())
        return tl::unexpected(Problem{.kind = Problem::Kind::Cancelled});
    return outcome;
}

Outcome<PagedDocument> Reader::readOnce(
    Answer &answer, const Wire::Request &request, const QByteArray &bytes, const std::stop_token &stop)
{
    const auto document = [&]() -> Outcome<PagedDocument> {
        const auto start = std::chrono::steady_clock::now();
        const auto ended = call(request, bytes, answer, stop);
        m_spent += sinceThen(start);
        if (!ended)
            return tl::unexpected(ended.error());
        return std::move(answer).document(*ended);
    };
    return withinMemory(document);
}

Outcome<PagedDocument> Reader::readPages(const QByteArray &bytes, const QString &file,
    const std::stop_token &stop, const PictureProgress &progress)
{
    m_spent = {};
    if (auto kept = m_shared.kept ? m_shared.kept->find(bytes) : std::nullopt)
        return *std::move(kept);
    Answer answer(Wire::Operation::Read);
    // The rest is for the words alone, or for the pictures.
    const int mostSeconds = std::max(1, m_limits.seconds - m_limits.seconds / keptPart);
    auto read = inFile(
        readOnce(answer, {.operation = Wire::Operation::Read, .seconds = mostSeconds}, bytes, stop), file);
    // What goes wrong with drawing must not take the words with it; of shadings the words alone are slow,
    // too.
    const bool isOfDrawing = answer.hasDrawn()
        || (!read && read.error().kind == Problem::Kind::TooSlow && bytes.contains("/ShadingType"));
    if (!read && isOfDrawing && read.error().kind != Problem::Kind::Cancelled) {
        Answer wordsAlone(Wire::Operation::Read);
        const Wire::Request request{
            .operation = Wire::Operation::ReadWords, .seconds = wholeSeconds(timeLeft(answer.pageCount()))};
        if (auto words = inFile(readOnce(wordsAlone, request, bytes, stop), file))
            read = std::move(words);
    } else if (read && !answer.pictures().isEmpty())
        read = withPictures(*std::move(read), answer.pictures(), bytes, file, stop, progress);
    else if (read && m_shared.kept)
        m_shared.kept->keep(bytes, *read);
    return read;
}

Outcome<PagedDocument> Reader::withPictures(PagedDocument document, const QList<int> &pages,
    const QByteArray &bytes, const QString &file, const std::stop_token &stop,
    const PictureProgress &progress)
{
    m_spent += pictures().readInto(document, pages, bytes, timeLeft(document.pages.size()), stop, progress);
    if (stop.stop_requested())
        return tl::unexpected(Problem{.kind = Problem::Kind::Cancelled, .file = file});
    if (m_shared.kept)
        m_shared.kept->keep(bytes, document);
    return document;
}

/// Of the time for a file of so many \a pages, what is not spent; some of it always is there.
std::chrono::milliseconds Reader::timeLeft(qsizetype pages) const
{
    using std::chrono::seconds;
    const Wire::TimeLimit limit{m_limits.seconds, m_limits.secondsPerPage};
    const std::chrono::milliseconds left = seconds(limit.secondsFor(pages)) - m_spent;
    return std::max<std::chrono::milliseconds>(left, seconds(std::max(1, m_limits.seconds / keptPart)));
}

PictureReaders &Reader::pictures()
{
    if (!m_shared.pictures)
        m_shared.pictures = std::make_shared<PictureReaders>(pictureReaderBeside(m_program), m_limits);
    return *m_shared.pictures;
}

Outcome<QList<SeenPlace>> Reader::seePlaces(
    const QByteArray &bytes, const QList<PlaceToSee> &places, const QString &file, std::stop_token stop)
{
    if (places.isEmpty())
        return QList<SeenPlace>();
    return inFile(pictures().seePlaces(bytes, places, stop), file);
}

Outcome<QList<SeenPlace>> Reader::seeOwn(
    const QByteArray &bytes, const QList<PlaceToSee> &places, std::stop_token stop)
{
    const auto see = [&]() -> Outcome<QList<SeenPlace>> {
        Answer answer(Wire::Operation::SeePlaces, 1, places.size());
        const Wire::Request request{
            .operation = Wire::Operation::SeePlaces, .seconds = m_limits.seconds + m_limits.secondsToSee};
        const auto ended = call(request, bytes, answer, std::move(stop), Frames::placesToSee(places));
        if (!ended)
            return tl::unexpected(ended.error());
        return std::move(answer).seen(*ended);
    };
    return withinMemory(see);
}

Outcome<PagedDocument> Reader::readPicture(
    const QByteArray &bytes, int page, std::stop_token stop, std::optional<int> seconds)
{
    const auto read = [&]() -> Outcome<PagedDocument> {
        Answer answer(Wire::Operation::ReadPicture, page);
        // The clock is patient where others keep the processors busy.
        const int most = seconds.value_or(m_limits.seconds);
        const Wire::Request request{.operation = Wire::Operation::ReadPicture,
            .page = page,
            .seconds = most + m_limits.secondsToSee,
            .processorSeconds = quint32(most)};
        const auto ended = call(request, bytes, answer, std::move(stop));
        if (!ended)
            return tl::unexpected(ended.error());
        return std::move(answer).document(*ended);
    };
    return withinMemory(read);
}

Outcome<Opened> Reader::open(
    const QByteArray &bytes, const QString &file, std::stop_token stop, const PictureProgress &progress)
{
    const auto pages = [](PagedDocument &&document) { return Opened{.document = std::move(document)}; };
    if (!mayBeContainer(bytes))
        return readPages(bytes, file, stop, progress).map(pages);
    if (!m_unpacker)
        m_unpacker = std::make_unique<Unpacker>(unpackerBeside(m_program), m_limits);
    auto unpacked = m_unpacker->unpack(bytes, file, stop);
    if (!unpacked && unpacked.error().kind == Problem::Kind::Unsupported)
        return readPages(bytes, file, stop, progress).map(pages); // it only began like one
    if (!unpacked) {
        const bool isRefused =
            m_limits.wholeLockOnly && unpacked.error().kind == Problem::Kind::ReaderNotLocked;
        m_isProtectionReduced = m_isProtectionReduced || isRefused;
        return tl::unexpected(unpacked.error());
    }
    const bool isText = unpacked->parts.size() == 1 && unpacked->parts.first().role == Part::Role::OwnText;
    if (isText && !unpacked->parts.first().refused)
        return readPages(unpacked->parts.first().bytes, file, stop, progress).map(pages);
    Opened opened{.isContainer = true, .parts = std::move(unpacked->parts)};
    opened.document.reducedProtection = unpacked->reducedProtection;
    return opened;
}

Outcome<PagedDocument> Reader::read(
    const QByteArray &bytes, const QString &file, std::stop_token stop, const PictureProgress &progress)
{
    return open(bytes, file, stop, progress).and_then([&file](Opened &&opened) -> Outcome<PagedDocument> {
        if (opened.isContainer)
            return tl::unexpected(Problem{.kind = Problem::Kind::NotALetter, .file = file});
        return std::move(opened.document);
    });
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
