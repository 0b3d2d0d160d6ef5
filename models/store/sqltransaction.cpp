// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqltransaction.h"

#include "store/sqlstatement.h"

using namespace Qt::StringLiterals;

SqlTransaction::SqlTransaction(const QSqlDatabase &database)
    : m_database(database)
{
}

SqlTransaction::~SqlTransaction()
{
    if (m_open)
        rollBack();
}

Outcome<SqlTransaction> SqlTransaction::begin(const QSqlDatabase &database)
{
    // QSqlDatabase::transaction() says BEGIN, which takes the write lock only at the first write.
    if (const auto begun = writeSql(database, u"BEGIN IMMEDIATE"_s); !begun)
        return tl::unexpected(begun.error());
    return SqlTransaction(database);
}

Outcome<SqlTransaction> SqlTransaction::beginReading(const QSqlDatabase &database)
{
    if (const auto begun = readSql(database, u"BEGIN"_s); !begun)
        return tl::unexpected(begun.error());
    return SqlTransaction(database);
}

Outcome<void> SqlTransaction::commit()
{
    if (const auto committed = writeSql(m_database, u"COMMIT"_s); !committed) {
        rollBack();
        return tl::unexpected(committed.error());
    }
    m_open = false;
    return {};
}

void SqlTransaction::rollBack()
{
    m_open = false;
    // After some errors (disk full) SQLite has rolled back already and refuses this: no second error.
    QSqlQuery(m_database).exec(u"ROLLBACK"_s);
}
