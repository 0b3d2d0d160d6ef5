// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/agreeingvalue.h"

#include "extraction/checkfigures.h"
#include "extraction/checkwords.h"
#include "extraction/corroboration.h"
#include "letter/fields.h"

#include <algorithm>
#include <array>
#include <limits>

namespace {
using FigureChecks::Range;

constexpr qint64 anyNumber = std::numeric_limits<int>::max();

/// What one relation of the letter's figures leaves open for a field, and the words for it.
struct Constraint {
    Range range;
    QString says;
};
using Constraints = QList<Constraint>;

constexpr std::array dealtWithParts{Key::notForUs, Key::assessedAndClosed, Key::investigations};

Range rangeOf(qint64 from, qint64 to)
{
    return from > anyNumber || to < 0 ? Range()
                                      : Range{int(std::max<qint64>(from, 0)), int(std::min(to, anyNumber))};
}

Range ratesOf(int count, int base)
{
    if (base <= 0 || count > base)
        return {};
    const qint64 doubledBase = 2 * qint64(base);
    const qint64 doubled = 200 * qint64(count);
    return rangeOf((doubled + base - 1) / doubledBase, (doubled + base) / doubledBase);
}

/// The bases of which \a count is \a rate; a rate of 0 leaves every base open from some number on.
Range basesGiving(int rate, int count)
{
    const qint64 doubled = 200 * qint64(count);
    const qint64 least = std::max<qint64>({1, count, (doubled + 2 * rate) / (2 * rate + 1)});
    return rangeOf(least, rate == 0 ? anyNumber : doubled / (2 * rate - 1));
}

QString onlyShareInWords(int count, int base, int rate)
{
    return Checks::tr("Only %1 of %2 gives %3%").arg(count).arg(base).arg(rate);
}

void constrainByRate(
    Constraints &constraints, const Letter &letter, QAnyStringView key, const RatedMeasure &measure)
{
    const auto rate = expectedNumber(letter, measure.rate);
    const auto count = expectedNumber(letter, measure.count);
    const auto base = expectedNumber(letter, measure.base);
    if (key == measure.rate && count && base && *base > 0)
        constraints.append({ratesOf(*count, *base), shareInWords(*count, *base)});
    if (key == measure.count && rate && base) {
        const auto range = FigureChecks::countsGiving(*rate, *base);
        constraints.append({range, onlyShareInWords(range.from, *base, *rate)});
    }
    if (key == measure.base && rate && count) {
        const auto range = basesGiving(*rate, *count);
        constraints.append({range, onlyShareInWords(*count, range.from, *rate)});
    }
}

void constrainByTwin(Constraints &constraints, const Letter &letter, QAnyStringView key)
{
    if (key != Key::upheldDecisions && key != Key::remedyBase)
        return;
    const auto twinKey = key == Key::upheldDecisions ? Key::remedyBase : Key::upheldDecisions;
    const auto twin = expectedNumber(letter, twinKey);
    if (twin)
        constraints.append({{*twin, *twin}, Checks::tr("%1: %2").arg(fieldLabel(twinKey)).arg(*twin)});
}

/// The parts of those dealt with, without \a left; empty where one is not stated.
QList<int> otherParts(const Letter &letter, QAnyStringView left)
{
    QList<int> numbers;
    for (const auto key : dealtWithParts) {
        if (left == key)
            continue;
        const auto number = expectedNumber(letter, key);
        if (!number)
            return {};
        numbers.append(*number);
    }
    return numbers;
}

void constrainTotal(Constraints &constraints, const Letter &letter)
{
    const auto parts = otherParts(letter, Key::dealtWith);
    if (parts.isEmpty())
        return;
    const qint64 sum = qint64(parts[0]) + parts[1] + parts[2];
    constraints.append({rangeOf(sum, sum),
        Checks::tr("%1 + %2 + %3 is %4").arg(parts[0]).arg(parts[1]).arg(parts[2]).arg(sum)});
}

void constrainPart(Constraints &constraints, const Letter &letter, QAnyStringView key)
{
    const auto parts = otherParts(letter, key);
    const auto all = expectedNumber(letter, Key::dealtWith);
    if (!all || parts.isEmpty())
        return;
    const qint64 rest = qint64(*all) - parts[0] - parts[1];
    constraints.append({rangeOf(rest, rest),
        Checks::tr("%1 less %2 and %3 is %4").arg(*all).arg(parts[0]).arg(parts[1]).arg(rest)});
}

Constraints constraintsOn(const Letter &letter, QAnyStringView key)
{
    Constraints constraints;
    for (const auto &measure : ratedMeasures)
        constrainByRate(constraints, letter, key, measure);
    constrainByTwin(constraints, letter, key);
    if (key == Key::dealtWith)
        constrainTotal(constraints, letter);
    if (std::ranges::any_of(dealtWithParts, [key](auto part) { return key == part; }))
        constrainPart(constraints, letter, key);
    return constraints;
}

std::optional<int> onlyValue(const Constraints &constraints)
{
    Range common{0, int(anyNumber)};
    for (const auto &constraint : constraints)
        common = {std::max(common.from, constraint.range.from), std::min(common.to, constraint.range.to)};
    return common.isSingle() ? std::optional(common.from) : std::nullopt;
}
} // namespace

std::optional<AgreeingValue> valueThatAgrees(const Letter &letter, QAnyStringView key)
{
    const auto *definition = fieldDefinition(key);
    const bool mayBeOffered = definition && isFieldExpected(*definition, letter.yearEnding())
        && letter.field(key).state != FieldState::NotApplicable;
    if (!mayBeOffered)
        return {};
    // What the page shows comes before what the figures beside it, perhaps as false, would have.
    const auto field = letter.field(key);
    const auto seen = field.picture == PictureState::Disagrees ? valueFromText(key, field.shown) : QVariant();
    if (seen.isValid() && seen != field.value)
        return AgreeingValue{.value = seen, .says = Checks::tr("the page shows it")};
    const auto constraints = constraintsOn(letter, key);
    const auto value = onlyValue(constraints);
    if (!value || letter.number(key) == value)
        return {};
    const auto reason =
        std::ranges::find_if(constraints, [](const auto &constraint) { return constraint.range.isSingle(); });
    return AgreeingValue{.value = *value, .says = reason == constraints.end() ? QString() : reason->says};
}
