// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/corroboration.h"

#include "letter/fields.h"

#include <cmath>

namespace {
struct Triple {
    QLatin1String rate;
    QLatin1String count;
    QLatin1String base;
};

constexpr Triple triples[]{{Key::upheldRate, Key::upheldDecisions, Key::investigations},
    {Key::remedyRate, Key::remedies, Key::remedyBase},
    {Key::remedyRate, Key::remedies, Key::upheldDecisions}};

bool agrees(const Letter &letter, const Triple &triple)
{
    const auto rate = letter.number(triple.rate);
    const auto count = letter.number(triple.count);
    const auto base = letter.number(triple.base);
    // One of one and none of any agree with too much to prove anything.
    if (!rate || !count || !base || *base < 2 || *count > *base || *count == 0)
        return false;
    return std::abs(100.0 * *count / *base - *rate) <= 0.5;
}
} // namespace

bool isSupported(const Letter &letter, const QString &key, const ReferenceData &reference, AuthorityType type,
    QDate yearEnding)
{
    for (const Triple &triple : triples) {
        if ((key == triple.rate || key == triple.count || key == triple.base) && agrees(letter, triple))
            return true;
    }
    const auto published = reference.average(type, yearEnding, key);
    const auto value = letter.decimal(key);
    return published && value && std::abs(*published - *value) < 0.01;
}
