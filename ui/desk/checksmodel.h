// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/letter.h"

#include <QAbstractListModel>

/// A letter's checks as rows: the failed first, then those that hold, then those that could not be made.
class ChecksModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        OutcomeRole = Qt::UserRole, ///< int of CheckOutcome
        KeysRole, ///< QStringList: the fields that take part
    };

    using QAbstractListModel::QAbstractListModel;

    /// The display text is the check's words. Equal checks leave the rows (and the selection) alone.
    void setChecks(QList<CheckResult> checks);
    [[nodiscard]] int failed() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<CheckResult> m_checks;
};
