// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/letterfilter.h"

#include "tables/lettertable.h"
#include "tables/standings.h"
#include "ui/desk/letterwords.h"

#include <QCoreApplication>
#include <QSettings>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {
struct LetterFilterWords {
    Q_DECLARE_TR_FUNCTIONS(LetterFilter)
};

constexpr QLatin1String otherType{"other"};

QString council(const QModelIndex &letter)
{
    return letter.siblingAtColumn(LetterTable::Authority).data().toString();
}

bool hasWords(const QString &name, const QString &words)
{
    const auto parts = words.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(
        parts, [&name](const QString &part) { return name.contains(part, Qt::CaseInsensitive); });
}

int flaggedLeft(const QModelIndex &letter)
{
    const auto left = letter.data(LetterTable::FlaggedLeftCountRole);
    return left.isValid() ? left.toInt() : letter.data(LetterTable::FlagCountRole).toInt();
}

int missing(const QModelIndex &letter)
{
    return letter.data(LetterTable::NotFoundCountRole).toInt()
        + letter.data(LetterTable::NotStatedCountRole).toInt();
}

QString typeOf(const QModelIndex &letter)
{
    const auto type = letter.data(LetterTable::TypeRole).toString();
    return type.isEmpty() ? QString(otherType) : type;
}

int yearOf(const QModelIndex &letter)
{
    return letter.data(LetterTable::YearEndingRole).toDate().year(); // 0 of an invalid date
}
} // namespace

bool LetterFilter::takes(const QModelIndex &letter) const
{
    return hasWords(::council(letter), council) && (!year || *year == yearOf(letter))
        && (type.isEmpty() || type == typeOf(letter))
        && (standing.isEmpty() || standing == letter.data(LetterTable::StandingRole).toString())
        && (!flagged || flaggedLeft(letter) > 0) && (!missing || ::missing(letter) > 0)
        && (!corrected || letter.data(LetterTable::CorrectedCountRole).toInt() > 0)
        && (!passages || letter.data(LetterTable::PassageCountRole).toInt() > 0);
}

QString LetterFilter::words() const
{
    QStringList parts;
    if (!council.isEmpty())
        parts.append(LetterFilterWords::tr("“%1”").arg(council.simplified()));
    if (year)
        parts.append(*year == 0 ? LetterFilterWords::tr("year not known") : QString::number(*year));
    if (!type.isEmpty())
        parts.append(typeWordsOfKey(type));
    if (!standing.isEmpty())
        parts.append(standingWordsOfKey(standing));
    const std::pair<bool, QString> needs[]{{flagged, LetterFilterWords::tr("needs you")},
        {missing, LetterFilterWords::tr("figures missing")}, {corrected, LetterFilterWords::tr("corrected")},
        {passages, LetterFilterWords::tr("with passages")}};
    for (const auto &[wanted, words] : needs) {
        if (wanted)
            parts.append(words);
    }
    return parts.join(u" · "_s);
}

QString standingWordsOfKey(QAnyStringView key)
{
    if (key == standingKey(LetterStanding::Confirmed))
        return LetterFilterWords::tr("confirmed");
    return key == standingKey(LetterStanding::InQuery) ? LetterFilterWords::tr("in query")
                                                       : LetterFilterWords::tr("to review");
}

QString typeWordsOfKey(QAnyStringView key)
{
    return key == otherType ? LetterFilterWords::tr("Other body, or not known") : typeWords(typeOfKey(key));
}

void saveLetterFilter(QSettings &settings, const LetterFilter &filter, LetterOrder order)
{
    settings.setValue(u"letters/council"_s, filter.council);
    settings.setValue(u"letters/year"_s, filter.year ? QString::number(*filter.year) : QString());
    settings.setValue(u"letters/type"_s, filter.type);
    settings.setValue(u"letters/standing"_s, filter.standing);
    settings.setValue(u"letters/flagged"_s, filter.flagged);
    settings.setValue(u"letters/missing"_s, filter.missing);
    settings.setValue(u"letters/corrected"_s, filter.corrected);
    settings.setValue(u"letters/passages"_s, filter.passages);
    settings.setValue(u"letters/order"_s, static_cast<int>(order));
}

