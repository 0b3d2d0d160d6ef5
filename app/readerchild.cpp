// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readerchild.h"

#include "app/readerlock.h"
#include "reading/frames.h"

#include <cerrno>
#include <csignal>

#include <sys/prctl.h>
#include <unistd.h>

namespace {

enum ExitStatus { Done = 0, NotLocked = Wire::notLocked, NotWritten = 71 };

} // namespace

void writeFrame(const QByteArray &frame)
{
    for (QByteArrayView rest = frame; !rest.isEmpty();) {
        const auto written = ::write(STDOUT_FILENO, rest.data(), size_t(rest.size()));
        if (written > 0)
            rest = rest.sliced(written);
        else if (errno != EINTR)
            ::_exit(NotWritten);
    }
}

void writeEnd(const Outcome<ReadingQuality> &quality)
{
    if (!quality)
        writeFrame(Frames::problemFrame(quality.error()));
    writeFrame(Frames::endFrame(quality && *quality == ReadingQuality::Incomplete));
}

void parseLetter(const ReaderLock &lock, const Wire::Request &request, QByteArrayView letter,
    SharedNotes &notes, int parent, ReaderWork &work)
{
    // The parent may have died before the first line took effect.
    if (::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || ::getppid() != parent)
        ::_exit(NotLocked);
    // The server keeps the clock; this is what remains should the server be stopped.
    const Wire::TimeLimit limit{request.seconds, request.secondsPerPage};
    const auto cpuSeconds = request.processorSeconds > 0 ? int(request.processorSeconds)
                                                         : int(limit.secondsFor(Wire::largestPageCount));
    if (!lock.lock({.memoryBytes = request.memoryBytes, .cpuSeconds = cpuSeconds}))
        ::_exit(NotLocked);
    noteFailedAllocations(&notes.memoryLimitMet);
    work.answer(request, QByteArray::fromRawData(letter.data(), letter.size()), notes);
    // Neither destructors nor exit handlers: they have nothing to do here that the kernel does not do.
    ::_exit(Done);
}
