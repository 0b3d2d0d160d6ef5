// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlitehandle.h"

#include "store/sqlstatement.h"

#include <QSqlDriver>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace {
sqlite3 *handleOf(const QSqlDatabase &database)
{
    const auto handle = database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}
} // namespace

bool isOurLibrary(const QSqlDatabase &database)
{
    const auto id = firstRowOf(readSql(database, u"SELECT sqlite_source_id()"_s),
        [](const QSqlQuery &row) { return row.value(0).toString(); });
    return id && *id == QString::fromUtf8(sqlite3_sourceid());
}

bool hardenHandle(const QSqlDatabase &database)
{
    auto *handle = handleOf(database);
    if (!handle || !isOurLibrary(database))
        return false;
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    return sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr) == SQLITE_OK;
}

bool isForReadingOnly(const QSqlDatabase &database)
{
    auto *handle = handleOf(database);
    return handle && isOurLibrary(database) && sqlite3_db_readonly(handle, "main") == 1;
}
