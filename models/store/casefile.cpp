// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/casefile.h"

#include "store/casefileopening.h"
#include "store/letterloading.h"
#include "store/letterstoring.h"
#include "store/sqlstatement.h"
#include "store/sqltransaction.h"

#include <QDir>
#include <QStandardPaths>

#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr std::array kinds{std::pair{CorrectionKind::Misread, "misread"_L1},
    std::pair{CorrectionKind::LetterInError, "letter_in_error"_L1},
    std::pair{CorrectionKind::Revised, "revised"_L1}, std::pair{CorrectionKind::Entered, "entered"_L1}};

tl::unexpected<Problem> noSuchLetter(LetterId letter)
{
    return tl::unexpected(Problem{.kind = Problem::Kind::NotFound,
        .detail = u"there is no letter %1 in the case file"_s.arg(idNumber(letter))});
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

QList<LetterId> idsOf(Outcome<QSqlQuery> query)
{
    QList<LetterId> ids;
    while (query && query->next())
        ids.append(LetterId{query->value(0).toLongLong()});
    return ids;
}

QVariant documentColumn(const QSqlDatabase &database, const QString &column, LetterId letter)
{
    auto query = readSql(database,
        u"SELECT document."_s + column
            + u" FROM letter JOIN document ON document.id = letter.document WHERE letter.id = ?"_s,
        {idNumber(letter)});
    return query && query->next() ? query->value(0) : QVariant();
}

/// Whether a hand says which council the letter is about, so that another reading does not change it.
Outcome<bool> isCouncilByHand(const QSqlDatabase &database, LetterId letter)
{
    auto query = readSql(database,
        u"SELECT count(*) FROM current_field WHERE letter = ? AND key IN ('authority', 'period_end') AND kind <> ''"_s,
        {idNumber(letter)});
    if (!query)
        return tl::unexpected(query.error());
    return query->next() && query->value(0).toInt() > 0;
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
                         if (held.isEmpty())
                             return storeDocument(database(), document);
                         for (const auto letter : held) {
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

QList<LetterId> CaseFile::letters() const
{
    return idsOf(readSql(database(),
        u"SELECT id FROM letter WHERE removed = 0 ORDER BY lower(authority_name), (SELECT value FROM "
        u"current_field"
        " WHERE current_field.letter = letter.id AND current_field.key = 'period_end') DESC, id"_s));
}

QList<LetterId> CaseFile::lettersOf(const QString &gssCode) const
{
    return idsOf(readSql(database(),
        u"SELECT id FROM letter WHERE removed = 0 AND gss_code <> '' AND gss_code = ?"
        " ORDER BY (SELECT value FROM current_field"
        " WHERE current_field.letter = letter.id AND current_field.key = 'period_end'), id"_s,
        {boundText(gssCode)}));
}

QList<LetterId> CaseFile::lettersOfDocument(const QString &sha256) const
{
    return idsOf(readSql(database(),
        u"SELECT letter.id FROM letter JOIN document ON document.id = letter.document WHERE document.sha256 "
        u"= ?"
        " ORDER BY letter.number"_s,
        {boundText(sha256)}));
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

QList<Correction> CaseFile::history(LetterId letter, QAnyStringView key) const
{
    return loadHistory(database(), letter, key).value_or(QList<Correction>());
}

Outcome<QByteArray> CaseFile::documentBytes(LetterId letter) const
{
    const auto bytes = documentColumn(database(), u"bytes"_s, letter);
    return bytes.isValid() ? Outcome<QByteArray>(bytes.toByteArray()) : noSuchLetter(letter);
}

QString CaseFile::documentName(LetterId letter) const
{
    return documentColumn(database(), u"file_name"_s, letter).toString();
}

QString CaseFile::documentHash(LetterId letter) const
{
    return documentColumn(database(), u"sha256"_s, letter).toString();
}
