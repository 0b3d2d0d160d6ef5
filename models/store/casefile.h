// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/letter.h"
#include "letter/problem.h"
#include "store/connection.h"
#include "store/deed.h"
#include "store/mark.h"

#include <QDateTime>
#include <QHash>
#include <QSet>
#include <QSqlDatabase>

#include <memory>
#include <optional>

enum class LetterId : qint64 {};
enum class DocumentId : qint64 {};
/// \a id as the database knows it.
[[nodiscard]] constexpr qint64 idNumber(LetterId id)
{
    return static_cast<qint64>(id);
}

/// Why the officer's value differs from the reading. See publicLetter().
enum class CorrectionKind {
    Misread, ///< by the program: the letter says what the officer entered
    LetterInError, ///< the Ombudsman's figure stays public, with a note
    Revised, ///< by the Ombudsman, later: both are public
    Entered, ///< where none was read
};
/// "misread", "letter_in_error", "revised", "entered".
[[nodiscard]] QString correctionKindKey(CorrectionKind kind);
[[nodiscard]] CorrectionKind correctionKindOfKey(QAnyStringView key);

/// A row of the history: what a hand made of one field. Never changed, never deleted.
struct Correction {
    FieldReading field; ///< the whole new value; method Hand
    CorrectionKind kind = CorrectionKind::Misread;
    int version =
        1; ///< of this field in this letter: the shown version + 1, or the row is refused as a Conflict
    QString who; ///< account name
    QDateTime when; ///< UTC
    QString why; ///< optional note
    bool withdrawn = false; ///< the hand went back to the reading (undo): field is the reading then
    int restores = 0; ///< undo or redo: the version whose value stands again; 0: a value of its own
};

/// The council that a letter's current values name: resolved by whoever has the register.
struct Council {
    QString name; ///< the register's, else as printed
    QString gssCode; ///< empty where not resolved
    AuthorityType type = AuthorityType::Unknown;

    friend bool operator==(const Council &, const Council &) = default;
};

/// A file to be stored with the letters found in it.
struct DocumentToStore {
    QString fileName; ///< as the person gave it; data, never used as a path again
    QStringList inside = {}; ///< of a part of a mail or archive: see Problem::inside
    QString sha256;
    QByteArray bytes;
    int pageCount = 0;
    QList<Letter> letters;
    QList<QList<Page>> pages; ///< of each letter, for findWords(); may be missing
    Deed deed; ///< who imports it
};

/// A letter as lists need it.
struct StoredLetter {
    LetterId id{};
    Letter letter; ///< with its current values
    int corrected = 0; ///< fields changed by hand
    QString fileName;
    QStringList inside = {}; ///< as in DocumentToStore
    QString sha256;
    bool removed = false;
    QSet<QString> correctedKeys; ///< the fields changed by hand
    QHash<QString, Mark> marks; ///< the newest of each key; that of the letter itself under the empty key
    int run = 0; ///< the newest reading's number
    std::optional<LetterId> revises; ///< the older letter of which this is a revised edition
};

/// One reading of a letter by the program.
struct ReadingRun {
    int run = 0; ///< from 1; the newest counts
    QDateTime when; ///< UTC
    Letter letter;
};

/// The one file that holds everything: the letters' bytes, readings that never change, corrections as
/// append-only history. SQLite. All calls in the thread that opened it.
class CaseFile {
public:
    /// Opens \a path, or makes it where there is none (folder too, mode 0700; file 0600). One that an older
    /// program made is backed up and then brought up to date, in one transaction; a change that was
    /// interrupted is undone. CaseFileNotOpened (no permission, a folder on the network, a backup, or no
    /// backup of an older one could be made), CaseFileDamaged (not a case file of ours, or damaged),
    /// CaseFileNewer, CaseFileBusy; then what it holds is as it was. ":memory:" is a case file that ends with
    /// this. ReadOnly makes no file and refuses every write; it opens a newer program's, too, unless that
    /// changed tables of ours, and an older one's as it is.
    [[nodiscard]] static Outcome<std::unique_ptr<CaseFile>> open(
        const QString &path, CaseFileAccess access = CaseFileAccess::ReadWrite);
    /// When the whole file is looked over for damage, which takes the longer the more it holds.
    enum class LookOver {
        AtOnce,
        Later, ///< by findDamage(), in another thread: asked of whoever opens it so
    };
    /// The same, but one that is there and cannot be written to, or is a newer program's, is opened ReadOnly,
    /// where that can be done; then looked over at once.
    [[nodiscard]] static Outcome<std::unique_ptr<CaseFile>> openAsAllowed(
        const QString &path, LookOver lookOver = LookOver::AtOnce);
    /// The platform's data folder's case file.
    [[nodiscard]] static QString defaultPath();
    ~CaseFile();
    CaseFile(const CaseFile &) = delete;
    CaseFile &operator=(const CaseFile &) = delete;

    [[nodiscard]] QString path() const;
    [[nodiscard]] bool isReadOnly() const { return m_access == CaseFileAccess::ReadOnly; }
    /// For the table models; owned by this.
    [[nodiscard]] QSqlDatabase database() const;
    /// Whether another program or window wrote to the file since the last call, or since it was opened: what
    /// was read before may be out of date. One cheap query.
    [[nodiscard]] Outcome<bool> changedElsewhere();

