// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/pagepainter.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

// On the white sheet each of these has a contrast of at least 3:1, and 4.5:1 where it is text.
constexpr QColor blue(0x1f, 0x6f, 0xb2);
constexpr QColor blueTint(0xd8, 0xea, 0xf9);
constexpr QColor orange(0xd9, 0x53, 0x0b);
constexpr QColor orangeTint(0xff, 0xe6, 0xd3);
constexpr QColor ink(0x12, 0x3f, 0x6b);
constexpr QColor faintInk(0x5b, 0x61, 0x67);
constexpr double radius = 3;

QRectF grown(const QRectF &rect, double by)
{
    return rect.adjusted(-by, -by, by, by);
}

/// Of the small signs at a light's corners, in pixels: they stay beside the lines above and below.
double signSize(const QRectF &rect)
{
    return std::clamp(rect.height() * 0.6, 7.0, 11.0);
}

QPen frame(const QColor &color, double width, Qt::PenStyle style = Qt::SolidLine)
{
    QPen pen(color, width, style);
    if (style == Qt::DashLine)
        pen.setDashPattern({3, 2});
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

/// The paper takes the colour, the ink on it stays as dark as it is.
void tint(QPainter &painter, const QRectF &rect, const QColor &color)
{
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(rect, radius, radius);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
}

void paintFrame(QPainter &painter, const QRectF &rect, const QPen &pen)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    painter.drawRoundedRect(rect, radius, radius);
}

/// An orange disc with an exclamation mark, outside the upper right corner.
void paintFlag(QPainter &painter, const QRectF &rect)
{
    const double size = signSize(rect);
    const QRectF disc(rect.right() - size * 0.3, rect.top() - size * 0.7, size, size);
    painter.setPen(Qt::NoPen);
    painter.setBrush(orange);
    painter.drawEllipse(disc);
    painter.setPen(QPen(Qt::white, size * 0.15, Qt::SolidLine, Qt::FlatCap));
    const double x = disc.center().x();
    painter.drawLine(QPointF(x, disc.top() + size * 0.2), QPointF(x, disc.top() + size * 0.6));
    painter.drawLine(QPointF(x, disc.top() + size * 0.68), QPointF(x, disc.top() + size * 0.83));
}

/// A solid dark corner, lower right.
void paintCorrection(QPainter &painter, const QRectF &rect)
{
    const QPointF corner = rect.bottomRight() + QPointF(3, 3);
    const double side = signSize(rect) * 0.8;
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawPolygon(QPolygonF{corner, corner - QPointF(side, 0), corner - QPointF(0, side)});
}

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
    painter.setBrush(Qt::NoBrush);
    for (int step = 1; step <= 3; ++step) {
        painter.setPen(QColor(0, 0, 0, 64 / step));
        painter.drawRect(page.adjusted(-step + 1, -step + 2, step - 1, step));
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

void paintMessage(QPainter &painter, const QRectF &part, const QString &text)
{
    painter.setPen(faintInk);
    painter.drawText(part, Qt::AlignCenter | Qt::TextWordWrap, text);
}

void paintLight(QPainter &painter, const QList<QRectF> &rects, const Light &light, bool isCurrent)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double growth = isCurrent ? 3.5 : 2;
    for (const QRectF &rect : rects) {
        const QRectF box = grown(rect, growth);
        tint(painter, box, isCurrent || light.isFlagged ? orangeTint : blueTint);
        if (isCurrent)
            paintFrame(painter, box, frame(orange, 3));
        else
            paintFrame(painter, box, light.isFlagged ? frame(orange, 1.6, Qt::DashLine) : frame(blue, 1));
    }
    if (light.isFlagged)
        paintFlag(painter, grown(rects.first(), growth));
    if (light.isCorrected)
        paintCorrection(painter, grown(rects.last(), growth));
    painter.restore();
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
