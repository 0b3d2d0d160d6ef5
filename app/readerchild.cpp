// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readerchild.h"

#include "app/readerlock.h"
#include "parsing/parsedocument.h"
#include "reading/frames.h"

#include <cerrno>
#include <csignal>

#include <sys/prctl.h>
#include <unistd.h>

namespace {

enum ExitStatus { Done = 0, NotLocked = Wire::notLocked, NotWritten = 71 };

void readLetter(const QByteArray &letter, SharedNotes &notes, Pictures pictures)
{
    writeFrame(Frames::documentFrame());
    const auto take = [&notes](Page &&page) {
        writeFrame(Frames::pageFrame(page));
        ++notes.pagesDone;
    };
    const auto begin = [](int page, int pages, bool isPicture) {
        writeFrame(Frames::progressFrame({page, pages, isPicture}));
    };
    writeEnd(parsePages(letter, take, begin, pictures));
}

void drawLetter(const QByteArray &letter, const Wire::Request &request)
{
    const QRect part(request.left, request.top, request.partWidth, request.partHeight);
    const auto picture = drawPage(letter, request.page, request.width, part);
    if (!picture)
        return writeEnd(tl::unexpected(picture.error()));
    writeFrame(Frames::pictureFrame(*picture));
    for (int row = 0; row < picture->height();)
        writeFrame(Frames::rowsFrame(*picture, row));
    writeEnd(ReadingQuality::Complete);
}

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
    SharedNotes &notes, int parent, PictureWork *pictures)
{
    // The parent may have died before the first line took effect.
    if (::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || ::getppid() != parent)
        ::_exit(NotLocked);
    // The server keeps the clock; this is what remains should the server be stopped.
    const Wire::TimeLimit limit{request.seconds, request.secondsPerPage};
    const auto cpuSeconds = int(limit.secondsFor(Wire::largestPageCount));
    if (!lock.lock({.memoryBytes = request.memoryBytes, .cpuSeconds = cpuSeconds}))
        ::_exit(NotLocked);
    noteFailedAllocations(&notes.memoryLimitMet);
    const QByteArray bytes = QByteArray::fromRawData(letter.data(), letter.size());
    if (pictures)
        pictures->answer(request, bytes);
    else if (request.operation == Wire::Operation::Draw)
        drawLetter(bytes, request);
    else
        readLetter(bytes, notes,
            request.operation == Wire::Operation::Read ? Pictures::AreNamed : Pictures::AreLeft);
    // Neither destructors nor exit handlers: they have nothing to do here that the kernel does not do.
    ::_exit(Done);
}
