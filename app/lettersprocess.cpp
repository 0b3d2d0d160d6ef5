// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lettersprocess.h"

#include "app/readerio.h"
#include "app/readerlock.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <limits>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr qint64 askAgainAfter = 5; // milliseconds

/// In the forked process: standard output and error are the pipes, and nothing else is open but \a kept.
void keepOnly(int frames, int complaints)
{
    ::dup2(frames, STDOUT_FILENO);
    ::dup2(complaints, STDERR_FILENO);
    ::close(STDIN_FILENO);
    const int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC); // takes the place of standard input
    if (nothing != STDIN_FILENO)
        ::_exit(1);
}

/// Passes on what the pipe holds; at its end stops waiting for it. False where the caller hung up.
bool pass(pollfd &pipe, Wire::ChunkKind kind, qint64 &room)
{
    if (pipe.revents == 0)
        return true;
    std::array<char, Wire::largestChunk> buffer;
    const auto got = ::read(pipe.fd, buffer.data(), buffer.size());
    if (got == 0)
        pipe.fd = -1; // poll() passes it over
    if (got <= 0)
        return true;
    // What goes over the limit is drained, so that the writer does not stand still, and dropped.
    const auto passed = std::min<qint64>(got, room);
    room -= passed;
    return passed == 0 || sendChunk(kind, {buffer.data(), qsizetype(passed)});
}

/// Whether \a process has ended; its status stays to be had.
bool hasEnded(pid_t process)
{
    siginfo_t ending{};
    return ::waitid(P_PID, id_t(process), &ending, WEXITED | WNOHANG | WNOWAIT) == 0
        && ending.si_pid == process;
}

std::chrono::seconds timeFor(const Wire::Request &request, const SharedNotes &notes)
{
    const Wire::TimeLimit limit{request.seconds, request.secondsPerPage};
    const auto pages = std::min<quint32>(notes.pagesDone, Wire::largestPageCount);
    return std::chrono::seconds(limit.secondsFor(pages));
}

} // namespace

std::optional<LettersProcess> LettersProcess::start(const ReaderLock &lock, const Wire::Request &request,
    QByteArrayView letter, SharedNotes &notes, ReaderWork &work)
{
    std::array<int, 2> frames{-1, -1};
    std::array<int, 2> complaints{-1, -1};
    if (::pipe2(frames.data(), O_CLOEXEC) != 0)
        return std::nullopt;
    if (::pipe2(complaints.data(), O_CLOEXEC) != 0) {
        ::close(frames[0]);
        ::close(frames[1]);
        return std::nullopt;
    }
    const pid_t server = ::getpid();
    LettersProcess process;
    process.m_pid = ::fork();
    if (process.m_pid == 0) {
        keepOnly(frames[1], complaints[1]);
        parseLetter(lock, request, letter, notes, server, work);
    }
    ::close(frames[1]);
    ::close(complaints[1]);
    process.m_frames = frames[0];
    process.m_complaints = complaints[0];
    ::fcntl(process.m_frames, F_SETFL, O_NONBLOCK);
    ::fcntl(process.m_complaints, F_SETFL, O_NONBLOCK);
    if (process.m_pid == -1)
        return std::nullopt;
    process.m_handle = int(::syscall(SYS_pidfd_open, process.m_pid, 0));
    return process;
}

LettersProcess::LettersProcess(LettersProcess &&other) noexcept
    : m_pid(std::exchange(other.m_pid, -1))
    , m_handle(std::exchange(other.m_handle, -1))
    , m_frames(std::exchange(other.m_frames, -1))
    , m_complaints(std::exchange(other.m_complaints, -1))
{
}

LettersProcess &LettersProcess::operator=(LettersProcess &&other) noexcept
{
    std::swap(m_pid, other.m_pid);
    std::swap(m_handle, other.m_handle);
    std::swap(m_frames, other.m_frames);
    std::swap(m_complaints, other.m_complaints);
    return *this;
}

LettersProcess::~LettersProcess()
{
    if (m_pid > 0) {
        ::kill(m_pid, SIGKILL);
        reap();
    }
    for (const int handle : {m_handle, m_frames, m_complaints})
        if (handle != -1)
            ::close(handle);
}

Wire::Trailer LettersProcess::reap()
{
    int status = 0;
    while (::waitpid(m_pid, &status, 0) == -1 && errno == EINTR) { }
    m_pid = -1;
    if (WIFSIGNALED(status))
        return {.ending = Wire::Ending::Signalled, .code = WTERMSIG(status)};
    return {.ending = Wire::Ending::Exited, .code = WEXITSTATUS(status)};
}

std::optional<Wire::Trailer> LettersProcess::watch(const Wire::Request &request, const SharedNotes &notes)
{
    const auto start = std::chrono::steady_clock::now();
    qint64 roomForFrames = std::numeric_limits<qint64>::max();
    qint64 roomForComplaints = Wire::largestComplaints;
    std::array<pollfd, 4> waiting{{{m_frames, POLLIN, 0}, {m_complaints, POLLIN, 0}, {m_handle, POLLIN, 0},
        {STDIN_FILENO, 0, 0}}}; // the last for the caller's hanging up alone
    for (;;) {
        // Nobody else holds the pipes, so both end with the process, behind what it wrote last.
        const bool arePipesDone = waiting[0].fd == -1 && waiting[1].fd == -1;
        if (arePipesDone && hasEnded(m_pid))
            return reap();
        const auto left = timeFor(request, notes) - (std::chrono::steady_clock::now() - start);
        const auto milliseconds = std::chrono::ceil<std::chrono::milliseconds>(left).count();
        if (milliseconds <= 0) {
            ::kill(m_pid, SIGKILL);
            reap();
            return Wire::Trailer{.ending = Wire::Ending::Clock};
        }
        // Some systems give no handle that tells of the end: there it is asked for.
        const qint64 longest = arePipesDone && m_handle == -1 ? askAgainAfter : 1'000'000;
        if (::poll(waiting.data(), waiting.size(), int(std::min<qint64>(milliseconds, longest))) <= 0)
            continue;
        if (waiting[3].revents != 0)
            return std::nullopt;
        const bool arePassed = pass(waiting[0], Wire::ChunkKind::Frames, roomForFrames)
            && pass(waiting[1], Wire::ChunkKind::Complaints, roomForComplaints);
        if (!arePassed)
            return std::nullopt;
    }
}
