// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/sign.h"

#include <QPainter>
#include <QPainterPath>

namespace {
/// All signs are drawn in a square of 16 units.
constexpr double side = 16;

void paintTriangle(QPainter &painter, const QColor &colour)
{
    QPainterPath path;
    path.moveTo(8, 1.5);
    path.lineTo(15.2, 14.5);
    path.lineTo(0.8, 14.5);
    path.closeSubpath();
    // The exclamation mark is a hole, so it shows the row's own ground.
    path.addRoundedRect(QRectF(7.1, 5.6, 1.8, 4.6), 0.8, 0.8);
    path.addEllipse(QPointF(8, 12.2), 1.1, 1.1);
    painter.fillPath(path, colour);
}

void paintCorners(QPainter &painter)
{
    for (int quarter = 0; quarter < 4; ++quarter) {
        painter.drawPolyline(QPolygonF{{2.5, 5.5}, {2.5, 2.5}, {5.5, 2.5}});
        painter.translate(8, 8);
        painter.rotate(90);
        painter.translate(-8, -8);
    }
}

void paintLines(QPainter &painter, Sign sign)
{
    switch (sign) {
    case Sign::InOrder:
        painter.drawPolyline(QPolygonF{{2.5, 8.5}, {6.3, 12.5}, {13.5, 3.8}});
        break;
    case Sign::Corrected:
        painter.drawPolyline(QPolygonF{{3, 13}, {3.6, 10.2}, {11.4, 2.4}, {13.6, 4.6}, {5.8, 12.4}, {3, 13}});
        break;
    case Sign::NotApplicable:
        painter.drawEllipse(QPointF(8, 8), 5.5, 5.5);
        painter.drawLine(QPointF(4.2, 11.8), QPointF(11.8, 4.2));
        break;
    case Sign::NotStated:
        painter.drawLine(QPointF(3, 8), QPointF(13, 8));
        break;
    case Sign::NotChecked:
        painter.drawEllipse(QPointF(8, 8), 4.5, 4.5);
        break;
    case Sign::InQuery: {
        QPainterPath hook(QPointF(4.6, 5.4));
        hook.cubicTo(4.6, 0.6, 11.4, 0.6, 11.4, 5.2);
        hook.cubicTo(11.4, 7.8, 8, 7.8, 8, 10.6);
        painter.drawPath(hook);
        painter.drawPoint(QPointF(8, 13.8));
        break;
    }
    default:
        break;
    }
}
} // namespace

void paintSign(QPainter &painter, const QRectF &area, Sign sign, const QColor &colour)
{
    const double scale = std::min(area.width(), area.height()) / side;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(area.center() - QPointF(scale, scale) * side / 2);
    painter.scale(scale, scale);
    painter.setPen(QPen(colour, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    if (sign == Sign::NeedsYou) {
        paintTriangle(painter, colour);
    } else if (sign == Sign::NotFound) {
        paintCorners(painter);
    } else {
        paintLines(painter, sign);
    }
    painter.restore();
}
