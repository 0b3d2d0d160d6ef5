// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readerio.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <span>

#include <sys/uio.h>
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
    Wire::ChunkHead head{.kind = kind, .length = quint32(content.size())};
    // Nothing is allocated here: see layOutHeap().
    std::array<iovec, 2> parts{
        {{&head, sizeof head}, {const_cast<char *>(content.data()), size_t(content.size())}}};
    for (std::span<iovec> rest = parts; !rest.empty();) {
        const auto sent = ::writev(STDOUT_FILENO, rest.data(), int(rest.size()));
        if (sent < 0 && errno != EINTR)
            return false;
        auto done = size_t(std::max<ssize_t>(sent, 0));
        while (!rest.empty() && done >= rest.front().iov_len) {
            done -= rest.front().iov_len;
            rest = rest.subspan(1);
        }
        if (!rest.empty()) {
            rest.front().iov_base = static_cast<char *>(rest.front().iov_base) + done;
            rest.front().iov_len -= done;
        }
    }
    return true;
}
