// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/papercharts.h"

#include "paper/papersections.h"
#include "paper/paperwords.h"
#include "ui/charts/chartpicture.h"

#include <algorithm>

namespace {
using Kinds = QList<std::pair<ChartContent::Kind, PaperChart::Kind>>;

Outcome<PaperChart> drawn(ChartContent content, ChartContent::Kind kind, PaperChart::Kind of)
{
    content.kind = kind;
    content.isInPaper = true;
    const auto png = chartPicture(content, PictureFormat::Png);
    const auto svg = chartPicture(content, PictureFormat::Svg);
    if (!png || !svg)
        return tl::unexpected(png ? svg.error() : png.error());
    return PaperChart{of, *png, *svg};
}

/// What the paper has a place for: each costs time.
Kinds kindsOf(const ChartContent &content)
{
    Kinds kinds{{ChartContent::Kind::Comparison, PaperChart::Kind::Comparison}};
    if (content.years.size() > 1)
        kinds.append({ChartContent::Kind::Counts, PaperChart::Kind::Counts});
    if (content.years.size() > 1 && kindThroughYears(content) == ChartContent::Kind::Years)
        kinds.append({ChartContent::Kind::Years, PaperChart::Kind::Years});
    if (whyNoCouncils(councilsShown(content)).isEmpty())
        kinds.append({ChartContent::Kind::Councils, PaperChart::Kind::Councils});
    return kinds;
}
} // namespace

Outcome<QList<PaperChart>> paperCharts(const ChartContent &content)
{
    QList<PaperChart> charts;
    for (const auto &[kind, of] : kindsOf(content)) {
        auto chart = drawn(content, kind, of);
        if (!chart)
            return tl::unexpected(chart.error());
        charts.append(*std::move(chart));
    }
    return charts;
}

ChartContent paperChartContent(const PaperInput &input)
{
    // As the captions have it: a figure that a person confirmed is not in doubt.
    ChartContent content{.letter = withConfirmed(input.letter), .years = {}, .sample = input.sample};
    for (const auto &other : input.years)
        content.years.append(withConfirmed(other));
    content.years.append(content.letter);
    std::ranges::stable_sort(content.years, {}, [](const auto &one) { return one.letter().yearEnding(); });
    const auto shown = namedCouncils(input);
    content.councils = shown.letters;
    content.group = groupOf({}, content.letter.letter().type, shown.letters);
    return content;
}
