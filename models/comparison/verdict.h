// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/chance.h"

#include <QString>

/// What a count can show beside its average.
enum class Verdict {
    None, ///< nothing may be said: compliance, small bases, no average, figures that disagree
    Same, ///< the rates print equal
    Usual, ///< inside the usual range
    TooFew, ///< inside, and no count on that side could lie outside
    Edge, ///< on a limit of the usual range
    More,
    Fewer,
    FarMore,
    FarFewer,
};

/// The verdict on \a count among \a base cases where \a expected is the count that the average gives. \a
/// same: the two rates print equal. Pure; any thread.
[[nodiscard]] Verdict verdictOf(
    int count, int base, double expected, CountRange usual, CountRange far, bool same);
/// Whether the count lies outside the usual range.
[[nodiscard]] bool isOutside(Verdict verdict);
/// The verdict as the end of a sentence, such as "at that average 7 to 13 would be usual: no evidence of a
/// difference". Empty for None.
[[nodiscard]] QString verdictWords(Verdict verdict, CountRange usual);
/// The verdict in few words, for headlines: "no evidence of a difference". Empty for None.
[[nodiscard]] QString verdictInShort(Verdict verdict);
