// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/workbook.h"

#include "comparison/comparison.h"
#include "comparison/dates.h"
#include "comparison/headline.h"
#include "files/memoryfile.h"
#include "letter/fields.h"
#include "paper/comparisondata.h"
#include "paper/datamarkers.h"
#include "paper/figuresdata.h"
#include "paper/nativechart.h"
#include "paper/sheetwriter.h"
#include "paper/translating.h"

#include <QCoreApplication>

#include <xlsxwriter.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QList<PublicLetter> ordered(QList<PublicLetter> letters)
{
    std::ranges::stable_sort(letters, [](const auto &left, const auto &right) {
        const auto byName =
            QString::localeAwareCompare(left.letter().authorityName, right.letter().authorityName);
        return byName != 0 ? byName < 0 : left.letter().yearEnding() < right.letter().yearEnding();
    });
    return letters;
}

QVariant valueOf(const Letter &letter, const FieldReading &field)
{
    if (field.state != FieldState::Stated)
        return marker(field.state);
    const auto *definition = fieldDefinition(field.key);
    if (definition->kind == FieldKind::Per100k)
        return decimalOr(letter.decimal(field.key), decimalAsPrinted(letter, field.key), field.state);
    const bool isText = definition->kind == FieldKind::Text || definition->kind == FieldKind::Date;
    return isText ? QVariant(valueToText(field.key, field.value)) : field.value;
}

/// What a bar may show: a rate that is drawn, of 5 cases or more, that nobody doubts.
QList<MeasureFigures> barsOf(const PublicLetter &letter)
{
    auto rows = compareWithAverages(letter);
    rows.removeIf([](const auto &row) { return !row.isDrawn() || row.isSmall() || row.rateInDoubt; });
    return rows;
}

/// The newest letter that has anything for a bar; nullptr where none has.
const PublicLetter *letterToDraw(const QList<PublicLetter> &letters)
{
    const PublicLetter *newest = nullptr;
    for (const auto &letter : letters) {
        const bool isNewer = !newest || letter.letter().yearEnding() > newest->letter().yearEnding();
        if (isNewer && !barsOf(letter).isEmpty())
            newest = &letter;
    }
    return newest;
}

QString councilAndPeriod(const PublicLetter &letter)
{
    return WorkbookWords::tr("%1, %2").arg(
        letter.letter().authorityName, periodInWords(letter.letter().yearEnding()));
}

QString sheetsInWords(const PublicLetter *drawn)
{
    const auto sheets =
        WorkbookWords::tr("Sheets: Notes; Figures (every field of every letter); Comparison (each rate with "
                          "its count, its average and what chance usually gives)");
    return drawn ? WorkbookWords::tr("%1; Chart (%2).").arg(sheets, councilAndPeriod(*drawn)) : sheets + u'.';
}

void addCover(lxw_workbook *workbook, const WorkbookInput &input, const QList<PublicLetter> &letters)
{
    SheetWriter sheet(workbook, "Cover");
    sheet.setWidths({100});
    sheet.addLine(WorkbookWords::tr("Figures of the Ombudsman’s annual review letters"), true, 16);
    if (input.sample)
        sheet.addLine(WorkbookWords::tr("Sample: these councils do not exist."), true);
    if (!input.embargo.isEmpty())
        sheet.addLine(input.embargo, true);
    QStringList councils;
    for (const auto &letter : letters)
        councils.append(letter.letter().authorityName);
    councils.removeDuplicates();
    sheet.addLine(WorkbookWords::tr("Councils: %1").arg(councils.join(u", "_s)));
    sheet.addLine(
        WorkbookWords::tr("Made on %1 from the letters of the Local Government and Social Care Ombudsman.")
            .arg(dateInWords(input.madeOn)));
    sheet.addLine(sheetsInWords(letterToDraw(letters)));
}

