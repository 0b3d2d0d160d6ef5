// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/tokens.h"

#include <span>

/// Whether a date or year among \a tokens lies in the year up to \a yearEnding; false where that is invalid.
[[nodiscard]] bool nameTheYear(std::span<const Token> tokens, QDate yearEnding);
/// Whether there are dates or years among \a tokens and none of them lies in the year up to \a yearEnding.
[[nodiscard]] bool nameAnotherYear(std::span<const Token> tokens, QDate yearEnding);
