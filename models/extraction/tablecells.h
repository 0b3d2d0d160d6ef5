// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/statements.h"

/// What a number in a table states, told from the words of its row and of its column.
struct TableCell {
    QString key;
    bool clear = false; ///< the words say both the measure and what is counted
    bool foreign =
        false; ///< its row or column is another year's: no figure of the letter; the key may be empty
    bool row = false; ///< the words of its row do, in letters of its size: no ring chart beside a sentence
};

/// The meaning of the number \a token, which stands alone in blocks[\a index]; nothing where no row or column
/// says any. \a cell is the block of figures in whose part of the page it stands, if there is one.
[[nodiscard]] std::optional<TableCell> readTableCell(const QList<TextBlock> &blocks, int index,
    const Token &token, std::optional<Block> cell, QDate yearEnding);
