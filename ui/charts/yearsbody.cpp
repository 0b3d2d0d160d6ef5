// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/yearsbody.h"

#include "comparison/dates.h"
#include "comparison/headline.h"
#include "comparison/measurewords.h"
#include "letter/fields.h"
#include "ui/charts/chartaxes.h"
#include "ui/charts/chartmarks.h"
#include "ui/charts/chartstyle.h"
#include "ui/charts/charttext.h"
#include "ui/charts/chartwords.h"
#include "ui/charts/councilfate.h"

#include <QChart>
#include <QGraphicsLineItem>
#include <QGraphicsScene>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QList<int> yearsWithGaps(const QList<PublicLetter> &letters)
{
    QList<int> years;
    if (letters.isEmpty())
        return years;
    const auto last = letters.constLast().letter().yearEnding().year();
    for (int year = letters.constFirst().letter().yearEnding().year(); year <= last; ++year)
        years.append(year);
    return years;
}

PointMark::Kind kindOf(const MeasureFigures &figures)
{
    if (figures.rateInDoubt)
        return PointMark::Kind::Doubtful;
    return figures.isSmall() ? PointMark::Kind::SmallBase : PointMark::Kind::Rate;
}

// What stands beside a figure that is in doubt.
QString withSign(const QString &words, bool inDoubt)
{
    return inDoubt ? words + u" ?"_s : words;
}

QPen linePen(const QColor &colour, Qt::PenStyle style)
{
    return {colour, 2, style, Qt::FlatCap, Qt::RoundJoin};
}
} // namespace

YearsBody::YearsBody(const ChartContent &content, QGraphicsScene &scene)
    : ChartBody(content, compareThroughYears(lettersShown(content)))
    , m_shown(yearsShown(content))
    , m_years(yearsWithGaps(m_shown.letters))
{
    for (const auto measure : measures)
        m_panels.append(makePanel(measure, scene));
    m_notes = new ChartText(m_panels.constFirst().chart, notesInWords());
}

YearsBody::Row YearsBody::makeRow(int year, Measure measure, QChart *chart) const
{
    Row row{.year = year};
    const auto found = std::ranges::find_if(figures(),
        [&](const auto &each) { return each.measure == measure && each.yearEnding.year() == year; });
    if (found == figures().end()) {
        row.count = new ChartText(chart, tr("no letter"));
        return row;
    }
    row.figures = *found;
    row.letter = &*std::ranges::find(
        m_shown.letters, year, [](const auto &each) { return each.letter().yearEnding().year(); });
    const auto count = countInShort(row.figures);
    row.count = new ChartText(chart, row.figures.rateInDoubt ? count + u" ?"_s : count);
    if (!row.figures.isDrawn())
        return row;
    if (row.figures.average)
        row.average = new PointMark(
            chart, row.figures.averageInDoubt ? PointMark::Kind::DoubtfulAverage : PointMark::Kind::Average);
    row.rate = new PointMark(chart, kindOf(row.figures));
    for (auto *mark : {row.average, row.rate}) {
        if (mark)
            mark->setZValue(aboveSeries);
    }
    return row;
}

YearsBody::Panel YearsBody::makePanel(Measure measure, QGraphicsScene &scene) const
{
    Panel panel{.measure = measure, .chart = bareChart(), .anchor = anchorSeries()};
    scene.addItem(panel.chart);
    panel.title = new ChartText(panel.chart, measureLabel(measure));
    for (const int year : m_years) {
        panel.rows.append(makeRow(year, measure, panel.chart));
        panel.years.append(new ChartText(panel.chart, QString::number(year)));
    }
    panel.chart->addSeries(panel.anchor);
    addLines(panel);
    auto *rowAxis = new QValueAxis;
    rowAxis->setRange(-0.5, static_cast<qreal>(m_years.size()) - 0.5);
    rowAxis->setReverse(true);
    addAxes(*panel.chart, perCentAxis(), rowAxis);
    addLabels(panel);
    return panel;
}

