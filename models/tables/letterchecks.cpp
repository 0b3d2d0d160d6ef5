// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/letterchecks.h"

#include "letter/fields.h"

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
