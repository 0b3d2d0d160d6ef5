// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"
#include "letter/problem.h"
#include "reading/wire.h"

#include <atomic>

class ReaderLock;

/// What a letter's process tells the server beside its frames, in memory that both see. The letter's process
/// may write anything here: the server takes it for no more than a reason for patience or for a warning.
struct SharedNotes {
    std::atomic<quint32> pagesDone;
    std::atomic<quint32> memoryLimitMet;
};

/// Whether allocations failed in this process go to \a met; see readermemory.cpp.
void noteFailedAllocations(std::atomic<quint32> *met);

/// Lets the processes forked from now on take their memory from a huge page that nobody wrote to before, so
/// that the server may not take memory itself; see readerheap.cpp. After all is loaded, and again after more
/// is. 370 page faults a letter became 84, a tenth of what reading it takes.
void layOutHeap();

/// What one of the reader programs answers, in the locked process.
class ReaderWork {
public:
    ReaderWork() = default;
    virtual ~ReaderWork() = default;
    ReaderWork(const ReaderWork &) = delete;
    ReaderWork &operator=(const ReaderWork &) = delete;
    /// Loads what this request needs and others do not; whether there was something to load. In the server,
    /// which does not look at the letter's bytes.
    [[nodiscard]] virtual bool prepareFor(const Wire::Request &request)
    {
        Q_UNUSED(request)
        return false;
    }
    /// Writes all frames of the answer. \a letter: the request's bytes.
    virtual void answer(const Wire::Request &request, const QByteArray &letter, SharedNotes &notes) = 0;
};

/// A frame to standard output; ends the process where nobody takes it.
void writeFrame(const QByteArray &frame);
/// The last frames of an answer.
void writeEnd(const Outcome<ReadingQuality> &quality);

/// Locks itself in, lets \a work answer the request, ends the process. \a parent: the server's process
/// number.
[[noreturn]] void parseLetter(const ReaderLock &lock, const Wire::Request &request, QByteArrayView letter,
    SharedNotes &notes, int parent, ReaderWork &work);
