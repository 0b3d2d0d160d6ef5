// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/casefile.h"

#include "store/casefileopening.h"
#include "store/letterloading.h"
#include "store/letterstoring.h"
#include "store/sqlstatement.h"
#include "store/sqltransaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

#include <utility>

using namespace Qt::StringLiterals;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

constexpr std::array kinds{std::pair{CorrectionKind::Misread, "misread"_L1},
    std::pair{CorrectionKind::LetterInError, "letter_in_error"_L1},
    std::pair{CorrectionKind::Revised, "revised"_L1}, std::pair{CorrectionKind::Entered, "entered"_L1}};

tl::unexpected<Problem> noSuchLetter(LetterId letter)
{
    return tl::unexpected(Problem{.kind = Problem::Kind::NotFound,
        .detail = Words::tr("there is no letter %1 in the case file").arg(idNumber(letter))});
}

/// One transaction round \a write, which rolls back unless all of it succeeded.
template <typename Write> auto inTransaction(const QSqlDatabase &database, Write write) -> decltype(write())
{
    auto transaction = SqlTransaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    auto written = write();
    if (!written)
        return written;
    if (const auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return written;
}

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
    return *value ? Outcome<QVariant>(**value) : noSuchLetter(letter);
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
        return noSuchLetter(letter);
    return letters->takeFirst();
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

CaseFile::CaseFile(QString path, std::unique_ptr<Connection> connection)
    : m_path(std::move(path))
    , m_connection(std::move(connection))
{
}

CaseFile::~CaseFile() = default;

Outcome<std::unique_ptr<CaseFile>> CaseFile::open(const QString &path, CaseFileAccess access)
{
    auto connection = openCaseFile(path, access);
    if (!connection)
        return tl::unexpected(connection.error());
    return std::unique_ptr<CaseFile>(new CaseFile(path, std::move(*connection)));
}

QString CaseFile::defaultPath()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
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

Outcome<QList<LetterId>> CaseFile::add(const DocumentToStore &document)
{
    if (document.letters.isEmpty())
        return tl::unexpected(Problem{.kind = Problem::Kind::NotALetter, .file = document.fileName});
    return named(inTransaction(database(),
                     [&]() -> Outcome<QList<LetterId>> {
                         const auto held = lettersOfDocument(document.sha256);
                         if (!held)
                             return held;
                         if (held->isEmpty())
                             return storeDocument(database(), document);
                         for (const auto letter : *held) {
                             const auto present = writeSql(database(),
                                 u"UPDATE letter SET removed = 0 WHERE id = ?"_s, {idNumber(letter)});
                             if (!present)
                                 return tl::unexpected(present.error());
                         }
                         return held;
                     }),
        m_path);
}

Outcome<void> CaseFile::addRun(LetterId letter, const Letter &reading)
{
    return named(inTransaction(database(),
                     [&]() -> Outcome<void> {
                         if (const auto run = storeRun(database(), letter, reading); !run)
                             return run;
                         const auto named = isCouncilByHand(database(), letter);
                         if (!named)
                             return tl::unexpected(named.error());
                         if (*named)
                             return {};
                         return storeCouncil(
                             database(), letter, {reading.authorityName, reading.gssCode, reading.type});
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

Outcome<void> CaseFile::setRemoved(LetterId letter, bool removed)
{
    return named(inTransaction(database(),
                     [&]() -> Outcome<void> {
                         const auto marked =
                             writeSql(database(), u"UPDATE letter SET removed = ? WHERE id = ?"_s,
                                 {removed ? 1 : 0, idNumber(letter)});
                         if (!marked)
                             return tl::unexpected(marked.error());
                         return marked->numRowsAffected() == 1 ? Outcome<void>() : noSuchLetter(letter);
                     }),
        m_path);
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
    return named(loadLetters(database(), LetterValues::Current), m_path);
}

Outcome<StoredLetter> CaseFile::storedLetter(LetterId letter) const
{
    return named(oneLetter(database(), letter, LetterValues::Current), m_path);
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
    return this->letter(letter).and_then(
        [&](const Letter &current) { return withPublicValues(database(), letter, current); });
}

Outcome<QList<Correction>> CaseFile::history(LetterId letter, QAnyStringView key) const
{
    return named(loadHistory(database(), letter, key), m_path);
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
