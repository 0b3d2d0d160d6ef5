// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/letterstoring.h"

#include "letter/unclearpicture.h"
#include "store/fieldcolumns.h"
#include "store/letterhistory.h"
#include "store/seenplacestoring.h"
#include "store/sqlstatement.h"
#include "store/wordstoring.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace {
QString boundMarks(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u", "_s);
}

/// An id that was never given before, not even to a letter that was erased since. The schema notes it.
Outcome<qint64> newId(const QSqlDatabase &database, const QString &kind)
{
    return numberOf(readSql(database, u"SELECT id + 1 FROM last_id WHERE kind = ?"_s, {kind}));
}

Outcome<int> nextRun(const QSqlDatabase &database, LetterId letter)
{
    return numberOf(readSql(database, u"SELECT coalesce(max(run), 0) + 1 FROM run WHERE letter = ?"_s,
                        {idNumber(letter)}))
        .map([](qint64 run) { return static_cast<int>(run); });
}

Outcome<void> storeFields(
    const QSqlDatabase &database, LetterId letter, int run, const QList<FieldReading> &fields)
{
    auto query = prepareSql(database,
        u"INSERT INTO reading (letter, run, "_s + fieldColumnNames() + u") VALUES ("_s
            + boundMarks(2 + fieldColumnCount) + u')',
        SqlPurpose::Write);
    if (!query)
        return tl::unexpected(query.error());
    for (const auto &field : fields) {
        const QVariantList values = QVariantList{idNumber(letter), run} + columnsOf(field);
        if (const auto stored = runAgain(*query, values, SqlPurpose::Write); !stored)
            return stored;
    }
    return {};
}

Outcome<void> storePassages(
    const QSqlDatabase &database, LetterId letter, int run, const QList<Passage> &passages)
{
    auto query = prepareSql(database,
        u"INSERT INTO passage (letter, run, number, kind, text, "_s + placeColumnNames() + u") VALUES ("_s
            + boundMarks(5 + placeColumnCount) + u')',
        SqlPurpose::Write);
    if (!query)
        return tl::unexpected(query.error());
    for (qsizetype i = 0; i < passages.size(); ++i) {
        const auto &passage = passages.at(i);
        const QVariantList values =
            QVariantList{idNumber(letter), run, i, boundText(passage.kind), boundText(passage.text)}
            + columnsOf(passage.place);
        if (const auto stored = runAgain(*query, values, SqlPurpose::Write); !stored)
            return stored;
    }
    return {};
}

Outcome<LetterId> storeLetter(
    const QSqlDatabase &database, qint64 document, qsizetype number, const DocumentToStore &file)
{
    const auto &letter = file.letters.at(number);
    const auto next = newId(database, u"letter"_s);
    if (!next)
        return tl::unexpected(next.error());
    const LetterId id{*next};
    const auto stored = writeSql(database,
        u"INSERT INTO letter (id, document, number, authority_name, gss_code, type)"
        " VALUES (?, ?, ?, ?, ?, ?)"_s,
        {idNumber(id), document, number, boundText(letter.authorityName), boundText(letter.gssCode),
            boundText(storedTypeKey(letter.type))});
    if (!stored)
        return tl::unexpected(stored.error());
    if (const auto run = storeRun(database, id, letter); !run)
        return tl::unexpected(run.error());
    if (const auto words = storeWords(database, id, file.pages.value(number)); !words)
        return tl::unexpected(words.error());
    if (const auto noted = storeEvent(database, id, DeedKind::Imported, file.deed); !noted)
        return tl::unexpected(noted.error());
    return id;
}

struct Newest {
    int version = 0;
    int publicVersion = 0;
};

Outcome<Newest> newestCorrection(
    const QSqlDatabase &database, LetterId letter, const QString &key, std::optional<int> version = {})
{
    const QString sql = u"SELECT version, public_version FROM correction WHERE letter = ? AND key = ?"_s
        + (version ? u" AND version = ?"_s : u" ORDER BY version DESC LIMIT 1"_s);
    QVariantList values{idNumber(letter), key};
    if (version)
        values.append(*version);
    return firstRowOf(readSql(database, sql, values), [](const QSqlQuery &row) {
        return Newest{row.value(0).toInt(), row.value(1).toInt()};
    }).map([](const std::optional<Newest> &newest) { return newest.value_or(Newest()); });
}

/// A letter in error keeps public what was public before it; everything else is public itself.
Outcome<int> publicVersion(
    const QSqlDatabase &database, LetterId letter, const Correction &correction, const Newest &before)
{
    if (correction.withdrawn)
        return 0;
    if (correction.kind != CorrectionKind::LetterInError)
        return correction.version;
    if (correction.restores == 0)
        return before.publicVersion;
    return newestCorrection(database, letter, correction.field.key, correction.restores)
        .map([](const Newest &restored) { return restored.publicVersion; });
}

