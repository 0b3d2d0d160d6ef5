// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fieldrow.h"

#include "comparison/dates.h"
#include "tables/fieldtable.h"
#include "tables/fieldwords.h"

#include <QCoreApplication>
#include <QModelIndex>

using namespace Qt::StringLiterals;

namespace {
struct FieldRowWords {
    Q_DECLARE_TR_FUNCTIONS(FieldRow)
};

FieldStanding standingOfKey(const QString &key)
{
    for (const auto standing : {FieldStanding::Confirmed, FieldStanding::Corrected, FieldStanding::InQuery}) {
        if (key == standingKey(standing))
            return standing;
    }
    return FieldStanding::Unchecked;
}

QString placeWords(const Place &place)
{
    return place.line > 0 ? FieldRowWords::tr("line %1").arg(place.line)
                          : FieldRowWords::tr("page %1").arg(place.page);
}

} // namespace

FieldRow fieldRow(const QModelIndex &index)
{
    return {.key = index.data(FieldTable::KeyRole).toString(),
        .field = index.data(FieldTable::FieldRole).value<FieldReading>(),
        .block = static_cast<Block>(index.data(FieldTable::BlockRole).toInt()),
        .printed = index.data(FieldTable::PrintedRole).toString(),
        .reason = index.data(FieldTable::ReasonRole).toString(),
        .flagged = index.data(FieldTable::FlaggedRole).toBool(),
        .corrected = index.data(FieldTable::CorrectedRole).toBool(),
        .expected = index.data(FieldTable::ExpectedRole).toBool(),
        .kind = static_cast<CorrectionKind>(index.data(FieldTable::KindRole).toInt()),
        .standing = standingOfKey(index.data(FieldTable::StandingRole).toString()),
        .needsPerson = index.data(FieldTable::NeedsPersonRole).toBool()};
}

QString blockWords(Block block)
{
    switch (block) {
    case Block::Letter:
        return FieldRowWords::tr("Letter");
    case Block::Upheld:
        return FieldRowWords::tr("Complaints upheld");
    case Block::Compliance:
        return FieldRowWords::tr("Compliance with recommendations");
    case Block::Remedy:
        return FieldRowWords::tr("Satisfactory remedy");
    case Block::DealtWith:
        return FieldRowWords::tr("Dealt with");
    }
    Q_UNREACHABLE();
}

QString valueWords(const FieldReading &field)
{
    switch (field.state) {
    case FieldState::NotApplicable:
        return FieldRowWords::tr("n/a");
    case FieldState::NotStated:
        return u"–"_s;
    case FieldState::NotFound:
        return u"?"_s;
    case FieldState::Stated:
        break;
    }
    return FieldWords::value(field);
}

QString valueToEdit(const FieldReading &field)
{
    if (field.state != FieldState::Stated)
        return {};
    const auto *definition = fieldDefinition(field.key);
    return definition && definition->kind == FieldKind::Date ? dateInWords(field.value.toDate())
                                                             : valueToText(field.key, field.value);
}

QString rowStateWords(const FieldRow &row)
{
    return FieldWords::rowState({.field = row.field,
        .printed = row.printed,
        .corrected = row.corrected,
        .kind = row.kind,
        .standing = row.standing,
        .flagged = row.flagged,
        .expected = row.expected});
}

QString rowStateShort(const FieldRow &row)
{
    const bool value = row.corrected && row.field.state == FieldState::Stated && !row.printed.isEmpty();
    return value ? FieldWords::was(row.printed) : rowStateWords(row);
}

Sign rowSign(const FieldRow &row)
{
    if (row.standing == FieldStanding::InQuery)
        return Sign::InQuery;
    if (row.standing == FieldStanding::Confirmed)
        return Sign::InOrder;
    if (row.flagged && (row.needsPerson || !row.corrected))
        return Sign::NeedsYou;
    if (row.corrected && row.field.state == FieldState::Stated)
        return Sign::Corrected;
    switch (row.field.state) {
    case FieldState::NotApplicable:
        return Sign::NotApplicable;
    case FieldState::NotStated:
        return Sign::NotStated;
    case FieldState::NotFound:
        return row.expected ? Sign::NotFound : Sign::None;
    case FieldState::Stated:
        break;
    }
    return row.needsPerson ? Sign::NotChecked : Sign::None;
}

QString rowReasonWords(const FieldRow &row)
{
    if (!row.reason.isEmpty()) // once settled too: what it was stays worth knowing
        return row.reason;
    if (row.corrected)
        return FieldRowWords::tr("Changed by hand; the letter's own value stays beside it: %1.")
            .arg(FieldWords::was(row.printed));
    switch (row.field.state) {
    case FieldState::NotApplicable:
        return row.field.text.isEmpty()
            ? FieldRowWords::tr("The letter says that there is none.")
            : FieldRowWords::tr("The letter says: “%1”").arg(row.field.text.simplified());
    case FieldState::NotStated:
        return FieldRowWords::tr("The letter has this block, but not this figure.");
    case FieldState::NotFound:
        return row.expected ? FieldRowWords::tr(
                   "No such block was found in the letter. Look at the page: it may be a picture.")
                            : FieldRowWords::tr("Letters of this year do not state it.");
    case FieldState::Stated:
        break;
    }
    if (!row.field.place.isValid())
        return FieldRowWords::tr("Read from the letter.");
    const auto place = placeWords(row.field.place);
    return row.field.text.isEmpty()
        ? FieldRowWords::tr("Read on %1.").arg(place)
        : FieldRowWords::tr("Read on %1: “%2”").arg(place, row.field.text.simplified());
}

QString agreeingWords(const QString &value, const QString &says)
{
    if (value.isEmpty())
        return {};
    return says.isEmpty() ? FieldRowWords::tr("%1 would agree. Ctrl+T takes it.").arg(value)
                          : FieldRowWords::tr("%1 would agree: %2. Ctrl+T takes it.").arg(value, says);
}

QString whyImpossible(QAnyStringView key, const QString &text)
{
    const auto *definition = fieldDefinition(key);
    if (!definition || valueFromText(key, text).isValid())
        return {};
    if (text.trimmed().isEmpty())
        return FieldRowWords::tr("Type a value, or press Esc to keep what is there.");
    switch (definition->kind) {
    case FieldKind::PerCent:
        return FieldRowWords::tr("A rate is a whole number from 0 to 100.");
    case FieldKind::Count:
        return FieldRowWords::tr("A count is a whole number from 0.");
    case FieldKind::Per100k:
        return FieldRowWords::tr("A number from 0, such as 4 or 5.8.");
    case FieldKind::Date:
        return FieldRowWords::tr("A date such as 17 July 2024 or 2024-07-17.");
    case FieldKind::Text:
        break;
    }
    return FieldRowWords::tr("Type a value, or press Esc to keep what is there.");
}

std::optional<FieldState> typedState(const QString &text)
{
    const auto typed = text.simplified().toLower();
    if (typed == u"n/a"_s || typed == u"na"_s)
        return FieldState::NotApplicable;
    for (const auto state : {FieldState::NotApplicable, FieldState::NotStated, FieldState::NotFound}) {
        if (typed == FieldWords::state(state))
            return state;
    }
    return {};
}

QString plainToolTip(const QString &text)
{
    // A tooltip takes whatever looks like markup as rich text, so it is given markup of our own with all else
    // escaped.
    return text.isEmpty() ? QString()
                          : u"<p>"_s + text.left(2000).toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</p>"_s;
}
