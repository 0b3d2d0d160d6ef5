// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartmarks.h"

#include "ui/charts/chartstyle.h"

#include <QPainter>

#include <algorithm>

QPolygonF diamond(const QPointF &middle, qreal radius)
{
    return QPolygonF({middle + QPointF(0, -radius), middle + QPointF(radius, 0), middle + QPointF(0, radius),
        middle + QPointF(-radius, 0)});
}

namespace {
void drawDiamond(QPainter &painter, const QPolygonF &shape, bool inDoubt, qreal textSize)
{
    painter.setPen(inDoubt ? QPen(ChartStyle::average, ChartStyle::stroke(1.6, textSize))
                           : QPen(ChartStyle::paper, ChartStyle::stroke(1, textSize)));
    painter.setBrush(inDoubt ? ChartStyle::paper : ChartStyle::average);
    painter.drawPolygon(shape);
}
} // namespace

BandMark::BandMark(QGraphicsItem *parent)
    : QGraphicsItem(parent)
{
}

void BandMark::layOut(const QRectF &rect, qreal textSize)
{
    prepareGeometryChange();
    m_rect = rect;
    m_textSize = textSize;
}

void BandMark::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->fillRect(m_rect, ChartStyle::paper);
    painter->setPen(QPen(ChartStyle::average, ChartStyle::stroke(0.8, m_textSize)));
    const auto spacing = 0.45 * m_textSize;
    // Strokes that rise to the right, each cut at the edges by hand: a clip or a pattern brush is lost in
    // SVG.
    for (qreal start = m_rect.left() - m_rect.height() + spacing; start < m_rect.right(); start += spacing) {
        const auto from = std::max(start, m_rect.left());
        const auto to = std::min(start + m_rect.height(), m_rect.right());
        painter->drawLine(
            QPointF(from, m_rect.bottom() - (from - start)), QPointF(to, m_rect.bottom() - (to - start)));
    }
    painter->setPen(QPen(ChartStyle::average, ChartStyle::stroke(1.2, m_textSize)));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(m_rect);
}

AverageMark::AverageMark(QGraphicsItem *parent)
    : QGraphicsItem(parent)
{
}

void AverageMark::layOut(const QPointF &top, qreal bottom, qreal textSize)
{
    prepareGeometryChange();
    m_top = top;
    m_bottom = bottom;
    m_textSize = textSize;
}

QRectF AverageMark::boundingRect() const
{
    const QRectF line(
        m_top.x() - radius(), m_top.y() - radius(), 2 * radius(), m_bottom - m_top.y() + radius());
    return line.adjusted(-2, -2, 2, 2);
}

void AverageMark::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    // A white edge keeps line and diamond apart from a bar beneath them.
    if (m_bottom > m_top.y()) {
        painter->setPen(
            QPen(ChartStyle::paper, ChartStyle::stroke(3.7, m_textSize), Qt::SolidLine, Qt::FlatCap));
        painter->drawLine(m_top, QPointF(m_top.x(), m_bottom));
        painter->setPen(QPen(ChartStyle::average, ChartStyle::stroke(2.5, m_textSize),
            m_isInDoubt ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap));
        painter->drawLine(m_top, QPointF(m_top.x(), m_bottom));
    }
    drawDiamond(*painter, diamond(m_top, radius()), m_isInDoubt, m_textSize);
}

DoubtfulBar::DoubtfulBar(QGraphicsItem *parent)
    : QGraphicsItem(parent)
{
}

void DoubtfulBar::layOut(const QRectF &rect, qreal textSize)
{
    prepareGeometryChange();
    m_rect = rect;
    m_textSize = textSize;
}

void DoubtfulBar::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    QPen pen(ChartStyle::council, ChartStyle::stroke(2, m_textSize), Qt::DashLine, Qt::FlatCap);
    pen.setJoinStyle(Qt::MiterJoin);
    painter->setPen(pen);
    painter->setBrush(ChartStyle::paper);
    const auto inside = pen.widthF() / 2; // the outline's outer edge stands at the rate
    painter->drawRect(m_rect.adjusted(inside, inside, -inside, -inside));
}

PointMark::PointMark(QGraphicsItem *parent, Kind kind)
    : QGraphicsItem(parent)
    , m_kind(kind)
{
}

void PointMark::layOut(const QPointF &middle, qreal radius, qreal textSize)
{
    prepareGeometryChange();
    m_middle = middle;
    m_radius = radius * textSize;
    m_textSize = textSize;
}

QRectF PointMark::boundingRect() const
{
    const auto reach = m_radius + ChartStyle::stroke(1.5, m_textSize);
    const QPointF corner(reach, reach);
    return {m_middle - corner, m_middle + corner};
}

void PointMark::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (m_kind == Kind::Average || m_kind == Kind::DoubtfulAverage) {
        drawDiamond(*painter, diamond(m_middle, m_radius), m_kind == Kind::DoubtfulAverage, m_textSize);
        return;
    }
    const bool hollow = m_kind != Kind::Rate;
    const auto width = ChartStyle::stroke(hollow ? 2 : 1, m_textSize);
    painter->setPen(QPen(hollow ? ChartStyle::council : ChartStyle::paper, width));
    painter->setBrush(hollow ? ChartStyle::paper : ChartStyle::council);
    if (m_kind == Kind::Doubtful)
        painter->drawRect(QRectF(m_middle - QPointF(m_radius, m_radius), 2 * QSizeF(m_radius, m_radius)));
    else
        painter->drawEllipse(m_middle, m_radius, m_radius);
}
