// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/papercheck.h"
#include "paper/paperplaces.h"

/// Compares the rows of tables in \a edited with those of \a expected, cell by cell: a cell must be equal,
/// but for places that were left to fill in. Rows may stand in another order, and columns may be put in. Rows
/// of the paper that lack, heads of tables too, come last. Pure; stops early where \a stop asks for it.
[[nodiscard]] QList<PaperFinding> changedRows(
    const QList<PlacedLine> &edited, const ExpectedPaper &expected, const std::stop_token &stop);
