// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/checks.h"
#include "store/casefile.h"

#include <QAbstractTableModel>

/// The letters held, one per row, with what each still needs: for the letters list. Reads only.
class LetterTable : public QAbstractTableModel {
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
        NotStatedCountRole, ///< int: expected figures that their block does not state
        PassageCountRole, ///< int: the letter's passages about this council alone
    };

    LetterTable(CaseFile &caseFile, const ReferenceLibrary &library, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Reads the case file again. Where it cannot be read, what is shown stays.
    void refresh();
    /// A letter was stored or changed: its row is made or brought up to date, and every row whose averages
    /// hang on it.
    void refreshLetter(LetterId letter);
    [[nodiscard]] LetterId letterAt(int row) const;
    /// -1 where it is not held.
    [[nodiscard]] int rowOf(LetterId letter) const;
    /// The stated averages of all letters held, for the checks.
    [[nodiscard]] const QList<HeldAverage> &heldAverages() const;

private:
    struct Row {
        LetterId id{};
        CheckedLetter checked;
        int corrected = 0;
        QString sha256;
        int flags = 0;
        int notFound = 0;
        int notStated = 0;
        QString group; // letters whose averages are compared with each other have the same
        QList<HeldAverage> averages;
    };
    [[nodiscard]] static QString typeWords(AuthorityType type);
    [[nodiscard]] static QString needsWords(const Row &row);
    [[nodiscard]] QVariant display(const Row &row, int column) const;
    [[nodiscard]] Row makeRow(const StoredLetter &stored) const;
    /// The averages that the letters of \a group print, each value with two of its letters: enough for any
    /// check.
    [[nodiscard]] QList<HeldAverage> heldOf(const QString &group) const;
    /// True where what the list shows of the row changed.
    bool check(Row &row, const QList<HeldAverage> &held) const;
    void place(Row row);
    void remove(int row);
    /// Checks the rows of \a group anew.
    void checkGroup(const QString &group);

    CaseFile &m_caseFile;
    const ReferenceLibrary &m_library;
    QList<Row> m_rows;
    mutable QList<HeldAverage> m_held; // of all rows, made when asked for
    mutable bool m_heldIsOld = false;
};
