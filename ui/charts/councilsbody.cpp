// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/councilsbody.h"

#include "comparison/dates.h"
#include "comparison/headline.h"
#include "letter/fields.h"
#include "ui/charts/chartaxes.h"
#include "ui/charts/chartmarks.h"
#include "ui/charts/chartstyle.h"
#include "ui/charts/charttext.h"
#include "ui/charts/chartwords.h"

#include <QBrush>
#include <QChart>
#include <QGraphicsRectItem>
#include <QGraphicsScene>
#include <QLineSeries>
#include <QPen>
#include <QValueAxis>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostGroupLetters = 40;

QList<MeasureFigures> upheldOf(const QList<PublicLetter> &letters)
{
    QList<MeasureFigures> upheld;
    for (const auto &letter : letters)
        upheld.append(compareWithAverages(letter).constFirst());
    return upheld;
}

QString withSign(const QString &words, bool inDoubt)
{
    return inDoubt ? words + u" ?"_s : words;
}

// The number last, so that a column of them stays one.
QString residentsInWords(const Letter &letter, const ResidentFigures &figures, Verdict verdict)
{
    const auto number = withSign(decimalAsPrinted(letter, Key::upheldPer100k), figures.inDoubt);
    return isOutside(verdict) ? CouncilsBody::tr("%1: %2").arg(outsideInShort(verdict), number) : number;
}
} // namespace

CouncilsBody::CouncilsBody(const ChartContent &content, QGraphicsScene &scene)
    : ChartBody(content, upheldOf(lettersShown(content)))
    , m_shown(councilsShown(content))
    , m_chart(bareChart())
    , m_anchor(anchorSeries())
{
    scene.addItem(m_chart);
    m_chart->addSeries(m_anchor);
    for (const auto &letter : std::as_const(m_shown.letters))
        addRow(letter);
    addScale();
    m_notes = new ChartText(m_chart, notesInWords());
}

void CouncilsBody::addRow(const PublicLetter &letter)
{
    constexpr qsizetype mostNameLetters = 120; // a hostile one costs no page; the table has it whole
    Row row{.letter = letter, .figures = compareWithAverages(letter).constFirst()};
    const bool isUnsure = letter.isInDoubt(Key::authority) || letter.isInDoubt(Key::periodEnd);
    row.name = new ChartText(m_chart, withSign(councilInWords(letter.letter(), mostNameLetters), isUnsure));
    row.value = new ChartText(m_chart, withSign(row.figures.figures, row.figures.rateInDoubt));
    const auto residents = compareWithResidents(letter);
    row.per100k = residentsVerdict(row.figures, residents);
    if (residents.printed)
        row.residents = new ChartText(m_chart, residentsInWords(letter.letter(), residents, row.per100k));
    if (row.figures.isDrawn())
        addMarks(row);
    m_rows.append(row);
}

void CouncilsBody::addMarks(Row &row) const
{
    const auto &figures = row.figures;
    if (figures.usual) {
        row.band = new BandMark(m_chart);
        row.band->setZValue(betweenGridAndSeries);
    }
    if (figures.isSmall()) {
        row.point = new PointMark(
            m_chart, figures.rateInDoubt ? PointMark::Kind::Doubtful : PointMark::Kind::SmallBase);
        row.point->setZValue(aboveSeries + 1);
    } else if (figures.rateInDoubt) {
        row.doubtful = new DoubtfulBar(m_chart);
        row.doubtful->setZValue(betweenGridAndSeries);
    } else {
        row.bar = new QGraphicsRectItem(m_chart);
        row.bar->setPen(Qt::NoPen);
        row.bar->setBrush(ChartStyle::council);
        row.bar->setZValue(aboveSeries - 1);
    }
    if (figures.average) {
        row.average = new PointMark(
            m_chart, figures.averageInDoubt ? PointMark::Kind::DoubtfulAverage : PointMark::Kind::Average);
        row.average->setZValue(aboveSeries);
    }
}