Outcome<void> insertCorrection(
    const QSqlDatabase &database, LetterId letter, const Correction &correction, int publicVersion)
{
    const QString sql = u"INSERT INTO correction (letter, key, state, value, text, "_s + placeColumnNames()
        + u", method, version, who, made_at, kind, why, withdrawn, restores, public_version) VALUES ("_s
        + boundMarks(1 + handColumnCount + 8) + u')';
    const QVariantList values = QVariantList{idNumber(letter)} + columnsOf(correction.field, handColumnCount)
        + QVariantList{correction.version, boundText(correction.who), boundTime(correction.when),
            correctionKindKey(correction.kind), boundText(correction.why), correction.withdrawn ? 1 : 0,
            correction.restores, publicVersion};
    return writeSql(database, sql, values).map([](const QSqlQuery &) {});
}

Outcome<void> storeOrigin(const QSqlDatabase &database, qint64 document, const QStringList &inside)
{
    for (qsizetype position = 0; position < inside.size(); ++position) {
        const auto stored =
            writeSql(database, u"INSERT INTO document_origin (document, position, name) VALUES (?, ?, ?)"_s,
                {document, position, boundText(inside.at(position))});
        if (!stored)
            return tl::unexpected(stored.error());
    }
    return {};
}
} // namespace

Outcome<QList<LetterId>> storeDocument(const QSqlDatabase &database, const DocumentToStore &document)
{
    const auto id = newId(database, u"document"_s);
    if (!id)
        return tl::unexpected(id.error());
    const auto stored = writeSql(database,
        u"INSERT INTO document (id, sha256, file_name, page_count, added_at, bytes)"
        " VALUES (?, ?, ?, ?, ?, ?)"_s,
        {*id, boundText(document.sha256), boundText(document.fileName), document.pageCount, boundTime({}),
            document.bytes});
    if (!stored)
        return tl::unexpected(stored.error());
    if (const auto origin = storeOrigin(database, *id, document.inside); !origin)
        return tl::unexpected(origin.error());
    QList<LetterId> letters;
    for (qsizetype number = 0; number < document.letters.size(); ++number) {
        const auto letter = storeLetter(database, *id, number, document);
        if (!letter)
            return tl::unexpected(letter.error());
        letters.append(*letter);
    }
    return letters;
}

Outcome<int> storeRun(const QSqlDatabase &database, LetterId letter, const Letter &reading)
{
    const auto run = nextRun(database, letter);
    if (!run)
        return tl::unexpected(run.error());
    const auto head = writeSql(database,
        u"INSERT INTO run (letter, run, read_at, first_page, last_page, quality, authority_name, gss_code, "
        u"type)"
        " VALUES ("_s
            + boundMarks(9) + u')',
        {idNumber(letter), *run, boundTime({}), reading.firstPage, reading.lastPage,
            qualityKey(reading.quality), boundText(reading.authorityName), boundText(reading.gssCode),
            boundText(storedTypeKey(reading.type))});
    if (!head)
        return tl::unexpected(head.error());
    auto compared = reading.fields;
    compared.removeIf([](const FieldReading &field) {
        return field.picture == PictureState::NotCompared && !isPictureUnclear(field);
    });
    return storeFields(database, letter, *run, reading.fields)
        .and_then([&] { return storeSeen(database, letter, compared); })
        .and_then([&] { return storePassages(database, letter, *run, reading.passages); })
        .map([&] { return *run; });
}

Outcome<int> copyRun(const QSqlDatabase &database, LetterId letter, int run, int newest)
{
    const auto copy = nextRun(database, letter);
    if (!copy)
        return copy;
    if (*copy != newest + 1)
        return tl::unexpected(Problem{.kind = Problem::Kind::Conflict});
    const auto same = [](const QString &table, const QString &columns) {
        return u"INSERT INTO %1 (letter, run, %2) SELECT letter, ?, %2 FROM %1 WHERE letter = ? AND run = ?"_s
            .arg(table, columns);
    };
    for (const auto &sql :
        {same(u"run"_s, u"read_at, first_page, last_page, quality, authority_name, gss_code, type"_s),
            same(u"reading"_s, fieldColumnNames()),
            same(u"passage"_s, u"number, kind, text, "_s + placeColumnNames())}) {
        if (const auto copied = writeSql(database, sql, {*copy, idNumber(letter), run}); !copied)
            return tl::unexpected(copied.error());
    }
    return copy;
}

Outcome<void> storeCorrection(const QSqlDatabase &database, LetterId letter, const Correction &correction)
{
    const auto before = newestCorrection(database, letter, correction.field.key);
    if (!before)
        return tl::unexpected(before.error());
    if (before->version != correction.version - 1)
        return tl::unexpected(Problem{.kind = Problem::Kind::Conflict});
    const auto shown = publicVersion(database, letter, correction, *before);
    if (!shown)
        return tl::unexpected(shown.error());
    return insertCorrection(database, letter, correction, *shown);
}

Outcome<void> storeCouncil(const QSqlDatabase &database, LetterId letter, const Council &council)
{
    return writeSql(database, u"UPDATE letter SET authority_name = ?, gss_code = ?, type = ? WHERE id = ?"_s,
        {boundText(council.name), boundText(council.gssCode), boundText(storedTypeKey(council.type)),
            idNumber(letter)})
        .map([](const QSqlQuery &) {});
}
