// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heldletter.h"

namespace {
HandChange::Kind publicKind(CorrectionKind kind)
{
    switch (kind) {
    case CorrectionKind::Misread:
        return HandChange::Kind::Misread;
    case CorrectionKind::LetterInError:
        return HandChange::Kind::LetterInError;
    case CorrectionKind::Revised:
        return HandChange::Kind::Revised;
    case CorrectionKind::Entered:
        return HandChange::Kind::Entered;
    }
    Q_UNREACHABLE();
}
} // namespace

Outcome<QList<HandChange>> handChanges(const CaseFile &caseFile, LetterId id)
{
    const auto current = caseFile.letter(id);
    const auto read = caseFile.readLetter(id);
    if (!current || !read)
        return tl::unexpected(current ? read.error() : current.error());
    QList<HandChange> changes;
    for (const auto &field : current->fields) {
        if (field.method != Method::Hand)
            continue;
        const auto history = caseFile.history(id, field.key);
        if (history.isEmpty() || history.constLast().withdrawn)
            continue;
        const auto &newest = history.constLast();
        changes.append({.key = field.key,
            .kind = publicKind(newest.kind),
            .printed = read->field(field.key).value,
            .entered = newest.field.value,
            .on = newest.when.toLocalTime().date()});
    }
    return changes;
}

Outcome<PublicLetter> heldLetter(
    const CaseFile &caseFile, LetterId id, const ReferenceData &reference, const QList<HeldAverage> &held)
{
    const auto letter = caseFile.publicLetter(id);
    const auto changes = handChanges(caseFile, id);
    if (!letter || !changes)
        return tl::unexpected(letter ? changes.error() : letter.error());
    return PublicLetter{{*letter, checkLetter(*letter, reference, held)}, *changes};
}
