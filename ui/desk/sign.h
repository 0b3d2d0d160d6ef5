// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

/// What stands beside a letter, a field or a check. Every sign has a shape of its own, so that no meaning
/// hangs on its colour.
enum class Sign {
    None,
    InOrder, ///< a tick
    NeedsYou, ///< a filled triangle with an exclamation mark
    Corrected, ///< a pencil stroke
    NotApplicable, ///< a struck circle
    NotStated, ///< a dash
    NotFound, ///< the corners of an empty square
    NotChecked, ///< a hollow ring
    InQuery, ///< a question mark
};

/// Draws \a sign in the middle of \a area, as large as fits. Sharp at every scale.
void paintSign(QPainter &painter, const QRectF &area, Sign sign, const QColor &colour);
