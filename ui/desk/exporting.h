// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"
#include "ui/charts/chartpicture.h"

/// The chart (or, for .csv, its figures) written to \a path, the format by its suffix; UnknownFormat for
/// any other. GUI thread.
[[nodiscard]] Outcome<void> writeChart(const ChartContent &content, const QString &path);
