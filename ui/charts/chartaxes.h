// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

class QAbstractAxis;
class QChart;
class QLineSeries;
class QValueAxis;

/// The parts of Qt Charts that every chart here has alike. What is returned belongs to the caller.

/// Where a mark stands among the chart's own items.
inline constexpr qreal betweenGridAndSeries = 3.5;
inline constexpr qreal aboveSeries = 100;

/// A chart without title, legend, background, margins and animation.
[[nodiscard]] QChart *bareChart();
/// A series without points, for a chart's mapping alone.
[[nodiscard]] QLineSeries *anchorSeries();
/// 0 to 100, from zero always, with grid lines at 0, 50 and 100; its labels are ours.
[[nodiscard]] QValueAxis *perCentAxis();
/// Gives \a chart its axes and joins every series to them. The chart owns them.
void addAxes(QChart &chart, QAbstractAxis *bottom, QAbstractAxis *left);
/// Places \a chart in \a area with its plot in \a plot (scene units), so that its mapping holds at once; its
/// lines are as wide as words of \a textSize ask for.
void setPlot(QChart &chart, const QRectF &area, const QRectF &plot, qreal textSize);
