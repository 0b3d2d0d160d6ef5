// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartpicture.h"

#include <QMimeData>

#include <memory>

/// The chart for the clipboard and for a drag, as large as \a size says: as image/png, image/svg+xml and an
/// image, its figures as text/csv, its alt text as text. Nothing is written to disk. GUI thread.
[[nodiscard]] std::unique_ptr<QMimeData> chartMimeData(
    const ChartContent &content, PictureSize size = PictureSize::Page);
