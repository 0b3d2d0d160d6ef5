// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/letterloading.h"

#include "letter/fields.h"
#include "store/boundedtext.h"
#include "store/fieldcolumns.h"
#include "store/letterhistory.h"
#include "store/seenplacestoring.h"
#include "store/sqlstatement.h"

#include <QHash>
#include <QTimeZone>

#include <utility>

using namespace Qt::StringLiterals;

namespace {
using Positions = QHash<qint64, qsizetype>; // letter id -> index in the list

constexpr auto newestRun = "(SELECT max(run) FROM run WHERE run.letter = letter.id)"_L1;

QVariantList idValues(std::optional<LetterId> only)
{
    return only ? QVariantList{idNumber(*only)} : QVariantList{};
}

StoredLetter headOf(const QSqlQuery &row)
{
    return {.id = LetterId{row.value(0).toLongLong()},
        .letter = {.firstPage = row.value(4).toInt(),
            .lastPage = row.value(5).toInt(),
            .quality = qualityOfKey(row.value(6).toString()),
            .authorityName = boundedText(row.value(1)),
            .gssCode = row.value(2).toString(),
            .type = typeOfStoredKey(row.value(3).toString()),
            .fields = emptyFields()},
        .fileName = boundedText(row.value(7)),
        .sha256 = row.value(8).toString(),
        .removed = row.value(9).toBool(),
        .run = row.value(10).toInt(),
        .revises = row.value(11).isNull() ? std::optional<LetterId>() : LetterId{row.value(11).toLongLong()}};
}

Outcome<QList<StoredLetter>> loadHeads(
    const QSqlDatabase &database, LetterValues values, std::optional<LetterId> only)
{
    const QString council = values == LetterValues::Current ? u"letter"_s : u"run"_s;
    const QString sql = u"SELECT letter.id, "_s + council + u".authority_name, "_s + council
        + u".gss_code, "_s + council
        + u".type, run.first_page, run.last_page, run.quality, document.file_name, document.sha256, "
          u"letter.removed, run.run, revision.older"
          " FROM letter JOIN document ON document.id = letter.document"
          " LEFT JOIN revision ON revision.letter = letter.id"
          " JOIN run ON run.letter = letter.id AND run.run = "_s
        + newestRun + (only ? u" WHERE letter.id = ?"_s : QString())
        + u" ORDER BY lower(letter.authority_name), (SELECT value FROM current_field"
          " WHERE current_field.letter = letter.id AND current_field.key = 'period_end') DESC, letter.id"_s;
    return rowsOf(readSql(database, sql, idValues(only)), headOf);
}

void takeField(StoredLetter &stored, const QSqlQuery &row, int firstColumn)
{
    const auto field =
        fieldFromColumns([&row, firstColumn](int column) { return row.value(firstColumn + column); });
    if (fieldDefinition(field.key)) // a newer program's field would upset the order
        stored.letter.setField(field);
}

/// The newest reading of one letter, or of every, in one pass over the table. Rows that say nothing are what
/// an empty letter says already.
Outcome<void> loadReadFields(const QSqlDatabase &database, std::optional<LetterId> only,
    const Positions &positions, QList<StoredLetter> &letters)
{
    const QString sql = u"SELECT letter, run, "_s + fieldColumnNames()
        + u" FROM reading WHERE NOT (state = 'not_found' AND text = '' AND page = 0 AND text_line = 0"
          " AND text_column = 0 AND x0 IS NULL AND method = '' AND picture = 'not_compared' AND doubt = '')"_s
        + (only ? u" AND letter = ?"_s : QString());
    return eachRow(readSql(database, sql, idValues(only)), [&](const QSqlQuery &row) {
        const auto at = positions.find(row.value(0).toLongLong());
        // or stored by another program since the heads were read
        if (at != positions.end() && row.value(1).toInt() == letters.at(*at).run)
            takeField(letters[*at], row, 2);
    });
}

/// What hands made of the fields: of one letter, else of all that have any.
Outcome<void> loadHandFields(const QSqlDatabase &database, std::optional<LetterId> only,
    const Positions &positions, QList<StoredLetter> &letters)
{
    const QString sql = u"SELECT letter, "_s + fieldColumnNames()
        + u", kind FROM current_field WHERE kind <> ''"_s
        + (only ? u" AND letter = ?"_s : u" AND letter IN (SELECT letter FROM correction)"_s);
    return eachRow(readSql(database, sql, idValues(only)), [&](const QSqlQuery &row) {
        const auto at = positions.find(row.value(0).toLongLong());
        if (at == positions.end())
            return;
        auto &stored = letters[*at];
        takeField(stored, row, 1);
        ++stored.corrected;
        stored.correctedKeys.insert(row.value(1).toString());
    });
}

Outcome<void> loadFields(const QSqlDatabase &database, LetterValues values, std::optional<LetterId> only,
    const Positions &positions, QList<StoredLetter> &letters)
{
    const auto read = loadReadFields(database, only, positions, letters);
    if (!read || values == LetterValues::Read)
        return read;
    return loadHandFields(database, only, positions, letters);
}

Outcome<void> loadPassages(const QSqlDatabase &database, std::optional<LetterId> only,
    const Positions &positions, QList<StoredLetter> &letters)
{
    const QString sql = u"SELECT letter, kind, text, "_s + placeColumnNames()
        + u" FROM passage WHERE run = (SELECT max(run.run) FROM run WHERE run.letter = passage.letter)"_s
        + (only ? u" AND letter = ?"_s : QString()) + u" ORDER BY letter, number"_s;
    return eachRow(readSql(database, sql, idValues(only)), [&](const QSqlQuery &row) {
        if (const auto at = positions.find(row.value(0).toLongLong()); at != positions.end()) {
            letters[*at].letter.passages.append({.kind = row.value(1).toString(),
                .text = boundedText(row.value(2), longestStoredPassage),
                .place = placeFromColumns([&row](int column) { return row.value(3 + column); })});
        }
    });
}

Outcome<void> loadOrigins(const QSqlDatabase &database, std::optional<LetterId> only,
    const Positions &positions, QList<StoredLetter> &letters)
{
    const QString sql = u"SELECT letter.id, document_origin.name FROM document_origin"
                        " JOIN letter ON letter.document = document_origin.document"_s
        + (only ? u" WHERE letter.id = ?"_s : QString()) + u" ORDER BY letter.id, position"_s;
    return eachRow(readSql(database, sql, idValues(only)), [&](const QSqlQuery &row) {
        if (const auto at = positions.find(row.value(0).toLongLong()); at != positions.end())
            letters[*at].inside.append(boundedText(row.value(1)));
    });
}

ReadingRun runOf(const QSqlQuery &row)
{
    return {.run = row.value(0).toInt(),
        .when = timeOf(row.value(1)),
        .letter = {.firstPage = row.value(2).toInt(),
            .lastPage = row.value(3).toInt(),
            .quality = qualityOfKey(row.value(4).toString()),
            .authorityName = boundedText(row.value(5)),
            .gssCode = row.value(6).toString(),
            .type = typeOfStoredKey(row.value(7).toString()),
            .fields = emptyFields()}};
}

Outcome<void> loadNewestMarks(const QSqlDatabase &database, std::optional<LetterId> only,
    const Positions &positions, QList<StoredLetter> &letters)
{
    return eachNewestMark(database, only, [&](qint64 letter, const Mark &mark) {
        if (const auto at = positions.find(letter); at != positions.end())
            letters[*at].marks.insert(mark.key, mark);
    });
}

Correction correctionOf(const QSqlQuery &row)
{
    const auto column = [&row](int number) { return row.value(number); };
    return {.field = fieldFromColumns(column, handColumnCount),
        .kind = correctionKindOfKey(column(handColumnCount).toString()),
        .version = column(handColumnCount + 1).toInt(),
        .who = boundedText(column(handColumnCount + 2)),
        .when = timeOf(column(handColumnCount + 3)),
        .why = boundedText(column(handColumnCount + 4)),
        .withdrawn = column(handColumnCount + 5).toBool(),
        .restores = column(handColumnCount + 6).toInt()};
}

/// The version whose value the public sees; 0 for the reading.
Outcome<int> publicVersion(const QSqlDatabase &database, LetterId letter, const QString &key)
{
    return numberOf(readSql(database,
                        u"SELECT public_version FROM correction WHERE letter = ? AND key = ?"
                        " ORDER BY version DESC LIMIT 1"_s,
                        {idNumber(letter), key}))
        .map([](qint64 version) { return static_cast<int>(version); });
}

Outcome<QStringList> fieldsInError(const QSqlDatabase &database, LetterId letter)
{
    return rowsOf(readSql(database, u"SELECT key FROM current_field WHERE letter = ? AND kind = ?"_s,
                      {idNumber(letter), correctionKindKey(CorrectionKind::LetterInError)}),
        [](const QSqlQuery &row) { return row.value(0).toString(); });
}

Outcome<FieldReading> publicField(
    const QSqlDatabase &database, LetterId letter, const QString &key, const Letter &read)
{
    const auto version = publicVersion(database, letter, key);
    if (!version)
        return tl::unexpected(version.error());
    if (*version == 0)
        return read.field(key);
    const auto history = loadHistory(database, letter, key);
    if (!history)
        return tl::unexpected(history.error());
    return history->value(*version - 1).field;
}
} // namespace

