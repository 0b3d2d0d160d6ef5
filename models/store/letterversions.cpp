// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/letterversions.h"

#include "store/sqlstatement.h"

using namespace Qt::StringLiterals;

namespace {
using Versions = QHash<LetterId, QString>;

/// " WHERE letter = ?", and what to bind.
struct Narrowed {
    explicit Narrowed(std::optional<LetterId> only, const QString &column)
        : where(only ? u" WHERE "_s + column + u" = ?"_s : QString())
        , values(only ? QVariantList{idNumber(*only)} : QVariantList{})
    {
    }
    QString where;
    QVariantList values;
};

Outcome<Versions> heads(const QSqlDatabase &database, std::optional<LetterId> only)
{
    const Narrowed narrowed(only, u"letter.id"_s);
    Versions versions;
    return eachRow(readSql(database,
                       u"SELECT letter.id, removed, authority_name, gss_code, type, older FROM letter"
                       " LEFT JOIN revision ON revision.letter = letter.id"_s
                           + narrowed.where,
                       narrowed.values),
        [&](const QSqlQuery &row) {
            QStringList words;
            for (int column = 1; column < 6; ++column)
                words.append(row.value(column).toString());
            versions.insert(LetterId{row.value(0).toLongLong()}, words.join(u'\n'));
        })
        .map([&] { return std::move(versions); });
}

/// The rows of \a table about each letter: none is ever changed or deleted, so that there are more of them is
/// the only change.
Outcome<void> addCounts(
    const QSqlDatabase &database, const QString &table, std::optional<LetterId> only, Versions &versions)
{
    const Narrowed narrowed(only, u"letter"_s);
    return eachRow(
        readSql(database, u"SELECT letter, count(*) FROM "_s + table + narrowed.where + u" GROUP BY letter"_s,
            narrowed.values),
        [&](const QSqlQuery &row) {
            const auto found = versions.find(LetterId{row.value(0).toLongLong()});
            if (found != versions.end())
                *found += u"\n%1 %2"_s.arg(table, row.value(1).toString());
        });
}
} // namespace

Outcome<QHash<LetterId, QString>> letterVersions(const CaseFile &file, std::optional<LetterId> only)
{
    const auto database = file.database();
    auto versions = heads(database, only);
    for (const auto &table : {u"run"_s, u"correction"_s, u"review"_s, u"event"_s}) {
        if (!versions)
            return versions;
        if (const auto added = addCounts(database, table, only, *versions); !added)
            return tl::unexpected(added.error());
    }
    return versions;
}
