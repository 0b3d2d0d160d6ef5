// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/letter.h"

/// The checks of a letter's figures against each other. Pure; any thread.
namespace FigureChecks {
/// \a rate is \a count of \a base, to the nearest whole per cent; a half may go either way.
[[nodiscard]] bool rateAgrees(int rate, int count, int base);

/// From and to which whole number. Empty where from is over to.
struct Range {
    int from = 0;
    int to = -1;

    [[nodiscard]] bool isEmpty() const { return from > to; }
    [[nodiscard]] bool isSingle() const { return from == to; }
};
/// The counts of \a base that give \a rate.
[[nodiscard]] Range countsGiving(int rate, int base);

[[nodiscard]] CheckResult upheldRate(const Letter &letter);
[[nodiscard]] CheckResult remedyRate(const Letter &letter);
[[nodiscard]] CheckResult complianceRate(const Letter &letter);
[[nodiscard]] CheckResult remedyBase(const Letter &letter);
[[nodiscard]] CheckResult counts(const Letter &letter);
[[nodiscard]] CheckResult dealtWith(const Letter &letter);
} // namespace FigureChecks
