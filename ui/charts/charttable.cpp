// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charttable.h"

#include "comparison/comparison.h"
#include "comparison/dates.h"
#include "comparison/lentaverages.h"
#include "comparison/measurewords.h"
#include "ui/charts/chartwords.h"

using namespace Qt::StringLiterals;

namespace {
template <typename Number> QString cell(const std::optional<Number> &number)
{
    return number ? QString::number(*number) : ChartTable::tr("–");
}

QString perCent(std::optional<int> rate, bool inDoubt)
{
    const auto words = rate ? ChartTable::tr("%1%").arg(*rate) : ChartTable::tr("–");
    return inDoubt ? words + u" ?"_s : words;
}

QString per100k(const QString &printed, bool inDoubt)
{
    const auto words = printed.isEmpty() ? ChartTable::tr("–") : printed;
    return inDoubt ? words + u" ?"_s : words;
}

QString range(const std::optional<CountRange> &usual)
{
    return usual ? ChartTable::tr("%1 to %2").arg(usual->first).arg(usual->second) : ChartTable::tr("–");
}

// Compliance is printed as a rate alone: the count follows from it, as one number or a few.
QString count(const MeasureFigures &figures)
{
    if (figures.count || !figures.notSatisfied || !figures.base)
        return cell(figures.count);
    const auto [least, most] = *figures.notSatisfied;
    return countRangeInWords({*figures.base - most, *figures.base - least});
}
} // namespace

void ChartTable::show(const ChartContent &content)
{
    beginResetModel();
    m_rows.clear();
    m_isOfCouncils = content.kind == ChartContent::Kind::Councils;
    const auto letters = lettersShown(content);
    for (const auto &letter : letters)
        addLetter(letter, content.kind);
    endResetModel();
}

void ChartTable::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void ChartTable::addLetter(const PublicLetter &letter, ChartContent::Kind kind)
{
    const bool upheldAlone = kind == ChartContent::Kind::Councils || kind == ChartContent::Kind::Counts;
    const auto who =
        m_isOfCouncils ? councilInWords(letter.letter()) : periodInWords(letter.letter().yearEnding());
    const auto all = compareWithAverages(letter);
    for (const auto &figures : all) {
        if (upheldAlone && figures.measure != Measure::Upheld)
            continue;
        m_rows.append(
            {{who, measureLabel(figures.measure), count(figures), cell(figures.base),
                 perCent(figures.rate, figures.rateInDoubt),
                 withShortSource(perCent(figures.average, figures.averageInDoubt), figures.averageFrom),
                 range(figures.usual), figures.words},
                letter.held});
        const auto residents = compareWithResidents(letter);
        if (figures.measure != Measure::Upheld || !residents.printed)
            continue;
        m_rows.append({{who, tr("Upheld per 100,000 residents"), cell(residents.count),
                           cell(residents.residents), per100k(residents.printedAs, residents.inDoubt),
                           withShortSource(
                               per100k(residents.averageAs, residents.averageInDoubt), residents.averageFrom),
                           range(residents.usual), residents.words},
            letter.held});
    }
}

int ChartTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChartTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChartTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &row = m_rows.at(index.row());
    const auto words = row.cells.at(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return words;
    case Qt::AccessibleTextRole:
        return u"%1: %2"_s.arg(headerData(index.column(), Qt::Horizontal).toString(), words);
    case Qt::ToolTipRole:
        return u"<p>"_s + words.toHtmlEscaped() + u"</p>"_s;
    case Qt::TextAlignmentRole:
        if (index.column() >= Count && index.column() <= Usual)
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case HeldRole:
        return row.held;
    default:
        return {};
    }
}

QVariant ChartTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Who:
        return m_isOfCouncils ? tr("Council") : tr("Period");
    case Figure:
        return tr("Figure");
    case Count:
        return tr("Count");
    case OutOf:
        return tr("Out of");
    case Rate:
        return tr("Rate");
    case Average:
        return tr("Average");
    case Usual:
        return tr("Usual at the average");
    case Shows:
        return tr("What it can show");
    default:
        return {};
    }
}
