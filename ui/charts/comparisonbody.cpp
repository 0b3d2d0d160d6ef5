// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/comparisonbody.h"

#include "comparison/dates.h"
#include "comparison/headline.h"
#include "letter/fields.h"
#include "ui/charts/chartaxes.h"
#include "ui/charts/chartmarks.h"
#include "ui/charts/chartstyle.h"
#include "ui/charts/charttext.h"
#include "ui/charts/chartwords.h"
#include "ui/charts/councilfate.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QBrush>
#include <QChart>
#include <QGraphicsLineItem>
#include <QGraphicsScene>
#include <QHorizontalBarSeries>
#include <QPen>
#include <QValueAxis>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
bool hasBar(const MeasureFigures &figures)
{
    return figures.isDrawn() && !figures.isSmall() && !figures.rateInDoubt;
}

// What stands beside a figure that is in doubt.
QString withSign(const QString &words, bool inDoubt)
{
    return inDoubt ? words + u" ?"_s : words;
}
} // namespace

ComparisonBody::ComparisonBody(const ChartContent &content, QGraphicsScene &scene)
    : ChartBody(content, compareWithAverages(content.letter))
    , m_chart(bareChart())
    , m_bars(new QHorizontalBarSeries)
{
    scene.addItem(m_chart);
    addSeries();
    for (const auto &each : this->figures())
        addRow(each);
    m_notes = new ChartText(m_chart, notesInWords());
    for (const int tick : {0, 50, 100})
        m_ticks.append(new ChartText(m_chart, tr("%1%").arg(tick)));
    if (std::ranges::none_of(figures(), &MeasureFigures::isDrawn))
        hideScale();
}

// A scale without a mark on it would look like rates of 0.
void ComparisonBody::hideScale()
{
    const auto axes = m_chart->axes();
    for (auto *axis : axes)
        axis->setVisible(false);
    for (auto *tick : std::as_const(m_ticks))
        tick->setVisible(false);
}

void ComparisonBody::addSeries()
{
    auto *rates = new QBarSet({});
    rates->setColor(ChartStyle::council);
    rates->setPen(Qt::NoPen);
    QStringList names;
    // Categories count from the bottom. A bar set knows no gap: without an outline its 0 draws nothing.
    for (auto row = figures().crbegin(); row != figures().crend(); ++row) {
        rates->append(hasBar(*row) ? *row->rate : 0);
        names.append(measureLabel(row->measure));
    }
    m_bars->append(rates);
    m_chart->addSeries(m_bars);
    auto *measureAxis = new QBarCategoryAxis;
    measureAxis->append(names);
    addAxes(*m_chart, perCentAxis(), measureAxis);
}

void ComparisonBody::addRow(const MeasureFigures &figures)
{
    Row row{.figures = figures};
    row.label = new ChartText(m_chart, measureLabel(figures.measure));
    row.value = new ChartText(m_chart, withSign(figures.figures, figures.rateInDoubt));
    if (!figures.isDrawn()) {
        row.value->setZValue(betweenGridAndSeries);
        row.blank = new QGraphicsRectItem(m_chart);
        row.blank->setZValue(betweenGridAndSeries - 0.1);
        row.blank->setPen(Qt::NoPen);
        row.blank->setBrush(ChartStyle::paper);
    }
    if (figures.usual) {
        row.usual = new ChartText(
            m_chart, tr("usual: %1 to %2").arg(figures.usual->first).arg(figures.usual->second));
        row.band = new BandMark(m_chart);
        row.band->setZValue(betweenGridAndSeries);
    }
    if (figures.isDrawn() && !figures.average)
        row.usual = new ChartText(m_chart, withSign(tr("no average"), figures.averageInDoubt));
    if (figures.isDrawn() && figures.average) {
        row.averageLabel = new ChartText(m_chart,
            withLentSign(withSign(tr("average %1%").arg(*figures.average), figures.averageInDoubt),
                figures.averageFrom.has_value()));
        row.averageLabel->setZValue(betweenGridAndSeries);
        row.averageLabel->setBackgroundVisible(true);
        row.average = new AverageMark(m_chart);
        row.average->setZValue(aboveSeries);
        row.average->setInDoubt(figures.averageInDoubt);
    }
    if (figures.isDrawn() && figures.isSmall()) {
        row.point = new PointMark(
            m_chart, figures.rateInDoubt ? PointMark::Kind::Doubtful : PointMark::Kind::SmallBase);
        row.point->setZValue(aboveSeries);
    }
    if (figures.isDrawn() && !figures.isSmall() && figures.rateInDoubt) {
        row.doubtful = new DoubtfulBar(m_chart);
        row.doubtful->setZValue(betweenGridAndSeries);
    }
    if (figures.isDrawn() && !figures.isSmall() && *figures.rate == 0) {
        row.nought = new QGraphicsLineItem(m_chart);
        row.nought->setZValue(aboveSeries);
    }
    m_rows.append(row);
}

QString ComparisonBody::chartType() const
{
    return tr("Bar chart");
}

QString ComparisonBody::headline() const
{
    return comparisonHeadline(figures(), compareWithResidents(content().letter));
}

QString ComparisonBody::finding() const
{
    return comparisonFinding(figures(), compareWithResidents(content().letter));
}

QString ComparisonBody::subtitle(qsizetype mostNameLetters) const
{
    const auto &letter = content().letter.letter();
    const bool compared = std::ranges::any_of(m_rows, [](const Row &row) { return row.average; });
    const bool ranged = std::ranges::any_of(m_rows, [](const Row &row) { return row.band; });
    const auto measured = ranged ? tr("rates, averages of %1 and usual range")
        : compared               ? tr("rates and averages of %1")
                                 : tr("rates");
    // All at once: a name may hold a %1 of its own.
    return tr("%1, %2: %3")
        .arg(councilInWords(letter, mostNameLetters), periodInWords(letter.yearEnding()),
            compared ? measured.arg(averageGroup(letter.type)) : measured);
}

QString ComparisonBody::notesInWords() const
{
    const auto &letter = content().letter;
    QStringList unsure;
    QStringList keys{Key::authority, Key::periodEnd};
    if (letter.isInDoubt(Key::authority))
        unsure.append(tr("council"));
    if (letter.isInDoubt(Key::periodEnd))
        unsure.append(tr("period"));
    const auto residents = compareWithResidents(letter);
    keys += {Key::upheldPer100k, Key::upheldPer100kAverage};
    if (residents.printed && (residents.inDoubt || residents.averageInDoubt))
        unsure.append(tr("upheld per 100,000"));
    for (const auto &each : figures()) {
        keys += each.keys;
        if (each.rateInDoubt)
            unsure.append(measureLabel(each.measure));
        if (each.averageInDoubt)
            unsure.append(tr("average of %1").arg(measureLabel(each.measure)));
    }
    QStringList notes{changesInWords(letter, keys)};
    if (!unsure.isEmpty())
        notes.prepend(tr("In doubt (marked ?): %1.").arg(unsure.join(u", "_s)));
    notes.append(lentInWords({letter}, false));
    if (letter.isRevised)
        notes.append(tr("A revised edition of this letter is held."));
    notes.append(fateInWords(letter));
    notes.append(residentsInShort({letter}));
    notes.removeAll(QString());
    return notes.join(u' ');
}
