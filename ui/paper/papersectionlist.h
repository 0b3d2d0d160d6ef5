// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/officertexts.h"

#include <QAbstractListModel>

/// The sections of a paper with a check box each: those that the program can write about its letter, and the
/// officer's own. What in an officer's text has to be looked at is said in its row.
class PaperSectionList : public QAbstractListModel {
    Q_OBJECT

public:
    enum Roles { KeyRole = Qt::UserRole + 1, FindingsRole };
    struct Row {
        QString key;
        QString heading;
        bool isFixed = false; ///< cannot be switched off
        bool isOn = true;
        bool isTyped = false; ///< the text is the officer's
        int toLookAt = 0; ///< findings in the officer's text
        bool isStale = false; ///< and one of them is more than a figure to compare

        friend bool operator==(const Row &, const Row &) = default;
    };

    explicit PaperSectionList(QObject *parent = nullptr);

    /// Shows the sections of a paper about \a input, with its texts and what was found in them.
    void showInput(const PaperInput &input, const OfficerFindings &found);
    [[nodiscard]] QString keyAt(int row) const { return m_rows.value(row).key; }
    [[nodiscard]] int rowOf(const QString &key) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// A person switched the section \a key.
    void switched(const QString &key, bool on);

private:
    QList<Row> m_rows;
};
