// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/letterchecks.h"

#include "letter/fields.h"

#include <QHash>

bool isExpected(const Letter &letter, QAnyStringView key)
{
    const auto *definition = fieldDefinition(key);
    return definition && isFieldExpected(*definition, letter.yearEnding());
}

bool standsOut(const CheckedLetter &checked, const FieldReading &field)
{
    return checked.isFlagged(field.key)
        && (field.state == FieldState::Stated || isExpected(checked.letter, field.key));
}

QList<HeldAverage> averagesFor(
    const Letter &letter, const ReferenceData &reference, const QList<HeldAverage> &held)
{
    QHash<QString, bool> known; // the register is asked once a council
    const auto yearEnding = letter.yearEnding();
    QList<HeldAverage> averages;
    for (const auto &average : held) {
        if (average.type != letter.type || average.yearEnding != yearEnding)
            continue;
        auto found = known.find(average.authorityName);
        if (found == known.end()) {
            const bool is = reference.authorities().find(average.authorityName, yearEnding).has_value();
            found = known.insert(average.authorityName, is);
        }
        if (*found)
            averages.append(average);
    }
    return averages;
}

Council councilNamedBy(const Letter &letter, const Letter &read, const ReferenceData &reference)
{
    const auto isAsRead = [&](QLatin1String key) {
        return letter.field(key).state == read.field(key).state
            && letter.field(key).value == read.field(key).value;
    };
    if (isAsRead(Key::authority) && isAsRead(Key::periodEnd))
        return {read.authorityName, read.gssCode, read.type};
    const auto name = letter.field(Key::authority);
    if (name.state != FieldState::Stated)
        return {};
    const auto printed = name.value.toString();
    if (const auto found = reference.authorities().find(printed, letter.yearEnding()))
        return {found->name, found->gssCode, found->type};
    return {printed, {}, reference.isOtherBody(printed) ? AuthorityType::Other : AuthorityType::Unknown};
}
