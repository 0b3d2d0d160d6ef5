// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/comparison.h"
#include "paper/document.h"
#include "paper/paperinput.h"

#include <optional>

/// The charts of a paper with caption and alt text; none where nothing can be drawn or no chart was given.

[[nodiscard]] std::optional<PaperPicture> comparisonPicture(const PaperInput &input);
/// The investigations through the years with their upheld part. \a rows as compareThroughYears() gives them;
/// \a table is the number of the table with their figures.
[[nodiscard]] std::optional<PaperPicture> countsPicture(
    const PaperInput &input, const QList<MeasureFigures> &rows, int table);
/// The rates through the years: none where most bases are small. \a tables are the first and the last with
/// their figures.
[[nodiscard]] std::optional<PaperPicture> yearsPicture(
    const PaperInput &input, const QList<MeasureFigures> &rows, std::pair<int, int> tables);
/// The upheld rates of named councils, whose letters are \a letters.
[[nodiscard]] std::optional<PaperPicture> councilsPicture(
    const PaperInput &input, const QList<PublicLetter> &letters, int table);
