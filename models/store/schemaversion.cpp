// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schemaversion.h"

#include "letter/fields.h"
#include "store/sqlstatement.h"
#include "store/sqltransaction.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
struct Migration {
    int to; ///< the version that stands afterwards; from the one before
    QLatin1String script;
};
constexpr std::array migrations{Migration{1, QLatin1String(":/store/schema.sql")},
    Migration{2, QLatin1String(":/store/version2.sql")}, Migration{3, QLatin1String(":/store/version3.sql")},
    Migration{4, QLatin1String(":/store/version4.sql")}, Migration{5, QLatin1String(":/store/version5.sql")}};
static_assert(migrations.back().to == currentSchemaVersion);

bool isCommentOnly(const QString &statement)
{
    const auto lines = statement.split(u'\n', Qt::SkipEmptyParts);
    return std::ranges::all_of(lines, [](const auto &line) { return line.startsWith("--"_L1); });
}

Outcome<QStringList> statementsOf(const QString &script)
{
    QFile file(script);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(
            Problem{.kind = Problem::Kind::CaseFileNotOpened, .detail = file.errorString()});
    // The driver takes one statement at a time; triggers hold semicolons, so a blank line parts them.
    auto statements = QString::fromUtf8(file.readAll()).split(u"\n\n"_s, Qt::SkipEmptyParts);
    statements.removeIf(isCommentOnly);
    return statements;
}

Outcome<void> runScript(const QSqlDatabase &database, const QString &script)
{
    const auto statements = statementsOf(script);
    if (!statements)
        return tl::unexpected(statements.error());
    for (const auto &statement : *statements) {
        if (const auto run = writeSql(database, statement.trimmed()); !run)
            return tl::unexpected(run.error());
    }
    return {};
}

/// The statement that makes (or drops) the same table for this connection alone; empty for what is no table.
QString temporary(const QString &statement)
{
    static const QRegularExpression table(
        u"^CREATE (VIRTUAL )?TABLE "_s, QRegularExpression::MultilineOption);
    static const QRegularExpression older(u"^DROP TABLE (\\w+)$"_s, QRegularExpression::MultilineOption);
    if (const auto gone = older.match(statement.trimmed()); gone.hasMatch())
        return u"DROP TABLE IF EXISTS temp."_s + gone.captured(1);
    const auto found = table.match(statement);
    return found.hasMatch()
        ? u"CREATE %1TABLE temp."_s.arg(found.captured(1)) + statement.mid(found.capturedEnd()).trimmed()
        : QString();
}

Outcome<void> upgrade(const QSqlDatabase &database, int from, int to)
{
    auto transaction = SqlTransaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (const auto &migration : migrations) {
        if (migration.to <= from || migration.to > to)
            continue;
        if (const auto run = runScript(database, migration.script); !run)
            return run;
    }
    // Pragmas take no bound values; both are numbers of this program.
    for (const auto &pragma :
        {u"PRAGMA application_id = %1"_s.arg(caseFileApplicationId), u"PRAGMA user_version = %1"_s.arg(to)}) {
        if (const auto set = writeSql(database, pragma); !set)
            return tl::unexpected(set.error());
    }
    return transaction->commit();
}

Outcome<QStringList> storedFieldKeys(const QSqlDatabase &database)
{
    return rowsOf(readSql(database, u"SELECT key FROM field"_s),
        [](const QSqlQuery &row) { return row.value(0).toString(); });
}
} // namespace

Outcome<int> schemaVersionOf(const QSqlDatabase &database)
{
    return numberOf(readSql(database, u"PRAGMA user_version"_s)).map([](qint64 version) {
        return static_cast<int>(version);
    });
}

SchemaOutcome bringUpToDate(const QSqlDatabase &database, int to)
{
    const auto version = schemaVersionOf(database);
    if (!version)
        return {SchemaVersion::Failed, version.error()};
    if (*version == to)
        return {SchemaVersion::Current, {}};
    if (*version > to)
        return {SchemaVersion::Newer, {}};
    if (const auto upgraded = upgrade(database, *version, to); !upgraded)
        return {SchemaVersion::Failed, upgraded.error()};
    return {SchemaVersion::Upgraded, {}};
}

Outcome<void> addMissingTables(const QSqlDatabase &database)
{
    const auto version = schemaVersionOf(database);
    if (!version)
        return tl::unexpected(version.error());
    for (const auto &migration : migrations) {
        const auto statements =
            migration.to > *version ? statementsOf(migration.script) : Outcome<QStringList>(QStringList());
        if (!statements)
            return tl::unexpected(statements.error());
        for (const auto &statement : *statements) {
            const auto table = temporary(statement);
            if (table.isEmpty())
                continue;
            if (const auto made = writeSql(database, table); !made)
                return tl::unexpected(made.error());
        }
    }
    return {};
}

Outcome<void> addNewFields(const QSqlDatabase &database)
{
    const auto known = storedFieldKeys(database);
    if (!known)
        return tl::unexpected(known.error());
    const auto definitions = fieldDefinitions();
    if (std::ranges::all_of(definitions, [&](const auto &field) { return known->contains(field.key); }))
        return {};
    auto transaction = SqlTransaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    // Positions are given anew: a field of a later year may stand between older ones.
    for (int position = 0; const auto &field : definitions) {
        const QString sql = known->contains(field.key) ? u"UPDATE field SET position = ? WHERE key = ?"_s
                                                       : u"INSERT INTO field (position, key) VALUES (?, ?)"_s;
        if (const auto run = writeSql(database, sql, {position++, QString(field.key)}); !run)
            return tl::unexpected(run.error());
    }
    return transaction->commit();
}

Outcome<QStringList> schemaObjects(const QSqlDatabase &database)
{
    auto objects = rowsOf(readSql(database,
                              u"SELECT type || ' ' || name || ' ' || tbl_name || ' ' ||"
                              " CASE WHEN name GLOB 'page_search_*' THEN '' ELSE coalesce(sql, '') END"
                              " FROM sqlite_master WHERE name NOT IN ('sqlite_stat1', 'sqlite_stat4')"_s),
        [](const QSqlQuery &row) { return row.value(0).toString(); });
    if (objects)
        objects->sort();
    return objects;
}