std::pair<LetterFilter, LetterOrder> savedLetterFilter(const QSettings &settings)
{
    LetterFilter filter;
    filter.council = settings.value(u"letters/council"_s).toString();
    bool isYear = false;
    if (const int year = settings.value(u"letters/year"_s).toString().toInt(&isYear); isYear)
        filter.year = year;
    const auto type = settings.value(u"letters/type"_s).toString();
    if (type == otherType || typeOfKey(type) != AuthorityType::Unknown)
        filter.type = type;
    const auto standing = settings.value(u"letters/standing"_s).toString();
    for (const auto known : {LetterStanding::ToReview, LetterStanding::InQuery, LetterStanding::Confirmed}) {
        if (standing == standingKey(known))
            filter.standing = standing;
    }
    filter.flagged = settings.value(u"letters/flagged"_s).toBool();
    filter.missing = settings.value(u"letters/missing"_s).toBool();
    filter.corrected = settings.value(u"letters/corrected"_s).toBool();
    filter.passages = settings.value(u"letters/passages"_s).toBool();
    const int order = settings.value(u"letters/order"_s).toInt();
    const bool isOrder = order >= 0 && order <= static_cast<int>(LetterOrder::Left);
    return {filter, isOrder ? static_cast<LetterOrder>(order) : LetterOrder::Council};
}

FilteredLetters::FilteredLetters(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    sort(LetterTable::Authority);
}

void FilteredLetters::setFilter(const LetterFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    invalidateRowsFilter();
}

void FilteredLetters::setOrder(LetterOrder order)
{
    if (m_order == order)
        return;
    m_order = order;
    invalidate();
}

void FilteredLetters::keep(std::optional<LetterId> letter)
{
    if (m_kept == letter)
        return;
    m_kept = letter;
    if (!m_filter.isEmpty())
        invalidateRowsFilter();
}

bool FilteredLetters::takes(LetterId letter) const
{
    for (int row = 0; row < heldCount(); ++row) {
        const auto index = sourceModel()->index(row, LetterTable::Authority);
        if (LetterId{index.data(LetterTable::LetterIdRole).toLongLong()} == letter)
            return m_filter.takes(index);
    }
    return false;
}

int FilteredLetters::takenCount() const
{
    const bool isKeptAlone = m_kept && !m_filter.isEmpty() && !takes(*m_kept);
    int shown = rowCount();
    for (int row = 0; isKeptAlone && row < rowCount(); ++row)
        shown -= LetterId{index(row, LetterTable::Authority).data(LetterTable::LetterIdRole).toLongLong()}
            == *m_kept;
    return shown;
}

int FilteredLetters::heldCount() const
{
    return sourceModel() ? sourceModel()->rowCount() : 0;
}

bool FilteredLetters::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_filter.isEmpty())
        return true;
    const auto index = sourceModel()->index(row, LetterTable::Authority, parent);
    const bool isKept = m_kept == LetterId{index.data(LetterTable::LetterIdRole).toLongLong()};
    return isKept || m_filter.takes(index);
}

bool FilteredLetters::lessThan(const QModelIndex &one, const QModelIndex &other) const
{
    // The letters held stand by council and year already.
    const auto rows = [&] { return one.row() < other.row(); };
    switch (m_order) {
    case LetterOrder::Council:
        return rows();
    case LetterOrder::Year:
        return yearOf(one) != yearOf(other) ? yearOf(one) > yearOf(other) : rows();
    case LetterOrder::Type:
        return typeOf(one) != typeOf(other) ? typeOf(one) < typeOf(other) : rows();
    case LetterOrder::Left: {
        const auto left = [](const QModelIndex &letter) {
            return std::tuple(
                flaggedLeft(letter), letter.data(LetterTable::LeftCountRole).toInt(), missing(letter));
        };
        return left(one) != left(other) ? left(one) > left(other) : rows();
    }
    }
    Q_UNREACHABLE();
}
