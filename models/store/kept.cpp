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

/// The newest, where that is version \a seen.
Outcome<Kept> seenVersion(const QSqlDatabase &database, KeptKind kind, const QString &name, int seen)
{
    auto found = newest(database, kind, name);
    if (found && found->version != seen)
        return tl::unexpected(Problem{.kind = Problem::Kind::Conflict, .detail = found->who});
    return found;
}

Outcome<int> append(const QSqlDatabase &database, KeptKind kind, const QString &name, const QByteArray &value,
    int version, const Deed &deed)
{
    return writeSql(database,
        u"INSERT INTO kept (kind, name, version, who, made_at, value) VALUES (?, ?, ?, ?, ?, ?)"_s,
        {keptKindKey(kind), boundText(name), version, boundText(deed.who), boundTime(deed.when),
            value.isEmpty() ? QVariant(QMetaType::fromType<QByteArray>()) : QVariant(value)})
        .map([version](const QSqlQuery &) { return version; });
}

/// As the version after the one that was seen.
Outcome<int> keepAfter(const QSqlDatabase &database, const KeptChange &change, const Deed &deed)
{
    return seenVersion(database, change.kind, change.name, change.seen).and_then([&](const Kept &) {
        return append(database, change.kind, change.name, change.value, change.seen + 1, deed);
    });
}

Outcome<int> saying(const CaseFile &file, Outcome<int> written)
{
    if (!written && written.error().file.isEmpty())
        written.error().file = file.path();
    return written;
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
    const KeptChange change{.kind = kind, .name = name, .value = value, .seen = seen};
    return saying(file, inTransaction(database, [&] { return keepAfter(database, change, deed); }));
}

Outcome<int> renameKept(const CaseFile &file, KeptKind kind, const QString &name, const QString &to, int seen,
    const Deed &deed, const QList<KeptChange> &following)
{
    const auto database = file.database();
    return saying(file, inTransaction(database, [&]() -> Outcome<int> {
        const auto before = seenVersion(database, kind, name, seen);
        const auto there = newest(database, kind, to);
        if (!before || !there)
            return tl::unexpected(before ? there.error() : before.error());
        if (before->value.isEmpty() || !there->value.isEmpty())
            return tl::unexpected(Problem{.kind = Problem::Kind::Conflict, .detail = there->who});
        for (const auto &change : following) {
            const auto followed = keepAfter(database, change, deed);
            if (!followed)
                return followed;
        }
        const auto dropped = append(database, kind, name, {}, seen + 1, deed);
        return dropped ? append(database, kind, to, before->value, there->version + 1, deed) : dropped;
    }));
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
