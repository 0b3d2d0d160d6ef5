// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/papercharts.h"

#include "ui/charts/chartpicture.h"

#include <algorithm>

namespace {
Outcome<PaperChart> drawn(ChartContent content, ChartContent::Kind kind, PaperChart::Kind of)
{
    content.kind = kind;
    const auto png = chartPicture(content, PictureFormat::Png);
    const auto svg = chartPicture(content, PictureFormat::Svg);
    if (!png || !svg)
        return tl::unexpected(png ? svg.error() : png.error());
    return PaperChart{of, *png, *svg};
}
} // namespace

Outcome<QList<PaperChart>> paperCharts(const ChartContent &content)
{
    QList<PaperChart> charts;
    const auto add = [&](ChartContent::Kind kind, PaperChart::Kind of) -> Outcome<void> {
        auto chart = drawn(content, kind, of);
        if (!chart)
            return tl::unexpected(chart.error());
        charts.append(*std::move(chart));
        return {};
    };
    auto added = add(ChartContent::Kind::Comparison, PaperChart::Kind::Comparison);
    if (added && content.years.size() > 1)
        added = add(ChartContent::Kind::Years, PaperChart::Kind::Years);
    if (!added)
        return tl::unexpected(added.error());
    return charts;
}

ChartContent paperChartContent(const PaperInput &input)
{
    ChartContent content{.letter = input.letter.letter, .years = {}, .sample = input.sample};
    for (const auto &other : input.years)
        content.years.append(other.letter);
    content.years.append(content.letter);
    std::ranges::stable_sort(content.years, {}, [](const auto &one) { return one.letter().yearEnding(); });
    return content;
}
