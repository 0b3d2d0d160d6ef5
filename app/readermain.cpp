// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readerlock.h"
#include "app/readerserver.h"
#include "parsing/parsedocument.h"

#include <csignal>
#include <cstdio>

#include <unistd.h>

/// Started by Reader (models/reading), never by a person.
int main()
{
    if (::isatty(STDIN_FILENO)) {
        std::fputs("upheld-reader reads letters for upheld; it is of no use by itself.\n", stderr);
        return 2;
    }
    // A caller that hangs up shows as a failed write.
    std::signal(SIGPIPE, SIG_IGN);
    prepareParsing();
    const ReaderLock lock;
    return serveRequests(lock);
}
