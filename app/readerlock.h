// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <memory>

/// What one letter's process may use.
struct ProcessLimits {
    qint64 memoryBytes = 0; ///< beside what the program itself takes
    int cpuSeconds = 0;
};

/// The lock that a letter's process puts on itself before it sees the letter's first byte: no new rights,
/// hard limits, files read-only and only those that parsing needs (Landlock), and only the calls that parsing
/// makes (seccomp). It cannot be taken off again. Prepared once, in the process that forks.
class ReaderLock {
public:
    ReaderLock();
    ~ReaderLock();
    ReaderLock(const ReaderLock &) = delete;
    ReaderLock &operator=(const ReaderLock &) = delete;

    /// Whether this system can hold files shut (Landlock).
    [[nodiscard]] bool locksFiles() const;
    /// Whether this system can hold calls shut (seccomp).
    [[nodiscard]] bool locksCalls() const;
    /// Whether this system has all of it; found out by locking a forked process that then ends.
    [[nodiscard]] bool isWhole() const;
    /// Locks the calling process, whatever of it this system has. False where a part that isWhole() relies on
    /// could not be put on: end the process then.
    [[nodiscard]] bool lock(const ProcessLimits &limits) const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};
