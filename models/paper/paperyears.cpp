// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/comparison.h"
#include "comparison/dates.h"
#include "letter/fields.h"
#include "paper/committeepaper.h"
#include "paper/paperpictures.h"
#include "paper/papersections.h"
#include "paper/paperwords.h"
#include "paper/translating.h"
#include "paper/upheldtable.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// One letter a year, oldest first; of two about one year the paper's own letter, else the first given.
QList<PublicLetter> lettersByYear(const PaperInput &input)
{
    QList<PublicLetter> letters{withConfirmed(input.letter)};
    for (const auto &other : input.years) {
        const auto year = other.letter.letter().yearEnding();
        const bool isNew = std::ranges::none_of(
            letters, [year](const auto &letter) { return letter.letter().yearEnding() == year; });
        if (year.isValid() && isNew)
            letters.append(withConfirmed(other));
    }
    std::ranges::stable_sort(letters, {}, [](const auto &one) { return one.letter().yearEnding(); });
    return letters;
}

const QStringList remedyKeys{Key::remedies, Key::remedyBase, Key::remedyRate, Key::remedyAverage};

PaperTable remedyTable(const NamedLetters &letters)
{
    PaperTable table{.label = u"remedyyears"_s,
        .caption = PaperWords::tr("Satisfactory remedies through the years"),
        .description = PaperWords::tr("One row for each letter: count, what it is out of, rate and average."),
        .header = {PaperWords::tr("Year"), PaperWords::tr("Remedies"), PaperWords::tr("Out of"),
            PaperWords::tr("Remedy rate"), PaperWords::tr("Average")},
        .rows = {},
        .widths = {}};
    for (const auto &[name, letter] : letters) {
        QStringList row{name};
        for (const auto &key : remedyKeys) {
            row.append(key == Key::remedyAverage ? averageCell(letter, key) : markedCell(letter, key));
        }
        table.rows.append(row);
    }
    return table;
}

PaperTable complianceTable(const NamedLetters &letters)
{
    PaperTable table{.label = u"complianceyears"_s,
        .caption = PaperWords::tr("Compliance with recommendations through the years"),
        .description =
            PaperWords::tr("One row for each letter: cases in which the Ombudsman was satisfied, cases "
                           "checked, rate and average."),
        .header = {PaperWords::tr("Year"), PaperWords::tr("Satisfied"), PaperWords::tr("Out of"),
            PaperWords::tr("Compliance rate"), PaperWords::tr("Average")},
        .rows = {},
        .widths = {}};
    for (const auto &[name, letter] : letters) {
        const auto compliance = compareWithAverages(letter).at(1);
        table.rows.append({name,
            withMark(satisfiedCell(compliance), letter, {Key::complianceRate, Key::complianceOutcomes}),
            markedCell(letter, Key::complianceOutcomes), markedCell(letter, Key::complianceRate),
            averageCell(letter, Key::complianceAverage)});
    }
    return table;
}

QStringList missingYears(const QList<PublicLetter> &letters)
{
    QStringList missing;
    for (qsizetype i = 1; i < letters.size(); ++i) {
        const auto last = letters.at(i).letter().yearEnding().year();
        for (int year = letters.at(i - 1).letter().yearEnding().year() + 1; year < last; ++year)
            missing.append(periodInWords(QDate(year, 3, 31)));
    }
    return missing;
}

bool spans(const QList<PublicLetter> &letters, int firstYearAfter)
{
    return letters.first().letter().yearEnding().year() < firstYearAfter
        && letters.last().letter().yearEnding().year() >= firstYearAfter;
}

void addBreaks(PaperSection &section, const QList<PublicLetter> &letters)
{
    if (const auto missing = missingYears(letters); !missing.isEmpty())
        section.blocks.append(
            paragraph(PaperWords::tr("No letter is held for %1.").arg(missing.join(u"; "_s))));
    if (spans(letters, firstYearOfNewPractice))
        section.blocks.append(paragraph(PaperWords::tr(
            "Between March 2022 and March 2023 the Ombudsman began to investigate fewer borderline "
            "cases, so upheld rates rose. Rates before and after that are not compared.")));
    // The year itself may be the one without a letter, and the first or the last of those held.
    if (spans(letters, yearOfThePause) || spans(letters, yearOfThePause + 1))
        section.blocks.append(paragraph(PaperWords::tr(
            "In the year to March 2021 the Ombudsman took no new complaints for three months.")));
}

void addChanges(PaperSection &section, const QList<MeasureFigures> &rows)
{
    const auto count = qsizetype(measures.size());
    for (const auto measure : {0, 2}) {
        const auto words =
            yearOnYear(rows.at(rows.size() - 2 * count + measure), rows.at(rows.size() - count + measure));
        if (!words.isEmpty())
            section.blocks.append(paragraph(PaperWords::tr("%1, the last two letters held: %2")
                                                .arg(measureLabel(measures[size_t(measure)]), words)));
    }
}

NamedLetters byPeriod(const QList<PublicLetter> &letters)
{
    NamedLetters named;
    for (const auto &letter : letters)
        named.append({periodInWords(letter.letter().yearEnding()), letter});
    return named;
}

/// Counts come before rates, and rates are drawn where the bases allow.
void addYears(PaperSection &section, const PaperInput &input)
{
    const auto letters = lettersByYear(input);
    if (letters.size() < 2)
        return;
    const auto named = byPeriod(letters);
    const auto rows = compareThroughYears(letters);
    const int table = tablesBeforeYears(input) + 1;
    addChanges(section, rows);
    addBreaks(section, letters);
    const auto upheld = upheldTable(u"upheldyears"_s, PaperWords::tr("Complaints upheld through the years"),
        PaperWords::tr("Year"), named);
    addTableWithDoubts(section, upheld, named, upheldTableKeys(named));
    if (const auto picture = countsPicture(input, rows, table))
        section.blocks.append(*picture);
    addTableWithDoubts(section, remedyTable(named), named, remedyKeys);
    addTableWithDoubts(section, complianceTable(named), named,
        {Key::complianceRate, Key::complianceAverage, Key::complianceOutcomes});
    if (const auto picture = yearsPicture(input, rows, {table, table + 2}))
        section.blocks.append(*picture);
}
} // namespace

PaperSection yearsSection(const PaperInput &input)
{
    PaperSection section{.key = SectionKey::years, .heading = PaperWords::tr("Earlier years"), .blocks = {}};
    addYears(section, input);
    const auto years = section.blocks.size();
    addCouncils(section, input);
    const bool hasCouncils = section.blocks.size() > years;
    if (hasCouncils)
        section.heading =
            years > 0 ? PaperWords::tr("Earlier years and named councils") : PaperWords::tr("Named councils");
    return section;
}
