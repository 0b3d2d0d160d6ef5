// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/statements.h"

/// For each of \a statements the block of figures (upheld, compliance, remedy, dealt with) that it is about,
/// told from the headings and the sentences that only one block has: those of the same paragraph, else those
/// in whose part of the page it stands. Empty where the page has none of them. Rows and columns are found;
/// headings are not needed.
[[nodiscard]] QList<std::optional<Block>> findCells(
    const QList<TextBlock> &blocks, const QList<Statement> &statements, const Wordings &wordings);

/// Whether \a text, a heading, is about the findings of others: another ombudsman, the council itself.
[[nodiscard]] bool namesOtherBody(const QString &text, const Wordings &wordings);
/// The block of figures that \a text is the heading of, if it is one.
[[nodiscard]] std::optional<Block> headingBlock(const QString &text, const Wordings &wordings);
