// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/councilgroup.h"
#include "comparison/publicletter.h"

/// What a chart is drawn from.
struct ChartContent {
    enum class Kind {
        Comparison, ///< one letter: the three rates against their averages
        Years, ///< the letters held for the council: each rate and its average through the years
        Counts, ///< the same letters: investigations through the years, with the upheld part
        Councils, ///< councils of one type and year: their upheld rates, by name
    };
    Kind kind = Kind::Comparison;
    PublicLetter letter; ///< the one compared; Years and Counts: the newest; Councils: gives year and type
    QList<PublicLetter> years; ///< Years and Counts: all of the council, oldest first
    bool sample = false; ///< the source line says that the council is fictional
    CouncilGroup group; ///< Councils: who is drawn
    QList<PublicLetter> councils; ///< Councils: the letters to choose from; others may be among them
    QString altText; ///< in the officer's own words; empty: as the chart words it
    bool isInPaper = false; ///< its title stands in the paper's text: the picture does not repeat it

    friend bool operator==(const ChartContent &, const ChartContent &) = default;
};

/// The letters that a chart through the years has room for, and those that it has not.
struct YearsShown {
    QList<PublicLetter> letters; ///< one a year, oldest first
    QList<int> doubled; ///< years of which another letter, with other values, is left out
    QList<int> apart; ///< years left out because they lie far from the others: misread, most likely
    int undated = 0; ///< letters left out because their year is not known
};

/// At most fifteen years that follow each other: those with the most letters. A revised edition stands in
/// place of its letter; of two others about one year the one that is \a content's letter is shown, else the
/// later in the list.
[[nodiscard]] YearsShown yearsShown(const ChartContent &content);
/// The councils of \a content's group in the year of its letter.
[[nodiscard]] CouncilsShown councilsShown(const ChartContent &content);
/// The letters that the chart of \a content draws.
[[nodiscard]] QList<PublicLetter> lettersShown(const ChartContent &content);
/// Counts where the bases of \a content's years are small (areBasesSmall()), else Years.
[[nodiscard]] ChartContent::Kind kindThroughYears(const ChartContent &content);
/// Whether the chart draws letters of several years.
[[nodiscard]] bool isThroughYears(ChartContent::Kind kind);
