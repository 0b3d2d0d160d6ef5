// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/chance.h"
#include "comparison/comparison.h"
#include "comparison/lentaverages.h"
#include "comparison/translating.h"
#include "letter/fields.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace {
bool isComparable(const ResidentFigures &figures)
{
    return figures.count && figures.printed && figures.average && figures.residents.value_or(0) > 0
        && !figures.inDoubt && !figures.averageInDoubt && !figures.baseInDoubt;
}

void compareWithChance(ResidentFigures &figures)
{
    const auto average = *figures.average;
    const int residents = *figures.residents;
    figures.usual = usualPoisson(average, residents, usualTail);
    figures.verdict = verdictOf(*figures.count, std::numeric_limits<int>::max(),
        average * residents / 100'000, *figures.usual, usualPoisson(average, residents, farTail),
        qFuzzyCompare(1 + *figures.printed, 1 + average));
}

QString inShort(const ResidentFigures &figures)
{
    if (!figures.printed)
        return {};
    const auto printed = ComparisonWords::tr("%1 per 100,000").arg(figures.printedAs);
    return figures.average ? ComparisonWords::tr("%1, average %2").arg(printed, figures.averageAs) : printed;
}

QString showing(const ResidentFigures &figures, const QString &doubts, bool hasFewCases)
{
    if (!figures.printed)
        return {};
    auto finding = figures.count
        ? ComparisonWords::tr("%1 upheld is %2 per 100,000 residents")
              .arg(QString::number(*figures.count), figures.printedAs)
        : ComparisonWords::tr("Printed as %1 per 100,000 residents, without a count").arg(figures.printedAs);
    if (figures.average)
        finding = ComparisonWords::tr("%1, against an average of %2")
                      .arg(finding, withSource(figures.averageAs, figures.averageFrom));
    if (figures.inDoubt || figures.averageInDoubt || figures.baseInDoubt)
        return ComparisonWords::tr("%1. %2 Nothing is compared until that is settled.").arg(finding, doubts);
    if (!figures.average)
        return ComparisonWords::tr("%1; there is no average to compare with.").arg(finding);
    if (hasFewCases)
        return ComparisonWords::tr("%1; so few cases cannot be compared with an average.").arg(finding);
    if (figures.verdict == Verdict::None)
        return ComparisonWords::tr("%1; the number of residents is not known, so nothing is compared.")
            .arg(finding);
    return ComparisonWords::tr("%1; %2.").arg(finding, verdictWords(figures.verdict, *figures.usual));
}
} // namespace

ResidentFigures compareWithResidents(const PublicLetter &publicLetter)
{
    const auto &letter = publicLetter.letter();
    ResidentFigures figures;
    figures.state = letter.field(Key::upheldPer100k).state;
    figures.printed = letter.decimal(Key::upheldPer100k);
    figures.averageState = letter.field(Key::upheldPer100kAverage).state;
    figures.average = letter.decimal(Key::upheldPer100kAverage);
    figures.count = letter.number(Key::upheldDecisions);
    figures.residents = publicLetter.residents;
    figures.printedAs = decimalAsPrinted(letter, Key::upheldPer100k);
    figures.averageAs = decimalAsPrinted(letter, Key::upheldPer100kAverage);
    figures.keys = {Key::upheldDecisions, Key::upheldPer100k, Key::upheldPer100kAverage, Key::investigations};
    if (const auto *lent = publicLetter.lentAverage(Key::upheldPer100kAverage)) {
        figures.average = lent->value;
        figures.averageAs = decimalAsPrinted(lent->value, {});
        figures.averageFrom = lent->source;
        figures.keys.removeAll(Key::upheldPer100kAverage);
    }
    figures.inDoubt =
        publicLetter.isInDoubt(Key::upheldDecisions) || publicLetter.isInDoubt(Key::upheldPer100k);
    figures.averageInDoubt = !figures.averageFrom && publicLetter.isInDoubt(Key::upheldPer100kAverage);
    // Fewer than five cases get no verdict, and how many they are is not sure.
    figures.baseInDoubt = publicLetter.isInDoubt(Key::investigations);
    const auto base = letter.number(Key::investigations);
    const bool hasFewCases = base && *base >= 1 && *base < 5;
    if (isComparable(figures) && !hasFewCases)
        compareWithChance(figures);
    figures.figures = inShort(figures);
    figures.words = showing(figures, doubtsInWords(publicLetter, figures.keys), hasFewCases);
    return figures;
}

QString per100kInWords(const PublicLetter &publicLetter, int residents)
{
    auto letter = publicLetter;
    letter.residents = residents;
    const auto figures = compareWithResidents(letter);
    const bool complete = figures.count && figures.printed && figures.average && residents > 0;
    return complete ? figures.words : QString();
}
