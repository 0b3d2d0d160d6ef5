// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readerchild.h"

#include <optional>

/// The process of one letter, seen from the server: its two pipes and its clock. Killed when destroyed.
class LettersProcess {
public:
    /// Forks it; empty where the system cannot. \a work: what it answers.
    [[nodiscard]] static std::optional<LettersProcess> start(const ReaderLock &lock,
        const Wire::Request &request, QByteArrayView letter, SharedNotes &notes, ReaderWork &work);
    LettersProcess(LettersProcess &&other) noexcept;
    LettersProcess &operator=(LettersProcess &&other) noexcept;
    ~LettersProcess();

    /// Passes on what it writes until it ends or its time is over, and tells how it ended. Empty where the
    /// caller hung up.
    [[nodiscard]] std::optional<Wire::Trailer> watch(const Wire::Request &request, const SharedNotes &notes);

private:
    LettersProcess() = default;
    Wire::Trailer reap();

    int m_pid = -1;
    int m_handle = -1; ///< readable once it ended
    int m_frames = -1;
    int m_complaints = -1;
};
