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

bool isSame(double one, double other)
{
    return std::abs(one - other) < 1e-6;
}

/// What the comparison of one average came to.
struct AverageFinding {
    CheckOutcome outcome = CheckOutcome::NotChecked;
    QString says;
};

AverageFinding againstTable(QLatin1String key, double value, double published)
{
    const auto label = fieldLabel(key);
    if (isSame(value, published))
        return {CheckOutcome::Holds,
            Checks::tr("%1 as published: %2").arg(label, averageInWords(key, published))};
    return {CheckOutcome::Fails,
        Checks::tr("%1: the letter says %2, but %3 is published for councils of this type.")
            .arg(label, averageInWords(key, value), averageInWords(key, published))};
}

AverageFinding againstLetters(QLatin1String key, double value, const QList<const HeldAverage *> &others)
{
    AverageFinding finding;
    for (const auto *other : others) {
        if (other->key != key)
            continue;
        if (!isSame(value, other->value))
            return {CheckOutcome::Fails,
                Checks::tr("%1: the letter says %2, but the letter of %3 says %4.")
                    .arg(fieldLabel(key), averageInWords(key, value), other->authorityName,
                        averageInWords(key, other->value))};
        finding = {CheckOutcome::Holds,
            Checks::tr("%1 as in the letter of %2: %3")
                .arg(fieldLabel(key), other->authorityName, averageInWords(key, value))};
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
    return {check, CheckOutcome::Fails,
        Checks::tr("The letter says %1 per 100,000, but %2.").arg(QString::number(*rate, 'g', 6), exact),
        keys};
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
    CheckResult holds{check, CheckOutcome::Holds, {}, {}}, fails{check, CheckOutcome::Fails, {}, {}};
    for (const auto &average : own) {
        const auto key = fieldDefinition(average.key)->key;
        const auto published = reference.average(average.type, average.yearEnding, key);
        const auto finding = published ? againstTable(key, average.value, *published)
                                       : againstLetters(key, average.value, others);
        if (finding.outcome == CheckOutcome::NotChecked)
            continue;
        auto &result = finding.outcome == CheckOutcome::Fails ? fails : holds;
        result.says += (result.says.isEmpty() ? QString() : u"; "_s) + finding.says;
        result.keys.append(average.key);
    }
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
