// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <linux/filter.h>

/// Which calls of the kernel a letter's process may make: those that parsing was seen to make. Calls that
/// libraries only try are refused; any other ends the process.
class SeccompRules {
public:
    SeccompRules();

    /// False where the kernel has no seccomp filters.
    [[nodiscard]] bool isReady() const { return !m_program.empty(); }
    /// On the calling process, which must not be able to get new rights, for good.
    [[nodiscard]] bool apply() const;

private:
    std::vector<sock_filter> m_program; ///< as the kernel takes it: made once, not for every letter
};
