// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRectF>

/// A piece of a drawn page: dark on white as far as it goes, whatever its colours.
struct PlaceCell {
    QImage ink; ///< Format_Grayscale8
    bool isBlank = false; ///< one colour, or as good as one
};

/// \a box of \a drawn, in pixels, with \a margin pixels around, which do not count for its being blank.
[[nodiscard]] PlaceCell cellOf(const QImage &drawn, const QRectF &box, double margin);
/// Whether a point or comma stands between two figures of \a ink: readers of pictures lose it easily.
[[nodiscard]] bool hasPoint(const QImage &ink);
/// The same, \a height pixels high.
[[nodiscard]] QImage scaledTo(const QImage &ink, int height);
