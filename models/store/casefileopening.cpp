// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/casefileopening.h"

#include "files/safefile.h"
#include "store/backup.h"
#include "store/casefilecheck.h"
#include "store/networkfolder.h"
#include "store/ownerfiles.h"
#include "store/schemaversion.h"
#include "store/sqlstatement.h"
#include "store/translating.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

using namespace Qt::StringLiterals;
using Kind = Problem::Kind;

namespace {
constexpr auto inMemory = ":memory:"_L1;

tl::unexpected<Problem> notOpened(const QString &detail, Kind kind = Kind::CaseFileNotOpened)
{
    return tl::unexpected(Problem{.kind = kind, .detail = detail});
}

Outcome<void> makeFolder(const QString &path)
{
    if (QFileInfo(path).isDir())
        return {};
    if (QFileInfo::exists(path))
        return notOpened(StoreWords::tr("%1 is no folder").arg(path));
    const auto parent = QFileInfo(path).absolutePath();
    if (const auto made = makeFolder(parent); !made)
        return made;
    if (!QDir().mkdir(path, ownerFolder) && !QFileInfo(path).isDir())
        return notOpened(StoreWords::tr("the folder %1 cannot be made").arg(path));
    return {};
}

/// Makes an empty case file that is either whole or not there: it is built beside its place and then moved.
Outcome<void> makeCaseFile(const QString &path)
{
    if (const auto made = makeFolder(QFileInfo(path).absolutePath()); !made)
        return made;
    const auto draft = draftName(path);
    QFile file(draft);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerFile))
        return notOpened(file.errorString());
    file.close();
    SchemaOutcome outcome;
    if (const auto connection = Connection::open(draft, CaseFileAccess::ReadWrite))
        outcome = bringUpToDate((*connection)->database());
    else
        outcome.problem = connection.error();
    const bool isMade = outcome.version == SchemaVersion::Upgraded;
    const auto placed = isMade ? placeWhole(draft, path) : Outcome<void>(tl::unexpected(outcome.problem));
    QFile::remove(draft);
    // Where another program was quicker, its file is the case file.
    return placed || (isMade && QFileInfo::exists(path)) ? Outcome<void>() : notOpened(placed.error().detail);
}

