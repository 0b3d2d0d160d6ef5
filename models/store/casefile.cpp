// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/casefile.h"

#include "store/addtogether.h"
#include "store/casefileopening.h"
#include "store/letterhistory.h"
#include "store/letterloading.h"
#include "store/letterstoring.h"
#include "store/sqlstatement.h"
#include "store/sqltransaction.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr std::array kinds{std::pair{CorrectionKind::Misread, "misread"_L1},
    std::pair{CorrectionKind::LetterInError, "letter_in_error"_L1},
    std::pair{CorrectionKind::Revised, "revised"_L1}, std::pair{CorrectionKind::Entered, "entered"_L1}};

/// \a outcome, its problem naming the case file.
template <typename T> Outcome<T> named(Outcome<T> outcome, const QString &path)
{
    if (!outcome && outcome.error().file.isEmpty())
        outcome.error().file = path;
    return outcome;
}

Outcome<QList<LetterId>> idsOf(Outcome<QSqlQuery> query)
{
    return rowsOf(std::move(query), [](const QSqlQuery &row) { return LetterId{row.value(0).toLongLong()}; });
}

/// Changes with every write of another connection, and with none of our own.
Outcome<qint64> writesElsewhere(const QSqlDatabase &database)
{
    return numberOf(readSql(database, u"PRAGMA data_version"_s));
}

Outcome<QVariant> documentColumn(const QSqlDatabase &database, const QString &column, LetterId letter)
{
    const auto value = firstRowOf(
        readSql(database,
            u"SELECT document."_s + column
                + u" FROM letter JOIN document ON document.id = letter.document WHERE letter.id = ?"_s,
            {idNumber(letter)}),
        [](const QSqlQuery &row) { return row.value(0); });
    if (!value)
        return tl::unexpected(value.error());
    return *value ? Outcome<QVariant>(**value) : tl::unexpected(noSuchLetter(letter));
}

/// Whether a hand says which council the letter is about, so that another reading does not change it.
Outcome<bool> isCouncilByHand(const QSqlDatabase &database, LetterId letter)
{
    return numberOf(readSql(database,
                        u"SELECT count(*) FROM current_field WHERE letter = ?"
                        " AND key IN ('authority', 'period_end') AND kind <> ''"_s,
                        {idNumber(letter)}))
        .map([](qint64 count) { return count > 0; });
}

Outcome<StoredLetter> oneLetter(const QSqlDatabase &database, LetterId letter, LetterValues values)
{
    auto letters = loadLetters(database, values, letter);
    if (!letters)
        return tl::unexpected(letters.error());
    if (letters->isEmpty())
        return tl::unexpected(noSuchLetter(letter));
    return letters->takeFirst();
}

/// What follows a new run: a row of history, and the council that the letter names now. Gives \a run.
Outcome<int> finishRun(const QSqlDatabase &database, LetterId letter, int run, const Deed &deed,
    const std::optional<Council> &council)
{
    const auto noted = storeEvent(database, letter, DeedKind::ReadAgain, deed, run);
    if (!noted)
        return tl::unexpected(noted.error());
    if (council)
        return storeCouncil(database, letter, *council).map([run] { return run; });
    const auto byHand = isCouncilByHand(database, letter);
    if (!byHand)
        return tl::unexpected(byHand.error());
    if (*byHand)
        return run;
    return oneLetter(database, letter, LetterValues::Read)
        .and_then([&](const StoredLetter &read) {
            const auto &reading = read.letter;
            return storeCouncil(database, letter, {reading.authorityName, reading.gssCode, reading.type});
        })
        .map([run] { return run; });
}
} // namespace

QString correctionKindKey(CorrectionKind kind)
{
    for (const auto &[candidate, word] : kinds) {
        if (candidate == kind)
            return word;
    }
    Q_UNREACHABLE();
}

CorrectionKind correctionKindOfKey(QAnyStringView key)
{
    for (const auto &[kind, word] : kinds) {
        if (key == word)
            return kind;
    }
    return CorrectionKind::Misread;
}

CaseFile::CaseFile(QString path, CaseFileAccess access, std::unique_ptr<Connection> connection)
    : m_path(std::move(path))
    , m_access(access)
    , m_connection(std::move(connection))
{
}

