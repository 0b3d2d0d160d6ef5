// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/checks.h"
#include "store/casefile.h"

#include <QSqlTableModel>

/// The fields of one letter, one per row in the order of fieldDefinitions(), current values shown: a
/// QSqlTableModel over the case file's view of reading and newest correction. Editing the Value column writes
/// one row of history at once (OnFieldChange); the reading itself never changes.
class FieldTable : public QSqlTableModel
{
    Q_OBJECT

public:
    /// Columns as shown to a view. The view's further database columns follow and are hidden.
    enum Column { Name, Value, State, Printed, PageNumber, ColumnCount };
    enum Role {
        KeyRole = Qt::UserRole, ///< QString, a field's key
        FieldRole, ///< QVariant of FieldReading: the current one
        StateRole, ///< QString, stateKey()
        PlaceRole, ///< Place
        FlaggedRole, ///< bool
        ReasonRole, ///< QString: why it stands out, plain text
        CorrectedRole, ///< bool: a hand changed it
        PrintedRole, ///< QString: as read in the letter
        BlockRole, ///< int of Block
        ExpectedRole, ///< bool: letters of that year state it
        VersionRole, ///< int: version of the shown value
        KindRole, ///< int of CorrectionKind where CorrectedRole
    };

    FieldTable(CaseFile &caseFile, const ReferenceLibrary &library, QObject *parent = nullptr);

    /// Shows the fields of \a letter.
    void showLetter(LetterId letter);
    void clearLetter();
    [[nodiscard]] LetterId letter() const;
    /// The shown letter with its checks, as of the current values.
    [[nodiscard]] const CheckedLetter &checked() const;
    /// The averages of the other letters, for the checks; call when letters come or change.
    void setHeldAverages(const QList<HeldAverage> &held);
    /// Row of the field \a key, -1 where there is none.
    [[nodiscard]] int rowOf(QAnyStringView key) const;

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// The values or checks of the shown letter changed.
    void checkedChanged();
    /// A change could not be written; the table shows the stored value again.
    void writeFailed(const Problem &problem);
};
