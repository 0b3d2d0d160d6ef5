// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <csignal>

#include <sys/resource.h>

/// As a full disk does it, while it lives: no file of this process takes more than so many bytes.
class FullDisk {
public:
    explicit FullDisk(qint64 bytes)
        : m_ignored(std::signal(SIGXFSZ, SIG_IGN))
    {
        const bool isKnown = ::getrlimit(RLIMIT_FSIZE, &m_before) == 0;
        const rlimit small{rlim_t(bytes), m_before.rlim_max};
        if (!isKnown || ::setrlimit(RLIMIT_FSIZE, &small) != 0)
            qFatal("the size of files cannot be limited here");
    }
    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_ignored);
    }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before{};
    void (*m_ignored)(int);
};
