// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartaxes.h"

#include "ui/charts/chartstyle.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QPen>
#include <QValueAxis>

QChart *bareChart()
{
    auto *chart = new QChart;
    chart->legend()->hide();
    chart->setBackgroundVisible(false);
    chart->setMargins({});
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    return chart;
}

QLineSeries *anchorSeries()
{
    auto *anchor = new QLineSeries;
    anchor->setPen(QPen(ChartStyle::council)); // not the library's own colours, though nothing is drawn
    return anchor;
}

QValueAxis *perCentAxis()
{
    auto *axis = new QValueAxis;
    axis->setRange(0, 100);
    axis->setTickCount(3);
    return axis;
}

void addAxes(QChart &chart, QAbstractAxis *bottom, QAbstractAxis *left)
{
    chart.addAxis(bottom, Qt::AlignBottom);
    chart.addAxis(left, Qt::AlignLeft);
    for (auto *axis : {bottom, left}) {
        axis->setLabelsVisible(false);
        axis->setLineVisible(false);
    }
    left->setGridLineVisible(false); // rates run along the bottom in every chart
    const auto allSeries = chart.series();
    for (auto *series : allSeries) {
        series->attachAxis(bottom);
        series->attachAxis(left);
    }
}

void setPlot(QChart &chart, const QRectF &area, const QRectF &plot, qreal textSize)
{
    const auto axes = chart.axes(Qt::Horizontal);
    for (auto *axis : axes)
        axis->setGridLinePen(QPen(ChartStyle::grid, ChartStyle::stroke(0.7, textSize)));
    const auto allSeries = chart.series();
    for (auto *series : allSeries) {
        if (auto *line = qobject_cast<QLineSeries *>(series)) {
            auto pen = line->pen();
            pen.setWidthF(ChartStyle::stroke(2, textSize));
            line->setPen(pen);
        }
    }
    // The chart's own coordinates are the scene's: it stays at the origin and is as large as it must be. The
    // plot comes first: grid lines that were once laid out without it stay where they were.
    chart.setPlotArea(plot);
    chart.setGeometry({0, 0, area.right(), area.bottom() + 1});
    chart.layout()->activate();
}