CaseFile::~CaseFile() = default;

Outcome<std::unique_ptr<CaseFile>> CaseFile::open(const QString &path, CaseFileAccess access)
{
    return open(path, access, LookOver::AtOnce);
}

Outcome<std::unique_ptr<CaseFile>> CaseFile::open(
    const QString &path, CaseFileAccess access, LookOver lookOver)
{
    auto connection =
        openCaseFile(path, access, lookOver == LookOver::Later ? CheckDepth::Tables : CheckDepth::Quick);
    if (!connection)
        return tl::unexpected(connection.error());
    std::unique_ptr<CaseFile> file(new CaseFile(path, access, std::move(*connection)));
    if (const auto seen = file->changedElsewhere(); !seen)
        return tl::unexpected(seen.error());
    return file;
}

Outcome<std::unique_ptr<CaseFile>> CaseFile::openAsAllowed(const QString &path, LookOver lookOver)
{
    using Kind = Problem::Kind;
    auto opened = open(path, CaseFileAccess::ReadWrite, lookOver);
    const bool mayBeReadable = !opened && QFileInfo(path).isFile()
        && (opened.error().kind == Kind::CaseFileNotOpened || opened.error().kind == Kind::CaseFileNewer);
    if (!mayBeReadable)
        return opened;
    return open(path, CaseFileAccess::ReadOnly);
}

QString CaseFile::defaultPath()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation))
        .filePath(u"letters.upheld"_s);
}

QString CaseFile::path() const
{
    return m_path;
}

QSqlDatabase CaseFile::database() const
{
    return m_connection->database();
}

Outcome<bool> CaseFile::changedElsewhere()
{
    return named(writesElsewhere(database()), m_path).map([this](qint64 writes) {
        return std::exchange(m_seenWrites, writes) != writes;
    });
}

Outcome<QList<LetterId>> CaseFile::add(const DocumentToStore &document)
{
    return addTogether(*this, {document}).map([](const QList<QList<LetterId>> &all) { return all.first(); });
}

Outcome<int> CaseFile::addRun(
    LetterId letter, const Letter &reading, const Deed &deed, const std::optional<Council> &council)
{
    return named(inTransaction(database(),
                     [&] {
                         return storeRun(database(), letter, reading).and_then([&](int run) {
                             return finishRun(database(), letter, run, deed, council);
                         });
                     }),
        m_path);
}

Outcome<int> CaseFile::repeatRun(
    LetterId letter, int run, int newest, const Deed &deed, const std::optional<Council> &council)
{
    return named(inTransaction(database(),
                     [&] {
                         return copyRun(database(), letter, run, newest).and_then([&](int copy) {
                             return finishRun(database(), letter, copy, deed, council);
                         });
                     }),
        m_path);
}

Outcome<void> CaseFile::correct(
    LetterId letter, const Correction &correction, const std::optional<Council> &council)
{
    return named(inTransaction(database(),
                     [&]() -> Outcome<void> {
                         const auto stored = storeCorrection(database(), letter, correction);
                         return stored && council ? storeCouncil(database(), letter, *council) : stored;
                     }),
        m_path);
}

Outcome<void> CaseFile::mark(LetterId letter, const QList<Mark> &marks)
{
    return named(inTransaction(database(), [&] { return storeMarks(database(), letter, marks); }), m_path);
}

Outcome<bool> CaseFile::markAsShown(LetterId letter, const QList<Mark> &marks)
{
    return named(inTransaction(database(),
                     [&]() -> Outcome<bool> {
                         const auto writes = writesElsewhere(database());
                         if (!writes)
                             return tl::unexpected(writes.error());
                         if (*writes != m_seenWrites)
                             return false;
                         return storeMarks(database(), letter, marks).map([] { return true; });
                     }),
        m_path);
}

Outcome<void> CaseFile::setRemoved(const QList<LetterId> &letters, bool removed, const Deed &deed)
{
    return named(inTransaction(database(),
                     [&]() -> Outcome<void> {
                         for (const auto letter : letters) {
                             const auto marked = storePresence(database(), letter, removed, deed);
                             if (!marked)
                                 return marked;
                         }
                         return {};
                     }),
        m_path);
}

