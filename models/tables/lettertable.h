// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/checks.h"
#include "store/casefile.h"

#include <QAbstractTableModel>

/// The letters held, one per row, with what each still needs: for the letters list. Reads only.
class LetterTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Authority, YearEnding, Type, Needs, ColumnCount };
    enum Role {
        LetterIdRole = Qt::UserRole, ///< qint64
        FlagCountRole, ///< int: fields that stand out
        CorrectedCountRole, ///< int: fields changed by hand
        YearEndingRole, ///< QDate
        TypeRole, ///< "unitary" and so on
        NotFoundCountRole, ///< int: expected figures whose block is not in the document
    };

    LetterTable(CaseFile &caseFile, const ReferenceLibrary &library, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Reads the case file again.
    void refresh();
    /// A letter was stored or changed: its row is made or brought up to date, and every row whose averages hang on it.
    void refreshLetter(LetterId letter);
    [[nodiscard]] LetterId letterAt(int row) const;
    /// -1 where it is not held.
    [[nodiscard]] int rowOf(LetterId letter) const;
    /// The stated averages of all letters held, for the checks.
    [[nodiscard]] const QList<HeldAverage> &heldAverages() const;

private:
    struct Row {
        LetterId id {};
        CheckedLetter checked;
        int corrected = 0;
    };
    QList<Row> m_rows;
};
