// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/corroboration.h"

#include <cmath>

namespace {
bool holdsIn(const Letter &letter, const RatedMeasure &measure)
{
    const auto rate = letter.number(measure.rate);
    const auto count = letter.number(measure.count);
    const auto base = letter.number(measure.base);
    return rate && count && base && agrees(*rate, *count, *base);
}

bool addsUp(const Letter &letter)
{
    const auto all = letter.number(Key::dealtWith);
    const auto notForUs = letter.number(Key::notForUs);
    const auto closed = letter.number(Key::assessedAndClosed);
    const auto investigated = letter.number(Key::investigations);
    return all && notForUs && closed && investigated && *notForUs > 0 && *closed > 0 && *investigated > 0
        && *all == *notForUs + *closed + *investigated;
}
} // namespace

bool agrees(int rate, int count, int base)
{
    return base >= 2 && count > 0 && count <= base && std::abs(100.0 * count / base - rate) <= 0.5;
}

bool isSupported(const Letter &letter, const QString &key, const ReferenceData &reference, AuthorityType type,
    QDate yearEnding)
{
    constexpr RatedMeasure byUpheld{Key::remedyRate, Key::remedies, Key::upheldDecisions};
    for (const RatedMeasure &measure : {ratedMeasures[0], ratedMeasures[1], byUpheld}) {
        if ((key == measure.rate || key == measure.count || key == measure.base) && holdsIn(letter, measure))
            return true;
    }
    // The two other parts add up to the same when they are taken for each other.
    const bool isSummed = key == Key::dealtWith || key == Key::investigations;
    if (isSummed && addsUp(letter))
        return true;
    const auto published = reference.average(type, yearEnding, key);
    const auto value = letter.decimal(key);
    return published && value && std::abs(*published - *value) < 0.01;
}