Outcome<void> CaseFile::setRemoved(LetterId letter, bool removed, const Deed &deed)
{
    return setRemoved(QList{letter}, removed, deed);
}

Outcome<void> CaseFile::setRevises(LetterId letter, std::optional<LetterId> older, const Deed &deed)
{
    return named(
        inTransaction(database(), [&] { return storeRevision(database(), letter, older, deed); }), m_path);
}

Outcome<void> CaseFile::eraseForGood(LetterId letter)
{
    return named(inTransaction(database(), [&] { return eraseLetter(database(), letter); }), m_path);
}

Outcome<QList<LetterId>> CaseFile::letters() const
{
    return named(idsOf(readSql(database(),
                     u"SELECT id FROM letter WHERE removed = 0 ORDER BY lower(authority_name),"
                     " (SELECT value FROM current_field WHERE current_field.letter = letter.id"
                     " AND current_field.key = 'period_end') DESC, id"_s)),
        m_path);
}

Outcome<QList<LetterId>> CaseFile::lettersOf(const QString &gssCode) const
{
    return named(idsOf(readSql(database(),
                     u"SELECT id FROM letter WHERE removed = 0 AND gss_code <> '' AND gss_code = ?"
                     " ORDER BY (SELECT value FROM current_field"
                     " WHERE current_field.letter = letter.id AND current_field.key = 'period_end'), id"_s,
                     {boundText(gssCode)})),
        m_path);
}

Outcome<QList<LetterId>> CaseFile::lettersOfDocument(const QString &sha256) const
{
    return named(idsOf(readSql(database(),
                     u"SELECT letter.id FROM letter JOIN document ON document.id = letter.document"
                     " WHERE document.sha256 = ? ORDER BY letter.number"_s,
                     {boundText(sha256)})),
        m_path);
}

Outcome<QList<StoredLetter>> CaseFile::storedLetters() const
{
    return named(
        inOneMoment(database(), [&] { return loadLetters(database(), LetterValues::Current); }), m_path);
}

Outcome<StoredLetter> CaseFile::storedLetter(LetterId letter) const
{
    return named(
        inOneMoment(database(), [&] { return oneLetter(database(), letter, LetterValues::Current); }),
        m_path);
}

Outcome<Letter> CaseFile::letter(LetterId letter) const
{
    return storedLetter(letter).map([](const StoredLetter &stored) { return stored.letter; });
}

Outcome<Letter> CaseFile::readLetter(LetterId letter) const
{
    return named(oneLetter(database(), letter, LetterValues::Read), m_path)
        .map([](const StoredLetter &stored) { return stored.letter; });
}

Outcome<Letter> CaseFile::publicLetter(LetterId letter) const
{
    return storedLetter(letter).and_then([&](const StoredLetter &stored) { return publicLetter(stored); });
}

Outcome<Letter> CaseFile::publicLetter(const StoredLetter &stored) const
{
    return stored.correctedKeys.isEmpty()
        ? stored.letter
        : named(withPublicValues(database(), stored.id, stored.letter), m_path);
}

Outcome<QList<Correction>> CaseFile::history(LetterId letter, QAnyStringView key) const
{
    return named(loadHistory(database(), letter, key), m_path);
}

Outcome<QList<Mark>> CaseFile::marks(LetterId letter) const
{
    return named(loadMarks(database(), letter), m_path);
}

Outcome<QList<LetterEvent>> CaseFile::events(LetterId letter) const
{
    return named(loadEvents(database(), letter), m_path);
}

Outcome<QList<ReadingRun>> CaseFile::readings(LetterId letter) const
{
    return named(loadReadings(database(), letter), m_path);
}

Outcome<QByteArray> CaseFile::documentBytes(LetterId letter) const
{
    return named(documentColumn(database(), u"bytes"_s, letter), m_path).map([](const QVariant &bytes) {
        return bytes.toByteArray();
    });
}

Outcome<QString> CaseFile::documentName(LetterId letter) const
{
    return named(documentColumn(database(), u"file_name"_s, letter), m_path).map([](const QVariant &name) {
        return name.toString();
    });
}

Outcome<QString> CaseFile::documentHash(LetterId letter) const
{
    return named(documentColumn(database(), u"sha256"_s, letter), m_path).map([](const QVariant &hash) {
        return hash.toString();
    });
}
