// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unpacking/partbounds.h"

#include "reading/wire.h"

#include <algorithm>

namespace {
// A scanned page of nothing but white shrinks to a hundredth; what grows further in bulk is made to do harm.
constexpr qint64 mostRatio = 200;
constexpr qint64 alwaysAllowed = 50'000'000;
} // namespace

PartBounds::PartBounds(qint64 packed, const PartSink &take)
    : m_take(take)
    , m_mostBytes(std::min(Wire::largestUnpacked, std::max(alwaysAllowed, packed * mostRatio)))
{
}

qint64 PartBounds::room() const
{
    return m_full ? 0 : std::min(Wire::largestPart, m_mostBytes - m_bytes);
}

bool PartBounds::hasPlace()
{
    if (!m_full && m_count == Wire::mostParts)
        stop(Problem::Kind::TooManyParts);
    m_count += m_full ? 0 : 1;
    return !m_full;
}

void PartBounds::take(Part part)
{
    if (part.bytes.isEmpty())
        return refuse(std::move(part), Problem::Kind::Empty);
    if (part.bytes.size() > room())
        return refuseForSize(std::move(part));
    if (!hasPlace())
        return;
    m_bytes += part.bytes.size();
    m_take(std::move(part));
}

void PartBounds::refuse(Part part, Problem::Kind why)
{
    if (!hasPlace())
        return;
    part.bytes.clear();
    part.refused = why;
    m_take(std::move(part));
}

void PartBounds::refuseForSize(Part part)
{
    if (room() == Wire::largestPart)
        return refuse(std::move(part), Problem::Kind::TooLarge);
    stop(m_mostBytes == Wire::largestUnpacked ? Problem::Kind::TooMuchInside : Problem::Kind::UnpacksTooFar);
}

void PartBounds::stop(Problem::Kind why)
{
    if (!std::exchange(m_full, true))
        m_take({.role = Part::Role::Whole, .refused = why});
}