bool YearsBody::breaksAt(Measure measure, int year) const
{
    return isBreak(measure, year) && m_years.contains(year) && m_years.constFirst() < year;
}

// A line joins years that follow each other, lie on one side of every break, are sure and have cases enough
// to be compared; a gap stays a gap.
void YearsBody::addLines(Panel &panel) const
{
    const auto add = [&panel](auto value, const QPen &pen) {
        QLineSeries *line = nullptr;
        for (qsizetype i = 0; i < panel.rows.size(); ++i) {
            const auto &row = panel.rows.at(i);
            const auto y = value(row);
            if (!y || isBreak(panel.measure, row.year))
                line = nullptr;
            if (!y)
                continue;
            if (!line) {
                line = new QLineSeries;
                line->setPen(pen);
                panel.chart->addSeries(line);
            }
            line->append(*y, static_cast<qreal>(i));
        }
    };
    const auto average = [](const Row &row) {
        return row.average && !row.figures.averageInDoubt ? row.figures.average : std::optional<int>();
    };
    const auto rate = [](const Row &row) {
        return row.rate && row.rate->kind() == PointMark::Kind::Rate ? row.figures.rate
                                                                     : std::optional<int>();
    };
    add(average, linePen(ChartStyle::average, Qt::DashLine));
    add(rate, linePen(ChartStyle::council, Qt::SolidLine));
}

void YearsBody::addLabels(Panel &panel) const
{
    for (const int tick : {0, 100})
        panel.ticks.append(new ChartText(panel.chart, tr("%1%").arg(tick)));
    const Row *lastRate = nullptr;
    const Row *lastAverage = nullptr;
    for (const auto &row : std::as_const(panel.rows)) {
        lastRate = row.rate ? &row : lastRate;
        lastAverage = row.average ? &row : lastAverage;
    }
    // An end before the newest year says so.
    const auto label = [&](const QString &words, const Row &row) {
        return new ChartText(
            panel.chart, row.year == m_years.constLast() ? words : tr("%1, %2").arg(words).arg(row.year));
    };
    if (lastRate) {
        panel.lastRate = lastRate->figures.rate;
        const auto words = tr("rate %1%").arg(*panel.lastRate);
        panel.rateLabel = label(withSign(words, lastRate->figures.rateInDoubt), *lastRate);
    }
    if (lastAverage) {
        panel.lastAverage = lastAverage->figures.average;
        const auto words =
            withSign(tr("average %1%").arg(*panel.lastAverage), lastAverage->figures.averageInDoubt);
        panel.averageLabel =
            label(withLentSign(words, lastAverage->figures.averageFrom.has_value()), *lastAverage);
    }
    for (const int year : m_years) {
        if (!breaksAt(panel.measure, year))
            continue;
        auto *line = new QGraphicsLineItem(panel.chart);
        line->setZValue(betweenGridAndSeries);
        panel.breaks.insert(year, line);
    }
}

QString YearsBody::chartType() const
{
    return tr("Line chart");
}

QString YearsBody::headline() const
{
    return yearsHeadline(figures());
}

QString YearsBody::subtitle(qsizetype mostNameLetters) const
{
    const bool averaged =
        std::ranges::any_of(m_panels, [](const Panel &panel) { return panel.averageLabel; });
    const auto measured = averaged
        ? tr("rates and averages of %1").arg(averageGroup(content().letter.letter().type))
        : tr("rates");
    const auto council = councilInWords(content().letter.letter(), mostNameLetters);
    if (m_years.isEmpty())
        return tr("%1: no year was found in the letters held").arg(council);
    if (m_years.size() == 1)
        return tr("%1, year ending March %2: %3")
            .arg(council, QString::number(m_years.constLast()), measured);
    return tr("%1, years ending March %2 to March %3: %4")
        .arg(council, QString::number(m_years.constFirst()), QString::number(m_years.constLast()), measured);
}

