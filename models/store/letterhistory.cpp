// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/letterhistory.h"

#include "store/sqlstatement.h"
#include "store/translating.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {
constexpr auto markColumns = "key, version, state, seen, who, made_at, why, restores"_L1;

/// \a first: the column of the key.
Mark markOf(const QSqlQuery &row, int first)
{
    return {.key = row.value(first).toString(),
        .version = row.value(first + 1).toInt(),
        .state = markStateOfKey(row.value(first + 2).toString()),
        .seen = row.value(first + 3).toString(),
        .who = row.value(first + 4).toString(),
        .when = timeOf(row.value(first + 5)),
        .why = row.value(first + 6).toString(),
        .restores = row.value(first + 7).toInt()};
}

Outcome<void> write(const QSqlDatabase &database, const QString &sql, const QVariantList &values)
{
    return writeSql(database, sql, values).map([](const QSqlQuery &) {});
}
} // namespace

Problem noSuchLetter(LetterId letter)
{
    return {.kind = Problem::Kind::NotFound,
        .detail = StoreWords::tr("there is no letter %1 in the case file").arg(idNumber(letter))};
}

Outcome<void> storeMarks(const QSqlDatabase &database, LetterId letter, const QList<Mark> &marks)
{
    for (const auto &mark : marks) {
        const auto newest = numberOf(
            readSql(database, u"SELECT coalesce(max(version), 0) FROM review WHERE letter = ? AND key = ?"_s,
                {idNumber(letter), boundText(mark.key)}));
        if (!newest)
            return tl::unexpected(newest.error());
        if (*newest != mark.version - 1)
            return tl::unexpected(Problem{.kind = Problem::Kind::Conflict});
        const auto stored = write(database,
            u"INSERT INTO review (letter, "_s + markColumns + u") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {idNumber(letter), boundText(mark.key), mark.version, markStateKey(mark.state),
                boundText(mark.seen), boundText(mark.who), boundTime(mark.when), boundText(mark.why),
                mark.restores});
        if (!stored)
            return stored;
    }
    return {};
}

Outcome<QList<Mark>> loadMarks(const QSqlDatabase &database, LetterId letter)
{
    return rowsOf(readSql(database,
                      u"SELECT "_s + markColumns + u" FROM review WHERE letter = ? ORDER BY key, version"_s,
                      {idNumber(letter)}),
        [](const QSqlQuery &row) { return markOf(row, 0); });
}

Outcome<void> eachNewestMark(const QSqlDatabase &database, std::optional<LetterId> only,
    const std::function<void(qint64, const Mark &)> &take)
{
    const QString sql = u"SELECT letter, "_s + markColumns
        + u" FROM review WHERE version = (SELECT max(version) FROM review AS newest"
          " WHERE newest.letter = review.letter AND newest.key = review.key)"_s
        + (only ? u" AND letter = ?"_s : QString());
    return eachRow(readSql(database, sql, only ? QVariantList{idNumber(*only)} : QVariantList()),
        [&take](const QSqlQuery &row) { take(row.value(0).toLongLong(), markOf(row, 1)); });
}

Outcome<void> storeEvent(
    const QSqlDatabase &database, LetterId letter, DeedKind kind, const Deed &deed, qint64 subject)
{
    return write(database,
        u"INSERT INTO event (letter, number, who, made_at, kind, subject, why)"
        " SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ? FROM event WHERE letter = ?"_s,
        {idNumber(letter), boundText(deed.who), boundTime(deed.when), deedKindKey(kind), subject,
            boundText(deed.why), idNumber(letter)});
}

Outcome<QList<LetterEvent>> loadEvents(const QSqlDatabase &database, LetterId letter)
{
    return rowsOf(
        readSql(database,
            u"SELECT kind, who, made_at, why, subject FROM event WHERE letter = ? ORDER BY number"_s,
            {idNumber(letter)}),
        [](const QSqlQuery &row) {
            return LetterEvent{.kind = deedKindOfKey(row.value(0).toString()),
                .deed = {row.value(1).toString(), timeOf(row.value(2)), row.value(3).toString()},
                .subject = row.value(4).toLongLong()};
        });
}

