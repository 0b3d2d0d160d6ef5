// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartaxes.h"
#include "ui/charts/chartmarks.h"
#include "ui/charts/chartstyle.h"
#include "ui/charts/charttext.h"
#include "ui/charts/comparisonbody.h"

#include <QChart>
#include <QGraphicsLineItem>
#include <QHorizontalBarSeries>
#include <QPen>

#include <algorithm>

// Where everything of one letter's chart stands.

namespace {
// In multiples of the text size.
constexpr qreal leastBand = 1.4;
constexpr qreal mostBand = 2;
constexpr qreal barOfBand = 0.57; // this one of the band's height
constexpr qreal blankOfRow = 0.8; // this one of the row's height
constexpr qreal leastRow = 2.9;
constexpr qreal mostRow = 5.5;
constexpr qreal roomAboveRows = 0.7; // the first row's average label
constexpr qreal gap = 0.7;
constexpr qreal wideFrom = 32; // narrower than this the words stand above and below the bars
constexpr qreal leastNarrow = 15;
constexpr qreal leastNarrowRow = 7.6;
constexpr qreal plotMargin = 1.6; // a narrow plot's, for its 0% and 100%

constexpr auto rowCount = static_cast<qreal>(measures.size());

// The band's height in scene units.
qreal bandHeight(const QRectF &plot, qreal textSize)
{
    return std::clamp(0.42 * plot.height() / rowCount, leastBand * textSize, mostBand * textSize);
}
} // namespace

qreal ComparisonBody::leastWidth(qreal textSize) const
{
    return leastNarrow * textSize;
}

qreal ComparisonBody::leastHeight(qreal width, qreal textSize)
{
    const auto row = width < wideFrom * textSize ? leastNarrowRow : leastRow;
    return (rowCount * row + roomAboveRows) * textSize + ChartStyle::lineHeight(textSize)
        + notesHeight(width, textSize);
}

qreal ComparisonBody::notesHeight(qreal width, qreal textSize) const
{
    if (m_notes->text().isEmpty())
        return 0;
    m_notes->layOut(ChartStyle::font(textSize), width, mostNoteLines());
    return m_notes->size().height();
}

qreal ComparisonBody::labelWidth(qreal width, qreal textSize) const
{
    qreal widest = 0;
    for (const auto &row : m_rows)
        widest = std::max(widest, row.label->naturalWidth(ChartStyle::font(textSize)));
    return std::min(widest, 0.3 * width);
}

qreal ComparisonBody::valueWidth(qreal width, qreal textSize) const
{
    qreal widest = 3 * textSize; // "100%" below the axis' end
    for (const auto &row : m_rows) {
        if (row.figures.isDrawn())
            widest = std::max(widest, row.value->naturalWidth(ChartStyle::font(textSize)));
        if (row.usual)
            widest = std::max(widest, row.usual->naturalWidth(ChartStyle::font(textSize)));
    }
    return std::min(widest, 0.34 * width);
}

QRectF ComparisonBody::plotArea(const QRectF &area, qreal textSize) const
{
    const auto line = ChartStyle::lineHeight(textSize);
    const auto top = area.top() + roomAboveRows * textSize;
    if (m_isNarrow) {
        const auto margin = plotMargin * textSize;
        const auto most = rowCount * (leastNarrowRow + mostRow - leastRow) * textSize;
        return {
            area.left() + margin, top, area.width() - 2 * margin, std::min(area.bottom() - line - top, most)};
    }
    const auto height = std::min(area.bottom() - line - top, rowCount * mostRow * textSize);
    const auto left = area.left() + labelWidth(area.width(), textSize) + gap * textSize;
    const auto right = area.right() - valueWidth(area.width(), textSize) - gap * textSize;
    return {left, top, right - left, height};
}

void ComparisonBody::layOut(const QRectF &whole, qreal textSize)
{
    const auto area = whole.adjusted(0, 0, 0, -notesHeight(whole.width(), textSize));
    m_notes->setPos(area.bottomLeft());
    m_isNarrow = area.width() < wideFrom * textSize;
    const auto plot = plotArea(area, textSize);
    m_bars->setBarWidth(barOfBand * bandHeight(plot, textSize) / (plot.height() / rowCount));
    setPlot(*m_chart, area, plot, textSize);
    m_points.clear();
    const auto half = QPointF(0, bandHeight(plot, textSize) / 2);
    for (const auto &row : std::as_const(m_rows)) {
        if (m_isNarrow)
            layOutNarrowRow(row, area, plot, textSize);
        else
            layOutRow(row, area, plot, textSize);
        m_points.append({QRectF(position(0, row) - half, position(100, row) + half),
            pointInWords(content().letter, row.figures), content().letter.held});
    }
    layOutTicks(plot, textSize);
}

QPointF ComparisonBody::position(double perCent, const Row &row) const
{
    const auto fromBottom = m_rows.size() - 1 - static_cast<qsizetype>(row.figures.measure);
    return m_chart->mapToPosition({perCent, static_cast<qreal>(fromBottom)}, m_bars);
}

