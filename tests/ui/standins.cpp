// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "standins.h"

#include "letter/fields.h"
#include "tables/fieldtable.h"
#include "tables/lettertable.h"

using namespace Qt::StringLiterals;

namespace {
void state(Letter &letter, QLatin1String key, const QVariant &value, const QString &text)
{
    letter.setField({.key = key,
        .state = FieldState::Stated,
        .value = value,
        .text = text,
        .place = {.page = 3, .box = {0.1, 0.2, 0.05, 0.02}},
        .method = Method::Text});
}

void setState(Letter &letter, Block block, FieldState state, const QString &text)
{
    for (const auto &definition : fieldDefinitions()) {
        if (definition.block == block)
            letter.setField({.key = definition.key, .state = state, .text = text});
    }
}
} // namespace

CheckedLetter StandIn::checkedLetter()
{
    Letter letter;
    letter.fields = emptyFields();
    letter.authorityName = u"Wexcombe Borough Council"_s;
    letter.type = AuthorityType::Unitary;
    state(letter, Key::authority, u"Wexcombe Borough Council"_s, u"Wexcombe Borough Council"_s);
    state(letter, Key::letterDate, QDate(2024, 7, 17), u"17 July 2024"_s);
    state(letter, Key::periodEnd, QDate(2024, 3, 31), u"31 March 2024"_s);
    state(letter, Key::upheldRate, 69, u"69%"_s);
    state(letter, Key::upheldAverage, 79, u"79%"_s);
    state(letter, Key::upheldDecisions, 8, u"8"_s);
    state(letter, Key::investigations, 13, u"13"_s);
    letter.setField({.key = Key::upheldPer100k, .state = FieldState::NotStated});
    state(letter, Key::upheldPer100kAverage, 4.6, u"4.6"_s);
    setState(
        letter, Block::Remedy, FieldState::NotApplicable, u"The Ombudsman did not uphold any complaints."_s);
    state(letter, Key::remedyBase, 0, u"The Ombudsman did not uphold any complaints."_s);
    return {.letter = letter,
        .checks = {{u"upheld_rate_agrees"_s, CheckOutcome::Fails, u"8 of 13 is 62%, the letter says 69%"_s,
                       {Key::upheldRate, Key::upheldDecisions, Key::investigations}},
            {u"period_agrees"_s, CheckOutcome::Holds, u"1 April 2023 to 31 March 2024"_s, {Key::periodEnd}},
            {u"dealt_with_adds_up"_s, CheckOutcome::NotChecked, {}, {Key::dealtWith}}}};
}

void StandIn::fillFields(QStandardItemModel &model, const CheckedLetter &checked)
{
    model.clear();
    model.setColumnCount(FieldTable::ColumnCount);
    for (const auto &definition : fieldDefinitions()) {
        const auto field = checked.letter.field(definition.key);
        QList<QStandardItem *> row;
        for (int column = 0; column < FieldTable::ColumnCount; ++column) {
            auto *item = new QStandardItem;
            item->setData(QString(definition.key), FieldTable::KeyRole);
            item->setData(QVariant::fromValue(field), FieldTable::FieldRole);
            item->setData(static_cast<int>(definition.block), FieldTable::BlockRole);
            item->setData(checked.isFlagged(definition.key), FieldTable::FlaggedRole);
            item->setData(checked.isFlagged(definition.key), FieldTable::NeedsPersonRole);
            item->setData(checked.reason(definition.key), FieldTable::ReasonRole);
            item->setData(false, FieldTable::CorrectedRole);
            item->setData(isFieldExpected(definition, checked.letter.yearEnding()), FieldTable::ExpectedRole);
            item->setEditable(column == FieldTable::Value);
            row.append(item);
        }
        model.appendRow(row);
    }
}

void StandIn::correct(
    QStandardItemModel &model, const QString &key, const QVariant &value, const QString &printed)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            auto *item = model.item(row, column);
            if (item->data(FieldTable::KeyRole) != key)
                continue;
            auto field = item->data(FieldTable::FieldRole).value<FieldReading>();
            field.state = FieldState::Stated;
            field.value = value;
            field.method = Method::Hand;
            item->setData(QVariant::fromValue(field), FieldTable::FieldRole);
            item->setData(printed, FieldTable::PrintedRole);
            item->setData(true, FieldTable::CorrectedRole);
        }
    }
}

void StandIn::addLetter(
    QStandardItemModel &model, qint64 id, const QString &authority, int flags, int notFound)
{
    auto *item = new QStandardItem(authority);
    item->setData(id, LetterTable::LetterIdRole);
    item->setData(flags, LetterTable::FlagCountRole);
    item->setData(flags, LetterTable::FlaggedLeftCountRole);
    item->setData(notFound, LetterTable::NotFoundCountRole);
    item->setData(0, LetterTable::CorrectedCountRole);
    item->setData(QDate(2024, 3, 31), LetterTable::YearEndingRole);
    model.appendRow(item);
}
