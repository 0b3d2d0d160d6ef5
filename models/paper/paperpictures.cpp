// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/paperpictures.h"

#include "comparison/headline.h"
#include "paper/paperwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Paper)
};

bool hasSomethingDrawn(const QList<MeasureFigures> &rows)
{
    return std::ranges::any_of(rows, &MeasureFigures::isDrawn);
}

const PaperChart *chartOf(const PaperInput &input, PaperChart::Kind kind)
{
    const auto found = std::ranges::find(input.charts, kind, &PaperChart::kind);
    return found == input.charts.end() ? nullptr : &*found;
}
} // namespace

std::optional<PaperPicture> comparisonPicture(const PaperInput &input)
{
    const auto rows = compareWithAverages(withConfirmed(input.letter));
    const auto *chart = chartOf(input, PaperChart::Kind::Comparison);
    if (!chart || !hasSomethingDrawn(rows))
        return {};
    const auto headline = comparisonHeadline(rows);
    return PaperPicture{.label = u"comparison"_s,
        .caption = headline,
        .altText = chartAltText(Words::tr("Bar chart"), headline, 1),
        .png = chart->png,
        .svg = chart->svg,
        .millimetres = {159, 100}};
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
        .millimetres = {159, 100}};
}
