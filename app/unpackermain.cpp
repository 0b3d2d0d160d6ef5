// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readerlock.h"
#include "app/readerserver.h"
#include "unpacking/unpack.h"

#include <clocale>
#include <csignal>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

/// Started by Unpacker (models/reading), never by a person.
int main()
{
    if (::isatty(STDIN_FILENO)) {
        std::fputs(
            "upheld-unpacker opens mails and archives for upheld; it is of no use by itself.\n", stderr);
        return 2;
    }
    // Started with a stream closed, the first file it opened would take that stream's place.
    for (int handle = STDIN_FILENO; handle <= STDERR_FILENO; ++handle) {
        if (::fcntl(handle, F_GETFD) == -1)
            ::open("/dev/null", O_RDWR); // takes the lowest free number
    }
    // A caller that hangs up shows as a failed write.
    std::signal(SIGPIPE, SIG_IGN);
    std::setlocale(LC_ALL, "C.UTF-8"); // archives' names are UTF-8 or nearly so
    prepareUnpacking();
    const ReaderLock lock;
    return serveRequests(lock);
}
