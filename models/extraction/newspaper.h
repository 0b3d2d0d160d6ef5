// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/blockcuts.h"

/// The block of figures of each index on \a page where text flows as in a newspaper: what begins at the foot
/// of one column goes on, without a heading, at the head of the next. \a blocks are in reading order. Nothing
/// where the page is laid out otherwise.
[[nodiscard]] std::optional<QHash<int, Block>> flowOverColumns(
    const QList<TextBlock> &blocks, int page, const QList<BlockSign> &signs);
