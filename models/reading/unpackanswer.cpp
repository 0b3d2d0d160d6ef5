// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/unpackanswer.h"

#include "reading/frames.h"

bool UnpackAnswer::addFrames(QByteArrayView bytes)
{
    const bool areHonest = Frames::takeFrames(m_rest, bytes,
        [this](Wire::FrameType type, QByteArrayView content) { return addFrame(type, content); });
    // Frames of parts are small: a longer rest is of one that no honest unpacker sends.
    return areHonest && m_rest.size() <= 2'000'000;
}

bool UnpackAnswer::addFrame(Wire::FrameType type, QByteArrayView content)
{
    if (m_ended || m_problem)
        return type == Wire::FrameType::End && !std::exchange(m_ended, true) && Frames::endOf(content);
    switch (type) {
    case Wire::FrameType::Part:
        return addHead(content);
    case Wire::FrameType::PartBytes:
        return addBytes(content);
    case Wire::FrameType::Problem:
        m_problem = Frames::problemOf(content);
        return m_problem && m_parts.isEmpty();
    case Wire::FrameType::End:
        m_ended = true;
        return m_missing == 0 && Frames::endOf(content);
    default:
        return false;
    }
}

bool UnpackAnswer::addHead(QByteArrayView content)
{
    auto head = PartFrames::headOf(content);
    // One more than the parts: the word on why there are no more.
    if (!head || m_missing > 0 || m_parts.size() > Wire::mostParts
        || m_size + head->size > Wire::largestUnpacked)
        return false;
    // No room is set aside before the bytes are there.
    m_missing = head->size;
    m_size += head->size;
    m_parts.append(std::move(head->part));
    return true;
}

bool UnpackAnswer::addBytes(QByteArrayView content)
{
    if (content.isEmpty() || content.size() > m_missing)
        return false;
    m_parts.last().bytes.append(content);
    m_missing -= content.size();
    return true;
}

std::optional<Problem> UnpackAnswer::problem(const Wire::Trailer &ended) const
{
    using enum Problem::Kind;
    if (Wire::hasMetTimeLimit(ended))
        return Problem{.kind = TooSlow};
    if (ended.memoryLimitMet != 0)
        return Problem{.kind = TooLarge};
    if (ended.ending == Wire::Ending::Exited && ended.code == 0 && m_ended && m_rest.isEmpty())
        return m_problem;
    if (ended.ending == Wire::Ending::Exited && ended.code == Wire::notLocked)
        return Problem{.kind = ReaderNotLocked};
    if (ended.ending == Wire::Ending::Signalled)
        return Problem{.kind = Damaged, .detail = tr("the unpacker was ended by signal %1").arg(ended.code)};
    return Problem{.kind = Damaged, .detail = tr("the unpacker ended too early")};
}

Outcome<Unpacked> UnpackAnswer::unpacked(const Wire::Trailer &ended) &&
{
    const auto failed = problem(ended);
    if (m_missing > 0 && !m_parts.isEmpty())
        m_parts.removeLast(); // half a letter is none
    if (failed && m_parts.isEmpty())
        return tl::unexpected(*failed);
    if (failed)
        m_parts.append({.role = Part::Role::Whole, .refused = failed->kind});
    return Unpacked{.parts = std::move(m_parts), .reducedProtection = ended.reducedProtection != 0};
}
