// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readerio.h"

#include <cerrno>

#include <unistd.h>

bool receiveAll(void *to, size_t size)
{
    auto *next = static_cast<char *>(to);
    while (size > 0) {
        const auto received = ::read(STDIN_FILENO, next, size);
        if (received > 0) {
            next += received;
            size -= size_t(received);
        } else if (received == 0 || errno != EINTR) {
            return false;
        }
    }
    return true;
}

bool sendChunk(Wire::ChunkKind kind, QByteArrayView content)
{
    Wire::Writer writer;
    writer.put(Wire::ChunkHead{.kind = kind, .length = quint32(content.size())});
    QByteArray chunk = writer.bytes();
    chunk.append(content);
    for (QByteArrayView rest = chunk; !rest.isEmpty();) {
        const auto sent = ::write(STDOUT_FILENO, rest.data(), size_t(rest.size()));
        if (sent > 0)
            rest = rest.sliced(sent);
        else if (errno != EINTR)
            return false;
    }
    return true;
}
