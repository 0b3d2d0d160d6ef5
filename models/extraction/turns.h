// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/figuretext.h"

/// The words that make the number at \a token of the sentence \a index the opposite of a figure, or a part of
/// it: "had failed to", "within the agreed time"; for an average also those of the rate that it is compared
/// with. Empty where there are none.
[[nodiscard]] QString turnOf(const FigureText &text, int index, int token, bool isAverage);
/// The words or the sign right beside that number which make it no exact one, with it: "about 13", "13+".
/// Empty where there are none.
[[nodiscard]] QString approximationOf(const Statement &statement, int token, const Wordings &wordings);
