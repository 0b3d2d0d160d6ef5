// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readerlock.h"

#include "app/landlockrules.h"
#include "app/seccomprules.h"

#include <algorithm>
#include <cstdio>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr rlim_t openFiles = 64;

bool limit(decltype(RLIMIT_CPU) resource, rlim_t value)
{
    rlimit before{};
    if (::getrlimit(resource, &before) != 0)
        return false;
    // Nobody may raise a hard limit again, and a tighter one that the system set serves as well.
    value = std::min(value, before.rlim_max);
    const rlimit both{.rlim_cur = value, .rlim_max = value};
    return ::setrlimit(resource, &both) == 0;
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
/// Address space that the program takes by itself, in bytes: libraries and what was loaded before the fork.
rlim_t ownAddressSpace()
{
    unsigned long pages = 0;
    if (FILE *file = std::fopen("/proc/self/statm", "re")) {
        if (std::fscanf(file, "%lu", &pages) != 1)
            pages = 0;
        std::fclose(file);
    }
    return pages * rlim_t(::sysconf(_SC_PAGESIZE));
}
#endif

bool limitResources(const ProcessLimits &limits)
{
    bool isLimited = limit(RLIMIT_CPU, rlim_t(limits.cpuSeconds)) && limit(RLIMIT_FSIZE, 0)
        && limit(RLIMIT_CORE, 0) && limit(RLIMIT_NPROC, 0) && limit(RLIMIT_NOFILE, openFiles);
    // The sanitizers set terabytes of address space aside and die under a limit, so they go without.
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    isLimited = isLimited && limit(RLIMIT_AS, ownAddressSpace() + rlim_t(limits.memoryBytes));
#endif
    return isLimited;
}

} // namespace

struct ReaderLock::Parts {
    LandlockRules files;
    SeccompRules calls;
};

ReaderLock::ReaderLock()
    : m_parts(std::make_unique<Parts>())
{
}

ReaderLock::~ReaderLock() = default;

bool ReaderLock::locksFiles() const
{
    return m_parts->files.isReady();
}

bool ReaderLock::locksCalls() const
{
    return m_parts->calls.isReady();
}

bool ReaderLock::isWhole() const
{
    if (!locksFiles() || !locksCalls())
        return false;
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(m_parts->files.apply() && m_parts->calls.apply() ? 0 : 1);
    int status = 0;
    return child > 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status)
        && WEXITSTATUS(status) == 0;
}

bool ReaderLock::lock(const ProcessLimits &limits) const
{
    // No other process may look into this one, and a dead parent leaves nobody to watch the clock.
    if (::prctl(PR_SET_DUMPABLE, 0) != 0 || ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0
        || !limitResources(limits))
        return false;
    const bool areFilesLocked = !locksFiles() || m_parts->files.apply();
    // Only now: the rules for files are themselves an open handle.
    const bool isClosed = ::close_range(STDERR_FILENO + 1, ~0U, 0) == 0;
    return areFilesLocked && isClosed && (!locksCalls() || m_parts->calls.apply());
}
