// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"

#include <QAbstractTableModel>
#include <QMap>

/// Files that gave no letter, each with its reason, oldest first. Made for tens of thousands.
class RefusedModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { File, Reason, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void add(const QList<Problem> &problems);
    void clear();
    /// "3 files not taken: 2 not a letter, 1 locked".
    [[nodiscard]] QString summary() const;
    /// File and reason of every row, a line each, for the clipboard.
    [[nodiscard]] QString asText() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<Problem> m_problems;
    QMap<Problem::Kind, int> m_counts;
};
