// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/layout.h"
#include "extraction/readingorder.h"
#include "letter/fields.h"

#include <QHash>

#include <optional>

/// Something on a page that belongs to one block of figures for certain.
struct BlockSign {
    Block block = Block::Upheld;
    int index = 0; ///< of the text block that says so
    QRectF box;
    bool heading = false;
};

/// Cuts \a page of \a blocks by straight lines, across or down, so that each part holds the signs of one
/// block of figures; gives the block of each index on that page. Nothing where the signs cannot be cut apart
/// so.
[[nodiscard]] std::optional<QHash<int, Block>> cutPage(
    const QList<TextBlock> &blocks, int page, const QList<BlockSign> &signs);

/// The middle of the widest stretch between \a low and \a high that is free; \a otherwise where none is.
[[nodiscard]] double widestGap(const QList<Stretch> &taken, double low, double high, double otherwise);
/// The same where one stretch is clearly the widest, else nothing: the sentences of a block stand closer
/// together than two blocks.
[[nodiscard]] std::optional<double> clearGap(const QList<Stretch> &taken, double low, double high);
