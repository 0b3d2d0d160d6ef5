// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/fields.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace {
constexpr std::array definitions{
    FieldDefinition{Key::authority, Block::Letter, FieldKind::Text, 0, QT_TRANSLATE_NOOP("Field", "Council")},
    FieldDefinition{
        Key::addressee, Block::Letter, FieldKind::Text, 0, QT_TRANSLATE_NOOP("Field", "Written to")},
    FieldDefinition{
        Key::addresseeRole, Block::Letter, FieldKind::Text, 0, QT_TRANSLATE_NOOP("Field", "Their post")},
    FieldDefinition{
        Key::letterDate, Block::Letter, FieldKind::Date, 0, QT_TRANSLATE_NOOP("Field", "Letter dated")},
    FieldDefinition{Key::publicationDate, Block::Letter, FieldKind::Date, 0,
        QT_TRANSLATE_NOOP("Field", "Figures public on")},
    FieldDefinition{
        Key::periodStart, Block::Letter, FieldKind::Date, 0, QT_TRANSLATE_NOOP("Field", "Period from")},
    FieldDefinition{
        Key::periodEnd, Block::Letter, FieldKind::Date, 0, QT_TRANSLATE_NOOP("Field", "Period to")},
    FieldDefinition{
        Key::ombudsman, Block::Letter, FieldKind::Text, 0, QT_TRANSLATE_NOOP("Field", "Signed by")},
    FieldDefinition{
        Key::upheldRate, Block::Upheld, FieldKind::PerCent, 2019, QT_TRANSLATE_NOOP("Field", "Upheld rate")},
    FieldDefinition{Key::upheldAverage, Block::Upheld, FieldKind::PerCent, 2019,
        QT_TRANSLATE_NOOP("Field", "Upheld average")},
    FieldDefinition{Key::upheldDecisions, Block::Upheld, FieldKind::Count, 2019,
        QT_TRANSLATE_NOOP("Field", "Upheld decisions")},
    FieldDefinition{Key::investigations, Block::Upheld, FieldKind::Count, 2019,
        QT_TRANSLATE_NOOP("Field", "Investigations")},
    FieldDefinition{Key::upheldPer100k, Block::Upheld, FieldKind::Per100k, 2023,
        QT_TRANSLATE_NOOP("Field", "Upheld per 100,000")},
    FieldDefinition{Key::upheldPer100kAverage, Block::Upheld, FieldKind::Per100k, 2023,
        QT_TRANSLATE_NOOP("Field", "Average per 100,000")},
    FieldDefinition{Key::complianceRate, Block::Compliance, FieldKind::PerCent, 2019,
        QT_TRANSLATE_NOOP("Field", "Compliance rate")},
    FieldDefinition{Key::complianceAverage, Block::Compliance, FieldKind::PerCent, 2019,
        QT_TRANSLATE_NOOP("Field", "Compliance average")},
    FieldDefinition{Key::complianceOutcomes, Block::Compliance, FieldKind::Count, 2019,
        QT_TRANSLATE_NOOP("Field", "Compliance outcomes")},
    FieldDefinition{
        Key::remedyRate, Block::Remedy, FieldKind::PerCent, 2019, QT_TRANSLATE_NOOP("Field", "Remedy rate")},
    FieldDefinition{Key::remedyAverage, Block::Remedy, FieldKind::PerCent, 2019,
        QT_TRANSLATE_NOOP("Field", "Remedy average")},
    FieldDefinition{Key::remedies, Block::Remedy, FieldKind::Count, 2019,
        QT_TRANSLATE_NOOP("Field", "Satisfactory remedies")},
    FieldDefinition{
        Key::remedyBase, Block::Remedy, FieldKind::Count, 2019, QT_TRANSLATE_NOOP("Field", "Upheld in all")},
    FieldDefinition{
        Key::dealtWith, Block::DealtWith, FieldKind::Count, 2025, QT_TRANSLATE_NOOP("Field", "Dealt with")},
    FieldDefinition{Key::notForUs, Block::DealtWith, FieldKind::Count, 2025,
        QT_TRANSLATE_NOOP("Field", "Not for the Ombudsman")},
    FieldDefinition{Key::assessedAndClosed, Block::DealtWith, FieldKind::Count, 2025,
        QT_TRANSLATE_NOOP("Field", "Assessed and closed")},
};
}

std::span<const FieldDefinition> fieldDefinitions()
{
    return definitions;
}

const FieldDefinition *fieldDefinition(QAnyStringView key)
{
    const auto found =
        std::ranges::find_if(definitions, [key](const auto &field) { return key == field.key; });
    return found == definitions.end() ? nullptr : &*found;
}

QString fieldLabel(QAnyStringView key)
{
    const auto *definition = fieldDefinition(key);
    return definition ? QCoreApplication::translate("Field", definition->label) : key.toString();
}

bool isFieldExpected(const FieldDefinition &field, QDate periodEnd)
{
    return !periodEnd.isValid() || periodEnd.year() >= field.since;
}
