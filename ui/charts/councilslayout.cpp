// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartaxes.h"
#include "ui/charts/chartmarks.h"
#include "ui/charts/chartstyle.h"
#include "ui/charts/charttext.h"
#include "ui/charts/councilsbody.h"

#include <QChart>
#include <QGraphicsRectItem>
#include <QLineSeries>

#include <algorithm>

// Where everything of the named councils stands: words beside the bars or, where there is no room, above and
// below them.

namespace {
// In multiples of the text size.
constexpr qreal wideFrom = 34;
constexpr qreal leastNarrow = 15;
constexpr qreal leastPlot = 10; // of a wide chart: names are broken before its bars get shorter
constexpr qreal leastName = 8.5;
constexpr qreal gap = 0.7;
constexpr qreal rowGap = 0.25;
constexpr qreal bandHeight = 0.95;
constexpr qreal barHeight = 0.5;
constexpr qreal mostRow = 3;
constexpr qreal plotMargin = 1.6; // a narrow plot's, for its 0% and 100%
constexpr int mostNameLines = 8;

constexpr int linesBeside = 2; // the average's label above, the scale below
} // namespace

bool CouncilsBody::isNarrow(qreal width, qreal textSize) const
{
    return width < wideFrom * textSize;
}

qreal CouncilsBody::widestOf(ChartText *Row::*text, qreal textSize) const
{
    qreal widest = 0;
    for (const auto &row : m_rows) {
        // Words in place of a bar stand where the bar would.
        const bool isBeside = row.*text && (text != &Row::value || row.figures.isDrawn());
        if (isBeside)
            widest = std::max(widest, (row.*text)->naturalWidth(ChartStyle::font(textSize)));
    }
    return widest;
}

qreal CouncilsBody::residentsWidth(qreal textSize) const
{
    return m_residentsLabel ? std::max(m_residentsLabel->naturalWidth(ChartStyle::font(textSize)),
               widestOf(&Row::residents, textSize))
                            : 0;
}

// The count and the figure per 100,000, right of the plot.
qreal CouncilsBody::columnsWidth(qreal textSize) const
{
    auto width = std::max(widestOf(&Row::value, textSize), 2 * textSize) + gap * textSize;
    if (m_residentsLabel)
        width += residentsWidth(textSize) + gap * textSize;
    return width;
}

qreal CouncilsBody::nameWidth(qreal width, qreal textSize) const
{
    const auto room = width - columnsWidth(textSize) - (2 * gap + leastPlot) * textSize;
    return std::min(widestOf(&Row::name, textSize), std::max(room, leastName * textSize));
}

qreal CouncilsBody::layOutWords(const Row &row, qreal width, qreal textSize) const
{
    const auto font = ChartStyle::font(textSize);
    const bool narrow = isNarrow(width, textSize);
    if (row.residents)
        row.residents->layOut(font, row.residents->naturalWidth(font));
    if (narrow) {
        row.name->layOut(font, width, mostNameLines);
        const auto beside = row.residents ? row.residents->size().width() + gap * textSize : 0;
        row.value->layOut(font, width - beside, 3);
        if (row.figures.isDrawn())
            return row.name->size().height() + row.value->size().height()
                + (bandHeight + 0.4 + rowGap) * textSize;
        return row.name->size().height() + row.value->size().height() + 2 * rowGap * textSize;
    }
    const auto names = nameWidth(width, textSize);
    row.name->layOut(font, names + 1, mostNameLines);
    const auto room = row.figures.isDrawn() ? widestOf(&Row::value, textSize) + 1
                                            : width - names - 2 * gap * textSize
            - (m_residentsLabel ? residentsWidth(textSize) + gap * textSize : 0);
    row.value->layOut(font, room, 3);
    return std::max({row.name->size().height(), row.value->size().height(), 1.25 * textSize})
        + rowGap * textSize;
}

qreal CouncilsBody::leastWidth(qreal textSize) const
{
    return leastNarrow * textSize;
}

qreal CouncilsBody::leastHeight(qreal width, qreal textSize)
{
    m_notes->layOut(ChartStyle::font(textSize), width, mostNoteLines());
    auto height = linesBeside * ChartStyle::lineHeight(textSize) + gap * textSize + m_notes->size().height();
    for (const auto &row : std::as_const(m_rows))
        height += layOutWords(row, width, textSize);
    return height;
}

