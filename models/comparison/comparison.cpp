// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/comparison.h"

#include "comparison/measurewords.h"
#include "letter/fields.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

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
    const bool comparable = figures.isDrawn() && *figures.base >= 5 && figures.average && rateAgrees(figures);
    if (!comparable)
        return;
    const int base = *figures.base;
    figures.usual = usualBinomial(base, *figures.average, usualTail);
    figures.far = usualBinomial(base, *figures.average, farTail);
    figures.verdict = verdictOf(*figures.count, base, base * (*figures.average / 100.0), *figures.usual,
        *figures.far, *figures.rate == *figures.average);
}

MeasureFigures figuresOf(const Letter &letter, Measure measure)
{
    const auto keys = keysOf(measure);
    MeasureFigures figures{.measure = measure, .yearEnding = letter.yearEnding()};
    figures.state = letter.field(keys.rate).state;
    figures.rate = letter.number(keys.rate);
    figures.base = letter.number(keys.base);
    figures.average = letter.number(keys.average);
    figures.averageState = letter.field(keys.average).state;
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

bool isNextYear(QDate before, QDate after)
{
    return before.isValid() && after.isValid() && after.year() == before.year() + 1;
}

// "rose", "fell" or nothing, by the only test that charts may claim a change on.
QString changeBeyondChance(const MeasureFigures &before, const MeasureFigures &after)
{
    const bool testable = before.measure != Measure::Compliance && *before.base >= 5 && *after.base >= 5
        && rateAgrees(before) && rateAgrees(after) && isNextYear(before.yearEnding, after.yearEnding)
        && isSamePractice(before.yearEnding, after.yearEnding);
    if (!testable || fisherExact(*before.count, *before.base, *after.count, *after.base) >= 0.05)
        return {};
    const bool rose = static_cast<long long>(*after.count) * *before.base
        > static_cast<long long>(*before.count) * *after.base;
    return rose ? Words::tr("The rate rose beyond chance.") : Words::tr("The rate fell beyond chance.");
}

QString countOfBase(const MeasureFigures &figures)
{
    return Words::tr("%1 of %2").arg(*figures.count).arg(*figures.base);
}
} // namespace

QString measureLabel(Measure measure)
{
    switch (measure) {
    case Measure::Upheld:
        return Words::tr("Complaints upheld");
    case Measure::Compliance:
        return Words::tr("Compliance");
    case Measure::Remedy:
        return Words::tr("Satisfactory remedy");
    }
    Q_UNREACHABLE();
}

QList<MeasureFigures> compareWithAverages(const Letter &letter)
{
    QList<MeasureFigures> rows;
    for (const auto measure : measures)
        rows.append(figuresOf(letter, measure));
    return rows;
}

QList<MeasureFigures> compareThroughYears(const QList<Letter> &letters)
{
    auto ordered = letters;
    std::ranges::stable_sort(ordered, {}, &Letter::yearEnding);
    QList<MeasureFigures> rows;
    for (const auto &letter : std::as_const(ordered))
        rows.append(compareWithAverages(letter));
    return rows;
}

QString per100kInWords(const Letter &letter, int residents)
{
    const auto count = letter.number(Key::upheldDecisions);
    const auto printed = letter.decimal(Key::upheldPer100k);
    const auto average = letter.decimal(Key::upheldPer100kAverage);
    if (!count || !printed || !average || residents <= 0)
        return {};
    const auto usual = usualPoisson(*average, residents, usualTail);
    const auto verdict = verdictOf(*count, std::numeric_limits<int>::max(), *average * residents / 100'000,
        usual, usualPoisson(*average, residents, farTail), qFuzzyCompare(1 + *printed, 1 + *average));
    return Words::tr("%1 upheld is %2 per 100,000 residents, against an average of %3; %4.")
        .arg(QString::number(*count), QString::number(*printed), QString::number(*average),
            verdictWords(verdict, usual));
}

QString yearOnYear(const MeasureFigures &before, const MeasureFigures &after)
{
    if (!before.isDrawn() || !after.isDrawn() || !before.count || !after.count)
        return {};
    QStringList parts{Words::tr("from %1 to %2").arg(countOfBase(before), countOfBase(after))};
    if (before.average && after.average) {
        parts.append(*before.average == *after.average
                ? Words::tr("the average stayed at %1%").arg(*after.average)
                : Words::tr("the average went from %1% to %2%").arg(*before.average).arg(*after.average));
    }
    QString words = parts.join(u"; "_s) + u'.';
    words.front() = words.front().toUpper();
    if (const auto change = changeBeyondChance(before, after); !change.isEmpty())
        words += u' ' + change;
    return words;
}

bool isSamePractice(QDate yearEnding, QDate otherYearEnding)
{
    constexpr int firstYearOfFewerBorderlineCases = 2023;
    return (yearEnding.year() < firstYearOfFewerBorderlineCases)
        == (otherYearEnding.year() < firstYearOfFewerBorderlineCases);
}

QString periodInWords(QDate yearEnding)
{
    if (!yearEnding.isValid())
        return Words::tr("period not stated");
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    const auto month = [&english](QDate day) { return english.toString(day, u"MMMM yyyy"_s); };
    return Words::tr("%1 to %2").arg(month(yearEnding.addYears(-1).addDays(1)), month(yearEnding));
}
