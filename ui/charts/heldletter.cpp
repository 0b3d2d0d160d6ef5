// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heldletter.h"

#include "comparison/lentaverages.h"
#include "letter/settled.h"
#include "tables/standings.h"

#include <QHash>

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

Outcome<QList<HandChange>> handChanges(const CaseFile &caseFile, const StoredLetter &stored)
{
    QList<HandChange> changes;
    if (stored.correctedKeys.isEmpty())
        return changes;
    const auto read = caseFile.readLetter(stored.id);
    const auto history = caseFile.history(stored.id);
    if (!read || !history)
        return tl::unexpected(read ? history.error() : read.error());
    QHash<QString, Correction> newest;
    for (const auto &correction : *history) // by version: the newest of each field stays
        newest.insert(correction.field.key, correction);
    for (const auto &field : stored.letter.fields) {
        const auto correction = newest.constFind(field.key);
        if (field.method != Method::Hand || correction == newest.cend() || correction->withdrawn)
            continue;
        changes.append({.key = field.key,
            .kind = publicKind(correction->kind),
            .printed = read->field(field.key).value,
            .entered = correction->field.value,
            .on = correction->when.toLocalTime().date()});
    }
    return changes;
}

void lendHeldAverages(
    PublicLetter &letter, const QString &sha256, const ReferenceLibrary &library, const HeldAverages &held)
{
    QList<PrintedAverage> printed;
    const auto averages = held.forLetter(letter.letter(), library.isSample(sha256));
    for (const auto &average : averages) {
        if (!average.isInDoubt)
            printed.append({average.key, average.value});
    }
    lendAverages(letter, printed, library.forDocument(sha256));
}

Outcome<PublicLetter> heldLetter(
    const CaseFile &caseFile, LetterId id, const ReferenceLibrary &library, const HeldAverages &held)
{
    const auto stored = caseFile.storedLetter(id);
    if (!stored)
        return tl::unexpected(stored.error());
    const auto letter = caseFile.publicLetter(*stored);
    if (!letter)
        return tl::unexpected(letter.error());
    const auto changes = handChanges(caseFile, *stored);
    if (!changes)
        return tl::unexpected(changes.error());
    const auto checksOf = [&](const Letter &values) {
        return checkLetter(values, library.forDocument(stored->sha256),
            held.forLetter(values, library.isSample(stored->sha256)));
    };
    // Persons looked at the values that stand in the case file, not at those given to the public.
    const CheckedLetter asHeld{stored->letter, checksOf(stored->letter)};
    const CheckedLetter asGiven{*letter, checksOf(*letter)};
    const auto standings = standingsOf(asHeld, stored->marks, stored->correctedKeys);
    PublicLetter found{.checked = asGiven,
        .changes = *changes,
        .confirmed = seenKeys(standings, stored->marks),
        .answered = answeredChecks(asGiven.checks, asHeld.checks)};
    lendHeldAverages(found, stored->sha256, library, held);
    return found;
}
