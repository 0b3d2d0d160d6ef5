// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/partframes.h"

#include "reading/frames.h"

#include <algorithm>

namespace {

constexpr qsizetype bytesOfFrame = 1'000'000;

/// What the unpacker may say of a part; all else is the caller's own to say.
bool isUnpackersProblem(Problem::Kind kind)
{
    using enum Problem::Kind;
    constexpr auto kinds = std::to_array({Empty, Damaged, TooLarge, Unsupported, LockedInside,
        WrappedByOutlook, NothingInside, TooManyParts, TooMuchInside, UnpacksTooFar});
    return std::ranges::find(kinds, kind) != kinds.end();
}

QString cutName(QString name)
{
    if (name.size() > Wire::longestPartName) {
        name.truncate(Wire::longestPartName - 1);
        if (name.back().isHighSurrogate())
            name.chop(1);
        name.append(u'…');
    }
    return name.isValidUtf16() ? name : QString::fromUtf8(name.toUtf8());
}

} // namespace

namespace PartFrames {

QByteArray headFrame(const Part &part)
{
    Wire::Writer writer;
    writer.put(part.role);
    writer.put(quint8(part.isDressing));
    writer.put(quint8(part.refused.has_value()));
    writer.put(qint32(part.refused.value_or(Problem::Kind::Damaged)));
    writer.put(qint64(part.bytes.size()));
    writer.putAll(cutName(part.name));
    return Frames::frame(Wire::FrameType::Part, writer.bytes());
}

QByteArray bytesFrame(const QByteArray &bytes, qsizetype &offset)
{
    const auto piece = bytes.mid(offset, bytesOfFrame);
    offset += piece.size();
    return Frames::frame(Wire::FrameType::PartBytes, piece);
}

std::optional<Head> headOf(QByteArrayView content)
{
    Wire::Taker taker(content);
    Head head;
    const auto role = taker.take<quint8>();
    const auto isDressing = taker.take<quint8>();
    const auto isRefused = taker.take<quint8>();
    const auto why = Problem::Kind(taker.take<qint32>());
    head.size = taker.take<qint64>();
    head.part.name = taker.takeText(Wire::longestPartName);
    const bool isPlausible = role <= quint8(Part::Role::Whole) && isDressing <= 1 && isRefused <= 1
        && head.size >= 0 && head.size <= Wire::largestPart;
    const bool hasReason = isRefused == 1 ? isUnpackersProblem(why) && head.size == 0 : head.size > 0;
    if (!taker.isGood() || taker.left() > 0 || !isPlausible || !hasReason)
        return std::nullopt;
    head.part.role = Part::Role(role);
    head.part.isDressing = isDressing == 1;
    if (isRefused == 1)
        head.part.refused = why;
    return head;
}

} // namespace PartFrames
