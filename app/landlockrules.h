// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Which files a letter's process may open: fonts, tables of characters and libraries, to read.
class LandlockRules {
public:
    LandlockRules();
    ~LandlockRules();
    LandlockRules(const LandlockRules &) = delete;
    LandlockRules &operator=(const LandlockRules &) = delete;

    /// False where the kernel has no Landlock (before 5.13, or switched off).
    [[nodiscard]] bool isReady() const { return m_rules != -1; }
    /// On the calling process, for good. It must have given up new privileges.
    [[nodiscard]] bool apply() const;

private:
    int m_rules = -1;
};
