// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/selftest.h"

#include "app/escapes.h"
#include "app/readerlock.h"
#include "app/translating.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>

#include <sys/wait.h>
#include <unistd.h>

namespace {

// What the forked process ends with: the reason that stopped it, or one of these.
enum Status { Escaped = 0, NotLocked = 255 };

// The limits of a letter's process, see ReaderLimits.
constexpr ProcessLimits usualLimits{.memoryBytes = 1'000'000'000, .cpuSeconds = 20};

/// Whether the system refuses with \a reason what it forbids; a mere mistake in the attempt gives another.
bool isRefusal(int reason)
{
    return std::ranges::count(std::array{EPERM, EACCES, EBADF, EMFILE, ENOMEM}, reason) > 0;
}

EscapeOutcome outcomeOf(const QString &name, int status)
{
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS)
        return {true, SelfTestWords::tr("%1: killed").arg(name)};
    if (WIFSIGNALED(status))
        return {false,
            SelfTestWords::tr("%1: NOT STOPPED, ended by signal %2")
                .arg(name, QString::number(WTERMSIG(status)))};
    const int reason = WEXITSTATUS(status);
    if (reason == NotLocked)
        return {false, SelfTestWords::tr("%1: NOT TRIED, the process could not lock itself in").arg(name)};
    if (reason == Escaped)
        return {false, SelfTestWords::tr("%1: NOT STOPPED").arg(name)};
    const auto words = qt_error_string(reason);
    return isRefusal(reason)
        ? EscapeOutcome{true, SelfTestWords::tr("%1: denied (%2)").arg(name, words)}
        : EscapeOutcome{false, SelfTestWords::tr("%1: NOT STOPPED (%2)").arg(name, words)};
}

EscapeOutcome tryEscape(const ReaderLock &lock, const ProcessLimits &limits, const Escape &escape)
{
    const pid_t child = ::fork();
    if (child == 0) {
        if (!lock.lock(limits))
            ::_exit(NotLocked);
        ::_exit(escape.attempt() == -1 ? errno : Escaped);
    }
    int status = 0;
    if (child == -1 || ::waitpid(child, &status, 0) != child)
        return {false, SelfTestWords::tr("%1: NOT TRIED, no process could be started").arg(escape.name)};
    return outcomeOf(escape.name, status);
}

void print(const QString &line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout); // else every forked process prints it again
}

} // namespace

std::vector<EscapeOutcome> tryEscapes(
    const ReaderLock &lock, const ProcessLimits &limits, const std::vector<Escape> &list)
{
    std::vector<EscapeOutcome> outcomes;
    std::ranges::transform(list, std::back_inserter(outcomes),
        [&](const Escape &escape) { return tryEscape(lock, limits, escape); });
    return outcomes;
}

int selfTest()
{
    const Bait bait;
    if (bait.path().isEmpty()) {
        print(SelfTestWords::tr(
            "No file could be made in /tmp for the escapes to look for: nothing was tried."));
        return 1;
    }
    const ReaderLock lock;
    const auto outcomes = tryEscapes(lock, usualLimits, escapes(bait, usualLimits.memoryBytes));
    for (const EscapeOutcome &outcome : outcomes)
        print(outcome.says);
    const auto stopped = std::ranges::count_if(outcomes, &EscapeOutcome::isStopped);
    print(SelfTestWords::tr("%1 of %2 escapes were stopped.").arg(stopped).arg(outcomes.size()));
    if (!lock.isWhole())
        print(SelfTestWords::tr("Reduced protection: this computer's kernel lacks a part of the lock (%1).")
                  .arg(lock.locksFiles() ? QStringLiteral("seccomp") : QStringLiteral("Landlock")));
    return lock.isWhole() && stopped == qsizetype(outcomes.size()) ? 0 : 1;
}
