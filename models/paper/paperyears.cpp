// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/comparison.h"
#include "comparison/dates.h"
#include "letter/fields.h"
#include "paper/committeepaper.h"
#include "paper/paperpictures.h"
#include "paper/papersections.h"
#include "paper/paperwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Paper)
};

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

/// A table of one measure with a row for each of \a letters; the first column is named \a of.
PaperTable measureTable(const QString &label, const QString &caption, const QString &of,
    const QList<std::pair<QString, PublicLetter>> &letters, const QStringList &heads,
    const std::array<QLatin1String, 4> &keys)
{
    PaperTable table{.label = label,
        .caption = caption,
        .description = Words::tr("One row for each letter: count, what it is out of, rate and average."),
        .header = QStringList{of} + heads,
        .widths = {36, 14, 18, 16, 16}};
    for (const auto &[name, letter] : letters) {
        QStringList row{name};
        for (const auto key : keys)
            row.append(markedCell(letter, key));
        table.rows.append(row);
    }
    return table;
}

constexpr std::array upheldKeys{
    Key::upheldDecisions, Key::investigations, Key::upheldRate, Key::upheldAverage};
constexpr std::array remedyKeys{Key::remedies, Key::remedyBase, Key::remedyRate, Key::remedyAverage};

QStringList asList(const std::array<QLatin1String, 4> &keys)
{
    return {keys.begin(), keys.end()};
}

QStringList upheldHeads()
{
    return {Words::tr("Upheld"), Words::tr("Out of"), Words::tr("Upheld rate"), Words::tr("Average")};
}

PaperTable complianceTable(const QList<std::pair<QString, PublicLetter>> &letters)
{
    PaperTable table{.label = u"complianceyears"_s,
        .caption = Words::tr("Compliance with recommendations through the years"),
        .description = Words::tr("One row for each letter: cases in which the Ombudsman was satisfied, cases "
                                 "checked, rate and average."),
        .header = {Words::tr("Year"), Words::tr("Satisfied"), Words::tr("Out of"),
            Words::tr("Compliance rate"), Words::tr("Average")},
        .widths = {34, 16, 16, 18, 16}};
    for (const auto &[name, letter] : letters) {
        const auto compliance = compareWithAverages(letter).at(1);
        table.rows.append({name,
            withMark(satisfiedCell(compliance), letter, {Key::complianceRate, Key::complianceOutcomes}),
            markedCell(letter, Key::complianceOutcomes), markedCell(letter, Key::complianceRate),
            markedCell(letter, Key::complianceAverage)});
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
        section.blocks.append(paragraph(Words::tr("No letter is held for %1.").arg(missing.join(u"; "_s))));
    if (spans(letters, firstYearOfNewPractice))
        section.blocks.append(paragraph(
            Words::tr("Between March 2022 and March 2023 the Ombudsman began to investigate fewer borderline "
                      "cases, so upheld rates rose. Rates before and after that are not compared.")));
    if (spans(letters, yearOfThePause + 1))
        section.blocks.append(paragraph(
            Words::tr("In the year to March 2021 the Ombudsman took no new complaints for three months.")));
}

void addChanges(PaperSection &section, const QList<MeasureFigures> &rows)
{
    const auto count = qsizetype(measures.size());
    for (const auto measure : {0, 2}) {
        const auto words =
            yearOnYear(rows.at(rows.size() - 2 * count + measure), rows.at(rows.size() - count + measure));
        if (!words.isEmpty())
            section.blocks.append(paragraph(Words::tr("%1, the last two letters held: %2")
                                                .arg(measureLabel(measures[size_t(measure)]), words)));
    }
}

/// \a table, and below it why the figures that are marked in it are.
void addTable(PaperSection &section, const PaperTable &table,
    const QList<std::pair<QString, PublicLetter>> &letters, const QStringList &keys)
{
    section.blocks.append(table);
    for (const auto &[name, letter] : letters) {
        const auto doubts = doubtsWithReasons(letter, keys);
        if (!doubts.isEmpty())
            section.blocks.append(paragraph(Words::tr("%1: %2").arg(name, doubts)));
    }
}

void addYears(PaperSection &section, const PaperInput &input)
{
    const auto letters = lettersByYear(input);
    if (letters.size() < 2)
        return;
    QList<std::pair<QString, PublicLetter>> named;
    for (const auto &letter : letters)
        named.append({periodInWords(letter.letter().yearEnding()), letter});
    const auto rows = compareThroughYears(letters);
    addChanges(section, rows);
    addBreaks(section, letters);
    const auto upheld = measureTable(u"upheldyears"_s, Words::tr("Complaints upheld through the years"),
        Words::tr("Year"), named, upheldHeads(), upheldKeys);
    addTable(section, upheld, named, asList(upheldKeys));
    const int tablesBefore =
        input.letter.letter.letter().field(Key::dealtWith).state == FieldState::Stated ? 2 : 1;
    if (const auto picture = yearsPicture(input, rows, tablesBefore + 1))
        section.blocks.append(*picture);
    const auto remedy = measureTable(u"remedyyears"_s, Words::tr("Satisfactory remedies through the years"),
        Words::tr("Year"), named,
        {Words::tr("Remedies"), Words::tr("Out of"), Words::tr("Remedy rate"), Words::tr("Average")},
        remedyKeys);
    addTable(section, remedy, named, asList(remedyKeys));
    addTable(section, complianceTable(named), named,
        {Key::complianceRate, Key::complianceAverage, Key::complianceOutcomes});
}

void addCouncils(PaperSection &section, const PaperInput &input)
{
    const auto &own = input.letter.letter.letter();
    QList<std::pair<QString, PublicLetter>> named{{own.authorityName, withConfirmed(input.letter)}};
    for (const auto &other : input.councils) {
        const auto &letter = other.letter.letter();
        // Another type has other services and another average: never on one scale.
        if (letter.type == own.type && letter.yearEnding() == own.yearEnding())
            named.append({letter.authorityName, withConfirmed(other)});
    }
    if (named.size() < 2)
        return;
    std::ranges::stable_sort(named, [](const auto &left, const auto &right) {
        return QString::localeAwareCompare(left.first, right.first) < 0;
    });
    section.blocks.append(paragraph(
        Words::tr("The councils below were chosen by the officer among councils of the same type and stand "
                  "in the order of their names. Their counts differ with their size and their services.")));
    const auto table = measureTable(u"councils"_s,
        Words::tr("Complaints upheld at named councils, %1").arg(periodInWords(own.yearEnding())),
        Words::tr("Council"), named, upheldHeads(), upheldKeys);
    addTable(section, table, named, asList(upheldKeys));
}
} // namespace

PaperSection yearsSection(const PaperInput &input)
{
    PaperSection section{
        .key = SectionKey::years, .heading = Words::tr("Earlier years and named councils"), .blocks = {}};
    addYears(section, input);
    if (section.blocks.isEmpty())
        section.heading = Words::tr("Named councils");
    const bool hasYears = !section.blocks.isEmpty();
    const auto before = section.blocks.size();
    addCouncils(section, input);
    if (hasYears && section.blocks.size() == before)
        section.heading = Words::tr("Earlier years");
    return section;
}
