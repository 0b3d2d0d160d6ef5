// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readerchild.h"

#include "app/readerlock.h"
#include "reading/frames.h"
#include "reading/partframes.h"
#include "unpacking/unpack.h"

#include <cerrno>
#include <csignal>

#include <sys/prctl.h>
#include <unistd.h>

namespace {

enum ExitStatus { Done = 0, NotLocked = Wire::notLocked, NotWritten = 71 };

void write(const QByteArray &frame)
{
    for (QByteArrayView rest = frame; !rest.isEmpty();) {
        const auto written = ::write(STDOUT_FILENO, rest.data(), size_t(rest.size()));
        if (written > 0)
            rest = rest.sliced(written);
        else if (errno != EINTR)
            ::_exit(NotWritten);
    }
}

void writePart(Part &&part)
{
    write(PartFrames::headFrame(part));
    for (qsizetype offset = 0; offset < part.bytes.size();)
        write(PartFrames::bytesFrame(part.bytes, offset));
}

} // namespace

/// As upheld-reader's, with parts in place of pages.
void parseLetter(const ReaderLock &lock, const Wire::Request &request, QByteArrayView letter,
    SharedNotes &notes, int parent)
{
    // The parent may have died before the first line took effect.
    if (::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || ::getppid() != parent)
        ::_exit(NotLocked);
    if (!lock.lock({.memoryBytes = request.memoryBytes, .cpuSeconds = request.seconds}))
        ::_exit(NotLocked);
    noteFailedAllocations(&notes.memoryLimitMet);
    const auto bytes = QByteArray::fromRawData(letter.data(), letter.size());
    if (const auto unpacked = unpack(bytes, writePart); !unpacked)
        write(Frames::problemFrame(unpacked.error()));
    write(Frames::endFrame(false));
    // Neither destructors nor exit handlers: they have nothing to do here that the kernel does not do.
    ::_exit(Done);
}
