// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/fields.h"
#include "letter/letter.h"
#include "reference/referencedata.h"

#include <array>

/// A rate with the count and the base that give it.
struct RatedMeasure {
    QLatin1String rate;
    QLatin1String count;
    QLatin1String base;
};

/// The measures of which a letter prints all three.
inline constexpr std::array ratedMeasures{
    RatedMeasure{Key::upheldRate, Key::upheldDecisions, Key::investigations},
    RatedMeasure{Key::remedyRate, Key::remedies, Key::remedyBase},
};

/// Whether \a count of \a base gives \a rate to the whole per cent, and that proves something: one of one and
/// none of any agree with too much.
[[nodiscard]] bool agrees(int rate, int count, int base);

/// Whether something else bears the value of \a key out: its rate, count and base agree, the parts of the
/// complaints dealt with add up, or the published average of the type and year is the same.
[[nodiscard]] bool isSupported(const Letter &letter, const QString &key, const ReferenceData &reference,
    AuthorityType type, QDate yearEnding);
