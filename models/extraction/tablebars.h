// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"

#include <vector>

/// The bars of tables typed as "| a | b |". Their columns need not stand beneath each other: the bars count,
/// not the characters.
class TableBars {
public:
    explicit TableBars(const Page &page);

    /// How many characters \a word of the page is to be moved to the right, so that columns stand beneath
    /// each other.
    [[nodiscard]] double shift(const Word &word) const;

private:
    std::vector<std::vector<qsizetype>> m_bars; // of each line that has several
    int m_firstLine = 0;
};
