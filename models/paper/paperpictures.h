// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/comparison.h"
#include "paper/document.h"
#include "paper/paperinput.h"

#include <optional>

/// The charts of a paper with caption and alt text; none where nothing can be drawn or no chart was given.

[[nodiscard]] std::optional<PaperPicture> comparisonPicture(const PaperInput &input);
/// \a rows as compareThroughYears() gives them; \a table is the number of the table with their figures.
[[nodiscard]] std::optional<PaperPicture> yearsPicture(
    const PaperInput &input, const QList<MeasureFigures> &rows, int table);
