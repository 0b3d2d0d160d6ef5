// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/statements.h"

struct GuessedKey {
    QString key; ///< empty where nothing speaks for any field
    bool said = false; ///< the words name the measure; else it is that of the block in which they stand
};

/// The field that token \a token of \a statement, which stands in \a cell, most likely states, told by its
/// unit and the words around it.
[[nodiscard]] GuessedKey guessKey(
    const Statement &statement, int token, Block cell, const Wordings &wordings);
