// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/pagepainter.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr QColor faintInk(0x5b, 0x61, 0x67);

QRectF toDevicePixels(const QRectF &rect, double ratio)
{
    return {std::round(rect.x() * ratio) / ratio, std::round(rect.y() * ratio) / ratio, rect.width(),
        rect.height()};
}

} // namespace

QColor deskColor(const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::Window).lightness() < 128;
    return isDark ? QColor(0x1c, 0x1f, 0x22) : QColor(0x8e, 0x96, 0x9d);
}

void paintSheet(QPainter &painter, const QRectF &page)
{
    for (int step = 1; step <= 3; ++step) {
        const QRectF edge = page.adjusted(-step + 1, -step + 2, step, step + 1);
        const QColor shadow(0, 0, 0, 64 / step);
        // Of drawRect() the outline of a page takes as long as all else on it.
        painter.fillRect(QRectF(edge.left(), edge.top(), edge.width(), 1), shadow);
        painter.fillRect(QRectF(edge.left(), edge.bottom() - 1, edge.width(), 1), shadow);
        painter.fillRect(QRectF(edge.left(), edge.top() + 1, 1, edge.height() - 2), shadow);
        painter.fillRect(QRectF(edge.right() - 1, edge.top() + 1, 1, edge.height() - 2), shadow);
    }
    painter.fillRect(page, Qt::white);
}

void paintPicture(QPainter &painter, const QRectF &page, const QImage &picture)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const QSizeF size = QSizeF(picture.size()) / ratio;
    // Drawn for this width, its height follows from the page's shape without the sheet's rounding to whole
    // pixels.
    const bool fits = std::abs(size.width() - page.width()) * ratio < 1
        && std::abs(size.height() - page.height()) * ratio <= 1.5 * ratio + 1;
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !fits);
    painter.drawImage(fits ? toDevicePixels(QRectF(page.topLeft(), size), ratio) : page, picture);
}

void paintPart(QPainter &painter, const QRect &part, const QImage &picture)
{
    const double ratio = painter.device()->devicePixelRatioF();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(QRectF(QPointF(part.topLeft()) / ratio, QSizeF(picture.size()) / ratio), picture);
}

void paintMessage(QPainter &painter, const QRectF &part, const QString &text)
{
    painter.setPen(faintInk);
    painter.drawText(part, Qt::AlignCenter | Qt::TextWordWrap, text);
}

void paintChosen(QPainter &painter, const QRectF &rect, const QPalette &palette)
{
    QColor colour = palette.color(QPalette::Active, QPalette::Highlight);
    // As much of the colour as leaves black ink readable, and a line below that shows at 3:1.
    colour.setHsl(std::max(colour.hslHue(), 0), colour.hslSaturation(), 190);
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    painter.fillRect(rect, colour);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    colour.setHsl(std::max(colour.hslHue(), 0), colour.hslSaturation(), 90);
    painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1.5), colour);
}

void paintHit(QPainter &painter, const QRectF &rect, bool isCurrent)
{
    constexpr QColor yellow(0xff, 0xf0, 0x9a);
    constexpr QColor line(0x8a, 0x6d, 0x00); // 3:1 on white and on the tint
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    painter.fillRect(rect, yellow);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1.5), line);
    if (!isCurrent)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(line, 2));
    painter.drawRect(rect.adjusted(-2, -1, 2, 1));
}

void paintFocus(QPainter &painter, const QRect &view, const QPalette &palette)
{
    painter.setBrush(Qt::NoBrush);
    // Half of each line lies outside the view.
    painter.setPen(QPen(palette.color(QPalette::Highlight), 6));
    painter.drawRect(view);
    painter.setPen(QPen(palette.color(QPalette::HighlightedText), 2));
    painter.drawRect(view);
}
