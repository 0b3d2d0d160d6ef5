// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/historylines.h"

#include "letter/fields.h"
#include "tables/fieldwords.h"
#include "tables/standings.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
struct HistoryLinesWords {
    Q_DECLARE_TR_FUNCTIONS(HistoryLines)
};

/// The reading that counted at \a when.
FieldReading readAt(const QList<ReadingRun> &readings, const QDateTime &when, const QString &key)
{
    FieldReading read{.key = key};
    for (const auto &reading : readings) {
        if (reading.when <= when || reading.run == readings.first().run)
            read = reading.letter.field(key);
    }
    return read;
}

QString correctionWords(const Correction &correction)
{
    if (correction.withdrawn)
        return HistoryLinesWords::tr("Back to the reading");
    return correction.restores > 0
        ? HistoryLinesWords::tr("Earlier value restored: %1").arg(FieldWords::kind(correction.kind))
        : HistoryLinesWords::tr("Corrected: %1").arg(FieldWords::kind(correction.kind));
}

QList<HistoryLine> linesOf(
    LetterId letter, const QList<Correction> &corrections, const QList<ReadingRun> &readings)
{
    QList<HistoryLine> lines;
    FieldReading before;
    for (const auto &correction : corrections) {
        const auto &key = correction.field.key;
        if (correction.version == 1)
            before = readAt(readings, correction.when, key);
        lines.append({.letter = letter,
            .key = key,
            .what = correctionWords(correction),
            .before = FieldWords::value(before),
            .after = FieldWords::value(correction.field),
            .who = correction.who,
            .when = correction.when,
            .why = correction.why});
        before = correction.field;
    }
    return lines;
}

QString markWords(const Mark &mark)
{
    const bool ofLetter = mark.key.isEmpty();
    switch (mark.state) {
    case MarkState::Unchecked:
        return ofLetter ? HistoryLinesWords::tr("Letter to review again")
                        : HistoryLinesWords::tr("Unchecked again");
    case MarkState::Confirmed:
        return ofLetter ? HistoryLinesWords::tr("Letter confirmed") : HistoryLinesWords::tr("Confirmed");
    case MarkState::InQuery:
        return ofLetter ? HistoryLinesWords::tr("Letter put in query")
                        : HistoryLinesWords::tr("Put in query");
    }
    Q_UNREACHABLE();
}

HistoryLine lineOf(LetterId letter, const Mark &mark)
{
    return {.letter = letter,
        .key = mark.key,
        .what = markWords(mark),
        .after = mark.key.isEmpty() || mark.seen.isEmpty()
            ? QString()
            : FieldWords::value(seenField(mark.key, mark.seen)),
        .who = mark.who,
        .when = mark.when,
        .why = mark.why};
}

QString eventWords(DeedKind kind)
{
    switch (kind) {
    case DeedKind::Imported:
        return HistoryLinesWords::tr("Imported");
    case DeedKind::Removed:
        return HistoryLinesWords::tr("Removed");
    case DeedKind::BroughtBack:
        return HistoryLinesWords::tr("Brought back");
    case DeedKind::ReadAgain:
        return HistoryLinesWords::tr("Read again");
    case DeedKind::Linked:
        return HistoryLinesWords::tr("Linked as a revised letter");
    case DeedKind::Unlinked:
        return HistoryLinesWords::tr("No longer linked as a revised letter");
    }
    Q_UNREACHABLE();
}

HistoryLine lineOf(LetterId letter, const LetterEvent &event)
{
    return {.letter = letter,
        .what = eventWords(event.kind),
        .after = event.kind == DeedKind::ReadAgain ? HistoryLinesWords::tr("reading %1").arg(event.subject)
                                                   : QString(),
        .who = event.deed.who,
        .when = event.deed.when,
        .why = event.deed.why};
}
} // namespace

Outcome<QList<HistoryLine>> historyLines(const CaseFile &caseFile, LetterId letter, const QString &key)
{
    const auto corrections = caseFile.history(letter, key);
    auto readings = caseFile.readings(letter);
    const auto marks = caseFile.marks(letter);
    const auto events = caseFile.events(letter);
    for (const auto &problem : {corrections.map([](auto &&) {}), readings.map([](auto &&) {}),
             marks.map([](auto &&) {}), events.map([](auto &&) {})}) {
        if (!problem)
            return tl::unexpected(problem.error());
    }
    // A reading that was restored by undo counts from then on, not from when it was first read.
    for (const auto &event : *events) {
        for (auto &reading : *readings) {
            if (event.kind == DeedKind::ReadAgain && event.subject == reading.run)
                reading.when = event.deed.when;
        }
    }
    QList<HistoryLine> lines;
    if (key.isEmpty()) {
        for (const auto &event : *events)
            lines.append(lineOf(letter, event));
    }
    lines += linesOf(letter, *corrections, *readings);
    for (const auto &mark : *marks) {
        if (key.isEmpty() || mark.key == key)
            lines.append(lineOf(letter, mark));
    }
    std::ranges::stable_sort(lines, {}, &HistoryLine::when);
    return lines;
}

QStringList historyHeader()
{
    return {HistoryLinesWords::tr("When (UTC)"), HistoryLinesWords::tr("Who"),
        HistoryLinesWords::tr("Council"), HistoryLinesWords::tr("Year ending"),
        HistoryLinesWords::tr("Figure"), HistoryLinesWords::tr("What"), HistoryLinesWords::tr("Before"),
        HistoryLinesWords::tr("After"), HistoryLinesWords::tr("Note")};
}

QStringList historyCells(const HistoryLine &line, const Letter &letter)
{
    return {line.when.toUTC().toString(Qt::ISODate), line.who, letter.authorityName,
        letter.yearEnding().toString(Qt::ISODate),
        line.key.isEmpty() ? HistoryLinesWords::tr("the letter") : fieldLabel(line.key), line.what,
        line.before, line.after, line.why};
}
