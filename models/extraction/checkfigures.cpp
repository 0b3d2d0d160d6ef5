// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/checkfigures.h"

#include "extraction/checkwords.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
CheckResult rateCheck(const QString &check, const Letter &letter, QLatin1String rateKey,
    QLatin1String countKey, QLatin1String baseKey)
{
    const QStringList keys{rateKey, countKey, baseKey};
    const auto rate = expectedNumber(letter, rateKey);
    const auto count = expectedNumber(letter, countKey);
    const auto base = expectedNumber(letter, baseKey);
    if (!rate || !count || !base)
        return notChecked(check, letter, keys);
    const auto said = saidFigure(letter, rateKey, Checks::tr("%1%").arg(*rate));
    if (*base == 0)
        return {check, CheckOutcome::Fails, Checks::tr("%1, but a rate of 0 cases is none.").arg(said), keys};
    const auto share = shareInWords(*count, *base);
    if (FigureChecks::rateAgrees(*rate, *count, *base))
        return {check, CheckOutcome::Holds, share, keys};
    return {check, CheckOutcome::Fails, Checks::tr("%1, but %2.").arg(said, share), keys};
}

QString notSatisfiedInWords(FigureChecks::Range satisfied, int outcomes)
{
    const int fewest = outcomes - satisfied.to;
    const int most = outcomes - satisfied.from;
    if (fewest == most)
        return Checks::tr("%1 of %2 not satisfied").arg(fewest).arg(outcomes);
    if (fewest + 1 == most)
        return Checks::tr("%1 or %2 of %3 not satisfied").arg(fewest).arg(most).arg(outcomes);
    return Checks::tr("%1 to %2 of %3 not satisfied").arg(fewest).arg(most).arg(outcomes);
}

QString impossibleRateInWords(const QString &said, int rate, int outcomes)
{
    if (outcomes == 0)
        return Checks::tr("%1, but a rate of 0 outcomes is none.").arg(said);
    const int below = int(qint64(rate) * outcomes / 100);
    return Checks::tr("%1, but no whole number of %2 outcomes gives that: %3 and %4.")
        .arg(said, QString::number(outcomes), shareInWords(below, outcomes),
            shareInWords(std::min(below + 1, outcomes), outcomes));
}

QString otherBaseInWords(const Letter &letter, int upheld, int base)
{
    const bool ofUpheld = isByHand(letter, Key::upheldDecisions);
    const bool ofBase = isByHand(letter, Key::remedyBase);
    const auto words = ofUpheld && ofBase
        ? Checks::tr("Entered by hand: %1 upheld decisions, but %2 as the base of remedies.")
        : ofUpheld
        ? Checks::tr("Entered by hand: %1 upheld decisions, but the letter bases its remedies on %2.")
        : ofBase ? Checks::tr(
              "The letter gives %1 upheld decisions, but %2 was entered by hand as the base of remedies.")
                 : Checks::tr("The letter gives %1 upheld decisions, but bases its remedies on %2.");
    return words.arg(upheld).arg(base);
}

/// A count that is a part of another.
struct Part {
    QLatin1String part;
    QLatin1String whole;
    bool isBase; ///< the whole is what the letter calls the part's base; else it follows from what they mean
};
constexpr std::array parts{
    Part{Key::upheldDecisions, Key::investigations, true},
    Part{Key::remedies, Key::remedyBase, true},
    Part{Key::remedyBase, Key::investigations, false},
    Part{Key::remedies, Key::upheldDecisions, false},
    Part{Key::notForUs, Key::dealtWith, false},
    Part{Key::assessedAndClosed, Key::dealtWith, false},
    Part{Key::investigations, Key::dealtWith, false},
};

void appendMissing(QStringList &keys, const Part &part)
{
    for (const auto key : {part.part, part.whole}) {
        if (!keys.contains(key))
            keys.append(key);
    }
}
} // namespace

bool FigureChecks::rateAgrees(int rate, int count, int base)
{
    return base > 0 && 2 * std::abs(100 * qint64(count) - qint64(rate) * base) <= base;
}

FigureChecks::Range FigureChecks::countsGiving(int rate, int base)
{
    if (base <= 0)
        return {};
    const qint64 least = std::max<qint64>(0, (2 * qint64(rate) - 1) * base);
    const qint64 most = (2 * qint64(rate) + 1) * base;
    return {int((least + 199) / 200), int(std::min<qint64>(base, most / 200))};
}

