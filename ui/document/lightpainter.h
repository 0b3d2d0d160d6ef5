// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPainter>
#include <QRectF>

/// A light in pixels of the view.
struct PaintedLight {
    QList<QRectF> rects; ///< as lightRectOf() gives them, never empty
    bool isFlagged = false;
    bool isCorrected = false;
    bool isCurrent = false;
    int quarterTurns = 0; ///< of its page, to the right
};

/// What is drawn of a word whose box is \a box: without the room above and below that a font keeps free, so
/// that the boxes of close lines do not overlap. \a scale: pixels a point. \a quarterTurns: how the page is
/// turned, to the right, 0 to 3: above and below are the line's, not the view's.
[[nodiscard]] QRectF inkRectOf(const QRectF &box, double scale, int quarterTurns = 0);
/// The frame round the light of \a box.
[[nodiscard]] QRectF lightRectOf(const QRectF &box, double scale, bool isCurrent, int quarterTurns = 0);

/// The light's boxes, without covering what stands in them. Flagged lights differ in shape, not in colour
/// alone; the current one is strongest.
void paintLight(QPainter &painter, const PaintedLight &light);
/// The signs of the flagged (a disc with an exclamation mark) and corrected (a dark corner) of \a lights,
/// each beside its light where no word and no other sign stands.
void paintSigns(QPainter &painter, const QList<PaintedLight> &lights, const QList<QRectF> &words);
/// Where the sign of \a light, \a size pixels wide, hides none of \a taken: at a corner, else beside its line
/// to the left or right of everything there.
[[nodiscard]] QRectF signPlace(const QRectF &light, double size, bool below, const QList<QRectF> &taken);
