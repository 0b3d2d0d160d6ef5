// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartcontent.h"

#include "letter/fields.h"

#include <map>
#include <tuple>

namespace {
constexpr int mostYears = 15;

using ByYear = std::map<int, PublicLetter>;

// The first of the years that hold the most letters; letters whose period is in doubt count less.
int firstYear(const ByYear &byYear)
{
    std::tuple<int, int, int> best;
    for (const auto &[first, unused] : byYear) {
        int sure = 0;
        int all = 0;
        for (auto each = byYear.find(first); each != byYear.end() && each->first < first + mostYears;
             ++each) {
            ++all;
            sure += !each->second.isInDoubt(Key::periodEnd);
        }
        best = std::max(best, {sure, all, first});
    }
    return std::get<2>(best);
}
} // namespace

YearsShown yearsShown(const ChartContent &content)
{
    YearsShown shown;
    ByYear byYear;
    auto letters = content.years;
    letters.removeAll(content.letter);
    letters.append(content.letter);
    for (const auto &each : std::as_const(letters)) {
        const auto ends = each.letter().yearEnding();
        if (!ends.isValid()) {
            ++shown.undated;
            continue;
        }
        const auto found = byYear.find(ends.year());
        if (found != byYear.end() && !(found->second == each) && !shown.doubled.contains(ends.year()))
            shown.doubled.append(ends.year());
        byYear.insert_or_assign(ends.year(), each);
    }
    const auto first = firstYear(byYear);
    for (const auto &[year, letter] : byYear) {
        if (year >= first && year < first + mostYears)
            shown.letters.append(letter);
        else
            shown.apart.append(year);
    }
    return shown;
}

QList<PublicLetter> lettersShown(const ChartContent &content)
{
    if (content.kind == ChartContent::Kind::Comparison)
        return {content.letter};
    return yearsShown(content).letters;
}
