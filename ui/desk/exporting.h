// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"
#include "ui/charts/chartpicture.h"

/// The chart (or, for .csv, its figures) written to \a path, the format by its suffix; Unsupported for any
/// other. GUI thread.
[[nodiscard]] Outcome<void> writeChart(const ChartContent &content, const QString &path);

/// A file name for exports of \a letter such as "Northmoor-Borough-Council-2024": letters, digits and dashes
/// only.
[[nodiscard]] QString exportName(const Letter &letter);
