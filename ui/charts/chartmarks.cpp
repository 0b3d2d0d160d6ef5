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

BandMark::BandMark(QGraphicsItem *parent)
    : QGraphicsItem(parent)
{
}

void BandMark::layOut(const QRectF &rect, qreal spacing)
{
    prepareGeometryChange();
    m_rect = rect;
    m_spacing = spacing;
}

void BandMark::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->fillRect(m_rect, ChartStyle::paper);
    painter->setPen(QPen(ChartStyle::average, 0.8));
    // Strokes that rise to the right, each cut at the edges by hand: a clip or a pattern brush is lost in
    // SVG.
    for (qreal start = m_rect.left() - m_rect.height() + m_spacing; start < m_rect.right();
         start += m_spacing) {
        const auto from = std::max(start, m_rect.left());
        const auto to = std::min(start + m_rect.height(), m_rect.right());
        painter->drawLine(
            QPointF(from, m_rect.bottom() - (from - start)), QPointF(to, m_rect.bottom() - (to - start)));
    }
    painter->setPen(QPen(ChartStyle::average, 1.2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(m_rect);
}

AverageMark::AverageMark(QGraphicsItem *parent)
    : QGraphicsItem(parent)
{
}

void AverageMark::layOut(const QPointF &top, qreal bottom, qreal radius)
{
    prepareGeometryChange();
    m_top = top;
    m_bottom = bottom;
    m_radius = radius;
}

QRectF AverageMark::boundingRect() const
{
    const QRectF line(
        m_top.x() - m_radius, m_top.y() - m_radius, 2 * m_radius, m_bottom - m_top.y() + m_radius);
    return line.adjusted(-1, -1, 1, 1);
}

void AverageMark::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    // A white edge keeps line and diamond apart from a bar beneath them.
    if (m_bottom > m_top.y()) {
        painter->setPen(QPen(ChartStyle::paper, 3.7, Qt::SolidLine, Qt::FlatCap));
        painter->drawLine(m_top, QPointF(m_top.x(), m_bottom));
        painter->setPen(QPen(ChartStyle::average, 2.5, Qt::SolidLine, Qt::FlatCap));
        painter->drawLine(m_top, QPointF(m_top.x(), m_bottom));
    }
    painter->setPen(QPen(ChartStyle::paper, 1));
    painter->setBrush(ChartStyle::average);
    painter->drawPolygon(diamond(m_top, m_radius));
}

PointMark::PointMark(QGraphicsItem *parent, Kind kind)
    : QGraphicsItem(parent)
    , m_kind(kind)
{
}

void PointMark::layOut(const QPointF &middle, qreal radius)
{
    prepareGeometryChange();
    m_middle = middle;
    m_radius = radius;
}

QRectF PointMark::boundingRect() const
{
    const QPointF corner(m_radius + 1.5, m_radius + 1.5);
    return {m_middle - corner, m_middle + corner};
}

void PointMark::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (m_kind == Kind::Average) {
        painter->setPen(QPen(ChartStyle::paper, 1));
        painter->setBrush(ChartStyle::average);
        painter->drawPolygon(diamond(m_middle, m_radius));
        return;
    }
    const bool hollow = m_kind == Kind::SmallBase;
    painter->setPen(QPen(hollow ? ChartStyle::council : ChartStyle::paper, hollow ? 2 : 1));
    painter->setBrush(hollow ? ChartStyle::paper : ChartStyle::council);
    painter->drawEllipse(m_middle, m_radius, m_radius);
}
