// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/byhand.h"

#include "tables/standings.h"

#include <algorithm>

namespace {
/// The newest correction of each field, where any is.
Outcome<QHash<QString, QDateTime>> correctedWhen(const CaseFile &caseFile, const StoredLetter &stored)
{
    QHash<QString, QDateTime> when;
    if (stored.correctedKeys.isEmpty())
        return when;
    const auto history = caseFile.history(stored.id);
    if (!history)
        return tl::unexpected(history.error());
    for (const auto &correction : *history)
        when.insert(correction.field.key, correction.when);
    return when;
}
} // namespace

Outcome<SeenByHand> seenByHand(
    const CaseFile &caseFile, const StoredLetter &stored, const CheckedLetter &checked)
{
    const auto corrected = correctedWhen(caseFile, stored);
    if (!corrected)
        return tl::unexpected(corrected.error());
    SeenByHand seen;
    QDateTime last;
    const auto standings = standingsOf(checked, stored.marks, stored.correctedKeys);
    seen.confirmed = seenKeys(standings, stored.marks);
    for (const auto &field : standings.fields) {
        if (field.standing == FieldStanding::InQuery)
            seen.inQuery.append(field.key);
        if (!seen.confirmed.contains(field.key))
            continue;
        const auto when = field.standing == FieldStanding::Confirmed ? stored.marks.value(field.key).when
                                                                     : corrected->value(field.key);
        if (when.isValid() && (!last.isValid() || when > last))
            last = when;
    }
    seen.checkedOn = last.toLocalTime().date();
    return seen;
}
