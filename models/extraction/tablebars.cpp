// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/tablebars.h"

#include <algorithm>

TableBars::TableBars(const Page &page)
    : m_firstLine(page.firstLine)
{
    for (const QString &line : page.lines) {
        std::vector<qsizetype> bars;
        for (auto at = line.indexOf(u'|'); at >= 0; at = line.indexOf(u'|', at + 1))
            bars.push_back(at);
        if (bars.size() < 2)
            bars.clear();
        m_bars.push_back(std::move(bars));
    }
}

double TableBars::shift(const Word &word) const
{
    constexpr qsizetype cellWidth = 200;
    const auto index = size_t(word.line - m_firstLine);
    if (word.line < m_firstLine || index >= m_bars.size())
        return 0;
    const auto &bars = m_bars[index];
    const auto count = std::ranges::lower_bound(bars, word.column - 1) - bars.begin();
    return count == 0 ? 0 : double(count * cellWidth - bars[size_t(count) - 1]);
}
