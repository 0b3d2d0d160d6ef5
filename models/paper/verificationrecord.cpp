// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/verificationrecord.h"

#include "comparison/dates.h"
#include "letter/fields.h"
#include "paper/columnwidths.h"
#include "paper/paperwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
struct VerificationRecordWords {
    Q_DECLARE_TR_FUNCTIONS(VerificationRecord)
};

RecordedFigure recorded(const RecordInput &input, const QString &key)
{
    const auto found = std::ranges::find(input.figures, key, &RecordedFigure::key);
    return found == input.figures.end() ? RecordedFigure{.key = key} : *found;
}

QString momentInWords(const QDateTime &moment)
{
    return VerificationRecordWords::tr("%1, %2").arg(
        dateInWords(moment.date()), moment.time().toString(u"HH:mm"_s));
}

/// \a printed: the words of the field in the letter, for as many decimals as they have.
QString valueInWords(QAnyStringView key, const QVariant &value, const QString &printed)
{
    const auto text = valueToText(key, value);
    if (text.isEmpty())
        return VerificationRecordWords::tr("no value");
    const auto *definition = fieldDefinition(key);
    if (definition && definition->kind == FieldKind::Date && value.toDate().isValid())
        return dateInWords(value.toDate());
    if (definition && definition->kind == FieldKind::Per100k)
        return decimalAsPrinted(value.toDouble(), printed);
    return definition && definition->kind == FieldKind::PerCent ? VerificationRecordWords::tr("%1%").arg(text)
                                                                : text;
}

/// A text file has lines, and no pages.
QString placeInWords(const Place &place)
{
    if (!place.isValid())
        return VerificationRecordWords::tr("none");
    return place.line > 0 ? VerificationRecordWords::tr("line %1").arg(place.line)
                          : VerificationRecordWords::tr("page %1").arg(place.page);
}

QString orNone(const QString &text)
{
    return text.isEmpty() ? VerificationRecordWords::tr("none") : text;
}

QString stateInWords(const FieldReading &field)
{
    return field.state == FieldState::Stated ? valueInWords(field.key, field.value, field.text)
                                             : stateKey(field.state).replace(u'_', u' ');
}

QString confirmedInWords(const RecordedFigure &figure)
{
    return figure.confirmedBy.isEmpty()
        ? VerificationRecordWords::tr("not confirmed")
        : VerificationRecordWords::tr("%1, %2").arg(figure.confirmedBy, momentInWords(figure.confirmedOn));
}

QList<FieldReading> fieldsOf(const RecordInput &input)
{
    auto fields = input.letter.letter.fields;
    fields.removeIf([&](const auto &field) {
        const auto *definition = fieldDefinition(field.key);
        return definition && field.state != FieldState::Stated
            && !isFieldExpected(*definition, input.letter.letter.yearEnding());
    });
    return fields;
}

PaperTable fieldsTable(const RecordInput &input)
{
    PaperTable table{.label = u"fields"_s,
        .caption = VerificationRecordWords::tr("Every field of the letter"),
        .description = VerificationRecordWords::tr(
            "One row for each field: value, words in the letter, place, who confirmed it."),
        .header = {VerificationRecordWords::tr("Field"), VerificationRecordWords::tr("Value"),
            VerificationRecordWords::tr("In the letter"), VerificationRecordWords::tr("Place"),
            VerificationRecordWords::tr("Confirmed")},
        .rows = {},
        .widths = {}};
    for (const auto &field : fieldsOf(input)) {
        const auto figure = recorded(input, field.key);
        table.rows.append(
            {fieldLabel(field.key), stateInWords(field), orNone(wordsInLetter(field, figure).left(200)),
                placeInWords(field.place), confirmedInWords(figure)});
    }
    return table;
}

PaperTable changesTable(const RecordInput &input)
{
    PaperTable table{.label = u"changes"_s,
        .caption = VerificationRecordWords::tr("Figures changed by hand"),
        .description =
            VerificationRecordWords::tr("One row for each change: from, to, kind, who, when and why."),
        .header = {VerificationRecordWords::tr("Field"), VerificationRecordWords::tr("From"),
            VerificationRecordWords::tr("To"), VerificationRecordWords::tr("Kind"),
            VerificationRecordWords::tr("Who and when"), VerificationRecordWords::tr("Why")},
        .rows = {},
        .widths = {}};
    for (const auto &figure : input.figures) {
        for (const auto &recordedChange : figure.changes) {
            const auto &change = recordedChange.change;
            const auto printed = input.letter.letter.field(figure.key).text;
            table.rows.append({fieldLabel(figure.key), valueInWords(figure.key, change.printed, printed),
                valueInWords(figure.key, change.entered, printed),
                recordedChangeKey(recordedChange).replace(u'_', u' '),
                VerificationRecordWords::tr("%1, %2").arg(
                    recordedChange.who, momentInWords(recordedChange.when)),
                orNone(recordedChange.why)});
        }
    }
    return table;
}