    /// Stores a file and its letters in one transaction, after which they are durable. A file whose bytes are
    /// held already is not stored twice: its letters' ids are given again (and marked present again if
    /// removed).
    [[nodiscard]] Outcome<QList<LetterId>> add(const DocumentToStore &document);
    /// Another reading of a stored letter, by a newer reader say. From now on it is the reading; hand values
    /// stay. Its number. \a council: that which the letter names then, where a hand set name or period;
    /// without it that of the reading, or where a hand did, the one noted so far.
    [[nodiscard]] Outcome<int> addRun(LetterId letter, const Letter &reading, const Deed &deed = {},
        const std::optional<Council> &council = {});
    /// Makes the reading \a run count again, as a copy of it with a new number, which it gives. Conflict
    /// where \a newest is not the newest. \a council: as for addRun().
    [[nodiscard]] Outcome<int> repeatRun(LetterId letter, int run, int newest, const Deed &deed = {},
        const std::optional<Council> &council = {});
    /// Appends a row of history. Conflict where the field's version is not correction.version - 1. \a
    /// council: where the correction changes which council the letter names, that council, written in the
    /// same transaction.
    [[nodiscard]] Outcome<void> correct(
        LetterId letter, const Correction &correction, const std::optional<Council> &council = {});
    /// Appends rows to the history of reviewing, all or none. Conflict where a key's version is not the next.
    [[nodiscard]] Outcome<void> mark(LetterId letter, const QList<Mark> &marks);
    /// The same for who saw what they mark: false, with nothing written, where changedElsewhere() would be
    /// true by now.
    [[nodiscard]] Outcome<bool> markAsShown(LetterId letter, const QList<Mark> &marks);
    /// Marks letters as removed, or as present again, all or none. Nothing is erased.
    [[nodiscard]] Outcome<void> setRemoved(
        const QList<LetterId> &letters, bool removed, const Deed &deed = {});
    [[nodiscard]] Outcome<void> setRemoved(LetterId letter, bool removed, const Deed &deed = {});
    /// Notes that \a letter is a revised edition of \a older, or of none.
    [[nodiscard]] Outcome<void> setRevises(
        LetterId letter, std::optional<LetterId> older, const Deed &deed = {});
    /// Erases \a letter with its readings and its whole history; its file's bytes too, where no other letter
    /// is in that file. Cannot be undone: ask first, and clear the undo stack after.
    [[nodiscard]] Outcome<void> eraseForGood(LetterId letter);

    /// All letters not removed, by authority's name and then year, newest first.
    [[nodiscard]] Outcome<QList<LetterId>> letters() const;
    /// Every letter, removed ones too, in the order of letters(), in a few queries however many there are.
    [[nodiscard]] Outcome<QList<StoredLetter>> storedLetters() const;
    /// One letter as storedLetters() has it.
    [[nodiscard]] Outcome<StoredLetter> storedLetter(LetterId letter) const;
    /// The letters of the file with these bytes, removed ones too; none where it is not held.
    [[nodiscard]] Outcome<QList<LetterId>> lettersOfDocument(const QString &sha256) const;
    /// The letter with its current values: the newest correction, else the reading.
    [[nodiscard]] Outcome<Letter> letter(LetterId letter) const;
    /// The letter as read, without any hand value.
    [[nodiscard]] Outcome<Letter> readLetter(LetterId letter) const;
    /// The letter as the public may see it (charts, words, paper, data): current values, but where a
    /// correction says LetterInError the Ombudsman's printed figure.
    [[nodiscard]] Outcome<Letter> publicLetter(LetterId letter) const;
    /// The same of a letter that was loaded.
    [[nodiscard]] Outcome<Letter> publicLetter(const StoredLetter &stored) const;
    /// The letters held (not removed) for the council with this code, oldest first.
    [[nodiscard]] Outcome<QList<LetterId>> lettersOf(const QString &gssCode) const;
    /// The history of one field, oldest first; of all fields, by field and version, where the key is empty.
    [[nodiscard]] Outcome<QList<Correction>> history(LetterId letter, QAnyStringView key = {}) const;
    /// The history of reviewing, by key and version.
    [[nodiscard]] Outcome<QList<Mark>> marks(LetterId letter) const;
    /// What was done to the letter as a whole, oldest first.
    [[nodiscard]] Outcome<QList<LetterEvent>> events(LetterId letter) const;
    /// Every reading of the letter, oldest first, without passages.
    [[nodiscard]] Outcome<QList<ReadingRun>> readings(LetterId letter) const;
    [[nodiscard]] Outcome<QByteArray> documentBytes(LetterId letter) const;
    /// File name as given when it was added.
    [[nodiscard]] Outcome<QString> documentName(LetterId letter) const;
    [[nodiscard]] Outcome<QString> documentHash(LetterId letter) const;

private:
    CaseFile(QString path, CaseFileAccess access, std::unique_ptr<Connection> connection);
    [[nodiscard]] static Outcome<std::unique_ptr<CaseFile>> open(
        const QString &path, CaseFileAccess access, LookOver lookOver);

    QString m_path;
    CaseFileAccess m_access;
    std::unique_ptr<Connection> m_connection;
    qint64 m_seenWrites = 0; // SQLite's counter of other connections' writes, as of changedElsewhere()
};
