// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/heldrecord.h"

#include "letter/settled.h"
#include "tables/standings.h"
#include "ui/charts/heldletter.h"

#include <QCoreApplication>

namespace {
struct HeldRecordWords {
    Q_DECLARE_TR_FUNCTIONS(HeldRecord)
};

QString why(const Correction &correction)
{
    QStringList reasons;
    if (correction.withdrawn)
        reasons.append(HeldRecordWords::tr("taken back: what was read stands again"));
    else if (correction.restores > 0)
        reasons.append(HeldRecordWords::tr("an earlier value stands again"));
    if (!correction.why.isEmpty())
        reasons.append(correction.why);
    return reasons.join(QStringLiteral("; "));
}

RecordedChange::Undone undone(const Correction &correction)
{
    if (correction.withdrawn)
        return RecordedChange::Undone::TakenBack;
    return correction.restores > 0 ? RecordedChange::Undone::Restored : RecordedChange::Undone::No;
}

/// The corrections of one field, oldest first, each with the value that it took the place of.
QList<RecordedChange> changesOf(const QList<Correction> &history, const FieldReading &read)
{
    QList<RecordedChange> changes;
    auto before = read.value;
    for (const auto &correction : history) {
        if (correction.field.key != read.key)
            continue;
        const auto when = correction.when.toLocalTime();
        changes.append({{.key = read.key,
                            .kind = publicKind(correction.kind),
                            .printed = before,
                            .entered = correction.field.value,
                            .on = when.date()},
            correction.who, when, why(correction), undone(correction)});
        before = correction.field.value;
    }
    return changes;
}

/// What the letter prints for a field of which a hand says that it is wrong, or that it was revised; nothing
/// of any other: there the hand has typed what stands in the letter.
std::optional<QString> printedOf(const QList<Correction> &history, const FieldReading &read)
{
    auto printed = read.text;
    bool isOther = false;
    for (const auto &correction : history) {
        if (correction.field.key != read.key)
            continue;
        isOther = !correction.withdrawn
            && (correction.kind == CorrectionKind::LetterInError
                || correction.kind == CorrectionKind::Revised);
        if (!isOther)
            printed = correction.withdrawn ? read.text : correction.field.text;
    }
    return isOther ? std::optional(printed) : std::nullopt;
}

RecordedFigure figureOf(const StandingOfField &field, const StoredLetter &stored, const Letter &read,
    const QList<Correction> &history)
{
    RecordedFigure figure{.key = field.key};
    figure.changes = changesOf(history, read.field(field.key));
    figure.printed = printedOf(history, read.field(field.key));
    if (field.standing == FieldStanding::Confirmed) {
        const auto mark = stored.marks.value(field.key);
        figure.confirmedBy = mark.who;
        figure.confirmedOn = mark.when.toLocalTime();
    } else if (field.standing == FieldStanding::Corrected && !field.needsPerson
        && !figure.changes.isEmpty()) {
        // Who types the value has compared it.
        figure.confirmedBy = figure.changes.last().who;
        figure.confirmedOn = figure.changes.last().when;
    }
    return figure;
}
} // namespace

Outcome<RecordInput> heldRecord(const HeldLetters &held, LetterId id, QDate today)
{
    const auto stored = held.caseFile.storedLetter(id);
    const auto read = held.caseFile.readLetter(id);
    const auto history = held.caseFile.history(id);
    if (!stored || !read || !history)
        return tl::unexpected(!stored ? stored.error() : !read ? read.error() : history.error());
    RecordInput record{.letter = held.checked(stored->letter, stored->sha256),
        .file = stored->fileName,
        .sha256 = stored->sha256,
        .figures = {},
        .madeOn = today};
    const auto given = held.caseFile.publicLetter(*stored);
    if (!given)
        return tl::unexpected(given.error());
    record.failAsPrinted = held.checked(*given, stored->sha256).checks;
    const auto answered = answeredChecks(record.failAsPrinted, record.letter.checks);
    record.failAsPrinted.removeIf([&answered](const auto &check) { return !answered.contains(check.check); });
    const auto standings = standingsOf(record.letter, stored->marks, stored->correctedKeys);
    for (const auto &field : standings.fields)
        record.figures.append(figureOf(field, *stored, *read, *history));
    return record;
}
