// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/tokens.h"

/// The number that the lower-case \a word says: 2 of "two", 0 of "none" and "no"; -1 where it says none.
[[nodiscard]] double numberOfWord(const QString &word);

/// Puts the numbers together that stand in several of \a tokens, those of \a text: "forty-one", "one hundred
/// and two", "seventy-five per cent"; also digits that a space divides ("6 0%", "1 055"), which are then odd.
void joinNumbers(QList<Token> &tokens, const QString &text);
