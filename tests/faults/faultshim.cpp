// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultshim.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// Everything goes to the kernel directly: the library may be asked before the C library is ready.
namespace FaultShim {
namespace {
constexpr int mostHandles = 4096;
constexpr std::size_t longestPath = 4096;

std::array<char, longestPath> watched{};
Fault now;
std::atomic<bool> isArmed{false};
std::array<std::atomic<unsigned>, kindsOfCall> counted{};
std::atomic<unsigned> failed{0};
std::array<std::atomic<bool>, mostHandles> isWatched{}; // by file handle
pid_t owner = 0; // a forked child is left alone

bool isBelow(const char *path)
{
    const auto length = std::strlen(watched.data());
    return path && length > 0 && std::strncmp(path, watched.data(), length) == 0;
}

/// A relative name is looked up from the current folder.
bool concerns(const char *path)
{
    if (!path || watched[0] == 0)
        return false;
    if (path[0] == '/')
        return isBelow(path);
    std::array<char, longestPath> folder{};
    return ::syscall(SYS_getcwd, folder.data(), folder.size()) > 0 && isBelow(folder.data());
}

bool concerns(int handle)
{
    return handle >= 0 && handle < mostHandles && isWatched[std::size_t(handle)];
}

[[noreturn]] void die()
{
    ::syscall(SYS_kill, ::syscall(SYS_getpid), SIGKILL);
    for (;;)
        ::syscall(SYS_pause);
}

enum class Verdict { Go, Fail, Half, DieAfter };

Verdict judge(At at, bool isWatchedFile)
{
    if (!isWatchedFile || !isArmed || ::syscall(SYS_getpid) != owner)
        return Verdict::Go;
    const unsigned ofAll = ++counted[0];
    const unsigned ofKind = ++counted[std::size_t(at)];
    const bool isKind = now.at == At::Any || now.at == at;
    const unsigned number = now.at == At::Any ? ofAll : ofKind;
    if (now.nth == 0)
        return Verdict::Go;
    // A full disk refuses whatever needs room from then on, but names can be taken away and files cut off.
    const bool isFull = now.effect == Effect::Full && failed > 0;
    if (isFull && (at == At::Write || at == At::Sync))
        return ++failed, Verdict::Fail;
    if (!isKind || number < now.nth || (number > now.nth && !now.stays))
        return Verdict::Go;
    switch (now.effect) {
    case Effect::KillBefore:
        die();
    case Effect::KillHalf:
        return Verdict::Half;
    case Effect::KillAfter:
        return Verdict::DieAfter;
    case Effect::Full:
        return ++failed, at == At::Write ? Verdict::Half : Verdict::Fail;
    case Effect::Error:
        break;
    }
    return ++failed, Verdict::Fail;
}

/// \a call, unless what is armed has it otherwise.
template <typename Call> long judged(At at, bool isWatchedFile, Call call)
{
    const auto verdict = judge(at, isWatchedFile);
    if (verdict == Verdict::Fail) {
        errno = now.effect == Effect::Full ? ENOSPC : now.error;
        return -1;
    }
    if (verdict == Verdict::Half && at != At::Write)
        die();
    const auto result = call();
    if (verdict == Verdict::DieAfter)
        die();
    return result;
}

/// \a write writes so many bytes.
template <typename Write> ssize_t judgedWrite(int handle, std::size_t count, Write write)
{
    const auto verdict = judge(At::Write, concerns(handle));
    if (verdict == Verdict::Fail) {
        errno = now.effect == Effect::Full ? ENOSPC : now.error;
        return -1;
    }
    const auto done = write(verdict == Verdict::Half ? count / 2 : count);
    if (verdict == Verdict::DieAfter || (verdict == Verdict::Half && now.effect == Effect::KillHalf))
        die();
    return done;
}

int open(int folder, const char *path, int flags, mode_t mode)
{
    const bool isOurs = concerns(path);
    const auto handle =
        int(judged(At::Open, isOurs, [&] { return ::syscall(SYS_openat, folder, path, flags, mode); }));
    if (handle >= 0 && handle < mostHandles)
        isWatched[std::size_t(handle)] = isOurs;
    return handle;
}

mode_t modeOf(int flags, va_list &arguments)
{
    const bool makes = (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
    return makes ? va_arg(arguments, mode_t) : 0;
}

/// Loaded into a program from outside.
__attribute__((constructor)) void begin()
{
    const char *folder = std::getenv(folderName);
    const char *words = std::getenv(faultName);
    if (!folder || !words)
        return;
    int at = 0;
    int effect = 0;
    int stays = 0;
    Fault fault;
    if (std::sscanf(words, "%d %u %d %d %d", &at, &fault.nth, &effect, &fault.error, &stays) != 5)
        return;
    fault.at = At(at);
    fault.effect = Effect(effect);
    fault.stays = stays != 0;
    arm(folder, fault);
    ::unsetenv("LD_PRELOAD"); // the programs that this one starts are not meant
    ::unsetenv(folderName);
}

__attribute__((destructor)) void end()
{
    const char *tell = std::getenv(tellName);
    if (!tell || ::syscall(SYS_getpid) != owner)
        return;
    std::array<char, 200> line{};
    int length = 0;
    for (const auto &count : counted)
        length += std::snprintf(line.data() + length, line.size() - std::size_t(length), "%u ", count.load());
    length += std::snprintf(line.data() + length, line.size() - std::size_t(length), "%u\n", failed.load());
    const auto handle = int(::syscall(SYS_openat, AT_FDCWD, tell, O_WRONLY | O_CREAT | O_TRUNC, 0600));
    ::syscall(SYS_write, handle, line.data(), length);
    ::syscall(SYS_close, handle);
}
} // namespace

void arm(const char *folder, const Fault &fault)
{
    isArmed = false;
    std::strncpy(watched.data(), folder, watched.size() - 1);
    now = fault;
    for (auto &count : counted)
        count = 0;
    failed = 0;
    owner = pid_t(::syscall(SYS_getpid));
    isArmed = true;
}

void disarm()
{
    isArmed = false;
}

unsigned calls(At at)
{
    return counted[std::size_t(at)];
}

unsigned struck()
{
    return failed;
}
} // namespace FaultShim

using namespace FaultShim;

#define INSTEAD extern "C" __attribute__((visibility("default")))

#define INSTEAD_OF_OPEN(name)                                                                                \
    INSTEAD int name(const char *path, int flags, ...)                                                       \
    {                                                                                                        \
        va_list arguments;                                                                                   \
        va_start(arguments, flags);                                                                          \
        const auto mode = modeOf(flags, arguments);                                                          \
        va_end(arguments);                                                                                   \
        return FaultShim::open(AT_FDCWD, path, flags, mode);                                                 \
    }
INSTEAD_OF_OPEN(open)
INSTEAD_OF_OPEN(open64)

#define INSTEAD_OF_OPENAT(name)                                                                              \
    INSTEAD int name(int folder, const char *path, int flags, ...)                                           \
    {                                                                                                        \
        va_list arguments;                                                                                   \
        va_start(arguments, flags);                                                                          \
        const auto mode = modeOf(flags, arguments);                                                          \
        va_end(arguments);                                                                                   \
        return FaultShim::open(folder, path, flags, mode);                                                   \
    }
INSTEAD_OF_OPENAT(openat)
INSTEAD_OF_OPENAT(openat64)

INSTEAD int close(int handle)
{
    if (handle >= 0 && handle < mostHandles)
        isWatched[std::size_t(handle)] = false;
    return int(::syscall(SYS_close, handle));
}

INSTEAD ssize_t write(int handle, const void *bytes, std::size_t count)
{
    return judgedWrite(
        handle, count, [&](std::size_t some) { return ::syscall(SYS_write, handle, bytes, some); });
}

INSTEAD ssize_t pwrite(int handle, const void *bytes, std::size_t count, off_t at)
{
    return judgedWrite(
        handle, count, [&](std::size_t some) { return ::syscall(SYS_pwrite64, handle, bytes, some, at); });
}

INSTEAD ssize_t pwrite64(int handle, const void *bytes, std::size_t count, off64_t at)
{
    return judgedWrite(
        handle, count, [&](std::size_t some) { return ::syscall(SYS_pwrite64, handle, bytes, some, at); });
}

INSTEAD int fsync(int handle)
{
    return int(judged(At::Sync, concerns(handle), [&] { return ::syscall(SYS_fsync, handle); }));
}

INSTEAD int fdatasync(int handle)
{
    return int(judged(At::Sync, concerns(handle), [&] { return ::syscall(SYS_fdatasync, handle); }));
}

INSTEAD int ftruncate(int handle, off_t length) noexcept
{
    return int(judged(At::Size, concerns(handle), [&] { return ::syscall(SYS_ftruncate, handle, length); }));
}

INSTEAD int ftruncate64(int handle, off64_t length) noexcept
{
    return int(judged(At::Size, concerns(handle), [&] { return ::syscall(SYS_ftruncate, handle, length); }));
}

INSTEAD int rename(const char *from, const char *to) noexcept
{
    return int(judged(
        At::Name, concerns(to), [&] { return ::syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0); }));
}

INSTEAD int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    return int(judged(At::Name, concerns(to),
        [&] { return ::syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags); }));
}

INSTEAD int link(const char *from, const char *to) noexcept
{
    return int(judged(
        At::Name, concerns(to), [&] { return ::syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0); }));
}

INSTEAD int unlink(const char *path) noexcept
{
    return int(judged(At::Name, concerns(path), [&] { return ::syscall(SYS_unlinkat, AT_FDCWD, path, 0); }));
}

INSTEAD int mkdir(const char *path, mode_t mode) noexcept
{
    return int(
        judged(At::Name, concerns(path), [&] { return ::syscall(SYS_mkdirat, AT_FDCWD, path, mode); }));
}
