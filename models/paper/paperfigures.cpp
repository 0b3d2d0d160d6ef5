// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/comparison.h"
#include "comparison/dates.h"
#include "comparison/headline.h"
#include "comparison/verdict.h"
#include "letter/fields.h"
#include "paper/committeepaper.h"
#include "paper/confirmed.h"
#include "paper/paperpictures.h"
#include "paper/papersections.h"
#include "paper/papersentences.h"
#include "paper/paperwords.h"
#include "paper/translating.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
const auto figuresLabel = u"figures"_s;
const QStringList dealtWithKeys{
    Key::dealtWith, Key::notForUs, Key::assessedAndClosed, Key::investigations, Key::upheldDecisions};

QString asSentence(QString words)
{
    if (!words.isEmpty())
        words.front() = words.front().toUpper();
    return words.isEmpty() || words.endsWith(u'.') ? words : words + u'.';
}

/// What chance has to say, where it has: the columns before it give the counts already.
QString whatItShows(const MeasureFigures &row)
{
    const bool isSure = !row.rateInDoubt && !row.averageInDoubt && !row.isSmall();
    const auto words = isSure && row.usual ? verdictWords(row.verdict, *row.usual) : QString();
    return words.isEmpty() ? row.words : asSentence(words);
}

QStringList measureRow(const PublicLetter &letter, const MeasureFigures &row)
{
    const auto cell = [&letter](QLatin1String key) { return markedCell(letter, key); };
    switch (row.measure) {
    case Measure::Upheld:
        return {PaperWords::tr("Complaints upheld"), cell(Key::upheldDecisions), cell(Key::investigations),
            cell(Key::upheldRate), averageCell(letter, Key::upheldAverage), whatItShows(row)};
    case Measure::Compliance:
        return {PaperWords::tr("Compliance"),
            withMark(satisfiedCell(row), letter, {Key::complianceRate, Key::complianceOutcomes}),
            cell(Key::complianceOutcomes), cell(Key::complianceRate),
            averageCell(letter, Key::complianceAverage), row.words};
    case Measure::Remedy:
        return {PaperWords::tr("Satisfactory remedy"), cell(Key::remedies), cell(Key::remedyBase),
            cell(Key::remedyRate), averageCell(letter, Key::remedyAverage), whatItShows(row)};
    }
    Q_UNREACHABLE();
}

/// Letters before March 2023 have no such figure; then there is no row.
QStringList per100kRow(const PaperLetter &paperLetter)
{
    const auto sure = withConfirmed(paperLetter);
    const auto &letter = sure.letter();
    if (letter.field(Key::upheldPer100k).state != FieldState::Stated)
        return {};
    const auto residents = paperLetter.residents
        ? PaperWords::tr("%1 residents").arg(groupedNumber(*paperLetter.residents))
        : PaperWords::tr("all residents (number not known)");
    // The sentence's first half is what the columns give.
    const auto words = per100kSentence(paperLetter);
    const bool isSure = !paperLetter.letter.isInDispute(Key::upheldDecisions) && words.count(u"; "_s) > 0
        && words.contains(u"would be usual"_s);
    return {PaperWords::tr("Upheld per 100,000 residents"), markedCell(sure, Key::upheldDecisions), residents,
        markedCell(sure, Key::upheldPer100k), averageCell(sure, Key::upheldPer100kAverage),
        isSure ? asSentence(words.section(u"; "_s, 1)) : words};
}

PaperTable figuresTable(const PaperLetter &paperLetter)
{
    const auto sure = withConfirmed(paperLetter);
    const auto &letter = sure.letter();
    const auto period = periodInWords(letter.yearEnding());
    PaperTable table{.label = figuresLabel,
        .caption = PaperWords::tr("The Ombudsman’s figures, %1").arg(period),
        .description =
            PaperWords::tr("One row for each measure: its count, what it is out of, the rate as printed, "
                           "the average and what the figure can show."),
        .header = {PaperWords::tr("Measure"), PaperWords::tr("Count"), PaperWords::tr("Out of"),
            PaperWords::tr("Rate as printed"), PaperWords::tr("Average for %1").arg(shortGroup(letter.type)),
            PaperWords::tr("What it can show")},
        .rows = {},
        .widths = {}};
    const auto rows = compareWithAverages(sure);
    table.rows = {measureRow(sure, rows.at(0)), per100kRow(paperLetter), measureRow(sure, rows.at(1)),
        measureRow(sure, rows.at(2))};
    table.rows.removeAll(QStringList());
    return table;
}

/// From 2025: what happened to the complaints. Numbers in whole sentences' company, for they have no rate.
std::optional<PaperTable> dealtWithTable(const PublicLetter &publicLetter)
{
    const auto &letter = publicLetter.letter();
    if (letter.field(Key::dealtWith).state != FieldState::Stated)
        return {};
    const auto row = [&publicLetter](const QString &what, QLatin1String key) {
        return QStringList{what, markedCell(publicLetter, key)};
    };
    return PaperTable{.label = u"dealtwith"_s,
        .caption = PaperWords::tr("What happened to the complaints dealt with, %1")
                       .arg(periodInWords(letter.yearEnding())),
        .description = PaperWords::tr("One row for each outcome, with the number of complaints."),
        .header = {PaperWords::tr("What happened"), PaperWords::tr("Complaints")},
        .rows = {row(PaperWords::tr("The Ombudsman dealt with"), Key::dealtWith),
            row(PaperWords::tr("Of these: not for the Ombudsman, or not ready for it"), Key::notForUs),
            row(PaperWords::tr("Of these: assessed and closed"), Key::assessedAndClosed),
            row(PaperWords::tr("Of these: investigated"), Key::investigations),
            row(PaperWords::tr("Of those investigated: upheld"), Key::upheldDecisions)},
        .widths = {}};
}

/// What the table has, as far as it is so: letters can lack figures, bases and averages.
QString tableInWords(const PublicLetter &sure)
{
    const auto &letter = sure.letter();
    if (figureKeys(letter).isEmpty())
        return PaperWords::tr(" has no figures: none was found in the document that the letter came in.");
    const auto rows = compareWithAverages(sure);
    const bool allHaveCases =
        std::ranges::all_of(rows, [](const auto &row) { return !row.rate || row.base; });
    auto words = allHaveCases
        ? PaperWords::tr(" has the figures of the letter, each with the number of cases it is out of.")
        : PaperWords::tr(
            " has the figures of the letter; where the number of cases behind a rate is missing, "
            "nothing can be said of that rate.");
    if (hasAverage(sure))
        words += u' '
            + PaperWords::tr("The averages are those that the Ombudsman prints for %1.")
                  .arg(averageGroup(letter.type));
    if (const auto lent = lentAveragesInWords({sure}); !lent.isEmpty())
        words += u' ' + lent;
    return words;
}
} // namespace

PaperSection figuresSection(const PaperInput &input)
{
    PaperSection section{.key = SectionKey::figures, .heading = PaperWords::tr("The figures"), .blocks = {}};
    section.blocks.append(PaperParagraph{
        .spans = {{.label = figuresLabel}, {.text = tableInWords(withConfirmed(input.letter))}}});
    section.blocks.append(figuresTable(input.letter));
    if (const auto picture = comparisonPicture(input))
        section.blocks.append(*picture);
    const auto sure = withConfirmed(input.letter);
    if (const auto table = dealtWithTable(sure)) {
        section.blocks.append(*table);
        if (const auto doubts = doubtsWithReasons(sure, dealtWithKeys); !doubts.isEmpty())
            section.blocks.append(paragraph(doubts));
    }
    return section;
}
