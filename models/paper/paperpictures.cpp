// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/paperpictures.h"

#include "comparison/headline.h"
#include "paper/paperwords.h"
#include "paper/translating.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
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

PaperPicture pictureOf(
    const QString &label, const PaperChart &chart, const QString &caption, const QString &altText)
{
    return {.label = label,
        .caption = caption,
        .altText = altText,
        .png = chart.png,
        .svg = chart.svg,
        .millimetres = sizeOf(chart.png)};
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
    return pictureOf(u"comparison"_s, *chart, comparisonHeadline(rows, residents),
        chartAltText(PaperWords::tr("Bar chart"), comparisonFinding(rows, residents), 1));
}

std::optional<PaperPicture> countsPicture(
    const PaperInput &input, const QList<MeasureFigures> &rows, int table)
{
    const auto *chart = chartOf(input, PaperChart::Kind::Counts);
    const bool isCounted = std::ranges::any_of(
        rows, [](const auto &row) { return row.measure == Measure::Upheld && row.base && *row.base > 0; });
    if (!chart || !isCounted)
        return {};
    const auto headline = countsHeadline(rows);
    return pictureOf(
        u"counts"_s, *chart, headline, chartAltText(PaperWords::tr("Bar chart"), headline, table));
}

std::optional<PaperPicture> yearsPicture(
    const PaperInput &input, const QList<MeasureFigures> &rows, std::pair<int, int> tables)
{
    const auto *chart = chartOf(input, PaperChart::Kind::Years);
    if (!chart || !hasSomethingDrawn(rows) || areBasesSmall(rows))
        return {};
    return pictureOf(u"years"_s, *chart, yearsCaption(rows),
        chartAltText(PaperWords::tr("Line chart"), yearsHeadline(rows), tables.first, tables.second));
}

std::optional<PaperPicture> councilsPicture(
    const PaperInput &input, const QList<PublicLetter> &letters, int table)
{
    const auto *chart = chartOf(input, PaperChart::Kind::Councils);
    if (!chart)
        return {};
    QList<MeasureFigures> upheld;
    QList<Verdict> per100k;
    for (const auto &letter : letters) {
        upheld.append(compareWithAverages(letter).constFirst());
        const auto residents = compareWithResidents(letter);
        if (residents.printed)
            per100k.append(residentsVerdict(upheld.constLast(), residents));
    }
    const auto headline = councilsHeadline(upheld, per100k, input.letter.letter.letter().type);
    return pictureOf(
        u"councilschart"_s, *chart, headline, chartAltText(PaperWords::tr("Bar chart"), headline, table));
}