PaperTable checksTable(const RecordInput &input)
{
    PaperTable table{.label = u"checks"_s,
        .caption = VerificationRecordWords::tr("Checks of the current values"),
        .description =
            VerificationRecordWords::tr("One row for each check: whether it holds and what it says."),
        .header = {VerificationRecordWords::tr("Check"), VerificationRecordWords::tr("Outcome"),
            VerificationRecordWords::tr("What it says")},
        .rows = {},
        .widths = {}};
    for (const auto &check : input.letter.checks) {
        const auto name = QString(check.check).replace(u'_', u' ');
        table.rows.append({name, outcomeKey(check.outcome).replace(u'_', u' '), orNone(check.says)});
        for (const auto &failed : input.failAsPrinted) {
            if (failed.check == check.check)
                table.rows.append({VerificationRecordWords::tr("%1, as the letter prints it").arg(name),
                    outcomeKey(failed.outcome).replace(u'_', u' '), orNone(failed.says)});
        }
    }
    return table;
}

/// Which figures have no picture of their place, and why.
QString missingCutOutsInWords(const RecordInput &input)
{
    if (isOfTextFile(input.letter.letter))
        return VerificationRecordWords::tr(
            "The letter came as a text file, which has no pages: there is no picture to cut the "
            "figures out of. The table of fields has their lines.");
    QStringList missing;
    for (const auto &field : fieldsOf(input)) {
        if (field.place.isValid() && recorded(input, field.key).cutOut.isEmpty())
            missing.append(fieldLabel(field.key));
    }
    return missing.isEmpty()
        ? QString()
        : VerificationRecordWords::tr(
            "No picture could be made of the places of: %1. Look them up in the letter itself.")
              .arg(missing.join(u"; "_s));
}

PaperSection cutOuts(const RecordInput &input)
{
    PaperSection section{.key = u"cutouts"_s,
        .heading = VerificationRecordWords::tr("The figures in the letter"),
        .blocks = {}};
    if (const auto missing = missingCutOutsInWords(input); !missing.isEmpty())
        section.blocks.append(paragraph(missing));
    for (const auto &figure : input.figures) {
        const auto field = input.letter.letter.field(figure.key);
        if (figure.cutOut.isEmpty())
            continue;
        section.blocks.append(PaperPicture{.label = u"cutout"_s + figure.key,
            .caption =
                VerificationRecordWords::tr("%1, %2").arg(fieldLabel(figure.key), placeInWords(field.place)),
            .altText = VerificationRecordWords::tr("Cut-out of the letter: %1, printed as “%2”.")
                           .arg(fieldLabel(figure.key), wordsInLetter(field, figure).left(80)),
            .png = figure.cutOut,
            .svg = {},
            .millimetres = figure.cutOutMillimetres});
    }
    return section;
}

PaperSection head(const RecordInput &input, const QString &title)
{
    PaperSection section{.key = u"title"_s, .heading = {}, .blocks = {}};
    section.blocks = {paragraph(title, ParagraphStyle::Title),
        paragraph(VerificationRecordWords::tr("For the file, not for the committee. Made on %1.")
                      .arg(dateInWords(input.madeOn))),
        paragraph(VerificationRecordWords::tr("File: %1").arg(orNone(input.file))),
        paragraph(VerificationRecordWords::tr("SHA-256 of its bytes: %1").arg(orNone(input.sha256)))};
    return section;
}
} // namespace

QString recordedChangeKey(const RecordedChange &change)
{
    switch (change.undone) {
    case RecordedChange::Undone::TakenBack:
        return u"taken_back"_s;
    case RecordedChange::Undone::Restored:
        return u"restored"_s;
    case RecordedChange::Undone::No:
        break;
    }
    return handChangeKey(change.change.kind);
}

QString wordsInLetter(const FieldReading &field, const RecordedFigure &figure)
{
    return figure.printed.value_or(field.text);
}

PaperDocument verificationRecord(const RecordInput &input)
{
    const auto &letter = input.letter.letter;
    const auto title =
        VerificationRecordWords::tr("Verification record: %1, %2")
            .arg(letter.authorityName.isEmpty() ? VerificationRecordWords::tr("council not found")
                                                : letter.authorityName,
                periodInWords(letter.yearEnding()));
    PaperSection fields{
        .key = u"fields"_s, .heading = VerificationRecordWords::tr("Fields"), .blocks = {fieldsTable(input)}};
    PaperSection changes{
        .key = u"changes"_s, .heading = VerificationRecordWords::tr("Changes"), .blocks = {}};
    if (const auto table = changesTable(input); !table.rows.isEmpty())
        changes.blocks.append(table);
    else
        changes.blocks.append(paragraph(VerificationRecordWords::tr("No figure was changed by hand.")));
    PaperSection checks{.key = u"checks"_s, .heading = VerificationRecordWords::tr("Checks"), .blocks = {}};
    if (input.letter.checks.isEmpty())
        checks.blocks.append(paragraph(VerificationRecordWords::tr("Nothing was checked.")));
    else
        checks.blocks.append(checksTable(input));
    PaperDocument record{
        .title = title, .madeOn = input.madeOn, .sections = {head(input, title), fields, changes, checks}};
    if (const auto pictures = cutOuts(input); !pictures.blocks.isEmpty())
        record.sections.append(pictures);
    for (auto &section : record.sections) {
        for (auto &block : section.blocks) {
            if (auto *table = std::get_if<PaperTable>(&block))
                table->widths = columnWidths(*table);
        }
    }
    return record;
}
