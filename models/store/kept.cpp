// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/kept.h"

#include "store/sqlstatement.h"
#include "store/sqltransaction.h"

using namespace Qt::StringLiterals;

namespace {
Outcome<Kept> newest(const QSqlDatabase &database, KeptKind kind, const QString &name)
{
    const auto found = firstRowOf(readSql(database,
                                      u"SELECT value, version, who, made_at FROM kept"
                                      " WHERE kind = ? AND name = ? ORDER BY version DESC LIMIT 1"_s,
                                      {keptKindKey(kind), boundText(name)}),
        [](const QSqlQuery &row) {
            return Kept{.value = row.value(0).toByteArray(),
                .version = row.value(1).toInt(),
                .who = row.value(2).toString(),
                .when = timeOf(row.value(3))};
        });
    return found.map([](const auto &row) { return row.value_or(Kept()); });
}
} // namespace

QString keptKindKey(KeptKind kind)
{
    return kind == KeptKind::CouncilGroup ? u"council_group"_s : u"paper_texts"_s;
}

Outcome<int> keep(const CaseFile &file, KeptKind kind, const QString &name, const QByteArray &value, int seen,
    const Deed &deed)
{
    const auto database = file.database();
    auto written = inTransaction(database, [&]() -> Outcome<int> {
        const auto before = newest(database, kind, name);
        if (!before)
            return tl::unexpected(before.error());
        if (before->version != seen)
            return tl::unexpected(Problem{.kind = Problem::Kind::Conflict, .detail = before->who});
        return writeSql(database,
            u"INSERT INTO kept (kind, name, version, who, made_at, value) VALUES (?, ?, ?, ?, ?, ?)"_s,
            {keptKindKey(kind), boundText(name), seen + 1, boundText(deed.who), boundTime(deed.when),
                value.isEmpty() ? QVariant(QMetaType::fromType<QByteArray>()) : QVariant(value)})
            .map([&](const QSqlQuery &) { return seen + 1; });
    });
    if (!written && written.error().file.isEmpty())
        written.error().file = file.path();
    return written;
}

Outcome<Kept> kept(const CaseFile &file, KeptKind kind, const QString &name)
{
    return newest(file.database(), kind, name);
}

Outcome<QStringList> keptNames(const CaseFile &file, KeptKind kind)
{
    auto names = rowsOf(readSql(file.database(),
                            u"SELECT name FROM kept WHERE kind = ? AND value IS NOT NULL AND version ="
                            " (SELECT max(version) FROM kept AS newest WHERE newest.kind = kept.kind"
                            " AND newest.name = kept.name)"_s,
                            {keptKindKey(kind)}),
        [](const QSqlQuery &row) { return row.value(0).toString(); });
    if (names)
        names->sort(Qt::CaseInsensitive);
    return names;
}
