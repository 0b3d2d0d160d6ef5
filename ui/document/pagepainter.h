// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPainter>
#include <QPalette>

/// The colour behind the pages: grey, and near black in a dark theme.
[[nodiscard]] QColor deskColor(const QPalette &palette);
/// A white sheet with a thin shadow.
void paintSheet(QPainter &painter, const QRectF &page);
/// \a picture filling \a page: device pixel by device pixel where it was drawn for this size, else scaled.
void paintPicture(QPainter &painter, const QRectF &page, const QImage &picture);
/// \a picture of the page's device pixels \a part, origin at its top left.
void paintPart(QPainter &painter, const QRect &part, const QImage &picture);
/// Plain text in the middle of \a part of a sheet.
void paintMessage(QPainter &painter, const QRectF &part, const QString &text);
/// Chosen words: the palette's highlight under the ink.
void paintChosen(QPainter &painter, const QRectF &rect, const QPalette &palette);
/// What was found: a yellow tint with a line below, in a frame where it \a isCurrent.
void paintHit(QPainter &painter, const QRectF &rect, bool isCurrent);
/// A frame along the edge of \a view that stands out on desk and sheet alike.
void paintFocus(QPainter &painter, const QRect &view, const QPalette &palette);