void CouncilsBody::layOut(const QRectF &area, qreal textSize)
{
    m_notes->layOut(ChartStyle::font(textSize), area.width(), mostNoteLines());
    m_notes->setPos(area.left(), area.bottom() - m_notes->size().height());
    const auto line = ChartStyle::lineHeight(textSize);
    const bool narrow = isNarrow(area.width(), textSize);
    QList<qreal> heights;
    qreal all = 0;
    for (const auto &row : std::as_const(m_rows)) {
        heights.append(layOutWords(row, area.width(), textSize));
        all += heights.constLast();
    }
    const auto room = m_notes->y() - gap * textSize - area.top() - linesBeside * line;
    const auto rows = static_cast<qreal>(std::max<qsizetype>(m_rows.size(), 1));
    const auto spare = std::clamp((room - all) / rows, 0.0, (mostRow - 1.5) * textSize);
    const auto names = nameWidth(area.width(), textSize);
    const auto left = area.left() + (narrow ? plotMargin : gap) * textSize + (narrow ? 0 : names);
    const auto right =
        area.right() - (narrow ? plotMargin * textSize : columnsWidth(textSize) + gap * textSize);
    const QRectF plot(left, area.top() + line, right - left, all + spare * rows);
    setPlot(*m_chart, area, plot, textSize);
    m_points.clear();
    auto top = plot.top();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const auto &row = m_rows.at(i);
        const auto height = heights.at(i) + spare;
        const auto middle = narrow ? placeNarrow(row, area, top + spare / 2, textSize) : top + height / 2;
        if (!narrow)
            placeWide(row, area, plot, middle, textSize);
        if (row.figures.isDrawn())
            placeMarks(row, middle, textSize);
        m_points.append({QRectF(plot.left(), top, plot.width(), height),
            pointInWords(row.letter, row.figures), row.letter.held});
        top += height;
    }
    layOutScale(area, plot, textSize);
}

void CouncilsBody::placeWide(
    const Row &row, const QRectF &area, const QRectF &plot, qreal middle, qreal textSize) const
{
    const auto place = [middle](
                           ChartText *text, qreal x) { text->setPos(x, middle - text->size().height() / 2); };
    for (auto *text : {row.name, row.value})
        text->setBackgroundVisible(text == row.value && !row.figures.isDrawn());
    place(row.name, area.left());
    place(row.value, row.figures.isDrawn() ? plot.right() + gap * textSize : plot.left() + 0.4 * textSize);
    if (row.residents)
        place(row.residents, area.right() - row.residents->size().width());
}

// Gives the middle of the row's bar.
qreal CouncilsBody::placeNarrow(const Row &row, const QRectF &area, qreal top, qreal textSize) const
{
    for (auto *text : {row.name, row.value, row.residents}) {
        if (text)
            text->setBackgroundVisible(true); // they stand on the grid
    }
    row.name->setPos(area.left(), top);
    const auto below = top + row.name->size().height();
    const auto bar = row.figures.isDrawn() ? (bandHeight + 0.4) * textSize : 0;
    row.value->setPos(area.left(), below + bar);
    if (row.residents)
        row.residents->setPos(area.right() - row.residents->size().width(), below + bar);
    return below + bar / 2;
}

void CouncilsBody::placeMarks(const Row &row, qreal middle, qreal textSize) const
{
    const auto x = [&](double perCent) { return m_chart->mapToPosition({perCent, 0.5}, m_anchor).x(); };
    const auto strip = [&](double from, double to, qreal height) {
        const auto half = height * textSize / 2;
        return QRectF(QPointF(x(from), middle - half), QPointF(x(to), middle + half));
    };
    const auto rate = static_cast<double>(*row.figures.rate);
    if (row.band) {
        const auto base = static_cast<double>(*row.figures.base);
        row.band->layOut(
            strip(100 * row.figures.usual->first / base, 100 * row.figures.usual->second / base, bandHeight),
            textSize);
    }
    if (row.bar) {
        auto bar = strip(0, rate, barHeight);
        bar.setWidth(std::max(bar.width(), ChartStyle::stroke(3, textSize))); // 0% must be seen
        row.bar->setRect(bar);
    }
    if (row.doubtful)
        row.doubtful->layOut(strip(0, rate, barHeight), textSize);
    if (row.point)
        row.point->layOut({x(rate), middle}, 0.26, textSize);
    if (row.average)
        row.average->layOut({x(*row.figures.average), middle}, 0.42, textSize);
}

void CouncilsBody::layOutScale(const QRectF &area, const QRectF &plot, qreal textSize) const
{
    const auto font = ChartStyle::font(textSize);
    for (qsizetype i = 0; i < m_ticks.size(); ++i) {
        auto *tick = m_ticks.at(i);
        const auto width = tick->naturalWidth(font);
        tick->layOut(font, width, 1, Qt::AlignHCenter);
        tick->setPos(plot.left() + plot.width() * static_cast<qreal>(i) / 2 - width / 2, plot.bottom());
    }
    auto right = area.right();
    if (m_residentsLabel) {
        m_residentsLabel->layOut(font, m_residentsLabel->naturalWidth(font));
        right -= m_residentsLabel->size().width();
        m_residentsLabel->setPos(right, area.top());
        right -= gap * textSize;
    }
    if (!m_averageLabel)
        return;
    const auto first = std::ranges::find_if(m_rows, [](const Row &row) { return row.average; });
    const auto at = m_chart->mapToPosition({static_cast<qreal>(*first->figures.average), 0.5}, m_anchor).x();
    const auto width = m_averageLabel->naturalWidth(font);
    m_averageLabel->layOut(font, width);
    m_averageLabel->setPos(std::max(area.left(), std::min(at - width / 2, right - width)), area.top());
}