void addNotes(lxw_workbook *workbook)
{
    SheetWriter sheet(workbook, "Notes");
    sheet.setWidths({100});
    sheet.addLine(WorkbookWords::tr("Notes"), true, 16);
    for (const auto &note :
        {WorkbookWords::tr(
             "[z]: does not apply, the letter says. [x]: not available; the column of states says whether "
             "the letter does not state it or it was not found. [b]: break in series. [u]: low "
             "reliability, fewer than 5 cases."),
            WorkbookWords::tr(
                "Rates and averages are whole per cents as printed. Averages are those that the Ombudsman "
                "prints for all councils of the type in England. Where one is not printed in the letter "
                "itself the column of sources says so: “another_letter” is a letter held to a council of "
                "the same type about the same year, “published_table” the Ombudsman’s published figures."),
            WorkbookWords::tr(
                "Usual range: the counts that chance usually gives at the average (exact binomial, at "
                "least 19 of 20 years, over every average that rounds to the printed one). Compliance "
                "has none."),
            WorkbookWords::tr(
                "Upheld per 100,000 residents: out of is the number of residents that the Ombudsman "
                "divides by, rate and average are per 100,000, and the usual range is that of upheld "
                "decisions (exact Poisson)."),
            WorkbookWords::tr("The chart leaves out rates of fewer than 5 cases and rates in doubt."),
            WorkbookWords::tr(
                "Interval: Wilson’s, of the council’s own rate, in per cent; for data, not for verdicts. "
                "Compliance has none."),
            WorkbookWords::tr(
                "Between March 2022 and March 2023 the Ombudsman began to investigate fewer borderline "
                "cases, so upheld rates rose. In the year to March 2021 it took no new complaints for "
                "three months."),
            WorkbookWords::tr(
                "Cases can share a cause and the Ombudsman chooses what to investigate, so chance alone "
                "usually spreads wider than the range. A year is all its cases, not a sample of them.")})
        sheet.addLine(note);
}

void addFigures(lxw_workbook *workbook, const QList<PublicLetter> &letters)
{
    QList<QVariantList> rows;
    for (const auto &letter : letters) {
        for (const auto &field : letter.letter().fields) {
            const auto *change = letter.change(field.key);
            const auto *definition = fieldDefinition(field.key);
            const bool isFigure = definition && definition->block != Block::Letter;
            if (!isFigure)
                continue;
            rows.append({letter.letter().authorityName, letter.letter().yearEnding().toString(Qt::ISODate),
                fieldLabel(field.key), field.key, valueOf(letter.letter(), field), stateKey(field.state),
                textInLetter(letter, field),
                field.place.page > 0 ? QVariant(field.place.page) : QVariant(marker(field.state)),
                letter.isInDoubt(field.key) ? WorkbookWords::tr("in doubt") : QString(),
                change ? changesInWords(letter, {field.key}) : QString()});
        }
    }
    SheetWriter sheet(workbook, "Figures");
    sheet.setWidths({30, 14, 26, 26, 12, 16, 30, 8, 16, 40});
    sheet.addLine(WorkbookWords::tr("Every figure of every letter"), true, 14);
    sheet.addTable("Figures",
        {WorkbookWords::tr("Council"), WorkbookWords::tr("Year ending"), WorkbookWords::tr("Figure"),
            WorkbookWords::tr("Key"), WorkbookWords::tr("Value"), WorkbookWords::tr("State"),
            WorkbookWords::tr("In the letter"), WorkbookWords::tr("Page"), WorkbookWords::tr("Doubt"),
            WorkbookWords::tr("Change")},
        rows);
}

/// Whether the workbook has several years of the council: breaks are those of a series.
bool isInSeries(const PublicLetter &letter, const QList<PublicLetter> &letters)
{
    return std::ranges::any_of(letters, [&letter](const auto &other) {
        return other.letter().authorityName == letter.letter().authorityName
            && other.letter().yearEnding() != letter.letter().yearEnding();
    });
}

void addComparison(lxw_workbook *workbook, const QList<PublicLetter> &letters)
{
    QList<QVariantList> rows;
    for (const auto &letter : letters) {
        const auto measured = comparisonRows(letter, isInSeries(letter, letters));
        for (const auto &row : measured) {
            rows.append({letter.letter().authorityName, letter.letter().yearEnding().toString(Qt::ISODate),
                row.label, row.count, row.base, row.rate, stateKey(row.state), row.average,
                stateKey(row.averageState), row.usualLeast, row.usualMost, row.intervalLeast,
                row.intervalMost, row.markers, row.averageSource, row.words});
        }
    }
    SheetWriter sheet(workbook, "Comparison");
    sheet.setWidths({30, 14, 22, 8, 8, 8, 16, 10, 16, 10, 10, 12, 12, 10, 18, 90});
    sheet.addLine(WorkbookWords::tr("Each rate with its count and its average"), true, 14);
    sheet.addTable("Comparison",
        {WorkbookWords::tr("Council"), WorkbookWords::tr("Year ending"), WorkbookWords::tr("Measure"),
            WorkbookWords::tr("Count"), WorkbookWords::tr("Out of"), WorkbookWords::tr("Rate"),
            WorkbookWords::tr("Rate state"), WorkbookWords::tr("Average"), WorkbookWords::tr("Average state"),
            WorkbookWords::tr("Usual from"), WorkbookWords::tr("Usual to"),
            WorkbookWords::tr("Interval from"), WorkbookWords::tr("Interval to"),
            WorkbookWords::tr("Markers"), WorkbookWords::tr("Average source"),
            WorkbookWords::tr("What it can show")},
        rows);
}

