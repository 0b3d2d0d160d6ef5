// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for upheld-unpacker and lies: the bytes that it is to unpack say how.
#include "fakestreams.h"
#include "reading/frames.h"
#include "reading/partframes.h"

using namespace FakeStreams;

namespace {

QByteArray head(quint8 role, quint8 dressing, quint8 refused, qint32 why, qint64 size, const QString &name)
{
    Wire::Writer writer;
    writer.put(role);
    writer.put(dressing);
    writer.put(refused);
    writer.put(why);
    writer.put(size);
    writer.putAll(name);
    return Frames::frame(Wire::FrameType::Part, writer.bytes());
}

QByteArray bytesFrame(const QByteArray &bytes)
{
    return Frames::frame(Wire::FrameType::PartBytes, bytes);
}

QByteArray part(const QString &name, const QByteArray &bytes)
{
    return head(0, 0, 0, 0, bytes.size(), name) + bytesFrame(bytes);
}

QByteArray liesOf(const QByteArray &lie)
{
    const auto good = part(QStringLiteral("a.txt"), "letter");
    const auto end = Frames::endFrame(false);
    if (lie == "truth" || lie == "no end" || lie == "crash")
        return good + (lie == "truth" ? end : QByteArray());
    if (lie == "role")
        return head(9, 0, 0, 0, 6, {}) + bytesFrame("letter") + end;
    if (lie == "dressing")
        return head(0, 2, 0, 0, 6, {}) + bytesFrame("letter") + end;
    if (lie == "negative size")
        return head(0, 0, 0, 0, -1, {}) + end;
    if (lie == "no bytes")
        return head(0, 0, 0, 0, 0, {}) + end;
    if (lie == "too large a part")
        return head(0, 0, 0, 0, Wire::largestPart + 1, {}) + end;
    if (lie == "too much in all")
        return (head(0, 0, 0, 0, Wire::largestPart, {}) + head(0, 0, 0, 0, Wire::largestPart, {}))
            .repeated(2);
    if (lie == "more bytes than said")
        return head(0, 0, 0, 0, 3, {}) + bytesFrame("letter") + end;
    if (lie == "fewer bytes than said")
        return head(0, 0, 0, 0, 300, {}) + bytesFrame("letter") + end;
    if (lie == "next part too early")
        return head(0, 0, 0, 0, 300, {}) + good + end;
    if (lie == "bytes of no part")
        return bytesFrame("letter") + end;
    if (lie == "long name")
        return part(QString(Wire::longestPartName + 1, u'x'), "letter") + end;
    if (lie == "half a character")
        return part(QString(QChar(0xd800)), "letter") + end;
    if (lie == "no such reason")
        return head(0, 0, 1, 12'345, 0, {}) + end;
    if (lie == "a reason of the caller's own")
        return head(0, 0, 1, qint32(Problem::Kind::CaseFileDamaged), 0, {}) + end;
    if (lie == "a reason and bytes")
        return head(0, 0, 1, qint32(Problem::Kind::Damaged), 6, {}) + bytesFrame("letter") + end;
    if (lie == "parts without end")
        return good.repeated(Wire::mostParts + 2) + end;
    if (lie == "a page")
        return Frames::documentFrame() + end;
    if (lie == "problem behind parts")
        return good + Frames::problemFrame({.kind = Problem::Kind::Damaged}) + end;
    if (lie == "something after the end")
        return good + end + good;
    if (lie == "a frame without end")
        return QByteArray(good).replace(0, 4, "xxxx") + end;
    return end;
}

} // namespace

int main()
{
    writeChunk(Wire::ChunkKind::Ready, {});
    Wire::Request request;
    for (QByteArray lie; readRequest(request, lie);) {
        writeFrames(liesOf(lie));
        const bool isCrash = lie == "crash";
        writeTrailer(
            {.ending = isCrash ? Wire::Ending::Signalled : Wire::Ending::Exited, .code = isCrash ? 11 : 0});
    }
    return 0;
}
