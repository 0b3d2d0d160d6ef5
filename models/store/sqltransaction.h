// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"

#include <QSqlDatabase>

#include <utility>

/// A transaction that rolls back by itself unless it was committed. One that writes takes the write lock at
/// once, so that what it reads first is what it writes upon. Not nested. Thread of the database.
class SqlTransaction final {
public:
    /// CaseFileBusy where another program holds the lock for longer than the busy timeout.
    [[nodiscard]] static Outcome<SqlTransaction> begin(const QSqlDatabase &database);
    /// Takes no lock but that of the first read, and keeps it.
    [[nodiscard]] static Outcome<SqlTransaction> beginReading(const QSqlDatabase &database);
    ~SqlTransaction();
    SqlTransaction(SqlTransaction &&other) noexcept
        : m_database(other.m_database)
        , m_open(std::exchange(other.m_open, false))
    {
    }
    SqlTransaction &operator=(SqlTransaction &&) = delete;

    /// Durable where this succeeds; otherwise nothing of the transaction is left.
    [[nodiscard]] Outcome<void> commit();

private:
    explicit SqlTransaction(const QSqlDatabase &database);
    void rollBack();

    QSqlDatabase m_database;
    bool m_open = true;
};

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

/// What \a read gives, all of it as of one moment: no other program's write comes between its queries. Not
/// within a transaction.
template <typename Read> auto inOneMoment(const QSqlDatabase &database, Read read) -> decltype(read())
{
    auto moment = SqlTransaction::beginReading(database);
    if (!moment)
        return tl::unexpected(moment.error());
    auto found = read();
    if (!found)
        return found;
    if (const auto ended = moment->commit(); !ended)
        return tl::unexpected(ended.error());
    return found;
}
