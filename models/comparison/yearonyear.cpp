// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/chance.h"
#include "comparison/comparison.h"
#include "comparison/dates.h"
#include "comparison/measurewords.h"
#include "comparison/translating.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {
bool isNextYear(QDate before, QDate after)
{
    return before.isValid() && after.isValid() && after.year() == before.year() + 1;
}

bool hasThePause(const MeasureFigures &before, const MeasureFigures &after)
{
    return before.yearEnding.year() == yearOfThePause || after.yearEnding.year() == yearOfThePause;
}

// "rose", "fell" or nothing, by the only test that charts may claim a change on.
QString changeBeyondChance(const MeasureFigures &before, const MeasureFigures &after)
{
    const bool testable = before.measure != Measure::Compliance && !before.isSmall() && !after.isSmall()
        && rateAgrees(before) && rateAgrees(after) && isNextYear(before.yearEnding, after.yearEnding)
        && isSamePractice(before.yearEnding, after.yearEnding) && !hasThePause(before, after);
    if (!testable || fisherExact(*before.count, *before.base, *after.count, *after.base) >= 0.05)
        return {};
    const bool rose = static_cast<long long>(*after.count) * *before.base
        > static_cast<long long>(*before.count) * *after.base;
    return rose ? ComparisonWords::tr("The rate rose beyond chance.")
                : ComparisonWords::tr("The rate fell beyond chance.");
}

QString countOfBase(const MeasureFigures &figures)
{
    return ComparisonWords::tr("%1 of %2").arg(*figures.count).arg(*figures.base);
}

bool isInDoubt(const MeasureFigures &figures)
{
    return figures.rateInDoubt || figures.averageInDoubt;
}

// The years of two rows of which at least one is in doubt.
QString doubtfulYears(const MeasureFigures &before, const MeasureFigures &after)
{
    const auto year = [](const MeasureFigures &figures) {
        return QString::number(figures.yearEnding.year());
    };
    if (isInDoubt(before) && isInDoubt(after))
        return ComparisonWords::tr("%1 and %2").arg(year(before), year(after));
    return year(isInDoubt(before) ? before : after);
}

QString averagesInWords(const MeasureFigures &before, const MeasureFigures &after)
{
    if (!before.average || !after.average)
        return {};
    const bool isOne = *before.average == *after.average && before.averageFrom == after.averageFrom;
    return isOne ? ComparisonWords::tr("the average stayed at %1").arg(averageInWords(after))
                 : ComparisonWords::tr("the average went from %1 to %2")
                       .arg(averageInWords(before), averageInWords(after));
}

bool isAcrossTheBreak(const MeasureFigures &before, const MeasureFigures &after)
{
    return after.measure == Measure::Upheld && !isSamePractice(before.yearEnding, after.yearEnding);
}
} // namespace

QString yearOnYear(const MeasureFigures &before, const MeasureFigures &after)
{
    if (!before.isDrawn() || !after.isDrawn() || !before.count || !after.count)
        return {};
    const auto counts = ComparisonWords::tr("From %1 to %2").arg(countOfBase(before), countOfBase(after));
    if (isInDoubt(before) || isInDoubt(after))
        return ComparisonWords::tr("%1. The figures of %2 are in doubt, so nothing is compared.")
            .arg(counts, doubtfulYears(before, after));
    if (before.isSmall() || after.isSmall())
        return ComparisonWords::tr("%1; so few cases cannot be compared.").arg(counts);
    const auto averages = averagesInWords(before, after);
    QStringList sentences{
        (averages.isEmpty() ? counts : ComparisonWords::tr("%1; %2").arg(counts, averages)) + u'.'};
    if (isAcrossTheBreak(before, after))
        sentences.append(
            ComparisonWords::tr("From April 2022 the Ombudsman investigated fewer borderline cases, so "
                                "upheld rates rose."));
    if (hasThePause(before, after))
        sentences.append(ComparisonWords::tr(
            "In the year to March 2021 the Ombudsman took no new complaints for three months."));
    sentences.append(changeBeyondChance(before, after));
    sentences.removeAll(QString());
    return sentences.join(u' ');
}
