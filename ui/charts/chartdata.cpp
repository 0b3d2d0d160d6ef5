// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/chance.h"
#include "comparison/comparison.h"
#include "comparison/dates.h"
#include "letter/fields.h"
#include "paper/csvline.h"
#include "ui/charts/chartpicture.h"
#include "ui/charts/chartwords.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace {
const QStringList columns{u"authority"_s, u"gss_code"_s, u"type"_s, u"measure"_s, u"year_ending"_s,
    u"state"_s, u"count"_s, u"base"_s, u"rate"_s, u"average"_s, u"average_state"_s, u"not_satisfied_least"_s,
    u"not_satisfied_most"_s, u"usual_least"_s, u"usual_most"_s, u"wilson_least"_s, u"wilson_most"_s,
    u"markers"_s, u"figures"_s, u"shows"_s, u"not_confirmed"_s, u"changed_by_hand"_s, u"reason"_s};

QString measureKey(Measure measure)
{
    switch (measure) {
    case Measure::Upheld:
        return u"upheld"_s;
    case Measure::Compliance:
        return u"compliance"_s;
    case Measure::Remedy:
        return u"remedy"_s;
    }
    Q_UNREACHABLE();
}

// [z] does not apply, [x] not available: the column of states tells "not stated" from "not found".
QString missing(FieldState state)
{
    return state == FieldState::NotApplicable ? u"[z]"_s : u"[x]"_s;
}

QString numberCell(std::optional<int> number, FieldState state)
{
    return number ? QString::number(*number) : missing(state);
}

QStringList rangeCells(const std::optional<CountRange> &range)
{
    if (!range)
        return {u"[z]"_s, u"[z]"_s};
    return {QString::number(range->first), QString::number(range->second)};
}

QStringList wilsonCells(const MeasureFigures &figures)
{
    if (!figures.isDrawn() || !figures.count || figures.measure == Measure::Compliance)
        return {u"[z]"_s, u"[z]"_s};
    const auto [least, most] = wilsonInterval(*figures.count, *figures.base);
    return {QString::number(100 * least, 'f', 1), QString::number(100 * most, 'f', 1)};
}

QString markers(const MeasureFigures &figures, bool several)
{
    QStringList marks;
    if (figures.isDrawn() && figures.isSmall())
        marks.append(u"[u]"_s); // low reliability
    if (several && figures.measure == Measure::Upheld && figures.yearEnding.year() == firstYearOfNewPractice)
        marks.append(u"[b]"_s); // break in series before this year
    return marks.join(u' ');
}

// What the letter's figures of one measure share with the letter as a whole: whose they are, and of when.
QStringList keysOfRow(const QStringList &keys)
{
    return QStringList{Key::authority, Key::periodEnd} + keys;
}

QStringList doubtCells(const PublicLetter &letter, const QStringList &keys)
{
    QStringList notConfirmed;
    QStringList changed;
    QStringList reasons;
    for (const auto &key : keys) {
        if (letter.isInDoubt(key))
            notConfirmed.append(key);
        if (letter.isFlagged(key))
            reasons.append(letter.reason(key).split(u'\n'));
        if (const auto *change = letter.change(key))
            changed.append(key + u": "_s + handChangeKey(change->kind));
    }
    reasons.removeDuplicates(); // one failed check is the reason of every field that takes part
    const auto changes = changesInWords(letter, keys);
    if (!changes.isEmpty())
        reasons.append(changes);
    return {notConfirmed.join(u' '), changed.join(u"; "_s), harmlessText(reasons.join(u' '))};
}

QByteArray row(const PublicLetter &publicLetter, const MeasureFigures &figures, bool several)
{
    const auto &letter = publicLetter.letter();
    QStringList cells{harmlessText(letter.authorityName), harmlessText(letter.gssCode), typeKey(letter.type),
        measureKey(figures.measure), figures.yearEnding.toString(Qt::ISODate), stateKey(figures.state),
        numberCell(figures.count, figures.state), numberCell(figures.base, figures.state),
        numberCell(figures.rate, figures.state), numberCell(figures.average, figures.averageState),
        stateKey(figures.averageState)};
    cells += rangeCells(figures.notSatisfied);
    cells += rangeCells(figures.usual);
    cells += wilsonCells(figures);
    cells += {markers(figures, several), harmlessText(figures.figures), harmlessText(figures.words)};
    return csvLine(cells + doubtCells(publicLetter, keysOfRow(figures.keys)));
}

QString decimalCell(const Letter &letter, QAnyStringView key, FieldState state)
{
    const auto printed = decimalAsPrinted(letter, key);
    return printed.isEmpty() ? missing(state) : printed;
}

// The count is among residents here, and rate and average are per 100,000 of them.
QByteArray residentsRow(const PublicLetter &publicLetter, bool several)
{
    const auto &letter = publicLetter.letter();
    const auto figures = compareWithResidents(publicLetter);
    const auto year = letter.yearEnding();
    QStringList cells{harmlessText(letter.authorityName), harmlessText(letter.gssCode), typeKey(letter.type),
        u"upheld_per_100k"_s, year.toString(Qt::ISODate), stateKey(figures.state),
        numberCell(figures.count, letter.field(Key::upheldDecisions).state),
        figures.residents ? QString::number(*figures.residents) : u"[x]"_s,
        decimalCell(letter, Key::upheldPer100k, figures.state),
        decimalCell(letter, Key::upheldPer100kAverage, figures.averageState), stateKey(figures.averageState),
        u"[z]"_s, u"[z]"_s};
    cells += rangeCells(figures.usual);
    cells += {u"[z]"_s, u"[z]"_s, several && year.year() == firstYearOfNewPractice ? u"[b]"_s : QString(),
        harmlessText(figures.figures), harmlessText(figures.words)};
    return csvLine(cells + doubtCells(publicLetter, keysOfRow(figures.keys)));
}
} // namespace

QByteArray chartData(const ChartContent &content)
{
    const bool several = isThroughYears(content.kind);
    const auto letters = lettersShown(content);
    QByteArray csv = csvLine(columns);
    for (const auto &letter : letters) {
        const auto figures = compareWithAverages(letter);
        for (const auto &each : figures)
            csv += row(letter, each, several);
        // Letters before 2023 know no such figure.
        if (letter.letter().field(Key::upheldPer100k).state != FieldState::NotFound)
            csv += residentsRow(letter, several);
    }
    return csv;
}