QString YearsBody::notesInWords() const
{
    QStringList notes;
    const auto points = [this](auto wanted) {
        return std::ranges::any_of(
            m_panels, [&](const Panel &panel) { return std::ranges::any_of(panel.rows, wanted); });
    };
    if (breaksAt(Measure::Upheld, firstYearOfNewPractice))
        notes.append(
            tr("Dotted line: from April 2022 fewer borderline cases investigated, so upheld rates rose."));
    if (m_years.contains(yearOfThePause))
        notes.append(breaksAt(Measure::Upheld, yearOfThePause)
                ? tr("Dotted line, 2021: three months without new complaints.")
                : tr("2021: three months without new complaints."));
    if (points([](const Row &row) { return row.rate && row.rate->kind() == PointMark::Kind::SmallBase; }))
        notes.append(tr("Ring: 1 to 4 cases."));
    if (!m_shown.letters.isEmpty())
        notes.append(fateInWords(m_shown.letters.constLast()));
    notes.append(residentsInShort(m_shown.letters));
    // What is not sure comes first: the last lines are the ones that a small picture loses.
    notes.prepend(lentInWords(m_shown.letters, false));
    notes.prepend(leftOutInWords(m_shown));
    notes.prepend(doubtsInWords());
    notes.removeAll(QString());
    return notes.join(u' ');
}

QList<ChartPoint> YearsBody::points() const
{
    QList<ChartPoint> points;
    for (const auto &panel : m_panels) {
        for (const auto &row : panel.rows) {
            if (!row.letter)
                continue;
            auto area = row.count->sceneBoundingRect();
            for (const auto *mark : {row.average, row.rate})
                area |= mark ? mark->sceneBoundingRect() : QRectF();
            points.append({area, pointInWords(*row.letter, row.figures), row.letter->held});
        }
    }
    return points;
}

QString YearsBody::doubtsInWords() const
{
    QStringList unsure;
    const auto add = [this, &unsure](const QString &what, auto isUnsure) {
        QStringList years;
        for (const auto &each : figures()) {
            if (isUnsure(each))
                years.append(QString::number(each.yearEnding.year()));
        }
        if (!years.isEmpty())
            unsure.append(tr("%1 %2").arg(what, years.join(u", "_s)));
    };
    for (const auto measure : measures) {
        add(measureLabel(measure),
            [measure](const auto &each) { return each.measure == measure && each.rateInDoubt; });
        add(tr("average of %1").arg(measureLabel(measure)),
            [measure](const auto &each) { return each.measure == measure && each.averageInDoubt; });
    }
    for (const auto &letter : m_shown.letters) {
        if (letter.isInDoubt(Key::authority) || letter.isInDoubt(Key::periodEnd))
            unsure.append(tr("council or period %1").arg(letter.letter().yearEnding().year()));
    }
    if (unsure.isEmpty())
        return {};
    const auto signs = doubtSigns().join(tr(", "));
    return signs.isEmpty() ? tr("In doubt: %1.").arg(unsure.join(u"; "_s))
                           : tr("In doubt (%1): %2.").arg(signs, unsure.join(u"; "_s));
}

// Those alone that are drawn.
QStringList YearsBody::doubtSigns() const
{
    const auto any = [this](auto wanted) {
        return std::ranges::any_of(
            m_panels, [&](const Panel &panel) { return std::ranges::any_of(panel.rows, wanted); });
    };
    QStringList signs;
    if (any([](const Row &row) { return row.rate && row.rate->kind() == PointMark::Kind::Doubtful; }))
        signs.append(tr("square"));
    if (any([](const Row &row) {
            return row.average && row.average->kind() == PointMark::Kind::DoubtfulAverage;
        }))
        signs.append(tr("hollow diamond"));
    if (any([](const Row &row) { return row.figures.rateInDoubt && !row.rate; }))
        signs.append(tr("marked ?"));
    return signs;
}
