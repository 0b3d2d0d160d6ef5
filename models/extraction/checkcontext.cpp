// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/checkcontext.h"

#include "extraction/checkwords.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
/// \a perHundredThousand is count / residents x 100,000 at one decimal; a half may go either way.
bool populationAgrees(double perHundredThousand, int count, int residents)
{
    const auto tenths = std::llround(perHundredThousand * 10);
    const bool isOneDecimal = std::abs(perHundredThousand * 10 - double(tenths)) < 1e-6;
    return isOneDecimal && 2 * std::abs(1'000'000 * qint64(count) - tenths * residents) <= residents;
}

QString averageInWords(QLatin1String key, double value)
{
    const bool isPerCent = fieldDefinition(key)->kind == FieldKind::PerCent;
    const auto number = QString::number(value, 'g', 6);
    return isPerCent ? Checks::tr("%1%").arg(number) : number;
}

QString otherLetterInWords(QLatin1String key, const HeldAverage &other)
{
    const auto average = averageInWords(key, other.value);
    return other.byHand
        ? Checks::tr("%1 was entered by hand in the letter of %2").arg(average, other.authorityName)
        : Checks::tr("the letter of %1 says %2").arg(other.authorityName, average);
}

bool isSame(double one, double other)
{
    return std::abs(one - other) < 1e-6;
}

/// What the comparison of one average came to.
struct AverageFinding {
    CheckOutcome outcome = CheckOutcome::NotChecked;
    QString says;
    QString brief; ///< the same where several fail
};

/// \a but says what else it is, by whom.
AverageFinding otherAverage(
    const Letter &letter, QLatin1String key, double value, double other, const QString &but)
{
    const auto average = averageInWords(key, value);
    return {CheckOutcome::Fails,
        Checks::tr("%1. %2, but %3.").arg(fieldLabel(key), saidFigure(letter, key, average), but),
        Checks::tr("%1 %2, not %3").arg(fieldLabel(key), average, averageInWords(key, other))};
}

AverageFinding againstTable(const Letter &letter, QLatin1String key, double value, double published)
{
    if (isSame(value, published))
        return {CheckOutcome::Holds,
            Checks::tr("%1 as published: %2").arg(fieldLabel(key), averageInWords(key, published)), {}};
    return otherAverage(letter, key, value, published,
        Checks::tr("%1 is published for councils of this type").arg(averageInWords(key, published)));
}

AverageFinding againstLetters(
    const Letter &letter, QLatin1String key, double value, const QList<const HeldAverage *> &others)
{
    AverageFinding finding;
    for (const auto *other : others) {
        if (other->key != key)
            continue;
        if (!isSame(value, other->value))
            return otherAverage(letter, key, value, other->value, otherLetterInWords(key, *other));
        finding = {CheckOutcome::Holds,
            Checks::tr("%1 as in the letter of %2: %3")
                .arg(fieldLabel(key), other->authorityName, averageInWords(key, value)),
            {}};
    }
    return finding;
}

QList<const HeldAverage *> othersLike(
    const Letter &letter, AuthorityType type, const QString &name, const QList<HeldAverage> &held)
{
    QList<const HeldAverage *> others;
    const auto yearEnding = letter.yearEnding();
    for (const auto &average : held) {
        const bool isOwn = average.authorityName == name || average.authorityName == letter.authorityName;
        if (average.type == type && average.yearEnding == yearEnding && !isOwn)
            others.append(&average);
    }
    return others;
}
} // namespace

CheckResult ContextChecks::population(const Letter &letter, const ReferenceData &reference)
{
    const auto check = u"population_agrees"_s;
    const QStringList keys{Key::upheldPer100k, Key::upheldDecisions};
    const auto rate = expectedDecimal(letter, Key::upheldPer100k);
    const auto upheld = expectedNumber(letter, Key::upheldDecisions);
    if (!rate || !upheld)
        return notChecked(check, letter, keys);
    const auto council = councilOf(letter, reference);
    const auto residents =
        council ? reference.population(council->gssCode, letter.yearEnding()) : std::nullopt;
    if (!residents)
        return {check, CheckOutcome::NotChecked,
            Checks::tr("The population used for that year is not known."), keys};
    const auto exact = Checks::tr("%1 for %2 residents is %3 per 100,000")
                           .arg(*upheld)
                           .arg(QLocale(QLocale::English).toString(*residents),
                               shownNumber(100'000.0 * *upheld / *residents, 1));
    if (populationAgrees(*rate, *upheld, *residents))
        return {check, CheckOutcome::Holds, exact, keys};
    const auto said = saidFigure(
        letter, Key::upheldPer100k, Checks::tr("%1 per 100,000").arg(QString::number(*rate, 'g', 6)));
    return {check, CheckOutcome::Fails, Checks::tr("%1, but %2.").arg(said, exact), keys};
}

CheckResult ContextChecks::averages(
    const Letter &letter, const ReferenceData &reference, const QList<HeldAverage> &held)
{
    const auto check = u"average_agrees"_s;
    const auto council = councilOf(letter, reference);
    auto compared = letter;
    compared.type = council ? council->type : letter.type;
    const auto own = averagesOf(compared);
    const auto others =
        othersLike(letter, compared.type, council ? council->name : letter.authorityName, held);
    QStringList briefs; // of those that fail
    CheckResult holds{check, CheckOutcome::Holds, {}, {}}, fails{check, CheckOutcome::Fails, {}, {}};
    for (const auto &average : own) {
        const auto key = fieldDefinition(average.key)->key;
        const auto published = reference.average(average.type, average.yearEnding, key);
        const auto finding = published ? againstTable(letter, key, average.value, *published)
                                       : againstLetters(letter, key, average.value, others);
        if (finding.outcome == CheckOutcome::NotChecked)
            continue;
        auto &result = finding.outcome == CheckOutcome::Fails ? fails : holds;
        result.says += (result.says.isEmpty() ? QString() : u"; "_s) + finding.says;
        result.keys.append(average.key);
        if (!finding.brief.isEmpty())
            briefs.append(finding.brief);
    }
    if (briefs.size() > 1) // each of its fields repeats it
        fails.says = Checks::tr("Averages that are not as published, or as in other letters: %1.")
                         .arg(briefs.join(u"; "_s));
    if (!fails.keys.isEmpty())
        return fails;
    if (!holds.keys.isEmpty())
        return holds;
    const QStringList keys{
        Key::upheldAverage, Key::upheldPer100kAverage, Key::complianceAverage, Key::remedyAverage};
    if (own.isEmpty())
        return notChecked(check, letter, keys);
    return {check, CheckOutcome::NotChecked,
        Checks::tr("No published average, and no other letter to compare with."), keys};
}
