// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/publicletter.h"

class ReferenceData;

/// An average that another letter of the same type and year prints.
struct PrintedAverage {
    QString key; ///< such as "upheld_average"
    double value = 0;
};

/// Lends \a letter, for each rate that it states without an average, the one that the other letters held
/// (\a held) or the bundled table print for councils of its type in its year. None where it prints its own or
/// says that there is none, where two of these sources disagree, and where its council or year is in doubt.
/// Pure; any thread.
void lendAverages(PublicLetter &letter, const QList<PrintedAverage> &held, const ReferenceData &reference);

/// Where a lent average comes from: "taken from another letter held".
[[nodiscard]] QString averageSourceInWords(LentAverage::Source source);
/// The same for one column of data: "another_letter", "published_table".
[[nodiscard]] QString averageSourceKey(LentAverage::Source source);
/// \a average, with its source behind it where it is lent: "79% (taken from another letter held)".
[[nodiscard]] QString withSource(const QString &average, std::optional<LentAverage::Source> source);
/// The same in the cell of a table: "79% (other letter)", "79% (published)".
[[nodiscard]] QString withShortSource(const QString &average, std::optional<LentAverage::Source> source);
