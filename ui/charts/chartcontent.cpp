// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartcontent.h"

#include "comparison/comparison.h"
#include "letter/fields.h"

#include <algorithm>
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

// All of them, the chosen one last; without those in whose place a revised edition stands.
QList<PublicLetter> lettersInForce(const ChartContent &content)
{
    auto letters = content.years;
    letters.removeAll(content.letter);
    letters.append(content.letter);
    auto inForce = letters;
    inForce.removeIf([&letters](const PublicLetter &each) {
        return each.isRevised && std::ranges::any_of(letters, [&each](const PublicLetter &other) {
            return !other.isRevised && other.letter().yearEnding() == each.letter().yearEnding();
        });
    });
    return inForce;
}
} // namespace

YearsShown yearsShown(const ChartContent &content)
{
    YearsShown shown;
    ByYear byYear;
    const auto letters = lettersInForce(content);
    for (const auto &each : letters) {
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

CouncilsShown councilsShown(const ChartContent &content)
{
    return councilsShown(content.group, content.councils, content.letter.letter().yearEnding());
}

QList<PublicLetter> lettersShown(const ChartContent &content)
{
    switch (content.kind) {
    case ChartContent::Kind::Comparison:
        return {content.letter};
    case ChartContent::Kind::Years:
    case ChartContent::Kind::Counts:
        return yearsShown(content).letters;
    case ChartContent::Kind::Councils:
        return councilsShown(content).letters;
    }
    Q_UNREACHABLE();
}

ChartContent::Kind kindThroughYears(const ChartContent &content)
{
    return areBasesSmall(compareThroughYears(yearsShown(content).letters)) ? ChartContent::Kind::Counts
                                                                           : ChartContent::Kind::Years;
}

bool isThroughYears(ChartContent::Kind kind)
{
    return kind == ChartContent::Kind::Years || kind == ChartContent::Kind::Counts;
}
