// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/searchresults.h"

#include <QSet>

void SearchResults::setResults(const QList<SearchResult> &results)
{
    beginResetModel();
    m_results = results;
    endResetModel();
}

SearchHit SearchResults::hitAt(const QModelIndex &index) const
{
    return index.isValid() ? m_results.value(index.row()).hit : SearchHit();
}

int SearchResults::letterCount() const
{
    QSet<qint64> letters;
    for (const auto &result : m_results)
        letters.insert(idNumber(result.hit.letter));
    return static_cast<int>(letters.size());
}

int SearchResults::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_results.size());
}

QVariant SearchResults::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &[hit, letter] = m_results.at(index.row());
    const auto where = tr("%1, page %2").arg(letter, QString::number(hit.page));
    switch (role) {
    case Qt::DisplayRole:
        return hit.snippet;
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(where, hit.snippet);
    case LetterRole:
        return where;
    case MarksRole:
        return QVariant::fromValue(hit.marks);
    default:
        return {};
    }
}
