// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/nativechart.h"

#include "paper/csvline.h"
#include "paper/docxxml.h"
#include "paper/sheetwriter.h"
#include "paper/translating.h"

#include <QCoreApplication>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace {
constexpr double pointsInText = 12;
constexpr lxw_color_t textColour = 0x0B0C0C;

lxw_chart_font textFont(bool bold = false)
{
    static char name[] = "Arial";
    lxw_chart_font font{};
    font.name = name;
    font.size = pointsInText;
    font.bold = bold ? LXW_TRUE : LXW_EXPLICIT_FALSE;
    font.color = textColour;
    return font;
}

/// A name that begins with "=" would be taken for the address of a cell.
QByteArray chartText(const QString &text)
{
    return harmlessText(xmlText(text)).toUtf8();
}

void addSeries(
    lxw_chart *chart, const SheetWriter &sheet, lxw_col_t column, const QString &name, lxw_color_t colour)
{
    const auto first = lxw_row_t(sheet.firstRow());
    const auto last = lxw_row_t(sheet.firstRow() + sheet.rowCount() - 1);
    auto *series = chart_add_series(chart, nullptr, nullptr);
    chart_series_set_categories(series, "Chart", first, 5, last, 5);
    chart_series_set_values(series, "Chart", first, column, last, column);
    chart_series_set_name(series, chartText(name).constData());
    lxw_chart_fill fill{};
    fill.color = colour;
    chart_series_set_fill(series, &fill);
    // Beside its bar each series says its name, so that a grey print needs no legend.
    chart_series_set_labels(series);
    chart_series_set_labels_options(series, LXW_TRUE, LXW_FALSE, LXW_TRUE);
    chart_series_set_labels_separator(series, LXW_CHART_LABEL_SEPARATOR_SPACE);
    chart_series_set_labels_num_format(series, "0\"%\"");
    chart_series_set_labels_position(series, LXW_CHART_LABEL_POSITION_OUTSIDE_END);
    auto font = textFont();
    chart_series_set_labels_font(series, &font);
    // A full bar leaves no room behind it: the label then lies on it.
    lxw_chart_fill white{};
    white.color = LXW_COLOR_WHITE;
    chart_series_set_labels_fill(series, &white);
}

void setAxes(lxw_chart *chart, const QString &name)
{
    auto font = textFont();
    chart_axis_set_min(chart->x_axis, 0);
    chart_axis_set_max(chart->x_axis, 100);
    chart_axis_set_major_unit(chart->x_axis, 50);
    chart_axis_set_num_format(chart->x_axis, "0\"%\"");
    chart_axis_set_name(chart->x_axis, chartText(name).constData());
    chart_axis_set_name_font(chart->x_axis, &font);
    chart_axis_set_num_font(chart->x_axis, &font);
    chart_axis_set_num_font(chart->y_axis, &font);
    lxw_chart_line line{};
    line.color = 0x595959;
    line.width = 0.75F;
    chart_axis_major_gridlines_set_line(chart->x_axis, &line);
    chart_axis_set_reverse(chart->y_axis);
    chart_axis_set_crossing_max(chart->y_axis); // the numbers stand below
}
} // namespace

void drawNativeChart(lxw_workbook *workbook, const SheetWriter &sheet, const NativeChartWords &words)
{
    auto *chart = workbook_add_chart(workbook, LXW_CHART_BAR);
    addSeries(chart, sheet, 3, WorkbookWords::tr("this council"), 0x12436D);
    addSeries(chart, sheet, 4, WorkbookWords::tr("average"), 0xF46A25);
    auto titleFont = textFont(true);
    chart_title_set_name(chart, chartText(words.title).constData());
    chart_title_set_name_font(chart, &titleFont);
    setAxes(chart, words.axis);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
    auto description = xmlText(words.altText).toUtf8();
    lxw_chart_options options{};
    options.x_scale = 1.8;
    options.y_scale = 1.6;
    options.description = description.data();
    worksheet_insert_chart_opt(
        sheet.sheet(), lxw_row_t(sheet.firstRow() + sheet.rowCount() + 2), 0, chart, &options);
}
