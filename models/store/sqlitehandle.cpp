// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlitehandle.h"

#include "store/sqlstatement.h"

#include <QLibrary>
#include <QSqlDriver>

using namespace Qt::StringLiterals;

namespace {
// Of sqlite3.h, whose numbers never change. The driver alone links SQLite.
struct sqlite3;
constexpr int defensive = 1010; // SQLITE_DBCONFIG_DEFENSIVE
constexpr int limitAttached = 7; // SQLITE_LIMIT_ATTACHED
constexpr int done = 0; // SQLITE_OK

sqlite3 *handleOf(const QSqlDatabase &database)
{
    const auto handle = database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

/// The same library, not another of the same name: only its functions understand the driver's handle.
bool isLibraryOf(const QSqlDatabase &database, const char *(*sourceId)())
{
    const auto id = firstRowOf(readSql(database, u"SELECT sqlite_source_id()"_s),
        [](const QSqlQuery &row) { return row.value(0).toString(); });
    return id && *id == QString::fromUtf8(sourceId());
}
} // namespace

bool hardenHandle(const QSqlDatabase &database)
{
    QLibrary sqlite(u"sqlite3"_s, 0);
    const auto sourceId = reinterpret_cast<const char *(*)()>(sqlite.resolve("sqlite3_sourceid"));
    const auto configure =
        reinterpret_cast<int (*)(sqlite3 *, int, ...)>(sqlite.resolve("sqlite3_db_config"));
    const auto limit = reinterpret_cast<int (*)(sqlite3 *, int, int)>(sqlite.resolve("sqlite3_limit"));
    auto *handle = handleOf(database);
    if (!handle || !sourceId || !configure || !limit || !isLibraryOf(database, sourceId))
        return false;
    limit(handle, limitAttached, 0);
    return configure(handle, defensive, 1, nullptr) == done;
}
