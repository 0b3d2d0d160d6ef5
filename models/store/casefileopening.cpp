// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/casefileopening.h"

#include "store/networkfolder.h"
#include "store/schemaversion.h"
#include "store/sqlstatement.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>
#include <QtEndian>

using namespace Qt::StringLiterals;
using Kind = Problem::Kind;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

constexpr auto ownerFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto ownerFolder = ownerFile | QFileDevice::ExeOwner;
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
        return notOpened(Words::tr("%1 is no folder").arg(path));
    const auto parent = QFileInfo(path).absolutePath();
    if (const auto made = makeFolder(parent); !made)
        return made;
    if (!QDir().mkdir(path, ownerFolder) && !QFileInfo(path).isDir())
        return notOpened(Words::tr("the folder %1 cannot be made").arg(path));
    return {};
}

/// Makes an empty case file that is either whole or not there: it is built beside its place and then moved.
Outcome<void> makeCaseFile(const QString &path)
{
    if (const auto made = makeFolder(QFileInfo(path).absolutePath()); !made)
        return made;
    const QString draft = path + u".new-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
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
    // rename() does not overwrite: where another program was quicker, its file is the case file.
    if (!isMade || (!file.rename(path) && !QFileInfo::exists(path))) {
        const auto detail = isMade ? file.errorString() : outcome.problem.detail;
        QFile::remove(draft);
        return notOpened(detail);
    }
    QFile::remove(draft);
    return {};
}

/// Looks at the first bytes without SQLite, which would write to a file that has a journal. An empty file
/// passes.
Outcome<void> checkHead(const QString &path)
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
        return notOpened(Words::tr("not a database"), Kind::CaseFileDamaged);
    if (qFromBigEndian<qint32>(head.constData() + applicationAt) != caseFileApplicationId)
        return notOpened(Words::tr("the database of another program"), Kind::CaseFileDamaged);
    if (const auto version = qFromBigEndian<qint32>(head.constData() + versionAt);
        version > currentSchemaVersion)
        return notOpened(
            Words::tr("version %1, this program knows %2").arg(version).arg(currentSchemaVersion),
            Kind::CaseFileNewer);
    // Even to read it, SQLite would make files beside it; up to 3.51.2 it can damage a file in this mode.
    if (head.at(formatsAt) != 1 || head.at(formatsAt + 1) != 1)
        return notOpened(Words::tr("another program has set it to write-ahead logging"));
    return {};
}

Outcome<void> checkFile(const QString &path, CaseFileAccess access)
{
    const QFileInfo info(path);
    // Locks do not hold on a network: two people's changes would damage the file.
    if (const auto system = networkFileSystem(path); !system.isEmpty())
        return notOpened(
            Words::tr("it is in a folder on the network (%1), where a case file can be damaged: put "
                      "it in a folder on this computer")
                .arg(system));
    if (!info.exists() && access == CaseFileAccess::ReadWrite)
        return makeCaseFile(path);
    if (!info.isFile())
        return notOpened(info.exists() ? Words::tr("not a file") : Words::tr("no such file"));
    if (const auto head = checkHead(path); !head)
        return head;
    if (access == CaseFileAccess::ReadOnly)
        return info.size() > 0 ? Outcome<void>() : notOpened(Words::tr("empty"), Kind::CaseFileDamaged);
    // SQLite would quietly open a file that it may not write, and fail at the first correction.
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return notOpened(file.errorString());
    if (!QFileInfo(info.absolutePath()).isWritable())
        return notOpened(Words::tr("the folder is read-only"));
    return {};
}

Outcome<void> checkSound(const QSqlDatabase &database)
{
    const auto found = firstRowOf(readSql(database, u"PRAGMA quick_check(1)"_s),
        [](const QSqlQuery &row) { return row.value(0).toString(); });
    if (!found)
        return tl::unexpected(found.error());
    if (*found != "ok"_L1)
        return notOpened(found->value_or(QString()), Kind::CaseFileDamaged);
    return {};
}

/// What a file of \a version made by this program holds.
Outcome<QStringList> expectedObjects(int version)
{
    const auto pattern = Connection::open(inMemory, CaseFileAccess::ReadWrite);
    if (!pattern)
        return tl::unexpected(pattern.error());
    if (const auto made = bringUpToDate((*pattern)->database(), version);
        made.version == SchemaVersion::Failed)
        return tl::unexpected(made.problem);
    return schemaObjects((*pattern)->database());
}

/// A table, view or trigger that is not ours could do anything behind the program's back.
Outcome<void> checkObjects(const QSqlDatabase &database)
{
    const auto found = schemaObjects(database);
    if (!found)
        return tl::unexpected(found.error());
    const auto expected = schemaVersionOf(database).and_then(expectedObjects);
    if (!expected)
        return tl::unexpected(expected.error());
    if (*found != *expected)
        return notOpened(Words::tr("tables, views or triggers that are not ours"), Kind::CaseFileDamaged);
    return {};
}

Outcome<void> prepare(const QSqlDatabase &database, CaseFileAccess access)
{
    if (const auto sound = checkSound(database); !sound)
        return sound;
    if (const auto objects = checkObjects(database); !objects)
        return objects;
    if (access == CaseFileAccess::ReadOnly)
        return addMissingTables(database);
    if (const auto journal = readSql(database, u"PRAGMA journal_mode = DELETE"_s); !journal)
        return tl::unexpected(journal.error());
    if (const auto outcome = bringUpToDate(database); outcome.version == SchemaVersion::Failed)
        return outcome.problem.kind == Kind::CaseFileBusy ? Outcome<void>(tl::unexpected(outcome.problem))
                                                          : notOpened(outcome.problem.detail);
    return addNewFields(database);
}

Outcome<std::unique_ptr<Connection>> openChecked(const QString &path, CaseFileAccess access)
{
    auto connection = Connection::open(path, access);
    if (!connection)
        return connection;
    if (const auto prepared = prepare((*connection)->database(), access); !prepared)
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
    return notOpened(Words::tr("a change of it was interrupted and must be undone first, which needs "
                               "permission to write: copy it and its “-journal” to a folder of your own"));
}

Outcome<std::unique_ptr<Connection>> openInAnyState(const QString &path, CaseFileAccess access)
{
    auto opened = openChecked(path, access);
    if (opened || access == CaseFileAccess::ReadWrite || !hasJournal(path))
        return opened;
    return rollBackJournal(path).and_then([&] { return openChecked(path, access); });
}
} // namespace

Outcome<std::unique_ptr<Connection>> openCaseFile(const QString &path, CaseFileAccess access)
{
    if (path == inMemory)
        return openChecked(path, CaseFileAccess::ReadWrite);
    const auto absolute = QFileInfo(path).absoluteFilePath();
    auto opened =
        (path.isEmpty() ? Outcome<void>(notOpened(Words::tr("no path"))) : checkFile(absolute, access))
            .and_then([&]() { return openInAnyState(absolute, access); });
    if (!opened) {
        auto problem = opened.error();
        problem.file = path;
        return tl::unexpected(problem);
    }
    return opened;
}