void CouncilsBody::addScale()
{
    std::set<int> averages;
    bool isSure = true;
    bool isPrinted = false;
    bool isLent = false;
    for (const auto &row : std::as_const(m_rows)) {
        isPrinted |= row.residents != nullptr;
        if (!row.average)
            continue;
        averages.insert(*row.figures.average);
        isSure &= !row.figures.averageInDoubt;
        isLent |= row.figures.averageFrom.has_value();
    }
    QStringList words;
    for (const int average : averages)
        words.append(tr("%1%").arg(average));
    if (!words.isEmpty())
        m_averageLabel = new ChartText(
            m_chart, withLentSign(withSign(tr("average %1").arg(words.join(tr(" or "))), !isSure), isLent));
    if (isPrinted)
        m_residentsLabel = new ChartText(m_chart, tr("per 100,000"));
    auto *rates = perCentAxis();
    auto *rows = new QValueAxis;
    rows->setRange(0, 1);
    addAxes(*m_chart, rates, rows);
    // A scale without a mark on it would look like rates of 0.
    const bool hasMarks = std::ranges::any_of(m_rows, [](const Row &row) { return row.figures.isDrawn(); });
    rates->setVisible(hasMarks);
    for (const int tick : {0, 50, 100}) {
        m_ticks.append(new ChartText(m_chart, tr("%1%").arg(tick)));
        m_ticks.constLast()->setVisible(hasMarks);
    }
}

QString CouncilsBody::chartType() const
{
    return tr("Bar chart");
}

QString CouncilsBody::headline() const
{
    return councilsHeadline(figures(), verdictsPer100k(), content().group.type);
}

// Of the councils whose letters print such a figure.
QList<Verdict> CouncilsBody::verdictsPer100k() const
{
    QList<Verdict> verdicts;
    for (const auto &row : m_rows) {
        if (row.residents)
            verdicts.append(row.per100k);
    }
    return verdicts;
}

QString CouncilsBody::subtitle(qsizetype mostNameLetters) const
{
    const auto ends = content().letter.letter().yearEnding();
    const auto measured =
        tr("complaints upheld of those investigated, %1, by name")
            .arg(m_averageLabel ? tr("with the average of %1").arg(averageGroup(content().group.type))
                                : tr("without an average"));
    const auto who =
        tr("%1, %2").arg(councilsOfType(content().group.type, m_rows.size()), periodInWords(ends));
    const auto &name = content().group.name;
    if (name.isEmpty())
        return tr("%1: %2").arg(who, measured);
    // What is measured, of whom and when is worth more than the whole of a name.
    const auto most = std::min<qsizetype>(mostNameLetters, mostGroupLetters);
    return tr("%1, %2: %3")
        .arg(name.size() > most ? name.left(most - 1).trimmed() + u'…' : name, who, measured);
}

QString CouncilsBody::notesInWords() const
{
    QStringList notes{doubtsInWords()};
    for (const auto &row : m_rows) {
        const auto changes = changesInWords(row.letter, row.figures.keys);
        if (!changes.isEmpty())
            notes.append(tr("%1: %2").arg(councilInWords(row.letter.letter(), 60), changes));
    }
    notes.append(lentInWords(m_shown.letters, true, true));
    notes.append(missingInWords(m_shown));
    const auto any = [this](auto wanted) { return std::ranges::any_of(m_rows, wanted); };
    if (any([](const Row &row) { return row.band; }))
        notes.append(tr("Hatched: the usual range at the average."));
    if (any([](const Row &row) { return row.point && row.point->kind() == PointMark::Kind::SmallBase; }))
        notes.append(tr("Ring: 1 to 4 cases."));
    notes.append(averagePer100kInWords(m_shown.letters));
    if (any([](const Row &row) { return isOutside(row.per100k); }))
        notes.append(
            tr("“More” and “fewer” beside a figure per 100,000: than chance usually gives at that average."));
    notes.removeAll(QString());
    return notes.join(u' ');
}

QString CouncilsBody::doubtsInWords() const
{
    QStringList unsure;
    for (const auto &row : m_rows) {
        const auto residents = compareWithResidents(row.letter);
        const bool isUnsure = row.figures.rateInDoubt || row.figures.averageInDoubt
            || (residents.printed && residents.inDoubt) || row.letter.isInDoubt(Key::authority)
            || row.letter.isInDoubt(Key::periodEnd);
        if (isUnsure)
            unsure.append(councilInWords(row.letter.letter(), 60));
    }
    return unsure.isEmpty() ? QString() : tr("In doubt (marked ?): %1.").arg(unsure.join(u", "_s));
}
