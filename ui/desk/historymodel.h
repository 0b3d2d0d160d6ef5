// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/historylines.h"

#include <QAbstractTableModel>

/// The changes of a letter, newest first: what a person wants to know is mostly what happened last.
class HistoryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { When, Figure, What, Before, After, Who, Why, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// \a lines: oldest first.
    void setLines(const QList<HistoryLine> &lines);
    [[nodiscard]] HistoryLine lineAt(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] static QString words(const HistoryLine &line, int column);

    QList<HistoryLine> m_lines; // newest first
};

/// The history as a CSV of the columns of historyHeader(), text made harmless for spreadsheets.
[[nodiscard]] QByteArray historyAsCsv(const QList<HistoryLine> &lines, const Letter &letter);
