// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/lettertally.h"

#include "tables/lettertable.h"
#include "ui/desk/letterdelegate.h"

#include <algorithm>
#include <utility>

LetterTally::LetterTally(QObject *parent)
    : QObject(parent)
{
}

void LetterTally::setLetters(QAbstractItemModel *letters)
{
    if (m_letters)
        m_letters->disconnect(this);
    m_letters = letters;
    if (letters) {
        connect(letters, &QAbstractItemModel::modelReset, this, &LetterTally::readAll);
        connect(letters, &QAbstractItemModel::rowsMoved, this, &LetterTally::readAll);
        connect(letters, &QAbstractItemModel::layoutChanged, this, &LetterTally::readAll);
        connect(letters, &QAbstractItemModel::rowsInserted, this, &LetterTally::insert);
        connect(letters, &QAbstractItemModel::rowsRemoved, this, &LetterTally::remove);
        connect(letters, &QAbstractItemModel::dataChanged, this, &LetterTally::update);
    }
    readAll();
}

LetterTally::Facts LetterTally::factsOf(int row) const
{
    const auto letter = m_letters->index(row, LetterTable::Authority);
    return {letter.data(LetterTable::StandingRole).toString(), letterSign(letter),
        letter.data(LetterTable::YearEndingRole).toDate().year()};
}

void LetterTally::count(const Facts &facts, int by)
{
    m_standings[facts.standing] += by;
    m_signs[facts.sign] += by;
    if ((m_years[facts.year] += by) == 0)
        m_years.remove(facts.year);
}

void LetterTally::readAll()
{
    m_facts.clear();
    m_standings.clear();
    m_signs.clear();
    m_years.clear();
    if (m_letters && m_letters->rowCount() > 0)
        insert({}, 0, m_letters->rowCount() - 1);
    else
        Q_EMIT changed();
}

void LetterTally::insert(const QModelIndex &, int first, int last)
{
    for (int row = first; row <= last; ++row) {
        m_facts.insert(row, factsOf(row));
        count(m_facts.at(row), 1);
    }
    Q_EMIT changed();
}

void LetterTally::remove(const QModelIndex &, int first, int last)
{
    for (int row = first; row <= last; ++row)
        count(m_facts.at(row), -1);
    m_facts.remove(first, last - first + 1);
    Q_EMIT changed();
}

void LetterTally::update(const QModelIndex &first, const QModelIndex &last)
{
    for (int row = first.row(); row <= last.row(); ++row) {
        count(m_facts.at(row), -1);
        m_facts[row] = factsOf(row);
        count(m_facts.at(row), 1);
    }
    Q_EMIT changed();
}

QList<int> LetterTally::years() const
{
    auto years = m_years.keys();
    std::ranges::reverse(years);
    return years;
}

QString LetterTally::words() const
{
    const auto letters = m_facts.size();
    QStringList counts{letters == 0 ? tr("No letters yet")
            : letters == 1          ? tr("1 letter")
                                    : tr("%1 letters").arg(letters)};
    const auto add = [&counts](int count, const QString &words) {
        if (count > 0)
            counts.append(words.arg(count));
    };
    add(m_standings.value(standingKey(LetterStanding::ToReview)), tr("%1 to review"));
    add(m_standings.value(standingKey(LetterStanding::InQuery)), tr("%1 in query"));
    add(m_standings.value(standingKey(LetterStanding::Confirmed)), tr("%1 confirmed"));
    const int flagged = m_signs.value(Sign::NeedsYou);
    add(flagged, flagged == 1 ? tr("%1 needs you") : tr("%1 need you"));
    // Any figure, for whatever reason.
    add(m_signs.value(Sign::NotFound) + m_signs.value(Sign::NotStated), tr("%1 with figures missing"));
    return counts.join(QStringLiteral(" · "));
}
