// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

/// Which problem a failed statement stands for: a write that did not happen, or a case file that cannot be
/// read.
enum class SqlPurpose { Read, Write };

/// What the driver says about the failure of \a query. Busy or full: the write failed; corrupt: the file is
/// damaged.
[[nodiscard]] Problem sqlProblem(const QSqlQuery &query, SqlPurpose purpose);

/// A query that has \a sql prepared, forward only, for several runs by runAgain().
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

/// \a text as a bound value that is never NULL.
[[nodiscard]] QVariant boundText(const QString &text);
