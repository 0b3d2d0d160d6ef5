// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/publicletter.h"

/// What a chart is drawn from.
struct ChartContent {
    enum class Kind {
        Comparison, ///< one letter: the three rates against their averages
        Years, ///< the letters held for the council: each rate and its average through the years
    };
    Kind kind = Kind::Comparison;
    PublicLetter letter; ///< the one compared; Years: the newest
    QList<PublicLetter> years; ///< Years: all of the council, oldest first
    bool sample = false; ///< the source line says that the council is fictional
};

/// The letters that a chart through the years has room for, and those that it has not.
struct YearsShown {
    QList<PublicLetter> letters; ///< one a year, oldest first
    QList<int> doubled; ///< years of which another letter, with other values, is left out
    QList<int> apart; ///< years left out because they lie far from the others: misread, most likely
    int undated = 0; ///< letters left out because their year is not known
};

/// At most fifteen years that follow each other: those with the most letters. Of two letters about one year
/// the one that is \a content's letter is shown, else the later in the list.
[[nodiscard]] YearsShown yearsShown(const ChartContent &content);
/// The letters that the chart of \a content draws.
[[nodiscard]] QList<PublicLetter> lettersShown(const ChartContent &content);
