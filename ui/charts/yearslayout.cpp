// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/yearsbody.h"

#include "ui/charts/chartaxes.h"
#include "ui/charts/chartmarks.h"
#include "ui/charts/chartstyle.h"
#include "ui/charts/charttext.h"

#include <QChart>
#include <QGraphicsLineItem>
#include <QLineSeries>

#include <algorithm>

// Where everything of the years' chart stands.

namespace {
// In multiples of the text size.
constexpr qreal leastRow = 1.2;
constexpr qreal mostRow = 6;
constexpr qreal leastPlot = 4.5;
constexpr qreal gap = 0.6;
constexpr qreal panelGap = 1;

constexpr int linesAbove = 2; // a panel's title and its 0% and 100%
} // namespace

qreal YearsBody::yearWidth(qreal textSize) const
{
    qreal widest = 0;
    for (const auto *label : m_panels.constFirst().years)
        widest = std::max(widest, label->naturalWidth(ChartStyle::font(textSize)));
    return widest;
}

qreal YearsBody::countWidth(const Panel &panel, qreal textSize) const
{
    qreal widest = 0;
    for (const auto &row : panel.rows)
        widest = std::max(widest, row.count->naturalWidth(ChartStyle::font(textSize)));
    return widest;
}

qreal YearsBody::endsWidth(const Panel &panel, qreal textSize) const
{
    const auto font = ChartStyle::font(textSize);
    const auto widthOf = [&font](const ChartText *label) { return label ? label->naturalWidth(font) : 0; };
    return widthOf(panel.rateLabel) + gap * textSize + widthOf(panel.averageLabel);
}

qreal YearsBody::panelWidth(qreal width, qreal textSize) const
{
    if (isStacked(width, textSize))
        return width - yearWidth(textSize) - panelGap * textSize;
    return (width - yearWidth(textSize)) / static_cast<qreal>(m_panels.size()) - panelGap * textSize;
}

int YearsBody::endLines(qreal width, qreal textSize) const
{
    const auto room = panelWidth(width, textSize);
    const bool oneLine =
        std::ranges::all_of(m_panels, [&](const Panel &panel) { return endsWidth(panel, textSize) <= room; });
    return oneLine ? 1 : 2;
}

qreal YearsBody::sideBySideWidth(qreal textSize) const
{
    const auto bold = ChartStyle::font(textSize, true);
    qreal panelsWidth = 0;
    for (const auto &panel : m_panels) {
        const auto rows = countWidth(panel, textSize) + (leastPlot + gap) * textSize;
        panelsWidth = std::max({panelsWidth, rows, panel.title->naturalWidth(bold)});
    }
    return yearWidth(textSize) + static_cast<qreal>(m_panels.size()) * (panelsWidth + panelGap * textSize);
}

bool YearsBody::isStacked(qreal width, qreal textSize) const
{
    return width < sideBySideWidth(textSize);
}

qreal YearsBody::leastWidth(qreal textSize) const
{
    qreal counts = 0;
    for (const auto &panel : m_panels)
        counts = std::max(counts, countWidth(panel, textSize));
    return yearWidth(textSize) + counts + (panelGap + leastPlot + gap) * textSize;
}

// The least of one panel.
qreal YearsBody::panelHeight(qreal width, qreal textSize) const
{
    const auto lines = linesAbove + endLines(width, textSize);
    const auto rows = static_cast<qreal>(std::max<qsizetype>(m_years.size(), 1));
    return lines * ChartStyle::lineHeight(textSize) + (rows * leastRow + gap) * textSize;
}

qreal YearsBody::leastHeight(qreal width, qreal textSize)
{
    m_notes->layOut(ChartStyle::font(textSize), width, mostNoteLines());
    const auto panels = isStacked(width, textSize) ? static_cast<qreal>(m_panels.size()) : 1;
    return panels * panelHeight(width, textSize) + m_notes->size().height();
}

void YearsBody::layOut(const QRectF &area, qreal textSize)
{
    m_notes->layOut(ChartStyle::font(textSize), area.width(), mostNoteLines());
    m_notes->setPos(area.left(), area.bottom() - m_notes->size().height());
    const bool stacked = isStacked(area.width(), textSize);
    const auto lines = stacked ? static_cast<qreal>(m_panels.size()) : 1;
    const auto height = (m_notes->y() - area.top()) / lines - gap * textSize;
    const auto years = yearWidth(textSize);
    const QSizeF panelSize(panelWidth(area.width(), textSize), height);
    const auto firstLeft = area.left() + years + panelGap * textSize;
    QPointF corner(firstLeft, area.top());
    for (const auto &panel : std::as_const(m_panels)) {
        layOutPanel(panel, {corner, panelSize}, textSize, endLines(area.width(), textSize));
        layOutYears(panel, area.left(), textSize, stacked || corner.x() == firstLeft);
        if (stacked)
            corner.ry() += height + gap * textSize;
        else
            corner.rx() += panelSize.width() + panelGap * textSize;
    }
}

