// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/heldaverages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

QString HeldAverages::groupOf(const Letter &letter, bool sample)
{
    return (sample ? u"sample|"_s : u"real|"_s) + typeKey(letter.type) + u'|'
        + letter.yearEnding().toString(Qt::ISODate);
}

void HeldAverages::add(const Letter &letter, bool sample)
{
    add(groupOf(letter, sample), averagesOf(letter));
}

void HeldAverages::add(const QString &name, const QList<HeldAverage> &averages)
{
    constexpr int enough = 2; // of each value: one of them may be the letter that is being checked
    if (averages.isEmpty())
        return;
    auto &group = m_groups[name];
    for (const auto &average : averages) {
        const auto same = std::ranges::count_if(group, [&average](const HeldAverage &held) {
            return held.key == average.key && held.value == average.value;
        });
        if (same < enough)
            group.append(average);
    }
}

QList<HeldAverage> HeldAverages::forLetter(const Letter &letter, bool sample) const
{
    return ofGroup(groupOf(letter, sample));
}

QList<HeldAverage> HeldAverages::ofGroup(const QString &group) const
{
    return m_groups.value(group);
}