Outcome<QList<StoredLetter>> loadLetters(
    const QSqlDatabase &database, LetterValues values, std::optional<LetterId> only)
{
    auto letters = loadHeads(database, values, only);
    if (!letters || letters->isEmpty())
        return letters;
    Positions positions;
    for (qsizetype i = 0; i < letters->size(); ++i)
        positions.insert(idNumber(letters->at(i).id), i);
    if (const auto fields = loadFields(database, values, only, positions, *letters); !fields)
        return tl::unexpected(fields.error());
    const auto seen = eachSeenPlace(database, only, [&](qint64 letter, const KeptPlace &kept) {
        if (const auto at = positions.find(letter); at != positions.end())
            showSeen((*letters)[*at].letter, kept);
    });
    if (!seen)
        return tl::unexpected(seen.error());
    if (const auto passages = loadPassages(database, only, positions, *letters); !passages)
        return tl::unexpected(passages.error());
    if (const auto origins = loadOrigins(database, only, positions, *letters); !origins)
        return tl::unexpected(origins.error());
    if (const auto marks = loadNewestMarks(database, only, positions, *letters); !marks)
        return tl::unexpected(marks.error());
    return letters;
}

Outcome<QList<Correction>> loadHistory(const QSqlDatabase &database, LetterId letter, QAnyStringView key)
{
    const QString sql = u"SELECT key, state, value, text, "_s + placeColumnNames()
        + u", method, kind, version, who, made_at, why, withdrawn, restores FROM correction"
          " WHERE letter = ? AND (key = ? OR ? = '') ORDER BY key, version"_s;
    return rowsOf(
        readSql(database, sql, {idNumber(letter), boundText(key.toString()), boundText(key.toString())}),
        correctionOf);
}

