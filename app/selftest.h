// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

class ReaderLock;
struct Escape;
struct ProcessLimits;

/// What became of an escape.
struct EscapeOutcome {
    bool isStopped = false; ///< denied, or the process killed for it
    QString says; ///< such as "read the list of users: denied (Permission denied)"
};

/// Tries each of \a list in a forked process of its own that \a lock locked first. One thread.
[[nodiscard]] std::vector<EscapeOutcome> tryEscapes(
    const ReaderLock &lock, const ProcessLimits &limits, const std::vector<Escape> &list);

/// upheld-reader --self-test: prints what became of every escape, one a line, on standard output, and what
/// follows from it. 0 where the lock is whole and each was stopped, else 1.
[[nodiscard]] int selfTest();
