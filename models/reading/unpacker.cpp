// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/unpacker.h"

#include "reading/letterbytes.h"
#include "reading/readerprocess.h"

#include <QFileInfo>

#include <chrono>
#include <new>

using namespace Qt::StringLiterals;

Unpacker::Unpacker(QString program, ReaderLimits limits)
    : m_program(std::move(program))
    , m_limits(limits)
{
}

Unpacker::~Unpacker() = default;

Outcome<Wire::Trailer> Unpacker::takeAnswer(UnpackAnswer &answer)
{
    const QDeadlineTimer deadline(std::chrono::seconds(m_limits.seconds + patienceSeconds));
    QByteArray content;
    for (;;) {
        Wire::ChunkHead head;
        const bool isHeadGood = m_process->receive(&head, sizeof head, deadline)
            && head.magic == head.expectedMagic && head.length <= Wire::largestChunk;
        content.resize(isHeadGood ? qsizetype(head.length) : 0);
        if (!isHeadGood || !m_process->receive(content.data(), content.size(), deadline))
            break;
        if (head.kind == Wire::ChunkKind::Trailer && content.size() == sizeof(Wire::Trailer)) {
            Wire::Trailer trailer;
            std::memcpy(&trailer, content.constData(), sizeof trailer);
            return trailer;
        }
        // What the libraries complain of says nothing about the letters inside.
        if (head.kind != Wire::ChunkKind::Complaints
            && (head.kind != Wire::ChunkKind::Frames || !answer.addFrames(content)))
            break;
    }
    if (deadline.hasExpired())
        return tl::unexpected(Problem{.kind = Problem::Kind::TooSlow});
    return tl::unexpected(
        Problem{.kind = Problem::Kind::Damaged, .detail = tr("the unpacker's answer is broken")});
}

Outcome<Wire::Trailer> Unpacker::call(
    const QByteArray &bytes, UnpackAnswer &answer, const std::stop_token &stop)
{
    if (m_process && !m_process->isAlive())
        m_process.reset();
    if (!m_process) {
        auto started =
            Reader::Process::start(m_program, stop, QDeadlineTimer(std::chrono::seconds(startSeconds)));
        if (!started)
            return tl::unexpected(started.error());
        m_process = *std::move(started);
    }
    Wire::Request request{.operation = Wire::Operation::Unpack};
    request.seconds = m_limits.seconds;
    request.memoryBytes = m_limits.memoryBytes;
    request.wholeLockOnly = m_limits.wholeLockOnly;
    request.length = bytes.size();
    const std::stop_callback killing(stop, [this] { m_process->kill(); });
    const QDeadlineTimer deadline(std::chrono::seconds(m_limits.seconds + patienceSeconds));
    if (!m_process->send({reinterpret_cast<const char *>(&request), sizeof request}, deadline)
        || !m_process->send(bytes, deadline))
        return tl::unexpected(Problem{.kind = Problem::Kind::Damaged, .detail = tr("the unpacker is gone")});
    return takeAnswer(answer);
}

Outcome<Unpacked> Unpacker::unpack(const QByteArray &bytes, const QString &file, std::stop_token stop)
{
    const auto inFile = [&file](Problem problem) {
        problem.file = problem.kind == Problem::Kind::ReaderMissing ? problem.file : file;
        return problem;
    };
    if (bytes.size() > largestFile)
        return tl::unexpected(Problem{.kind = Problem::Kind::TooLarge, .file = file});
    try {
        UnpackAnswer answer;
        const auto ended = call(bytes, answer, stop);
        if (!ended)
            m_process.reset();
        if (stop.stop_requested())
            return tl::unexpected(Problem{.kind = Problem::Kind::Cancelled, .file = file});
        if (!ended)
            return tl::unexpected(inFile(ended.error()));
        return std::move(answer).unpacked(*ended).map_error(inFile);
    } catch (const std::bad_alloc &) {
        m_process.reset(); // somewhere in its answer, and of no more use
        return tl::unexpected(Problem{.kind = Problem::Kind::TooLarge, .file = file});
    }
}

QString unpackerBeside(const QString &reader)
{
    return QFileInfo(reader).path() + u"/upheld-unpacker"_s;
}
