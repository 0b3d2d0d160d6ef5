// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"

#include "store/sqlitehandle.h"
#include "store/sqlstatement.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {
constexpr int busyTimeoutMs = 2000;

Outcome<void> setUp(const QSqlDatabase &database)
{
    // The file comes from anywhere: nothing in its schema is trusted, and nothing of it goes to temporary
    // files. Rollback journal: SQLite up to 3.51.2 can damage a file in WAL mode.
    for (const auto &pragma : {u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA cell_size_check = ON"_s,
             u"PRAGMA mmap_size = 0"_s, u"PRAGMA temp_store = MEMORY"_s, u"PRAGMA foreign_keys = ON"_s,
             u"PRAGMA recursive_triggers = ON"_s, u"PRAGMA synchronous = EXTRA"_s,
             // What is deleted for good leaves no bytes behind in the file.
             u"PRAGMA secure_delete = ON"_s}) {
        if (const auto set = readSql(database, pragma); !set)
            return tl::unexpected(set.error());
    }
    // Where the driver has a SQLite of its own, what is above must do.
    static_cast<void>(hardenHandle(database));
    return {};
}
} // namespace

Connection::Connection(QString name)
    : m_name(std::move(name))
{
}

Connection::~Connection()
{
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

Outcome<std::unique_ptr<Connection>> Connection::open(const QString &path, CaseFileAccess access)
{
    const QString name = u"upheld-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    std::unique_ptr<Connection> connection(new Connection(name));
    database.setDatabaseName(path);
    auto options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeoutMs);
    if (access == CaseFileAccess::ReadOnly)
        options += u";QSQLITE_OPEN_READONLY"_s;
    database.setConnectOptions(options);
    const bool isOpen = database.open();
    const auto error = database.lastError().databaseText();
    auto prepared = isOpen ? setUp(database) : Outcome<void>();
    if (isOpen && prepared && access == CaseFileAccess::ReadWrite && isForReadingOnly(database))
        prepared = tl::unexpected(Problem{.kind = Problem::Kind::CaseFileNotOpened,
            .file = path,
            .detail = QCoreApplication::translate("Store", "the system gave it for reading only")});
    database = {}; // removeDatabase() complains of copies
    if (!isOpen)
        return tl::unexpected(
            Problem{.kind = Problem::Kind::CaseFileNotOpened, .file = path, .detail = error});
    if (!prepared)
        return tl::unexpected(prepared.error());
    return connection;
}

QSqlDatabase Connection::database() const
{
    return QSqlDatabase::database(m_name, false);
}
