// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/statements.h"

/// For each of \a blocks the block of figures (upheld, compliance, remedy, dealt with) in whose part of the page it
/// stands, told from where the headings and the sentences that only one block has stand; empty before the first of
/// them. Headings are not needed, and neither are rows or columns: both are found.
[[nodiscard]] QList<std::optional<Block>> findCells(
    const QList<TextBlock> &blocks, const QList<Statement> &statements, const Wordings &wordings);

/// The block of figures that \a text is the heading of, if it is one.
[[nodiscard]] std::optional<Block> headingBlock(const QString &text, const Wordings &wordings);
