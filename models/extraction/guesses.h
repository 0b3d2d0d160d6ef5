// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/statements.h"

/// The field that token \a token of \a statement, which stands in \a cell, most likely states, told by its
/// unit and the words around it; empty where nothing speaks for any.
[[nodiscard]] QString guessKey(const Statement &statement, int token, Block cell, const Wordings &wordings);
