// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readerpaper.h"

#include "app/readerlock.h"
#include "paper/docxanswer.h"

#include <QFile>

#include <cerrno>
#include <csignal>
#include <cstdio>

#include <sys/prctl.h>
#include <unistd.h>

namespace {
constexpr ProcessLimits paperLimits{.memoryBytes = 500'000'000, .cpuSeconds = 20};
enum ExitStatus { Done = 0, NotRead = 69, NotLocked = paperNotLocked, NotWritten = 71 };

bool write(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const auto written = ::write(STDOUT_FILENO, bytes.data(), size_t(bytes.size()));
        if (written > 0)
            bytes = bytes.sliced(written);
        else if (errno != EINTR)
            return false;
    }
    return true;
}
} // namespace

void servePaper(const ReaderLock &lock)
{
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        ::_exit(NotRead);
    const auto bytes = in.readAll();
    // A dead caller leaves nobody to watch the clock.
    if (::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || !lock.lock(paperLimits))
        ::_exit(NotLocked);
    const bool isWritten = write(paperAnswer(readDocx(bytes)));
    // Neither destructors nor exit handlers: the lock may not let them do what they want.
    ::_exit(isWritten ? Done : NotWritten);
}
