// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/figureslots.h"

#include <QHash>

using namespace Qt::StringLiterals;

QString keyOfSlot(const QString &slot, Block block)
{
    if (const auto *field = fieldDefinition(slot))
        return field->block == Block::Letter ? QString() : slot;
    static const QHash<QString, QString> upheld{{u"rate"_s, Key::upheldRate},
        {u"average"_s, Key::upheldAverage}, {u"count"_s, Key::upheldDecisions},
        {u"upheld"_s, Key::upheldDecisions}, {u"base"_s, Key::investigations},
        {u"per100k"_s, Key::upheldPer100k}, {u"per100k_average"_s, Key::upheldPer100kAverage},
        {u"per100k_average_plain"_s, Key::upheldPer100kAverage}};
    static const QHash<QString, QString> compliance{{u"rate"_s, Key::complianceRate},
        {u"average"_s, Key::complianceAverage}, {u"base"_s, Key::complianceOutcomes}};
    static const QHash<QString, QString> remedy{{u"rate"_s, Key::remedyRate},
        {u"average"_s, Key::remedyAverage}, {u"count"_s, Key::remedies}, {u"base"_s, Key::remedyBase},
        {u"upheld"_s, Key::remedyBase}};
    static const QHash<QString, QString> dealtWith{{u"base"_s, Key::investigations},
        {u"upheld"_s, Key::upheldDecisions}, {u"rate"_s, Key::upheldRate},
        {u"count"_s, Key::upheldDecisions}};
    if (slot == u"rate_plain") // a rate without its sign
        return keyOfSlot(u"rate"_s, block);
    if (block == Block::DealtWith && !dealtWith.contains(slot))
        return upheld.value(slot);
    switch (block) {
    case Block::Upheld:
        return upheld.value(slot);
    case Block::Compliance:
        return compliance.value(slot);
    case Block::Remedy:
        return remedy.value(slot);
    case Block::DealtWith:
        return dealtWith.value(slot);
    case Block::Letter:
        break;
    }
    return {};
}
