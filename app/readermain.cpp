// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readerlock.h"
#include "app/readerpaper.h"
#include "app/readerserver.h"
#include "app/selftest.h"
#include "paper/docxanswer.h"
#include "parsing/parsedocument.h"

#include <csignal>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace {
/// Started with one of its three streams closed, the first file it opened would take that stream's place.
void fillStreams()
{
    for (int handle = STDIN_FILENO; handle <= STDERR_FILENO; ++handle) {
        if (::fcntl(handle, F_GETFD) == -1)
            ::open("/dev/null", O_RDWR); // takes the lowest free number
    }
}
} // namespace

/// Started by Reader (models/reading), or with "read-paper" by readPaper(); by a person with "--self-test"
/// alone.
int main(int argc, char **argv)
{
    if (argc == 2 && std::strcmp(argv[1], "--self-test") == 0)
        return selfTest();
    if (::isatty(STDIN_FILENO)) {
        std::fputs("upheld-reader reads letters and papers for upheld; it is of no use by itself.\n"
                   "upheld-reader --self-test tries every escape from its lock and says what stopped it.\n",
            stderr);
        return 2;
    }
    fillStreams();
    // A caller that hangs up shows as a failed write.
    std::signal(SIGPIPE, SIG_IGN);
    if (argc == 2 && std::strcmp(argv[1], readPaperArgument) == 0)
        servePaper(ReaderLock());
    prepareParsing();
    const ReaderLock lock;
    return serveRequests(lock);
}