void YearsBody::layOutYears(const Panel &panel, qreal left, qreal textSize, bool visible) const
{
    for (qsizetype i = 0; i < panel.years.size(); ++i) {
        auto *label = panel.years.at(i);
        label->setVisible(visible);
        label->layOut(ChartStyle::font(textSize), yearWidth(textSize));
        const auto y = panel.chart->mapToPosition({0, static_cast<qreal>(i)}, panel.anchor).y();
        label->setPos(left, y - label->size().height() / 2);
    }
}

void YearsBody::layOutPanel(const Panel &panel, const QRectF &area, qreal textSize, int endLines) const
{
    const auto line = ChartStyle::lineHeight(textSize);
    const auto counts = countWidth(panel, textSize);
    const auto rows = static_cast<qreal>(std::max<qsizetype>(m_years.size(), 1));
    const auto height = std::min(area.height() - (linesAbove + endLines) * line, rows * mostRow * textSize);
    const QRectF plot(
        area.left(), area.top() + linesAbove * line, area.width() - counts - gap * textSize, height);
    setPlot(*panel.chart, area, plot, textSize);

    panel.title->layOut(ChartStyle::font(textSize, true), area.width());
    panel.title->setPos(area.topLeft());
    for (qsizetype i = 0; i < panel.ticks.size(); ++i) {
        auto *tick = panel.ticks.at(i);
        const auto width = tick->naturalWidth(ChartStyle::font(textSize));
        tick->layOut(ChartStyle::font(textSize), width, 1, Qt::AlignHCenter);
        tick->setPos((i == 0 ? plot.left() : plot.right()) - width / 2, area.top() + line);
    }
    for (qsizetype i = 0; i < panel.rows.size(); ++i)
        layOutRow(panel, i, plot, textSize);
    layOutEnds(panel, area, plot.bottom(), textSize, endLines > 1);
}

void YearsBody::layOutRow(const Panel &panel, qsizetype index, const QRectF &plot, qreal textSize) const
{
    const auto &row = panel.rows.at(index);
    const auto at = [&panel](double perCent, qsizetype rowIndex) {
        return panel.chart->mapToPosition({perCent, static_cast<qreal>(rowIndex)}, panel.anchor);
    };
    const auto left = plot.right() + gap * textSize;
    row.count->layOut(ChartStyle::font(textSize), countWidth(panel, textSize));
    row.count->setPos(left, at(0, index).y() - row.count->size().height() / 2);
    if (row.average)
        row.average->layOut(at(*row.figures.average, index), 0.5, textSize);
    if (row.rate)
        row.rate->layOut(at(*row.figures.rate, index), 0.28, textSize);
    if (auto *line = panel.breaks.value(row.year)) {
        const auto between = (at(0, index).y() + at(0, index - 1).y()) / 2;
        line->setPen(QPen(ChartStyle::grid, ChartStyle::stroke(2, textSize), Qt::DotLine));
        line->setLine(plot.left(), between, plot.right(), between);
    }
}

// The labels stand under the ends of their lines: side by side where there is room, else one below the other.
void YearsBody::layOutEnds(
    const Panel &panel, const QRectF &area, qreal top, qreal textSize, bool stacked) const
{
    struct End {
        ChartText *label;
        qreal x;
    };
    QList<End> ends;
    const auto add = [&](ChartText *label, std::optional<int> value) {
        if (!label)
            return;
        label->layOut(ChartStyle::font(textSize), label->naturalWidth(ChartStyle::font(textSize)));
        ends.append({label, panel.chart->mapToPosition({static_cast<qreal>(*value), 0}, panel.anchor).x()});
    };
    add(panel.rateLabel, panel.lastRate);
    add(panel.averageLabel, panel.lastAverage);
    if (!stacked)
        std::ranges::stable_sort(ends, {}, &End::x);
    auto least = area.left();
    auto most = area.right();
    if (!stacked && ends.size() > 1)
        most -= ends.constLast().label->size().width() + gap * textSize;
    for (const auto &[label, x] : std::as_const(ends)) {
        const auto width = label->size().width();
        const auto left = std::max(least, std::min(x - width / 2, most - width));
        label->setPos(left, top);
        if (stacked)
            top += label->size().height();
        else
            least = left + width + gap * textSize;
        most = area.right();
    }
}