CheckResult FigureChecks::upheldRate(const Letter &letter)
{
    return rateCheck(
        u"upheld_rate_agrees"_s, letter, Key::upheldRate, Key::upheldDecisions, Key::investigations);
}

CheckResult FigureChecks::remedyRate(const Letter &letter)
{
    return rateCheck(u"remedy_rate_agrees"_s, letter, Key::remedyRate, Key::remedies, Key::remedyBase);
}

CheckResult FigureChecks::complianceRate(const Letter &letter)
{
    const auto check = u"compliance_rate_possible"_s;
    const QStringList keys{Key::complianceRate, Key::complianceOutcomes};
    const auto rate = expectedNumber(letter, Key::complianceRate);
    const auto outcomes = expectedNumber(letter, Key::complianceOutcomes);
    if (!rate || !outcomes)
        return notChecked(check, letter, keys);
    const auto satisfied = countsGiving(*rate, *outcomes);
    if (satisfied.isEmpty())
        return {check, CheckOutcome::Fails,
            impossibleRateInWords(
                saidFigure(letter, Key::complianceRate, Checks::tr("%1%").arg(*rate)), *rate, *outcomes),
            keys};
    return {check, CheckOutcome::Holds, notSatisfiedInWords(satisfied, *outcomes), keys};
}

CheckResult FigureChecks::remedyBase(const Letter &letter)
{
    const auto check = u"remedy_base_agrees"_s;
    const QStringList keys{Key::remedyBase, Key::upheldDecisions};
    const auto base = expectedNumber(letter, Key::remedyBase);
    const auto upheld = expectedNumber(letter, Key::upheldDecisions);
    if (!base || !upheld)
        return notChecked(check, letter, keys);
    if (*base == *upheld)
        return {check, CheckOutcome::Holds, Checks::tr("%1 upheld in both places").arg(*base), keys};
    return {check, CheckOutcome::Fails, otherBaseInWords(letter, *upheld, *base), keys};
}

CheckResult FigureChecks::counts(const Letter &letter)
{
    const auto check = u"counts_possible"_s;
    QStringList checked, failed, holds, fails;
    for (const auto &part : parts) {
        const auto count = expectedNumber(letter, part.part);
        const auto whole = expectedNumber(letter, part.whole);
        if (!count || !whole)
            continue;
        if (*count > *whole) {
            appendMissing(failed, part);
            fails.append(Checks::tr("%1 (%2) cannot be more than %3 (%4).")
                             .arg(fieldLabel(part.part))
                             .arg(*count)
                             .arg(fieldLabel(part.whole))
                             .arg(*whole));
        } else if (part.isBase) {
            appendMissing(checked, part);
            holds.append(Checks::tr("%1 of %2").arg(*count).arg(*whole));
        }
    }
    if (!fails.isEmpty())
        return {check, CheckOutcome::Fails, fails.join(u' '), failed};
    if (!holds.isEmpty())
        return {check, CheckOutcome::Holds, holds.join(u", "_s), checked};
    return notChecked(
        check, letter, {Key::upheldDecisions, Key::investigations, Key::remedies, Key::remedyBase});
}

CheckResult FigureChecks::dealtWith(const Letter &letter)
{
    const auto check = u"dealt_with_adds_up"_s;
    const QStringList keys{Key::dealtWith, Key::notForUs, Key::assessedAndClosed, Key::investigations};
    const auto all = expectedNumber(letter, Key::dealtWith);
    const auto notForUs = expectedNumber(letter, Key::notForUs);
    const auto closed = expectedNumber(letter, Key::assessedAndClosed);
    const auto investigated = expectedNumber(letter, Key::investigations);
    if (!all || !notForUs || !closed || !investigated)
        return notChecked(check, letter, keys);
    const qint64 sum = qint64(*notForUs) + *closed + *investigated;
    const auto sumInWords =
        Checks::tr("%1 + %2 + %3 is %4").arg(*notForUs).arg(*closed).arg(*investigated).arg(sum);
    if (sum == *all)
        return {check, CheckOutcome::Holds, sumInWords, keys};
    const auto said = saidFigure(letter, Key::dealtWith, Checks::tr("%1 dealt with").arg(*all));
    return {check, CheckOutcome::Fails, Checks::tr("%1, but %2.").arg(said, sumInWords), keys};
}
