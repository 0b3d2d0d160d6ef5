// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/paperpictures.h"

#include "comparison/headline.h"
#include "paper/paperwords.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Paper)
};

bool hasSomethingDrawn(const QList<MeasureFigures> &rows)
{
    return std::ranges::any_of(rows, &MeasureFigures::isDrawn);
}

// A chart grows in height with its words; how large it was drawn stands in the PNG's header.
QSizeF sizeOf(const QByteArray &png)
{
    constexpr qreal width = 159;
    constexpr qsizetype header = 24;
    if (png.size() < header)
        return {width, 100};
    const auto dots = [&png](qsizetype at) { return qFromBigEndian<quint32>(png.constData() + at); };
    return {width, std::round(10 * width * dots(20) / std::max(1U, dots(16))) / 10};
}

const PaperChart *chartOf(const PaperInput &input, PaperChart::Kind kind)
{
    const auto found = std::ranges::find(input.charts, kind, &PaperChart::kind);
    return found == input.charts.end() ? nullptr : &*found;
}
} // namespace

std::optional<PaperPicture> comparisonPicture(const PaperInput &input)
{
    const auto shown = withConfirmed(input.letter);
    const auto rows = compareWithAverages(shown);
    const auto residents = compareWithResidents(shown);
    const auto *chart = chartOf(input, PaperChart::Kind::Comparison);
    if (!chart || !hasSomethingDrawn(rows))
        return {};
    return PaperPicture{.label = u"comparison"_s,
        .caption = comparisonHeadline(rows, residents),
        .altText = chartAltText(Words::tr("Bar chart"), comparisonFinding(rows, residents), 1),
        .png = chart->png,
        .svg = chart->svg,
        .millimetres = sizeOf(chart->png)};
}

std::optional<PaperPicture> yearsPicture(
    const PaperInput &input, const QList<MeasureFigures> &rows, int table)
{
    const auto *chart = chartOf(input, PaperChart::Kind::Years);
    if (!chart || !hasSomethingDrawn(rows))
        return {};
    const auto headline = yearsHeadline(rows);
    return PaperPicture{.label = u"years"_s,
        .caption = headline,
        .altText = chartAltText(Words::tr("Line chart"), headline, table),
        .png = chart->png,
        .svg = chart->svg,
        .millimetres = sizeOf(chart->png)};
}
