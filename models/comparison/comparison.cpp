// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/comparison.h"

#include "comparison/dates.h"
#include "comparison/measurewords.h"
#include "comparison/translating.h"
#include "letter/fields.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
struct MeasureKeys {
    QLatin1String rate;
    QLatin1String average;
    QLatin1String count; ///< empty where it is derived
    QLatin1String base;
};

MeasureKeys keysOf(Measure measure)
{
    switch (measure) {
    case Measure::Upheld:
        return {Key::upheldRate, Key::upheldAverage, Key::upheldDecisions, Key::investigations};
    case Measure::Compliance:
        return {Key::complianceRate, Key::complianceAverage, {}, Key::complianceOutcomes};
    case Measure::Remedy:
        return {Key::remedyRate, Key::remedyAverage, Key::remedies, Key::remedyBase};
    }
    Q_UNREACHABLE();
}

// The numbers of cases that would give the printed rate to the nearest whole per cent, a half either way.
std::optional<CountRange> countsOfRate(int rate, int base)
{
    const auto doubled = [base](int halves) { return static_cast<long long>(halves) * base; };
    const auto least = std::max(0LL, (doubled(2 * rate - 1) + 199) / 200);
    const auto most = std::min<long long>(base, doubled(2 * rate + 1) / 200);
    if (least > most)
        return {};
    return CountRange{static_cast<int>(least), static_cast<int>(most)};
}

void deriveCompliance(MeasureFigures &figures)
{
    if (!figures.rate || !figures.base || *figures.base == 0)
        return;
    const auto satisfied = countsOfRate(*figures.rate, *figures.base);
    if (!satisfied)
        return;
    figures.notSatisfied = {*figures.base - satisfied->second, *figures.base - satisfied->first};
    if (satisfied->first == satisfied->second)
        figures.count = satisfied->first;
}

void compareWithChance(MeasureFigures &figures)
{
    const bool comparable = figures.isDrawn() && !figures.isSmall() && figures.average && !figures.rateInDoubt
        && !figures.averageInDoubt && rateAgrees(figures);
    if (!comparable)
        return;
    const int base = *figures.base;
    figures.usual = usualBinomial(base, *figures.average, usualTail);
    figures.far = usualBinomial(base, *figures.average, farTail);
    figures.verdict = verdictOf(*figures.count, base, base * (*figures.average / 100.0), *figures.usual,
        *figures.far, *figures.rate == *figures.average);
}

void addDoubts(MeasureFigures &figures, const PublicLetter &letter, const MeasureKeys &keys)
{
    const bool isLent = figures.averageFrom.has_value();
    figures.averageInDoubt = !isLent && letter.isInDoubt(keys.average);
    for (const auto key : {keys.rate, keys.count, keys.base}) {
        if (key.isEmpty())
            continue;
        figures.rateInDoubt |= letter.isInDoubt(key);
        figures.rateInDispute |= letter.isInDispute(key);
    }
    figures.keys = {keys.rate};
    if (!isLent)
        figures.keys.append(keys.average);
    if (!keys.count.isEmpty())
        figures.keys.append(keys.count);
    figures.keys.append(keys.base);
    figures.doubts = doubtsInWords(letter, figures.keys);
}

MeasureFigures figuresOf(const PublicLetter &publicLetter, Measure measure)
{
    const auto keys = keysOf(measure);
    const auto &letter = publicLetter.letter();
    MeasureFigures figures{.measure = measure, .yearEnding = letter.yearEnding()};
    figures.state = letter.field(keys.rate).state;
    figures.rate = letter.number(keys.rate);
    figures.base = letter.number(keys.base);
    figures.average = letter.number(keys.average);
    figures.averageState = letter.field(keys.average).state;
    if (const auto *lent = publicLetter.lentAverage(keys.average)) {
        figures.average = static_cast<int>(std::lround(lent->value));
        figures.averageFrom = lent->source;
    }
    addDoubts(figures, publicLetter, keys);
    if (measure == Measure::Compliance) {
        deriveCompliance(figures);
    } else {
        figures.count = letter.number(keys.count);
        compareWithChance(figures);
    }
    figures.figures = figuresInWords(figures);
    figures.words = showingInWords(figures);
    return figures;
}
} // namespace

QString measureLabel(Measure measure)
{
    switch (measure) {
    case Measure::Upheld:
        return ComparisonWords::tr("Complaints upheld");
    case Measure::Compliance:
        return ComparisonWords::tr("Compliance");
    case Measure::Remedy:
        return ComparisonWords::tr("Satisfactory remedy");
    }
    Q_UNREACHABLE();
}

QList<MeasureFigures> compareWithAverages(const PublicLetter &letter)
{
    QList<MeasureFigures> rows;
    for (const auto measure : measures)
        rows.append(figuresOf(letter, measure));
    return rows;
}

QList<MeasureFigures> compareThroughYears(const QList<PublicLetter> &letters)
{
    auto ordered = letters;
    std::ranges::stable_sort(ordered, {}, [](const auto &each) { return each.letter().yearEnding(); });
    QList<MeasureFigures> rows;
    for (const auto &letter : std::as_const(ordered))
        rows.append(compareWithAverages(letter));
    return rows;
}

bool isBreak(Measure measure, int year)
{
    return year == yearOfThePause || (measure == Measure::Upheld && year == firstYearOfNewPractice);
}

bool areBasesSmall(const QList<MeasureFigures> &figures)
{
    constexpr int small = 10;
    int known = 0;
    int below = 0;
    for (const auto &each : figures) {
        if (each.measure != Measure::Upheld || !each.base)
            continue;
        ++known;
        below += *each.base < small;
    }
    return 2 * below > known;
}
