// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"

#include <QDateTime>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariantList>

#include <optional>
#include <utility>

/// Which problem a failed statement stands for: a write that did not happen, or a case file that cannot be
/// read.
enum class SqlPurpose { Read, Write };

/// What the driver says about the failure of \a query. Locked by another program: CaseFileBusy; corrupt:
/// CaseFileDamaged; anything else (full, read-only) by \a purpose.
[[nodiscard]] Problem sqlProblem(const QSqlQuery &query, SqlPurpose purpose);
[[nodiscard]] Problem sqlProblem(const QSqlError &error, SqlPurpose purpose);

/// A query that has \a sql prepared, forward only, for several runs by runAgain(). A SELECT that was read to
/// its end before need not be prepared again.
[[nodiscard]] Outcome<QSqlQuery> prepareSql(
    const QSqlDatabase &database, const QString &sql, SqlPurpose purpose);
/// Binds \a values in their order and runs \a query.
[[nodiscard]] Outcome<void> runAgain(QSqlQuery &query, const QVariantList &values, SqlPurpose purpose);

/// Runs one SELECT or PRAGMA with \a values bound; before its first row.
[[nodiscard]] Outcome<QSqlQuery> readSql(
    const QSqlDatabase &database, const QString &sql, const QVariantList &values = {});
/// Runs one writing statement with \a values bound.
[[nodiscard]] Outcome<QSqlQuery> writeSql(
    const QSqlDatabase &database, const QString &sql, const QVariantList &values = {});

/// Keeps \a query, of which nothing is wanted any more, with its connection for the next prepareSql() of the
/// same words: to understand a long SELECT takes longer than to run it.
void keepPrepared(QSqlQuery query);

/// Hands every row of \a query to \a take(query). An error in the midst of the rows is an error, never an
/// end: half a list must not pass for the whole.
template <typename Take> [[nodiscard]] Outcome<void> eachRow(Outcome<QSqlQuery> query, Take take)
{
    if (!query)
        return tl::unexpected(query.error());
    while (query->next())
        take(std::as_const(*query));
    if (query->lastError().isValid())
        return tl::unexpected(sqlProblem(*query, SqlPurpose::Read));
    keepPrepared(*std::move(query));
    return {};
}

/// What \a make(query) gives for each row, in their order.
template <typename Make>
[[nodiscard]] auto rowsOf(Outcome<QSqlQuery> query, Make make)
    -> Outcome<QList<decltype(make(std::as_const(*query)))>>
{
    QList<decltype(make(std::as_const(*query)))> rows;
    return eachRow(std::move(query), [&](const QSqlQuery &row) { rows.append(make(row)); }).map([&] {
        return std::move(rows);
    });
}

/// What \a make(query) gives for the first row; empty where there is none.
template <typename Make>
[[nodiscard]] auto firstRowOf(Outcome<QSqlQuery> query, Make make)
    -> Outcome<std::optional<decltype(make(std::as_const(*query)))>>
{
    std::optional<decltype(make(std::as_const(*query)))> first;
    return eachRow(std::move(query), [&](const QSqlQuery &row) {
        if (!first)
            first = make(row);
    }).map([&] { return std::move(first); });
}

/// The first column of the first row, as a number; 0 where there is no row.
[[nodiscard]] Outcome<qint64> numberOf(Outcome<QSqlQuery> query);

/// \a text as a bound value that is never NULL.
[[nodiscard]] QVariant boundText(const QString &text);
/// \a when as a bound value in UTC; the present moment where it is not valid.
[[nodiscard]] QVariant boundTime(const QDateTime &when);
/// The moment that boundTime() stored.
[[nodiscard]] QDateTime timeOf(const QVariant &stored);
