// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/fields.h"
#include "letter/letter.h"

#include <QCoreApplication>

/// The translation context of all that checks say.
class Checks {
    Q_DECLARE_TR_FUNCTIONS(Checks)
};

/// \a exact as people compare it with a figure of \a comparedDigits decimals: with one more, or with as many
/// as it takes not to look like the half that it is not (47 of 55 is 85.45%, and 85.5% would look like 86%).
[[nodiscard]] QString shownNumber(double exact, int comparedDigits);

/// Such as "9 of 13 is 69.2%"; \a base is over 0.
[[nodiscard]] QString shareInWords(int count, int base);

/// Who says \a figure, the value of \a key in words: "The letter says 69%", but "Entered by hand: 69%" where
/// that is no reading of the letter. To go on with ", but".
[[nodiscard]] QString saidFigure(const Letter &letter, QAnyStringView key, const QString &figure);
[[nodiscard]] bool isByHand(const Letter &letter, QAnyStringView key);

/// \a day as people write it: "31 March 2024".
[[nodiscard]] QString dayInWords(QDate day);

/// The whole number of \a key where it is stated and letters of that year state it at all: a field outside
/// its years never takes part in a check.
[[nodiscard]] std::optional<int> expectedNumber(const Letter &letter, QAnyStringView key);
/// The same for a number with decimals.
[[nodiscard]] std::optional<double> expectedDecimal(const Letter &letter, QAnyStringView key);
/// The date of \a key where it is stated; else an invalid one.
[[nodiscard]] QDate statedDate(const Letter &letter, QAnyStringView key);

/// The result of a check that lacks one of \a keys; says which.
[[nodiscard]] CheckResult notChecked(const QString &check, const Letter &letter, const QStringList &keys);