/// Looks at the first bytes without SQLite, which would write to a file that has a journal. An empty file
/// passes.
Outcome<void> checkHead(const QString &path, CaseFileAccess access)
{
    constexpr qsizetype headSize = 100;
    constexpr qsizetype formatsAt = 18; // for writing, for reading
    constexpr qsizetype versionAt = 60;
    constexpr qsizetype applicationAt = 68;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return notOpened(file.errorString());
    const auto head = file.read(headSize);
    if (head.isEmpty() && file.size() == 0)
        return {};
    if (head.size() < headSize || !head.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return notOpened(StoreWords::tr("not a database"), Kind::CaseFileDamaged);
    if (qFromBigEndian<qint32>(head.constData() + applicationAt) != caseFileApplicationId)
        return notOpened(StoreWords::tr("the database of another program"), Kind::CaseFileDamaged);
    if (const auto version = qFromBigEndian<qint32>(head.constData() + versionAt);
        version > currentSchemaVersion && access == CaseFileAccess::ReadWrite)
        return notOpened(
            StoreWords::tr("version %1, this program knows %2").arg(version).arg(currentSchemaVersion),
            Kind::CaseFileNewer);
    // Even to read it, SQLite would make files beside it; up to 3.51.2 it can damage a file in this mode.
    if (head.at(formatsAt) != 1 || head.at(formatsAt + 1) != 1)
        return notOpened(StoreWords::tr("another program has set it to write-ahead logging"));
    return {};
}

Outcome<void> checkFile(const QString &path, CaseFileAccess access)
{
    const QFileInfo info(path);
    // Locks do not hold on a network: two people's changes would damage the file.
    if (const auto system = networkFileSystem(path); !system.isEmpty())
        return notOpened(
            StoreWords::tr("it is in a folder on the network (%1), where a case file can be damaged: put "
                           "it in a folder on this computer")
                .arg(system));
    if (!info.exists() && access == CaseFileAccess::ReadWrite)
        return makeCaseFile(path);
    if (!info.isFile())
        return notOpened(info.exists() ? StoreWords::tr("not a file") : StoreWords::tr("no such file"));
    if (const auto head = checkHead(path, access); !head)
        return head;
    if (access == CaseFileAccess::ReadOnly)
        return info.size() > 0 ? Outcome<void>() : notOpened(StoreWords::tr("empty"), Kind::CaseFileDamaged);
    if (isBackup(path))
        return notOpened(StoreWords::tr("it is a backup, which stays as it was made"));
    // SQLite would quietly open a file that it may not write, and fail at the first correction.
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return notOpened(file.errorString());
    if (!QFileInfo(info.absolutePath()).isWritable())
        return notOpened(StoreWords::tr("the folder is read-only"));
    return {};
}

/// A file of an older version is copied first, and the copy is kept.
Outcome<void> upgrade(const QSqlDatabase &database, const QString &path)
{
    const auto version = schemaVersionOf(database);
    if (!version)
        return tl::unexpected(version.error());
    if (*version > 0 && *version < currentSchemaVersion && path != inMemory) {
        const auto backup = keepBackup(path, QDateTime::currentDateTimeUtc());
        if (!backup)
            return notOpened(
                StoreWords::tr("it must be brought up to date first, and no backup of it could be made: %1")
                    .arg(backup.error().detail));
    }
    const auto outcome = bringUpToDate(database);
    if (outcome.version != SchemaVersion::Failed)
        return {};
    return outcome.problem.kind == Kind::CaseFileBusy ? Outcome<void>(tl::unexpected(outcome.problem))
                                                      : notOpened(outcome.problem.detail);
}

/// What is brought up to date is looked at first, whatever \a depth says.
CheckDepth depthFor(const QSqlDatabase &database, CheckDepth depth)
{
    return schemaVersionOf(database) == currentSchemaVersion ? depth : CheckDepth::Quick;
}

Outcome<void> prepare(
    const QSqlDatabase &database, const QString &path, CaseFileAccess access, CheckDepth depth)
{
    if (const auto sound = checkCaseFile(database, depthFor(database, depth)); !sound)
        return sound;
    if (access == CaseFileAccess::ReadOnly)
        return addMissingTables(database);
    if (const auto journal = readSql(database, u"PRAGMA journal_mode = DELETE"_s); !journal)
        return tl::unexpected(journal.error());
    return upgrade(database, path).and_then([&] { return addNewFields(database); });
}

Outcome<std::unique_ptr<Connection>> openChecked(const QString &path, CaseFileAccess access, CheckDepth depth)
{
    auto connection = Connection::open(path, access);
    if (!connection)
        return connection;
    if (const auto prepared = prepare((*connection)->database(), path, access, depth); !prepared)
        return tl::unexpected(prepared.error());
    return connection;
}
/// What a program that died in the midst of a write left beside the file. Until that is rolled back, which
/// only a writing connection can do, the file cannot be read.
bool hasJournal(const QString &path)
{
    return QFileInfo(path + u"-journal"_s).size() > 0;
}

Outcome<void> rollBackJournal(const QString &path)
{
    const auto connection = Connection::open(path, CaseFileAccess::ReadWrite);
    const auto read = connection ? schemaVersionOf((*connection)->database()).map([](int) {})
                                 : Outcome<void>(tl::unexpected(connection.error()));
    if (read && !hasJournal(path))
        return {};
    return notOpened(
        StoreWords::tr("a change of it was interrupted and must be undone first, which needs "
                       "permission to write: copy it and its “-journal” to a folder of your own"));
}

Outcome<std::unique_ptr<Connection>> openInAnyState(
    const QString &path, CaseFileAccess access, CheckDepth depth)
{
    // After an interrupted change nothing is put off.
    const auto wanted = hasJournal(path) ? CheckDepth::Quick : depth;
    auto opened = openChecked(path, access, wanted);
    if (opened || access == CaseFileAccess::ReadWrite || !hasJournal(path))
        return opened;
    return rollBackJournal(path).and_then([&] { return openChecked(path, access, wanted); });
}
} // namespace

Outcome<std::unique_ptr<Connection>> openCaseFile(
    const QString &path, CaseFileAccess access, CheckDepth depth)
{
    if (path == inMemory)
        return openChecked(path, CaseFileAccess::ReadWrite, depth);
    const auto absolute = QFileInfo(path).absoluteFilePath();
    auto opened =
        (path.isEmpty() ? Outcome<void>(notOpened(StoreWords::tr("no path"))) : checkFile(absolute, access))
            .and_then([&]() { return openInAnyState(absolute, access, depth); });
    if (!opened) {
        auto problem = opened.error();
        problem.file = path;
        return tl::unexpected(problem);
    }
    return opened;
}
