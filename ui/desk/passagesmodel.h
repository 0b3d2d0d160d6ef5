// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/letter.h"

#include <QAbstractTableModel>

/// The council's own words in a letter, one passage a row. Has the columns and roles of FieldTable, so that
/// the page lights passages as it lights fields.
class PassagesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Equal passages leave the rows (and the selection) alone.
    void setPassages(const QList<Passage> &passages);
    /// Empty for an invalid index.
    [[nodiscard]] Passage passageAt(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QVariant fieldLike(const Passage &passage, int row, int role) const;

    QList<Passage> m_passages;
};

/// "Public report", "Late responses" and so on.
[[nodiscard]] QString passageKindWords(const QString &kind);
/// The kind, the page (or line), and the passage in full.
[[nodiscard]] QString passageWords(const Passage &passage);
