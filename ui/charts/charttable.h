// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartcontent.h"

#include <QAbstractTableModel>
#include <QStringList>

/// The figures under a chart as words in a table, for those who would rather read than look: a row for each
/// mark and one for each figure per 100,000. Reads only.
class ChartTable final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Who, Figure, Count, OutOf, Rate, Average, Usual, Shows, ColumnCount };
    enum Role {
        HeldRole = Qt::UserRole, ///< qint64: PublicLetter::held of the row's letter
    };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const ChartContent &content);
    void clear();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        QStringList cells;
        qint64 held = 0;
    };
    void addLetter(const PublicLetter &letter, ChartContent::Kind kind);

    QList<Row> m_rows;
    bool m_isOfCouncils = false;
};
