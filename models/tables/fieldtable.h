// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/checks.h"
#include "store/casefile.h"
#include "tables/heldaverages.h"
#include "tables/standings.h"

#include <QSqlTableModel>

#include <functional>

/// The fields of one letter, one per row in the order of fieldDefinitions(), current values shown: a
/// QSqlTableModel over the case file's view of reading and newest correction. Editing the Value column writes
/// one row of history at once (OnFieldChange); the reading itself never changes. An edit goes to the editor
/// (CurrentLetter makes an undo step of it), which comes back to write(): one door, whoever changes a value.
/// All rows are fetched, so that no open query locks others out. GUI thread.
class FieldTable : public QSqlTableModel {
    Q_OBJECT

public:
    /// Columns as shown to a view. The view's further database columns follow and are hidden.
    enum Column { Name, Value, State, Printed, PageNumber, ColumnCount };
    enum Role {
        KeyRole = Qt::UserRole, ///< QString, a field's key
        FieldRole, ///< QVariant of FieldReading: the current one
        StateRole, ///< QString, stateKey()
        PlaceRole, ///< Place
        FlaggedRole, ///< bool: it stands out, and nobody has settled it
        ReasonRole, ///< QString: why it stands out, plain text
        CorrectedRole, ///< bool: a hand changed it
        PrintedRole, ///< QString: as read in the letter
        BlockRole, ///< int of Block
        ExpectedRole, ///< bool: letters of that year state it
        VersionRole, ///< int: version of the shown value
        KindRole, ///< int of CorrectionKind where CorrectedRole
        StandingRole, ///< QString, standingKey(): "unchecked", "confirmed", "corrected", "in_query"
        NeedsPersonRole, ///< bool
        ReadRole, ///< QVariant of FieldReading: the reading below a hand value, so that both can be shown
        AgreeingRole, ///< QString: the only value that agrees with the other figures, as EditRole; or empty
        AgreeingSaysRole, ///< QString: why it would agree, in words; or empty
    };

    FieldTable(CaseFile &caseFile, const ReferenceLibrary &library, QObject *parent = nullptr);

    /// Shows the fields of \a letter; none, and readFailed(), where it cannot be read.
    void showLetter(LetterId letter);
    void clearLetter();
    [[nodiscard]] LetterId letter() const;
    /// The shown letter with its checks, as of the current values.
    [[nodiscard]] const CheckedLetter &checked() const;
    /// The averages of the other letters, for the checks; call when letters come or change.
    void setHeldAverages(const HeldAverages &held);
    /// How far a person got with the shown letter.
    [[nodiscard]] const Standings &standings() const;
    /// The shown letter as it is stored: its newest marks and reading.
    [[nodiscard]] const StoredLetter &stored() const;
    /// Reads the shown letter again: its values or reading were changed by somebody else than write().
    void refresh();
    /// The same where its places were held against the drawn page.
    void refreshSeen();
    /// The same for its marks alone, which is quicker.
    void refreshMarks();
    /// refresh(), where another program or window wrote to the case file meanwhile; then also
    /// changedElsewhere(). Whether that was so.
    [[nodiscard]] Outcome<bool> catchUp();
    /// Row of the field \a key, -1 where there is none.
    [[nodiscard]] int rowOf(QAnyStringView key) const;

    /// Who takes an edit of the Value column: true where the text was taken. Without one the table is
    /// read-only.
    using Editor = std::function<bool(const QString &key, const QString &text)>;
    void setEditor(Editor editor);
    /// Appends \a correction to the history of \a letter, shown here or not, and shows it if it is. Where
    /// that fails the table shows what is stored. Names the letter's council anew where need be.
    [[nodiscard]] Outcome<void> write(LetterId letter, const Correction &correction);

    bool select() override;
    /// Those of Column alone: the others are the database's, and no view, nor who hears it, is shown them.
    int columnCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole in words, EditRole as stored, such as "69" or "2024-07-17".
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Hands a text for the Value column to the editor; false where it was not taken.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    /// The values or checks of the shown letter changed.
    void checkedChanged();
    /// Another program or window wrote to the case file: the other letters may have changed too.
    void changedElsewhere();
    /// The case file could not be read. A letter that was to be shown is not: nothing is. A letter that was
    /// shown stays as it was.
    void readFailed(const Problem &problem);

protected:
    bool updateRowInTable(int row, const QSqlRecord &values) override;

private:
    void findColumns();
    void forget();
    struct Row {
        FieldReading field;
        QString printed;
        int version = 0;
        bool corrected = false;
        CorrectionKind kind = CorrectionKind::Misread;
        bool expected = true;
        QString reason; ///< empty where it does not stand out
        StandingOfField standing;
        bool unsettled = false; ///< it stands out still, see unsettledReason()
    };
    [[nodiscard]] QVariant stored(int row, int column) const;
    [[nodiscard]] Row readRow(int row) const;
    using ChangedCouncil = std::optional<Council>;
    /// The council that the letter names after \a correction, where that is of a field that names it.
    [[nodiscard]] Outcome<ChangedCouncil> councilAfter(LetterId letter, const Correction &correction) const;
    [[nodiscard]] Outcome<void> correct(LetterId letter, const Correction &correction) const;
    [[nodiscard]] Outcome<void> writeShown(const Correction &correction);
    [[nodiscard]] QVariant display(const Row &row, int column) const;
    /// What the roles of reviewing give.
    [[nodiscard]] QVariant reviewData(const Row &row, int role) const;
    /// Reads head and rows of the shown letter. Where that fails, head and rows stay as they are.
    [[nodiscard]] Outcome<void> readAll();
    /// Checks the letter; the rows whose look changed since \a before.
    QList<int> checkAgain(const QList<Row> &before);
    void readAgain();
    void showChanges(const QList<int> &rows);

    CaseFile &m_caseFile;
    const ReferenceLibrary &m_library;
    LetterId m_letter{};
    StoredLetter m_stored; // the shown letter
    Letter m_read; // the same as read
    Standings m_standings;
    HeldAverages m_held;
    CheckedLetter m_checked;
    QList<Row> m_rows;
    QList<int> m_fieldColumns; // of the view, in the order of fieldFromColumns()
    int m_printedColumn = -1;
    int m_versionColumn = -1;
    int m_kindColumn = -1;
    Editor m_editor;
    bool m_isFiltering = false;
    const Correction *m_pending = nullptr; // while it is being written
    Outcome<void> m_written;
};
