// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/comparisondata.h"

#include "comparison/chance.h"
#include "comparison/lentaverages.h"
#include "letter/fields.h"
#include "paper/datamarkers.h"
#include "paper/sheetwriter.h"
#include "paper/translating.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {
const auto seriesBreak = u"[b]"_s;
const auto lowReliability = u"[u]"_s;

QVariant numberOr(const std::optional<int> &number, FieldState state)
{
    return number ? QVariant(*number) : QVariant(marker(state));
}

QString measureKey(Measure measure)
{
    switch (measure) {
    case Measure::Upheld:
        return u"upheld"_s;
    case Measure::Compliance:
        return u"compliance"_s;
    case Measure::Remedy:
        return u"remedy"_s;
    }
    Q_UNREACHABLE();
}

QString sourceOf(bool hasAverage, std::optional<LentAverage::Source> from, FieldState state)
{
    if (!hasAverage)
        return marker(state);
    return from ? averageSourceKey(*from) : u"this_letter"_s;
}

void setRange(QVariant &least, QVariant &most, const std::optional<CountRange> &range)
{
    least = range ? QVariant(range->first) : QVariant(notApplicable);
    most = range ? QVariant(range->second) : QVariant(notApplicable);
}

// Chance has nothing to say of compliance.
void setInterval(ComparisonRow &row, const MeasureFigures &figures)
{
    const bool has = figures.isDrawn() && figures.count && figures.measure != Measure::Compliance;
    if (!has) {
        setRange(row.intervalLeast, row.intervalMost, {});
        return;
    }
    const auto [least, most] = wilsonInterval(*figures.count, *figures.base);
    const auto perCent = [](double part) {
        return QVariant::fromValue(PrintedNumber{.value = std::round(part * 1e3) / 10, .decimals = 1});
    };
    row.intervalLeast = perCent(least);
    row.intervalMost = perCent(most);
}

QString markersOf(const MeasureFigures &figures, bool isSeries)
{
    QStringList markers;
    if (figures.isDrawn() && figures.isSmall())
        markers.append(lowReliability);
    if (isSeries && isBreak(figures.measure, figures.yearEnding.year()))
        markers.append(seriesBreak);
    return markers.join(u' ');
}

ComparisonRow rowOf(const MeasureFigures &figures, bool isSeries)
{
    ComparisonRow row{.key = measureKey(figures.measure),
        .label = measureLabel(figures.measure),
        .state = figures.state,
        .count = numberOr(figures.count, figures.state),
        .base = numberOr(figures.base, figures.state),
        .rate = numberOr(figures.rate, figures.state),
        .average = numberOr(figures.average, figures.averageState),
        .averageState = figures.averageState,
        .averageSource = sourceOf(figures.average.has_value(), figures.averageFrom, figures.averageState),
        .markers = markersOf(figures, isSeries),
        .figures = figures.figures,
        .words = figures.words,
        .keys = figures.keys};
    setRange(row.notSatisfiedLeast, row.notSatisfiedMost, figures.notSatisfied);
    setRange(row.usualLeast, row.usualMost, figures.usual);
    setInterval(row, figures);
    return row;
}

/// The count is among residents here, and rate and average are per 100,000 of them.
ComparisonRow residentsRow(const PublicLetter &letter, bool isSeries)
{
    const auto figures = compareWithResidents(letter);
    ComparisonRow row{.key = u"upheld_per_100k"_s,
        .label = WorkbookWords::tr("Upheld per 100,000 residents"),
        .state = figures.state,
        .count = numberOr(figures.count, letter.letter().field(Key::upheldDecisions).state),
        .base = numberOr(figures.residents, FieldState::NotFound),
        .rate = decimalOr(figures.printed, figures.printedAs, figures.state),
        .average = decimalOr(figures.average, figures.averageAs, figures.averageState),
        .averageState = figures.averageState,
        .averageSource = sourceOf(figures.average.has_value(), figures.averageFrom, figures.averageState),
        .markers = isSeries && isBreak(Measure::Upheld, letter.letter().yearEnding().year()) ? seriesBreak
                                                                                             : QString(),
        .figures = figures.figures,
        .words = figures.words,
        .keys = figures.keys};
    setRange(row.notSatisfiedLeast, row.notSatisfiedMost, {});
    setRange(row.usualLeast, row.usualMost, figures.usual);
    setRange(row.intervalLeast, row.intervalMost, {});
    return row;
}
} // namespace

QList<ComparisonRow> comparisonRows(const PublicLetter &letter, bool isSeries)
{
    QList<ComparisonRow> rows;
    const auto measured = compareWithAverages(letter);
    for (const auto &figures : measured) {
        rows.append(rowOf(figures, isSeries));
        // Letters before 2023 know no such figure.
        const bool hasResidents = letter.letter().field(Key::upheldPer100k).state != FieldState::NotFound;
        if (figures.measure == Measure::Upheld && hasResidents)
            rows.append(residentsRow(letter, isSeries));
    }
    return rows;
}

QString comparisonText(const QVariant &value)
{
    if (value.userType() != qMetaTypeId<PrintedNumber>())
        return value.toString();
    const auto number = value.value<PrintedNumber>();
    return QString::number(number.value, 'f', number.decimals);
}