void ComparisonBody::layOutRow(const Row &row, const QRectF &area, const QRectF &plot, qreal textSize) const
{
    const auto font = ChartStyle::font(textSize);
    for (auto *text : {row.label, row.value})
        text->setBackgroundVisible(false);
    const auto origin = position(0, row);
    const auto placeBeside = [y = origin.y()](ChartText *text, qreal x) {
        text->setPos(x, y - text->size().height() / 2);
    };
    row.label->layOut(font, labelWidth(area.width(), textSize) + 1, 2);
    placeBeside(row.label, area.left());
    const auto columnLeft = plot.right() + gap * textSize;
    if (!row.figures.isDrawn()) {
        row.value->layOut(font, area.right() - plot.left() - 0.5 * textSize, 2);
        placeBeside(row.value, plot.left() + 0.5 * textSize);
        const auto half = 0.5 * blankOfRow * plot.height() / rowCount;
        const auto left = plot.left() + ChartStyle::stroke(1, textSize); // the scale's zero line stays
        row.blank->setRect(left, origin.y() - half, area.right() - left, 2 * half);
        return;
    }
    row.value->layOut(font, area.right() - columnLeft, row.usual ? 1 : 2);
    placeBeside(row.value, columnLeft);
    if (row.usual) {
        row.usual->layOut(font, area.right() - columnLeft, 1);
        row.value->setY(origin.y() - row.value->size().height());
        row.usual->setPos(columnLeft, origin.y());
    }
    layOutMarks(row, plot, textSize);
    layOutAverage(row, plot, textSize);
}

void ComparisonBody::layOutNarrowRow(
    const Row &row, const QRectF &area, const QRectF &plot, qreal textSize) const
{
    const auto font = ChartStyle::font(textSize);
    const auto middle = position(0, row).y();
    const auto half = bandHeight(plot, textSize) / 2;
    for (auto *text : {row.label, row.value, row.usual}) {
        if (text)
            text->setBackgroundVisible(true); // they stand on the grid
    }
    row.label->layOut(font, area.width());
    const auto averageLine = 1.4 * textSize;
    row.label->setPos(area.left(), middle - half - averageLine - row.label->size().height());
    row.value->layOut(font, area.width(), row.figures.isDrawn() ? 1 : 3);
    if (!row.figures.isDrawn()) {
        row.value->setPos(area.left(), row.label->y() + row.label->size().height());
        row.blank->setRect(area.left(), row.value->y(), area.width(), row.value->size().height());
        return;
    }
    row.value->setPos(area.left(), middle + half + 0.2 * textSize);
    if (row.usual) {
        row.usual->layOut(font, area.width());
        row.usual->setPos(area.left(), row.value->y() + row.value->size().height());
    }
    layOutMarks(row, plot, textSize);
    layOutAverage(row, plot, textSize);
}

void ComparisonBody::layOutMarks(const Row &row, const QRectF &plot, qreal textSize) const
{
    if (row.band) {
        const auto share = [base = *row.figures.base](int count) { return 100.0 * count / base; };
        const QPointF half(0, bandHeight(plot, textSize) / 2);
        const auto [least, most] = *row.figures.usual;
        row.band->layOut({position(share(least), row) - half, position(share(most), row) + half}, textSize);
    }
    if (row.doubtful) {
        const QPointF half(0, barOfBand * bandHeight(plot, textSize) / 2);
        row.doubtful->layOut({position(0, row) - half, position(*row.figures.rate, row) + half}, textSize);
    }
    if (row.point)
        row.point->layOut(position(*row.figures.rate, row), 0.4, textSize);
    if (row.nought) {
        const QPointF half(0, 0.5 * textSize);
        row.nought->setPen(
            QPen(ChartStyle::council, ChartStyle::stroke(4, textSize), Qt::SolidLine, Qt::FlatCap));
        row.nought->setLine({position(0, row) - half, position(0, row) + half});
    }
}

void ComparisonBody::layOutAverage(const Row &row, const QRectF &plot, qreal textSize) const
{
    if (!row.average)
        return;
    const auto middle = position(*row.figures.average, row);
    const auto half = bandHeight(plot, textSize) / 2;
    const QPointF top(middle.x(), middle.y() - half - 0.65 * textSize);
    // Beside a point that cannot be compared the average keeps out of its way.
    row.average->layOut(top, row.point ? top.y() : middle.y() + half, textSize);
    const auto radius = row.average->radius();
    const auto font = ChartStyle::font(textSize);
    const auto width = row.averageLabel->naturalWidth(font);
    row.averageLabel->layOut(font, width);
    const auto right = top.x() + radius + 0.2 * textSize;
    const bool fitsRight = right + width < plot.right();
    row.averageLabel->setPos(fitsRight ? right : top.x() - radius - 0.2 * textSize - width,
        top.y() - row.averageLabel->size().height() / 2);
}

void ComparisonBody::layOutTicks(const QRectF &plot, qreal textSize) const
{
    const auto font = ChartStyle::font(textSize);
    for (qsizetype i = 0; i < m_ticks.size(); ++i) {
        const auto width = m_ticks.at(i)->naturalWidth(font);
        m_ticks.at(i)->layOut(font, width, 1, Qt::AlignHCenter);
        const auto x = plot.left() + plot.width() * static_cast<qreal>(i) / 2;
        m_ticks.at(i)->setPos(x - width / 2, plot.bottom());
    }
}
