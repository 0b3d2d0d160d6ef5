// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/comparison.h"

/// The sentences of one measure. They need the numbers of \a figures complete; words and figures are not
/// read.

/// "9 of 13 (69%)", or why there is none, in words.
[[nodiscard]] QString figuresInWords(const MeasureFigures &figures);
/// The same where there is little room: "9 of 13", "not found", "no cases".
[[nodiscard]] QString countInShort(const MeasureFigures &figures);
/// What the figures can show: whole sentences.
[[nodiscard]] QString showingInWords(const MeasureFigures &figures);
/// "9 of 13 were upheld", "3 of 9 upheld cases had a satisfactory remedy", "The Ombudsman was satisfied in 62
/// of 63 cases". Empty where nothing is drawn.
[[nodiscard]] QString findingInWords(const MeasureFigures &figures);
/// "79%", with its source where the letter does not print it; empty where there is none.
[[nodiscard]] QString averageInWords(const MeasureFigures &figures);
/// "1", "1 or 2", "1 to 4".
[[nodiscard]] QString countRangeInWords(CountRange range);
/// Whether count / base gives the printed rate to the nearest whole per cent, a half either way.
[[nodiscard]] bool rateAgrees(const MeasureFigures &figures);
