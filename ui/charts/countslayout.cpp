// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/dates.h"
#include "ui/charts/chartaxes.h"
#include "ui/charts/chartmarks.h"
#include "ui/charts/chartstyle.h"
#include "ui/charts/charttext.h"
#include "ui/charts/countsbody.h"

#include <QChart>
#include <QGraphicsLineItem>
#include <QGraphicsRectItem>
#include <QLineSeries>
#include <QPen>

#include <algorithm>

// Where everything of the counts by year stands.

namespace {
// In multiples of the text size.
constexpr qreal leastRow = 1.3;
constexpr qreal mostRow = 4;
constexpr qreal leastPlot = 5;
constexpr qreal gap = 0.7;
constexpr qreal barOfRow = 0.62;
constexpr qreal mostBar = 1.5;

constexpr int linesBeside = 2; // the parts' labels above, the scale below
} // namespace

qreal CountsBody::widestOf(ChartText *Row::*text, qreal textSize) const
{
    qreal widest = 0;
    for (const auto &row : m_rows)
        widest = std::max(widest, (row.*text)->naturalWidth(ChartStyle::font(textSize)));
    return widest;
}

qreal CountsBody::leastWidth(qreal textSize) const
{
    const auto font = ChartStyle::font(textSize);
    const auto labels = m_upheldLabel->naturalWidth(font) + m_restLabel->naturalWidth(font);
    const auto years = widestOf(&Row::label, textSize);
    return years + gap * textSize + std::max(labels, leastPlot * textSize + widestOf(&Row::count, textSize))
        + gap * textSize;
}

qreal CountsBody::leastHeight(qreal width, qreal textSize)
{
    m_notes->layOut(ChartStyle::font(textSize), width, mostNoteLines());
    const auto rows = static_cast<qreal>(std::max<qsizetype>(m_rows.size(), 1));
    return linesBeside * ChartStyle::lineHeight(textSize) + (rows * leastRow + gap) * textSize
        + m_notes->size().height();
}

QPointF CountsBody::position(double cases, double row) const
{
    return m_chart->mapToPosition({cases, row}, m_anchor);
}

void CountsBody::layOut(const QRectF &area, qreal textSize)
{
    m_notes->layOut(ChartStyle::font(textSize), area.width(), mostNoteLines());
    m_notes->setPos(area.left(), area.bottom() - m_notes->size().height());
    const auto line = ChartStyle::lineHeight(textSize);
    const auto left = area.left() + widestOf(&Row::label, textSize) + gap * textSize;
    const auto right = area.right() - widestOf(&Row::count, textSize) - gap * textSize;
    const auto rows = static_cast<qreal>(std::max<qsizetype>(m_rows.size(), 1));
    const auto room = m_notes->y() - gap * textSize - area.top() - linesBeside * line;
    const QRectF plot(left, area.top() + line, right - left, std::min(room, rows * mostRow * textSize));
    setPlot(*m_chart, area, plot, textSize);
    m_points.clear();
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        layOutRow(i, area, plot, textSize);
    layOutScale(area, plot, textSize);
}

void CountsBody::layOutRow(qsizetype index, const QRectF &area, const QRectF &plot, qreal textSize)
{
    const auto &row = m_rows.at(index);
    const auto font = ChartStyle::font(textSize);
    const auto at = static_cast<double>(index);
    const auto middle = position(0, at).y();
    row.label->layOut(font, row.label->naturalWidth(font));
    row.label->setPos(area.left(), middle - row.label->size().height() / 2);
    row.count->layOut(font, row.count->naturalWidth(font));
    row.count->setPos(plot.right() + gap * textSize, middle - row.count->size().height() / 2);
    const auto height =
        std::min(barOfRow * plot.height() / static_cast<qreal>(m_rows.size()), mostBar * textSize);
    const auto bar = [&](double from, double to) {
        const QPointF half(0, height / 2);
        return QRectF(position(from, at) - half, position(to, at) + half);
    };
    if (row.upheld) {
        row.upheld->setRect(bar(0, *row.figures.count));
        row.rest->setRect(bar(*row.figures.count, *row.figures.base));
    }
    if (row.doubtfulRest) {
        row.doubtfulRest->layOut(bar(0, *row.figures.base), textSize);
        row.doubtfulUpheld->layOut(bar(0, *row.figures.count), textSize);
    }
    if (row.letter)
        m_points.append(
            {bar(0, m_most).adjusted(0, -2, 0, 2), pointInWords(*row.letter, row.figures), row.letter->held});
    if (auto *line = m_breaks.value(row.year)) {
        const auto between = position(0, at - 0.5).y();
        line->setPen(QPen(ChartStyle::grid, ChartStyle::stroke(2, textSize), Qt::DotLine));
        line->setLine(plot.left(), between, plot.right(), between);
    }
}

// The parts are named above the first bar: each over its own part, or beside the other's name.
void CountsBody::layOutScale(const QRectF &area, const QRectF &plot, qreal textSize) const
{
    const auto font = ChartStyle::font(textSize);
    for (qsizetype i = 0; i < m_ticks.size(); ++i) {
        auto *tick = m_ticks.at(i);
        const auto width = tick->naturalWidth(font);
        tick->layOut(font, width, 1, Qt::AlignHCenter);
        const auto x = plot.left() + plot.width() * static_cast<qreal>(i) / 2;
        tick->setPos(std::min(x - width / 2, area.right() - width), plot.bottom());
    }
    for (auto *label : {m_upheldLabel, m_restLabel})
        label->layOut(font, label->naturalWidth(font));
    const auto first = std::ranges::find_if(m_rows, &Row::hasBar);
    if (first == m_rows.end())
        return;
    const auto count = *first->figures.count;
    const auto middleOf = [&](double from, double to) { return position((from + to) / 2, 0).x(); };
    const auto upheldWidth = m_upheldLabel->size().width();
    const auto restWidth = m_restLabel->size().width();
    const auto upheldLeft = std::max(plot.left(), middleOf(0, count) - upheldWidth / 2);
    m_upheldLabel->setPos(upheldLeft, area.top());
    const auto beside = upheldLeft + upheldWidth + gap * textSize;
    const auto restLeft = std::max(beside, middleOf(count, *first->figures.base) - restWidth / 2);
    m_restLabel->setPos(std::min(restLeft, area.right() - restWidth), area.top());
}
