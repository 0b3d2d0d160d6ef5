// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/countsbody.h"

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

#include <QBrush>
#include <QChart>
#include <QGraphicsLineItem>
#include <QGraphicsScene>
#include <QLineSeries>
#include <QPen>
#include <QValueAxis>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace {
// The least end of a scale from 0 that holds \a most and has a whole number in its middle.
int scaleEnd(int most)
{
    qint64 step = 1;
    for (;; step *= 10) {
        for (const int leading : {2, 4, 6, 10, 12, 16}) {
            if (leading * step >= most)
                return static_cast<int>(std::min<qint64>(leading * step, std::numeric_limits<int>::max()));
        }
    }
}

bool isComplete(const MeasureFigures &figures)
{
    return figures.base && *figures.base > 0 && figures.count && *figures.count <= *figures.base;
}

QList<MeasureFigures> upheldThroughYears(const QList<PublicLetter> &letters)
{
    auto figures = compareThroughYears(letters);
    figures.removeIf([](const auto &each) { return each.measure != Measure::Upheld; });
    return figures;
}

QString countInWords(const MeasureFigures &figures)
{
    if (isComplete(figures))
        return CountsBody::tr("%1 of %2").arg(*figures.count).arg(*figures.base);
    if (figures.base && *figures.base > 0 && !figures.count)
        return CountsBody::tr("? of %1").arg(*figures.base);
    if (figures.base && *figures.base > 0)
        return CountsBody::tr("%1 of %2 ≠").arg(*figures.count).arg(*figures.base);
    return countInShort(figures);
}
} // namespace

CountsBody::CountsBody(const ChartContent &content, QGraphicsScene &scene)
    : ChartBody(content, upheldThroughYears(lettersShown(content)))
    , m_shown(yearsShown(content))
    , m_chart(bareChart())
    , m_anchor(anchorSeries())
{
    scene.addItem(m_chart);
    if (!m_shown.letters.isEmpty()) {
        const auto last = m_shown.letters.constLast().letter().yearEnding().year();
        for (int year = m_shown.letters.constFirst().letter().yearEnding().year(); year <= last; ++year)
            m_years.append(year);
    }
    for (const int year : std::as_const(m_years))
        addRow(year);
    addScale();
    m_notes = new ChartText(m_chart, notesInWords());
}

void CountsBody::addRow(int year)
{
    Row row{.year = year, .label = new ChartText(m_chart, QString::number(year))};
    const auto letter = std::ranges::find(
        m_shown.letters, year, [](const auto &each) { return each.letter().yearEnding().year(); });
    if (letter == m_shown.letters.end()) {
        row.count = new ChartText(m_chart, tr("no letter"));
    } else {
        row.letter = &*letter;
        row.figures = compareWithAverages(*letter).constFirst();
        const auto count = countInWords(row.figures);
        row.count = new ChartText(m_chart, row.figures.rateInDoubt ? count + u" ?"_s : count);
        if (isComplete(row.figures))
            addBars(row);
    }
    m_rows.append(row);
}

void CountsBody::addBars(Row &row) const
{
    if (row.figures.rateInDoubt) {
        row.doubtfulRest = new DoubtfulBar(m_chart);
        row.doubtfulUpheld = new DoubtfulBar(m_chart);
        row.doubtfulRest->setZValue(betweenGridAndSeries);
        row.doubtfulUpheld->setZValue(aboveSeries);
        return;
    }
    const auto part = [this](const QColor &colour) {
        auto *bar = new QGraphicsRectItem(m_chart);
        bar->setPen(Qt::NoPen);
        bar->setBrush(colour);
        bar->setZValue(betweenGridAndSeries);
        return bar;
    };
    row.upheld = part(ChartStyle::council);
    row.rest = part(ChartStyle::rest);
}

void CountsBody::addScale()
{
    int most = 1;
    bool hasBars = false;
    for (const auto &row : std::as_const(m_rows)) {
        if (row.hasBar())
            most = std::max(most, *row.figures.base);
        hasBars |= row.hasBar();
    }
    m_most = scaleEnd(most);
    m_chart->addSeries(m_anchor);
    auto *cases = new QValueAxis;
    cases->setRange(0, m_most);
    cases->setTickCount(3);
    auto *rows = new QValueAxis;
    rows->setRange(-0.5, static_cast<qreal>(std::max<qsizetype>(m_rows.size(), 1)) - 0.5);
    rows->setReverse(true);
    addAxes(*m_chart, cases, rows);
    cases->setVisible(hasBars); // a scale without a mark on it would look like counts of 0
    for (const int tick : {0, m_most / 2, m_most}) {
        m_ticks.append(new ChartText(m_chart, QString::number(tick)));
        m_ticks.constLast()->setVisible(hasBars);
    }
    m_upheldLabel = new ChartText(m_chart, tr("upheld"));
    m_restLabel = new ChartText(m_chart, tr("not upheld"));
    for (auto *label : {m_upheldLabel, m_restLabel})
        label->setVisible(hasBars);
    for (const int year : std::as_const(m_years)) {
        if (year == m_years.constFirst() || !isBreak(Measure::Upheld, year))
            continue;
        auto *line = new QGraphicsLineItem(m_chart);
        line->setZValue(betweenGridAndSeries);
        m_breaks.insert(year, line);
    }
}

QString CountsBody::chartType() const
{
    return tr("Bar chart");
}

QString CountsBody::headline() const
{
    return countsHeadline(figures());
}

QString CountsBody::subtitle(qsizetype mostNameLetters) const
{
    const auto council = councilInWords(content().letter.letter(), mostNameLetters);
    if (m_years.isEmpty())
        return tr("%1: no year was found in the letters held").arg(council);
    if (m_years.size() == 1)
        return tr("%1, year ending March %2: complaints investigated, and upheld")
            .arg(council, QString::number(m_years.constLast()));
    return tr("%1, years ending March %2 to March %3: complaints investigated, and upheld")
        .arg(council, QString::number(m_years.constFirst()), QString::number(m_years.constLast()));
}

QString CountsBody::notesInWords() const
{
    QStringList unsure;
    bool hasBars = false;
    for (const auto &row : m_rows) {
        hasBars |= row.hasBar();
        const bool isUnsure = row.letter
            && (row.figures.rateInDoubt || row.letter->isInDoubt(Key::authority)
                || row.letter->isInDoubt(Key::periodEnd));
        if (isUnsure)
            unsure.append(QString::number(row.year));
    }
    QStringList notes;
    if (!unsure.isEmpty())
        notes.append(tr("In doubt (dashed, marked ?): %1.").arg(unsure.join(u", "_s)));
    for (const auto &row : m_rows) {
        if (row.letter)
            notes.append(changesInWords(*row.letter, {Key::upheldDecisions, Key::investigations}));
    }
    notes.append(leftOutInWords(m_shown));
    if (!m_shown.letters.isEmpty())
        notes.append(fateInWords(m_shown.letters.constLast()));
    if (hasBars)
        notes.append(tr("Dark part: upheld; lighter part: investigated and not upheld."));
    if (m_breaks.contains(firstYearOfNewPractice))
        notes.append(
            tr("Dotted line: from April 2022 fewer borderline cases investigated, so upheld rates rose."));
    if (m_years.contains(yearOfThePause))
        notes.append(m_breaks.contains(yearOfThePause)
                ? tr("Dotted line, 2021: three months without new complaints.")
                : tr("2021: three months without new complaints."));
    notes.removeAll(QString());
    return notes.join(u' ');
}
