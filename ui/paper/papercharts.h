// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"
#include "paper/paperinput.h"
#include "ui/charts/chartcontent.h"

/// The charts of a paper about \a content, as pictures for it. Needs a QApplication; GUI thread.
[[nodiscard]] Outcome<QList<PaperChart>> paperCharts(const ChartContent &content);
/// What the charts of the paper about \a input are drawn from.
[[nodiscard]] ChartContent paperChartContent(const PaperInput &input);
