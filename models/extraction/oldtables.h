// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/letterblocks.h"
#include "extraction/letterfinder.h"
#include "letter/letter.h"

#include <span>

/// The first year whose letters state the three measures; the letters before it end in tables of complaints
/// received by service and of decisions made, which are no fields here.
inline constexpr int firstYearOfMeasures = 2019;

/// Such tables behind the signature of a letter, from block \a from to before \a limit: one stretch a page.
[[nodiscard]] QList<BlockStretch> findOldTables(const LetterBlocks &blocks, int from, int limit);

/// Each of \a tables as a passage of the kind "other": row by row as printed, two spaces between the cells.
[[nodiscard]] QList<Passage> oldTablePassages(
    const QList<TextBlock> &blocks, const QList<BlockStretch> &tables, std::span<const Page> pages);
