// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/checks.h"

#include "extraction/checkcontext.h"
#include "extraction/checkfigures.h"
#include "extraction/checkwords.h"
#include "extraction/names.h"

std::optional<Authority> councilOf(const Letter &letter, const ReferenceData &reference)
{
    const auto field = letter.field(Key::authority);
    if (field.state == FieldState::Stated) {
        const auto named = councilNamed(field.value.toString(), reference, letter.yearEnding());
        if (named)
            return named;
    }
    return reference.authorities().byCode(letter.gssCode);
}

QList<HeldAverage> averagesOf(const Letter &letter)
{
    const auto yearEnding = letter.yearEnding();
    if (typeKey(letter.type).isEmpty() || !yearEnding.isValid())
        return {};
    QList<HeldAverage> averages;
    for (const auto key :
        {Key::upheldAverage, Key::upheldPer100kAverage, Key::complianceAverage, Key::remedyAverage}) {
        const auto value = expectedDecimal(letter, key);
        if (value)
            averages.append({letter.type, yearEnding, key, *value, letter.authorityName,
                isByHand(letter, key), !CheckedLetter{letter, {}}.reason(key).isEmpty()});
    }
    return averages;
}

QList<CheckResult> checkLetter(
    const Letter &letter, const ReferenceData &reference, const QList<HeldAverage> &held)
{
    return {FigureChecks::upheldRate(letter), FigureChecks::remedyRate(letter),
        FigureChecks::complianceRate(letter), FigureChecks::remedyBase(letter), FigureChecks::counts(letter),
        FigureChecks::dealtWith(letter), ContextChecks::population(letter, reference),
        ContextChecks::averages(letter, reference, held), ContextChecks::period(letter),
        ContextChecks::authority(letter, reference)};
}
