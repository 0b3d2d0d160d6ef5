// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/chance.h"
#include "comparison/comparison.h"
#include "ui/charts/chartpicture.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace {
constexpr int firstYearOfNewPractice = 2023;

const QStringList columns{u"authority"_s, u"gss_code"_s, u"type"_s, u"measure"_s, u"year_ending"_s,
    u"state"_s, u"count"_s, u"base"_s, u"rate"_s, u"average"_s, u"average_state"_s, u"not_satisfied_least"_s,
    u"not_satisfied_most"_s, u"usual_least"_s, u"usual_most"_s, u"wilson_least"_s, u"wilson_most"_s,
    u"markers"_s, u"figures"_s, u"shows"_s};

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

// A spreadsheet runs a cell as a formula by its first sign; an apostrophe makes it words.
QString textCell(const QString &text)
{
    constexpr QStringView risky = u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    const auto start = text.trimmed();
    const bool runs = (!start.isEmpty() && risky.contains(start.front()))
        || (!text.isEmpty() && risky.contains(text.front()));
    const QString safe = runs ? u'\'' + text : text;
    const bool quoted =
        safe.contains(u',') || safe.contains(u'"') || safe.contains(u'\n') || safe.contains(u'\r');
    return quoted ? u'"' + QString(safe).replace(u'"', u"\"\""_s) + u'"' : safe;
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

QString row(const Letter &letter, const MeasureFigures &figures, bool several)
{
    QStringList cells{textCell(letter.authorityName), textCell(letter.gssCode), typeKey(letter.type),
        measureKey(figures.measure), figures.yearEnding.toString(Qt::ISODate), stateKey(figures.state),
        numberCell(figures.count, figures.state), numberCell(figures.base, figures.state),
        numberCell(figures.rate, figures.state), numberCell(figures.average, figures.averageState),
        stateKey(figures.averageState)};
    cells += rangeCells(figures.notSatisfied);
    cells += rangeCells(figures.usual);
    cells += wilsonCells(figures);
    cells += {markers(figures, several), textCell(figures.figures), textCell(figures.words)};
    return cells.join(u',') + u"\r\n"_s;
}
} // namespace

QByteArray chartData(const ChartContent &content)
{
    const bool several = content.kind == ChartContent::Kind::Years;
    const auto letters = lettersShown(content);
    QString csv = columns.join(u',') + u"\r\n"_s;
    for (const auto &letter : letters) {
        const auto figures = compareWithAverages(letter);
        for (const auto &each : figures)
            csv += row(letter, each, several);
    }
    return csv.toUtf8();
}
