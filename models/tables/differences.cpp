// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/differences.h"

#include "letter/fields.h"

QList<FieldDifference> differencesBetween(const Letter &older, const Letter &newer)
{
    QList<FieldDifference> differences;
    for (const auto &definition : fieldDefinitions()) {
        const auto before = older.field(definition.key);
        const auto after = newer.field(definition.key);
        if (before.state != after.state || before.value != after.value)
            differences.append({definition.key, before, after});
    }
    return differences;
}