Outcome<QList<ReadingRun>> loadReadings(const QSqlDatabase &database, LetterId letter)
{
    auto runs =
        rowsOf(readSql(database,
                   u"SELECT run, read_at, first_page, last_page, quality, authority_name, gss_code, type"
                   " FROM run WHERE letter = ? ORDER BY run"_s,
                   {idNumber(letter)}),
            runOf);
    if (!runs)
        return runs;
    QHash<int, qsizetype> positions;
    for (qsizetype i = 0; i < runs->size(); ++i)
        positions.insert(runs->at(i).run, i);
    return eachRow(
        readSql(database, u"SELECT run, "_s + fieldColumnNames() + u" FROM reading WHERE letter = ?"_s,
            {idNumber(letter)}),
        [&](const QSqlQuery &row) {
            const auto field = fieldFromColumns([&row](int column) { return row.value(1 + column); });
            const auto at = positions.find(row.value(0).toInt());
            if (at != positions.end() && fieldDefinition(field.key))
                (*runs)[*at].letter.setField(field);
        })
        .map([&] { return *std::move(runs); });
}

Outcome<Letter> withPublicValues(const QSqlDatabase &database, LetterId letter, Letter current)
{
    const auto keys = fieldsInError(database, letter);
    if (!keys)
        return tl::unexpected(keys.error());
    if (keys->isEmpty())
        return current;
    const auto read = loadLetters(database, LetterValues::Read, letter);
    if (!read)
        return tl::unexpected(read.error());
    if (read->isEmpty()) // erased by another program in between
        return tl::unexpected(Problem{.kind = Problem::Kind::NotFound});
    for (const auto &key : *keys) {
        const auto field = publicField(database, letter, key, read->first().letter);
        if (!field)
            return tl::unexpected(field.error());
        current.setField(*field);
    }
    return current;
}
