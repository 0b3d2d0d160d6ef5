// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/reader.h"

#include <QMutex>

#include <atomic>
#include <vector>

/// Readers kept warm for reuse by worker threads. Thread-safe. Must outlive every Lease.
class ReaderPool {
public:
    explicit ReaderPool(QString program, ReaderLimits limits = {});

    /// A reader of one's own until it goes out of scope.
    class Lease {
    public:
        Lease(ReaderPool &pool, std::unique_ptr<Reader> reader);
        ~Lease();
        Lease(Lease &&other) noexcept = default;
        Reader *operator->() const { return m_reader.get(); }
        Reader &operator*() const { return *m_reader; }

    private:
        ReaderPool *m_pool;
        std::unique_ptr<Reader> m_reader;
    };

    [[nodiscard]] Lease lease();

    /// Whether any reader so far could not lock itself in fully, whatever became of the file: say so to the
    /// person. Known once that reader's Lease is gone.
    [[nodiscard]] bool isProtectionReduced() const { return m_isProtectionReduced; }

    /// Whether readers leased from now on refuse everything (ReaderNotLocked) where this system lacks a part
    /// of the lock.
    void setWholeLockOnly(bool wholeLockOnly);
    [[nodiscard]] bool isWholeLockOnly() const;

private:
    QString m_program;
    ReaderLimits m_limits;
    SharedReading m_shared;
    mutable QMutex m_mutex;
    std::vector<std::unique_ptr<Reader>> m_idle;
    std::atomic_bool m_isProtectionReduced = false;
};
