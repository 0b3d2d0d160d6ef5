// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Which calls of the kernel a letter's process may make: those that parsing was seen to make. Calls that
/// libraries only try are refused; any other ends the process.
class SeccompRules {
public:
    SeccompRules();
    ~SeccompRules();
    SeccompRules(const SeccompRules &) = delete;
    SeccompRules &operator=(const SeccompRules &) = delete;

    /// False where the kernel has no seccomp filters.
    [[nodiscard]] bool isReady() const { return m_filter != nullptr; }
    /// On the calling process, for good.
    [[nodiscard]] bool apply() const;

private:
    void *m_filter = nullptr; ///< libseccomp's
};
