// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakestreams.h"

#include <unistd.h>

namespace {

bool readAll(void *to, size_t size)
{
    for (auto *next = static_cast<char *>(to); size > 0;) {
        const auto got = ::read(STDIN_FILENO, next, size);
        if (got <= 0)
            return false;
        next += got;
        size -= size_t(got);
    }
    return true;
}

} // namespace

void FakeStreams::writeAll(const QByteArray &bytes)
{
    for (QByteArrayView rest = bytes; !rest.isEmpty();) {
        const auto written = ::write(STDOUT_FILENO, rest.data(), size_t(rest.size()));
        if (written <= 0)
            ::_exit(1);
        rest = rest.sliced(written);
    }
}

void FakeStreams::writeChunk(Wire::ChunkKind kind, const QByteArray &content)
{
    Wire::Writer writer;
    writer.put(Wire::ChunkHead{.kind = kind, .length = quint32(content.size())});
    writeAll(writer.bytes() + content);
}

void FakeStreams::writeFrames(const QByteArray &frames)
{
    for (qsizetype at = 0; at < frames.size(); at += Wire::largestChunk)
        writeChunk(Wire::ChunkKind::Frames, frames.mid(at, Wire::largestChunk));
}

void FakeStreams::writeTrailer(const Wire::Trailer &trailer)
{
    Wire::Writer writer;
    writer.put(trailer);
    writeChunk(Wire::ChunkKind::Trailer, writer.bytes());
}

bool FakeStreams::readRequest(Wire::Request &request, QByteArray &lie)
{
    if (!readAll(&request, sizeof request))
        return false;
    lie.resize(qsizetype(request.length));
    return readAll(lie.data(), size_t(lie.size()));
}