/// One letter's drawn rates alone, as numbers: a spreadsheet would draw a marker as 0.
void addChart(lxw_workbook *workbook, const QList<PublicLetter> &letters)
{
    const auto *letter = letterToDraw(letters);
    if (!letter)
        return;
    const auto headline = comparisonHeadline(compareWithAverages(*letter), compareWithResidents(*letter));
    QList<QVariantList> rows;
    bool isLent = false;
    const auto bars = barsOf(*letter);
    for (const auto &row : bars) {
        isLent |= row.averageFrom.has_value();
        const bool hasAverage = row.average && !row.averageInDoubt;
        const auto label = measureLabel(row.measure);
        rows.append({label, row.count ? QVariant(*row.count) : QVariant(), *row.base, *row.rate,
            hasAverage ? QVariant(*row.average) : QVariant(),
            row.count ? WorkbookWords::tr("%1: %2 of %3").arg(label).arg(*row.count).arg(*row.base)
                      : WorkbookWords::tr("%1: of %2").arg(label).arg(*row.base)});
    }
    SheetWriter sheet(workbook, "Chart");
    sheet.setWidths({30, 10, 10, 10, 10, 32});
    sheet.addLine(councilAndPeriod(*letter), true, 14);
    sheet.addTable("ChartFigures",
        {WorkbookWords::tr("Measure"), WorkbookWords::tr("Count"), WorkbookWords::tr("Out of"),
            WorkbookWords::tr("Rate"), WorkbookWords::tr("Average"), WorkbookWords::tr("In the chart")},
        rows);
    drawNativeChart(workbook, sheet,
        {.title = WorkbookWords::tr("%1: %2").arg(councilAndPeriod(*letter), headline),
            .axis = WorkbookWords::tr("per cent; average: %1")
                        .arg(isLent ? WorkbookWords::tr("%1, not all of it printed in this letter")
                                          .arg(averageGroup(letter->letter().type))
                                    : averageGroup(letter->letter().type)),
            .altText = chartAltText(WorkbookWords::tr("Bar chart"), headline)});
}

void setProperties(lxw_workbook *workbook, const WorkbookInput &input)
{
    auto title = WorkbookWords::tr("Figures of the Ombudsman’s annual review letters").toUtf8();
    lxw_doc_properties properties{};
    properties.title = title.data();
    // The day alone: the program's own clock would make every file another one.
    properties.created = input.madeOn.startOfDay(Qt::UTC).toSecsSinceEpoch();
    workbook_set_properties(workbook, &properties);
}
} // namespace

Outcome<QByteArray> workbookBytes(const WorkbookInput &input)
{
    MemoryFile file;
    auto drafts = MemoryFile::folder();
    lxw_workbook_options options{};
    options.tmpdir = drafts.isEmpty() ? nullptr : drafts.data();
    auto *workbook = file.isOpen() ? workbook_new_opt(file.path().constData(), &options) : nullptr;
    if (!workbook)
        return tl::unexpected(Problem{.kind = Problem::Kind::WriteFailed});
    const auto letters = ordered(input.letters);
    setProperties(workbook, input);
    addCover(workbook, input, letters);
    addNotes(workbook);
    addFigures(workbook, letters);
    addComparison(workbook, letters);
    addChart(workbook, letters);
    if (const auto error = workbook_close(workbook); error != LXW_NO_ERROR) {
        return tl::unexpected(
            Problem{.kind = Problem::Kind::WriteFailed, .detail = QString::fromUtf8(lxw_strerror(error))});
    }
    return file.bytes();
}
