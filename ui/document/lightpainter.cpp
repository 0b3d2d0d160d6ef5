// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/lightpainter.h"

#include <algorithm>
#include <array>

namespace {

// On the white sheet each of these has a contrast of at least 3:1, and 4.5:1 where it is text.
constexpr QColor blue(0x1f, 0x6f, 0xb2);
constexpr QColor blueTint(0xd8, 0xea, 0xf9);
constexpr QColor orange(0xd9, 0x53, 0x0b);
constexpr QColor orangeTint(0xff, 0xe6, 0xd3);
constexpr QColor ink(0x12, 0x3f, 0x6b);
constexpr double radius = 3;

/// Of the upright page, as they are once it is turned to the right.
QMarginsF turned(QMarginsF margins, int quarterTurns)
{
    for (; quarterTurns > 0; --quarterTurns)
        margins = {margins.bottom(), margins.left(), margins.top(), margins.right()};
    return margins;
}

double uprightHeight(const QRectF &box, int quarterTurns)
{
    return quarterTurns % 2 ? box.width() : box.height();
}

/// Of the small signs beside a light, in pixels.
double signSize(const QRectF &rect, int quarterTurns)
{
    return std::clamp(uprightHeight(rect, quarterTurns) * 0.7, 8.0, 12.0);
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

/// Outside \a rect.
void paintFrame(QPainter &painter, const QRectF &rect, const QPen &pen)
{
    const double half = pen.widthF() / 2;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    painter.drawRoundedRect(rect.adjusted(-half, -half, half, half), radius, radius);
}

void paintFlag(QPainter &painter, const QRectF &disc)
{
    const double size = disc.height();
    painter.setPen(Qt::NoPen);
    painter.setBrush(orange);
    painter.drawEllipse(disc);
    painter.setPen(QPen(Qt::white, size * 0.15, Qt::SolidLine, Qt::FlatCap));
    const double x = disc.center().x();
    painter.drawLine(QPointF(x, disc.top() + size * 0.2), QPointF(x, disc.top() + size * 0.6));
    painter.drawLine(QPointF(x, disc.top() + size * 0.68), QPointF(x, disc.top() + size * 0.83));
}

void paintCorrection(QPainter &painter, const QRectF &place)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawPolygon(QPolygonF{place.bottomRight(), place.bottomLeft(), place.topRight()});
}

} // namespace

QRectF inkRectOf(const QRectF &box, double scale, int quarterTurns)
{
    // Fonts keep a tenth free; of a box over several lines, a tenth of a line.
    constexpr double line = 16; // points
    const double free = 0.1 * std::min(uprightHeight(box, quarterTurns), line * scale);
    return box.marginsRemoved(turned({0, free, 0, free * 0.8}, quarterTurns));
}

QRectF lightRectOf(const QRectF &box, double scale, bool isCurrent, int quarterTurns)
{
    const QRectF inked = inkRectOf(box, scale, quarterTurns);
    const double across = isCurrent ? 2.5 : 1.5;
    const double along = std::min(uprightHeight(inked, quarterTurns) * 0.02, 1.5);
    return inked.marginsAdded(turned({across, along, across, along}, quarterTurns));
}

void paintLight(QPainter &painter, const PaintedLight &light)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const QRectF &rect : light.rects) {
        tint(painter, rect, light.isCurrent || light.isFlagged ? orangeTint : blueTint);
        if (light.isCurrent)
            paintFrame(painter, rect,
                frame(orange, std::clamp(uprightHeight(rect, light.quarterTurns) * 0.14, 2.0, 3.0)));
        else
            paintFrame(painter, rect, light.isFlagged ? frame(orange, 1.6, Qt::DashLine) : frame(blue, 1));
    }
    painter.restore();
}

void paintSigns(QPainter &painter, const QList<PaintedLight> &lights, const QList<QRectF> &words)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QList<QRectF> taken = words;
    for (const PaintedLight &light : lights) {
        if (light.isFlagged) {
            const double size = signSize(light.rects.first(), light.quarterTurns);
            taken.append(signPlace(light.rects.first(), size, false, taken));
            paintFlag(painter, taken.last());
        }
        if (light.isCorrected) {
            const double size = signSize(light.rects.last(), light.quarterTurns) * 0.8;
            taken.append(signPlace(light.rects.last(), size, true, taken));
            paintCorrection(painter, taken.last());
        }
    }
    painter.restore();
}

QRectF signPlace(const QRectF &light, double size, bool below, const QList<QRectF> &taken)
{
    const auto isFree = [&](const QRectF &place) {
        return std::ranges::none_of(taken, [&](const QRectF &word) { return word.intersects(place); });
    };
    // Touching the frame's corner from outside.
    const double high = light.top() - size + 1;
    const double low = light.bottom() - 1;
    const double beside = light.center().y() - size / 2;
    const double right = light.right() - 1;
    const double left = light.left() - size + 1;
    std::array places{QPointF(right, high), QPointF(right, low), QPointF(light.right() + 3, beside),
        QPointF(left, high), QPointF(left, low), QPointF(light.left() - size - 3, beside)};
    if (below)
        std::swap(places[0], places[1]);
    for (const QPointF &place : places) {
        if (isFree({place, QSizeF(size, size)}))
            return {place, QSizeF(size, size)};
    }
    // The text's own margin, in the line's height.
    QRectF margin(light.left() - size - 3, beside, size, size);
    for (int tries = 0; tries < 200 && !isFree(margin); ++tries)
        margin.translate(-size, 0);
    return margin;
}
