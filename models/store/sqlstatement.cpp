// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlstatement.h"

#include <QSqlDriver>

#include <unordered_map>

using namespace Qt::StringLiterals;

namespace {
constexpr int primaryCode = 0xff; // SQLite's extended codes carry the plain one in their last byte
constexpr int busy = 5; // another connection holds the file
constexpr int locked = 6;
constexpr int corrupt = 11;
constexpr int notADatabase = 26;

/// The statements of one connection that nobody uses now, by their words. It goes with the connection's
/// driver, which closes them.
class Prepared : public QObject {
public:
    static constexpr std::size_t most = 100;

    explicit Prepared(QObject *driver)
        : QObject(driver)
    {
        setObjectName(u"prepared"_s);
    }
    static Prepared *of(const QSqlDriver &driver)
    {
        return static_cast<Prepared *>(
            driver.findChild<QObject *>(u"prepared"_s, Qt::FindDirectChildrenOnly));
    }

    std::unordered_map<QString, QSqlQuery> queries;
};

/// Taken out, so that no two use one.
std::optional<QSqlQuery> takePrepared(const QSqlDatabase &database, const QString &sql)
{
    auto *prepared = database.driver() ? Prepared::of(*database.driver()) : nullptr;
    auto taken = prepared ? prepared->queries.extract(sql) : decltype(prepared->queries)::node_type();
    if (!taken)
        return {};
    return std::move(taken.mapped());
}

Outcome<QSqlQuery> runSql(
    const QSqlDatabase &database, const QString &sql, const QVariantList &values, SqlPurpose purpose)
{
    auto query = prepareSql(database, sql, purpose);
    if (!query)
        return query;
    if (const auto run = runAgain(*query, values, purpose); !run)
        return tl::unexpected(run.error());
    return query;
}
} // namespace

Problem sqlProblem(const QSqlQuery &query, SqlPurpose purpose)
{
    return sqlProblem(query.lastError(), purpose);
}

Problem sqlProblem(const QSqlError &error, SqlPurpose purpose)
{
    const int code = error.nativeErrorCode().toInt() & primaryCode;
    auto kind = purpose == SqlPurpose::Write ? Problem::Kind::WriteFailed : Problem::Kind::CaseFileNotOpened;
    if (code == busy || code == locked)
        kind = Problem::Kind::CaseFileBusy;
    if (code == corrupt || code == notADatabase)
        kind = Problem::Kind::CaseFileDamaged;
    return {
        .kind = kind, .detail = error.databaseText().isEmpty() ? error.driverText() : error.databaseText()};
}

Outcome<QSqlQuery> prepareSql(const QSqlDatabase &database, const QString &sql, SqlPurpose purpose)
{
    if (auto query = takePrepared(database, sql))
        return *std::move(query);
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return tl::unexpected(sqlProblem(query, purpose));
    if (database.driver() && !Prepared::of(*database.driver()))
        new Prepared(database.driver());
    return query;
}

void keepPrepared(QSqlQuery query)
{
    const auto sql = query.lastQuery();
    auto *prepared = query.driver() ? Prepared::of(*query.driver()) : nullptr;
    if (!prepared || !query.isSelect() || !sql.startsWith("SELECT"_L1) || prepared->queries.contains(sql)
        || prepared->queries.size() >= Prepared::most)
        return;
    query.finish(); // and with it its lock
    prepared->queries.emplace(sql, std::move(query));
}

Outcome<void> runAgain(QSqlQuery &query, const QVariantList &values, SqlPurpose purpose)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(static_cast<int>(i), values.at(i));
    if (!query.exec())
        return tl::unexpected(sqlProblem(query, purpose));
    return {};
}

Outcome<QSqlQuery> readSql(const QSqlDatabase &database, const QString &sql, const QVariantList &values)
{
    return runSql(database, sql, values, SqlPurpose::Read);
}

Outcome<QSqlQuery> writeSql(const QSqlDatabase &database, const QString &sql, const QVariantList &values)
{
    return runSql(database, sql, values, SqlPurpose::Write);
}

Outcome<qint64> numberOf(Outcome<QSqlQuery> query)
{
    return firstRowOf(std::move(query), [](const QSqlQuery &row) {
        return row.value(0).toLongLong();
    }).map([](std::optional<qint64> number) { return number.value_or(0); });
}

QVariant boundText(const QString &text)
{
    return text.isNull() ? QVariant(u""_s) : QVariant(text);
}

QVariant boundTime(const QDateTime &when)
{
    return (when.isValid() ? when.toUTC() : QDateTime::currentDateTimeUtc()).toString(Qt::ISODateWithMs);
}

QDateTime timeOf(const QVariant &stored)
{
    return QDateTime::fromString(stored.toString(), Qt::ISODateWithMs);
}
