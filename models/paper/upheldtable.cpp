// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/upheldtable.h"

#include "letter/fields.h"
#include "paper/committeepaper.h"
#include "paper/paperwords.h"
#include "paper/translating.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
const QStringList rateKeys{Key::upheldDecisions, Key::investigations, Key::upheldRate};
const QStringList residentsKeys{Key::upheldPer100k, Key::upheldPer100kAverage};

bool hasResidents(const NamedLetters &letters)
{
    return std::ranges::any_of(letters, [](const auto &named) {
        return named.second.letter().field(Key::upheldPer100k).state == FieldState::Stated;
    });
}

/// "5.8 (average 4.5)": one column, for the one is nothing without the other.
QString residentsCell(const PublicLetter &publicLetter)
{
    const auto &letter = publicLetter.letter();
    const auto *definition = fieldDefinition(Key::upheldPer100k);
    const bool isStated = letter.field(Key::upheldPer100k).state == FieldState::Stated;
    if (!isStated && !(definition && isFieldExpected(*definition, letter.yearEnding())))
        return PaperWords::tr("not printed that year");
    const auto printed = markedCell(publicLetter, Key::upheldPer100k);
    const bool hasAverage = letter.field(Key::upheldPer100kAverage).state == FieldState::Stated
        || publicLetter.lentAverage(Key::upheldPer100kAverage);
    return isStated && hasAverage
        ? PaperWords::tr("%1, average %2").arg(printed, averageCell(publicLetter, Key::upheldPer100kAverage))
        : printed;
}
} // namespace

PaperTable upheldTable(
    const QString &label, const QString &caption, const QString &of, const NamedLetters &letters)
{
    PaperTable table{.label = label,
        .caption = caption,
        .description = PaperWords::tr("One row for each letter: count, what it is out of, rate and average."),
        .header = {of, PaperWords::tr("Upheld"), PaperWords::tr("Out of"), PaperWords::tr("Upheld rate"),
            PaperWords::tr("Average")},
        .rows = {},
        .widths = {}};
    const bool withResidents = hasResidents(letters);
    if (withResidents) {
        table.description =
            PaperWords::tr("One row for each letter: count, what it is out of, rate, average and "
                           "upheld decisions per 100,000 residents with their average.");
        table.header.append(PaperWords::tr("Per 100,000 residents"));
    }
    for (const auto &[name, letter] : letters) {
        QStringList row{name};
        for (const auto &key : rateKeys)
            row.append(markedCell(letter, key));
        row.append(averageCell(letter, Key::upheldAverage));
        if (withResidents)
            row.append(residentsCell(letter));
        table.rows.append(row);
    }
    return table;
}

QStringList upheldTableKeys(const NamedLetters &letters)
{
    const auto keys = QStringList(rateKeys) << Key::upheldAverage;
    return hasResidents(letters) ? keys + residentsKeys : keys;
}

void addTableWithDoubts(
    PaperSection &section, const PaperTable &table, const NamedLetters &letters, const QStringList &keys)
{
    section.blocks.append(table);
    const bool isLent = std::ranges::any_of(letters, [&keys](const auto &named) {
        return std::ranges::any_of(keys, [&](const auto &key) { return named.second.lentAverage(key); });
    });
    if (isLent) {
        QList<PublicLetter> all;
        for (const auto &[name, letter] : letters)
            all.append(letter);
        section.blocks.append(paragraph(lentAveragesInWords(all)));
    }
    for (const auto &[name, letter] : letters) {
        const auto doubts = doubtsWithReasons(letter, keys);
        if (!doubts.isEmpty())
            section.blocks.append(paragraph(PaperWords::tr("%1: %2").arg(name, doubts)));
    }
}

int tablesBeforeYears(const PaperInput &input)
{
    if (input.texts.switchedOff.contains(SectionKey::figures))
        return 0;
    return input.letter.letter.letter().field(Key::dealtWith).state == FieldState::Stated ? 2 : 1;
}
