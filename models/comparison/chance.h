// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

/// The least and the most count of a range, both inside it.
using CountRange = std::pair<int, int>;

/// What is left out on each side of the usual range, and of the range beyond which a count is "far" outside.
inline constexpr double usualTail = 0.025;
inline constexpr double farTail = 0.001;

/// The counts that chance usually gives among \a base cases (from 1) at a printed average of \a
/// averagePerCent (0..100): exact binomial, widened over every average that rounds to the printed one. Pure;
/// any thread.
[[nodiscard]] CountRange usualBinomial(int base, int averagePerCent, double tail = usualTail);
/// The same for a count among \a residents at \a averagePer100k as printed with one decimal: exact Poisson.
[[nodiscard]] CountRange usualPoisson(double averagePer100k, int residents, double tail = usualTail);

/// Fisher's exact test, two-sided: how likely two shares at least this unequal are where nothing differs.
/// 0..1. Counts from 0 to their bases. Pure; any thread.
[[nodiscard]] double fisherExact(int count, int base, int otherCount, int otherBase);
/// Wilson's 95% interval of count / base, as parts of 1. For data files only. \a base from 1.
[[nodiscard]] std::pair<double, double> wilsonInterval(int count, int base);
