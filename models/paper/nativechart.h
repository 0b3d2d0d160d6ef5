// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class SheetWriter;
struct lxw_workbook;

/// What a spreadsheet's own chart says of its table.
struct NativeChartWords {
    QString title;
    QString axis; ///< what the numbers are, and whose average
    QString altText;
};

/// Draws the table of \a sheet (measure, count, out of, rate, average, words; rates 0 to 100) below it, as a
/// bar chart that the spreadsheet edits: no legend, each bar says what it is, and its words the counts. \a
/// sheet has the name "Chart".
void drawNativeChart(lxw_workbook *workbook, const SheetWriter &sheet, const NativeChartWords &words);
