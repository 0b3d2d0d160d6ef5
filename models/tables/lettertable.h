// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/checks.h"
#include "store/casefile.h"
#include "tables/heldaverages.h"
#include "tables/standings.h"

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
        StandingRole, ///< QString, standingKey(): "to_review", "in_query", "confirmed"
        LeftCountRole, ///< int: fields that need a person
        FlaggedLeftCountRole, ///< int: of these, those that stand out
        InQueryCountRole, ///< int: fields in query
        RevisesRole, ///< qint64: id of the older letter of which this is a revised edition; invalid where
                     ///< none
        SupersededRole, ///< bool: a letter that is held too is a revised edition of it
        NotStatedCountRole, ///< int: expected figures that their block does not state
        PassageCountRole, ///< int: the letter's passages about this council alone
        FileNameRole, ///< QString: of the letter's file, as it was given
        InsideRole, ///< QStringList: see StoredLetter::inside
    };

    LetterTable(CaseFile &caseFile, const ReferenceLibrary &library, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Reads the case file again. Where it cannot be read, what is shown stays, and readFailed() is emitted.
    void refresh();
    /// The same after another program wrote: only what is not as it was is read again.
    void catchUp();
    /// A letter was stored or changed: its row is made or brought up to date, and every row whose averages
    /// hang on it. Where it cannot be read, its row stays as it is, and readFailed() is emitted.
    void refreshLetter(LetterId letter);
    [[nodiscard]] LetterId letterAt(int row) const;
    /// The next letter after \a after, in the list's order and round its end, that is to review; that one
    /// itself last. None where all are confirmed or in query.
    [[nodiscard]] LetterId nextToReview(LetterId after) const;
    /// Of all letters held: those to review, in query, confirmed; and the fields that need a person.
    struct Counts {
        int toReview = 0;
        int inQuery = 0;
        int confirmed = 0;
        int fieldsLeft = 0;
    };
    [[nodiscard]] Counts counts() const;
    /// -1 where it is not held.
    [[nodiscard]] int rowOf(LetterId letter) const;
    /// The letters of the council with this code, oldest first; none where it is empty.
    [[nodiscard]] QList<LetterId> lettersOf(const QString &gssCode) const;
    /// The letter with its checks, where no hand changed a field of it: the public sees it so. Empty where a
    /// hand did, or it is not held.
    [[nodiscard]] std::optional<CheckedLetter> asRead(LetterId letter) const;
    /// seenKeys() of the letter; none where it is not held.
    [[nodiscard]] QStringList seenKeysOf(LetterId letter) const;
    /// The SHA-256 of its document; empty where it is not held.
    [[nodiscard]] QString documentHash(LetterId letter) const;
    /// A letter with its current values and their checks, and the name of its file as it was given.
    struct Held {
        CheckedLetter checked;
        QString fileName;
        QStringList inside;
    };
    /// That of a row there is.
    [[nodiscard]] Held held(int row) const;
    /// The stated averages of all letters held, for the checks.
    [[nodiscard]] const HeldAverages &heldAverages() const;

Q_SIGNALS:
    /// The case file could not be read; the list may be out of date.
    void readFailed(const Problem &problem);

private:
    struct Row {
        LetterId id{};
        CheckedLetter checked;
        int corrected = 0;
        QString sha256;
        QString fileName;
        QStringList inside;
        int flags = 0;
        int notFound = 0;
        int notStated = 0;
        QHash<QString, Mark> marks;
        QSet<QString> correctedKeys;
        std::optional<LetterId> revises;
        Standings standings;
        QString group; // HeldAverages::groupOf()
        QList<HeldAverage> averages; // that it prints
    };
    [[nodiscard]] static QString typeWords(AuthorityType type);
    [[nodiscard]] static QString needsWords(const Row &row);
    [[nodiscard]] QVariant display(const Row &row, int column) const;
    [[nodiscard]] QVariant reviewData(const Row &row, int role) const;
    [[nodiscard]] bool isSuperseded(LetterId letter) const;
    /// What a row says of its letter's editions; empty where there is one.
    [[nodiscard]] QString editionWords(const Row &row) const;
    /// By council, then year, newest first, then as they came: as CaseFile::letters().
    [[nodiscard]] static bool standsBefore(const Row &one, const Row &other);
    [[nodiscard]] Row makeRow(const StoredLetter &stored) const;
    /// The averages that the letters of \a group print.
    [[nodiscard]] QList<HeldAverage> heldOf(const QString &group) const;
    /// True where what the list shows of the row changed.
    bool check(Row &row, const QList<HeldAverage> &held) const;
    void place(Row row);
    void remove(int row);
    /// The letter that is revised, or no longer, says so.
    void showEditions(const Row &before, const Row &after);
    /// Checks the rows of \a group anew.
    void checkGroup(const QString &group);

    CaseFile &m_caseFile;
    const ReferenceLibrary &m_library;
    QList<Row> m_rows;
    QHash<LetterId, QString> m_versions; // letterVersions() when the rows were last read
    mutable HeldAverages m_held; // of all rows, made when asked for
    mutable bool m_heldIsOld = false;
};
