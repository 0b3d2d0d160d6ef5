// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/lettersearch.h"

#include <QAbstractListModel>

/// A page of a letter that has the words looked for, with whose letter it is.
struct SearchResult {
    SearchHit hit;
    QString letter; ///< "Luton Borough Council, year ending March 2024"
};

/// The pages found, one per row.
class SearchResults : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        LetterRole = Qt::UserRole, ///< QString: whose letter, and its page
        MarksRole, ///< QList<std::pair<int, int>>: the hits in the display text
    };

    using QAbstractListModel::QAbstractListModel;

    void setResults(const QList<SearchResult> &results);
    [[nodiscard]] SearchHit hitAt(const QModelIndex &index) const;
    /// How many letters the pages are of.
    [[nodiscard]] int letterCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<SearchResult> m_results;
};
