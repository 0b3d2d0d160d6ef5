// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/comparison.h"
#include "letter/fields.h"

/// Letters for the comparison's tests, made of values.
namespace MeasureLetters {
inline void state(Letter &letter, QLatin1String key, const QVariant &value)
{
    letter.setField({.key = key, .state = FieldState::Stated, .value = value});
}

inline void state(Letter &letter, QLatin1String key, FieldState fieldState)
{
    letter.setField({.key = key, .state = fieldState});
}

inline Letter emptyLetter(int year = 2024)
{
    Letter letter{.authorityName = QStringLiteral("Luton Borough Council"),
        .type = AuthorityType::Unitary,
        .fields = emptyFields()};
    state(letter, Key::periodEnd, QDate(year, 3, 31));
    return letter;
}

inline Letter withUpheld(int count, int base, int rate, int average, int year = 2024)
{
    auto letter = emptyLetter(year);
    state(letter, Key::upheldRate, rate);
    state(letter, Key::upheldDecisions, count);
    state(letter, Key::investigations, base);
    state(letter, Key::upheldAverage, average);
    return letter;
}

inline Letter withCompliance(int base, int rate)
{
    auto letter = emptyLetter();
    state(letter, Key::complianceRate, rate);
    state(letter, Key::complianceOutcomes, base);
    state(letter, Key::complianceAverage, 100);
    return letter;
}

inline Letter withRemedy(int count, int base, int rate, int average)
{
    auto letter = emptyLetter();
    state(letter, Key::remedyRate, rate);
    state(letter, Key::remedies, count);
    state(letter, Key::remedyBase, base);
    state(letter, Key::remedyAverage, average);
    return letter;
}

/// As the public sees it where nothing is in doubt.
inline PublicLetter sure(const Letter &letter)
{
    return {{letter, {}}, {}};
}

inline MeasureFigures row(const Letter &letter, Measure measure)
{
    return compareWithAverages(sure(letter)).at(static_cast<int>(measure));
}
} // namespace MeasureLetters
