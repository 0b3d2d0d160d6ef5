// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/comparisonbody.h"

#include "comparison/headline.h"
#include "letter/fields.h"
#include "ui/charts/chartaxes.h"
#include "ui/charts/chartmarks.h"
#include "ui/charts/chartstyle.h"
#include "ui/charts/charttext.h"
#include "ui/charts/chartwords.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QGraphicsLineItem>
#include <QGraphicsScene>
#include <QHorizontalBarSeries>
#include <QValueAxis>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
// In multiples of the text size.
constexpr qreal leastBand = 1.4;
constexpr qreal mostBand = 2;
constexpr qreal barOfBand = 0.57; // this one of the band's height
constexpr qreal leastRow = 2.9;
constexpr qreal mostRow = 5.5;
constexpr qreal roomAboveRows = 0.7; // the first row's average label
constexpr qreal gap = 0.7;

constexpr auto rowCount = static_cast<qreal>(measures.size());

// The band's height in scene units.
qreal bandHeight(const QRectF &plot, qreal textSize)
{
    return std::clamp(0.42 * plot.height() / rowCount, leastBand * textSize, mostBand * textSize);
}

bool hasBar(const MeasureFigures &figures)
{
    return figures.isDrawn() && !figures.isSmall();
}
} // namespace

ComparisonBody::ComparisonBody(const ChartContent &content, QGraphicsScene &scene)
    : m_content(content)
    , m_figures(compareWithAverages(content.letter))
    , m_chart(bareChart())
    , m_bars(new QHorizontalBarSeries)
{
    scene.addItem(m_chart);
    addSeries();
    for (const auto &figures : std::as_const(m_figures))
        addRow(figures);
    for (const int tick : {0, 50, 100})
        m_ticks.append(new ChartText(m_chart, tr("%1%").arg(tick)));
    if (std::ranges::none_of(m_figures, &MeasureFigures::isDrawn))
        hideScale();
}

// A scale without a mark on it would look like rates of 0.
void ComparisonBody::hideScale()
{
    const auto axes = m_chart->axes();
    for (auto *axis : axes)
        axis->setVisible(false);
    for (auto *tick : std::as_const(m_ticks))
        tick->setVisible(false);
}

void ComparisonBody::addSeries()
{
    auto *rates = new QBarSet({});
    rates->setColor(ChartStyle::council);
    rates->setPen(Qt::NoPen);
    QStringList names;
    // Categories count from the bottom. A bar set knows no gap: without an outline its 0 draws nothing.
    for (auto row = m_figures.crbegin(); row != m_figures.crend(); ++row) {
        rates->append(hasBar(*row) ? *row->rate : 0);
        names.append(measureLabel(row->measure));
    }
    m_bars->append(rates);
    m_chart->addSeries(m_bars);
    auto *measureAxis = new QBarCategoryAxis;
    measureAxis->append(names);
    addAxes(*m_chart, perCentAxis(), measureAxis);
}

void ComparisonBody::addRow(const MeasureFigures &figures)
{
    Row row{.figures = figures};
    row.label = new ChartText(m_chart, measureLabel(figures.measure));
    row.value = new ChartText(m_chart, figures.figures);
    row.value->setBackgroundVisible(!figures.isDrawn());
    if (figures.usual) {
        row.usual = new ChartText(
            m_chart, tr("usual: %1 to %2").arg(figures.usual->first).arg(figures.usual->second));
        row.band = new BandMark(m_chart);
        row.band->setZValue(betweenGridAndSeries);
    }
    if (figures.isDrawn() && figures.average) {
        row.averageLabel = new ChartText(m_chart, tr("average %1%").arg(*figures.average));
        row.averageLabel->setBackgroundVisible(true);
        row.average = new AverageMark(m_chart);
        row.average->setZValue(aboveSeries);
    }
    if (figures.isDrawn() && figures.isSmall()) {
        row.point = new PointMark(m_chart, PointMark::Kind::SmallBase);
        row.point->setZValue(aboveSeries);
    }
    if (hasBar(figures) && *figures.rate == 0) {
        row.nought = new QGraphicsLineItem(m_chart);
        row.nought->setZValue(aboveSeries);
    }
    m_rows.append(row);
}

QString ComparisonBody::chartType() const
{
    return tr("Bar chart");
}

QString ComparisonBody::headline() const
{
    return comparisonHeadline(m_figures);
}

QString ComparisonBody::subtitle(qsizetype mostNameLetters) const
{
    const bool compared = std::ranges::any_of(m_rows, [](const Row &row) { return row.average; });
    const bool ranged = std::ranges::any_of(m_rows, [](const Row &row) { return row.band; });
    const auto measured = ranged ? tr("rates, averages of %1 and usual range")
        : compared               ? tr("rates and averages of %1")
                                 : tr("rates");
    // All at once: a name may hold a %1 of its own.
    return tr("%1, %2: %3")
        .arg(councilInWords(m_content.letter, mostNameLetters), periodInWords(m_content.letter.yearEnding()),
            compared ? measured.arg(averageGroup(m_content.letter.type)) : measured);
}

QString ComparisonBody::source() const
{
    return sourceInWords(m_content);
}

qreal ComparisonBody::leastWidth(qreal textSize) const
{
    return 32 * textSize;
}

qreal ComparisonBody::leastHeight(qreal, qreal textSize)
{
    return (rowCount * leastRow + roomAboveRows) * textSize + ChartStyle::lineHeight(textSize);
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
    const auto height = std::min(area.bottom() - line - top, rowCount * mostRow * textSize);
    const auto left = area.left() + labelWidth(area.width(), textSize) + gap * textSize;
    const auto right = area.right() - valueWidth(area.width(), textSize) - gap * textSize;
    return {left, top, right - left, height};
}

void ComparisonBody::layOut(const QRectF &area, qreal textSize)
{
    const auto plot = plotArea(area, textSize);
    m_bars->setBarWidth(barOfBand * bandHeight(plot, textSize) / (plot.height() / rowCount));
    setPlot(*m_chart, area, plot, textSize);
    for (const auto &row : std::as_const(m_rows))
        layOutRow(row, area, plot, textSize);
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

void ComparisonBody::layOutMarks(const Row &row, const QRectF &plot, qreal textSize) const
{
    if (row.band) {
        const auto share = [base = *row.figures.base](int count) { return 100.0 * count / base; };
        const QPointF half(0, bandHeight(plot, textSize) / 2);
        const auto [least, most] = *row.figures.usual;
        row.band->layOut({position(share(least), row) - half, position(share(most), row) + half}, textSize);
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