Outcome<void> storePresence(const QSqlDatabase &database, LetterId letter, bool removed, const Deed &deed)
{
    const auto is =
        firstRowOf(readSql(database, u"SELECT removed FROM letter WHERE id = ?"_s, {idNumber(letter)}),
            [](const QSqlQuery &row) { return row.value(0).toBool(); });
    if (!is)
        return tl::unexpected(is.error());
    if (!*is)
        return tl::unexpected(noSuchLetter(letter));
    if (**is == removed)
        return {};
    return write(
        database, u"UPDATE letter SET removed = ? WHERE id = ?"_s, {removed ? 1 : 0, idNumber(letter)})
        .and_then([&] {
            return storeEvent(database, letter, removed ? DeedKind::Removed : DeedKind::BroughtBack, deed);
        });
}

Outcome<void> storeRevision(
    const QSqlDatabase &database, LetterId letter, std::optional<LetterId> older, const Deed &deed)
{
    const auto before =
        numberOf(readSql(database, u"SELECT older FROM revision WHERE letter = ?"_s, {idNumber(letter)}));
    if (!before)
        return tl::unexpected(before.error());
    const auto cleared = write(database, u"DELETE FROM revision WHERE letter = ?"_s, {idNumber(letter)});
    if (!cleared)
        return cleared;
    if (!older)
        return storeEvent(database, letter, DeedKind::Unlinked, deed, *before);
    return write(database, u"INSERT INTO revision (letter, older) VALUES (?, ?)"_s,
        {idNumber(letter), idNumber(*older)})
        .and_then([&] { return storeEvent(database, letter, DeedKind::Linked, deed, idNumber(*older)); });
}

Outcome<void> eraseLetter(const QSqlDatabase &database, LetterId letter)
{
    const auto document =
        numberOf(readSql(database, u"SELECT document FROM letter WHERE id = ?"_s, {idNumber(letter)}));
    if (!document)
        return tl::unexpected(document.error());
    if (*document == 0)
        return tl::unexpected(noSuchLetter(letter));
    const QVariantList id{idNumber(letter)};
    // The last statements leave nothing of its words in the index, and open the door for nobody else.
    const QList<std::pair<QString, QVariantList>> statements{
        {u"INSERT INTO erasing (letter) VALUES (?)"_s, id},
        {u"DELETE FROM page_search WHERE rowid IN (SELECT id FROM page_words WHERE letter = ?)"_s, id},
        {u"DELETE FROM page_words WHERE letter = ?"_s, id},
        {u"DELETE FROM seen_place WHERE letter = ?"_s, id}, {u"DELETE FROM revision WHERE letter = ?"_s, id},
        {u"DELETE FROM revision WHERE older = ?"_s, id}, {u"DELETE FROM event WHERE letter = ?"_s, id},
        {u"DELETE FROM review WHERE letter = ?"_s, id}, {u"DELETE FROM correction WHERE letter = ?"_s, id},
        {u"DELETE FROM passage WHERE letter = ?"_s, id}, {u"DELETE FROM reading WHERE letter = ?"_s, id},
        {u"DELETE FROM run WHERE letter = ?"_s, id}, {u"DELETE FROM letter WHERE id = ?"_s, id},
        {u"DELETE FROM document_origin WHERE document = ?"
         " AND NOT EXISTS (SELECT 1 FROM letter WHERE document = document_origin.document)"_s,
            {*document}},
        {u"DELETE FROM document WHERE id = ? AND NOT EXISTS (SELECT 1 FROM letter WHERE document = document.id)"_s,
            {*document}},
        {u"INSERT INTO page_search (page_search) VALUES ('rebuild')"_s, {}}, {u"DELETE FROM erasing"_s, {}}};
    for (const auto &[sql, values] : statements) {
        if (const auto done = write(database, sql, values); !done)
            return done;
    }
    return {};
}
