// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/casefilecheck.h"

#include "store/connection.h"
#include "store/schemaversion.h"
#include "store/sqlstatement.h"
#include "store/translating.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using Kind = Problem::Kind;

namespace {
tl::unexpected<Problem> found(Kind kind, const QString &detail)
{
    return tl::unexpected(Problem{.kind = kind, .detail = detail});
}

Outcome<void> checkSound(const QSqlDatabase &database, CheckDepth depth)
{
    if (depth == CheckDepth::Tables)
        return {};
    const QString pragma =
        depth == CheckDepth::Quick ? u"PRAGMA quick_check(1)"_s : u"PRAGMA integrity_check(1)"_s;
    const auto says =
        firstRowOf(readSql(database, pragma), [](const QSqlQuery &row) { return row.value(0).toString(); });
    if (!says)
        return tl::unexpected(says.error());
    if (*says != "ok"_L1)
        return found(Kind::CaseFileDamaged, says->value_or(QString()));
    return {};
}

/// What a file of \a version made by this program holds.
Outcome<QStringList> expectedObjects(int version)
{
    const auto pattern = Connection::open(u":memory:"_s, CaseFileAccess::ReadWrite);
    if (!pattern)
        return tl::unexpected(pattern.error());
    if (const auto made = bringUpToDate((*pattern)->database(), version);
        made.version == SchemaVersion::Failed)
        return tl::unexpected(made.problem);
    return schemaObjects((*pattern)->database());
}

Outcome<void> checkObjects(const QSqlDatabase &database)
{
    const auto version = schemaVersionOf(database);
    const auto objects = schemaObjects(database);
    if (!version || !objects)
        return tl::unexpected(version ? objects.error() : version.error());
    const auto expected = expectedObjects(std::min(*version, currentSchemaVersion));
    if (!expected)
        return tl::unexpected(expected.error());
    if (*version > currentSchemaVersion)
        return std::ranges::includes(*objects, *expected)
            ? Outcome<void>()
            : found(Kind::CaseFileNewer,
                StoreWords::tr("version %1, this program knows %2").arg(*version).arg(currentSchemaVersion));
    if (*objects != *expected)
        return found(Kind::CaseFileDamaged, StoreWords::tr("tables, views or triggers that are not ours"));
    return {};
}
} // namespace

Outcome<void> checkCaseFile(const QSqlDatabase &database, CheckDepth depth)
{
    return checkSound(database, depth).and_then([&] { return checkObjects(database); });
}

Outcome<void> findDamage(const QString &path)
{
    const auto connection = Connection::open(path, CaseFileAccess::ReadOnly);
    auto sound = connection ? checkCaseFile((*connection)->database(), CheckDepth::Quick)
                            : Outcome<void>(tl::unexpected(connection.error()));
    if (!sound)
        sound.error().file = path;
    return sound;
}
