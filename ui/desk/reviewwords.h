// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/lettertable.h"
#include "tables/standings.h"

/// What is left of reviewing, in words for people. Plain text.
namespace ReviewWords {
/// "3 fields left, 1 stands out", "every field is checked", "confirmed", with "2 in query" where some are.
[[nodiscard]] QString ofLetter(const Standings &standings);
/// "5 letters to review, 60 fields left · 2 in query · 10 confirmed"; "every letter is confirmed".
[[nodiscard]] QString ofCaseFile(const LetterTable::Counts &counts);
/// Why Enter or Ctrl+Enter does not confirm the letter, and what to do; empty where nothing is against it.
[[nodiscard]] QString whyNotConfirmed(const Standings &standings);
/// "1 field", "3 fields".
[[nodiscard]] QString fieldCount(int count);
[[nodiscard]] QString letterCount(int count);
} // namespace ReviewWords
