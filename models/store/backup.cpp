// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"

#include "files/safefile.h"
#include "store/casefilecheck.h"
#include "store/connection.h"
#include "store/copydatabase.h"
#include "store/ownerfiles.h"
#include "store/schemaversion.h"
#include "store/translating.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using Kind = Problem::Kind;

namespace {
constexpr auto timeFormat = "yyyyMMdd'T'HHmmss'Z'"_L1;
const auto folderName = u"Upheld backups"_s;
const auto nameForm = u"-(\\d{8}T\\d{6}Z)-v(\\d+)-c(\\d+)\\.upheld"_s;
constexpr qsizetype keptDays = 12;
constexpr qsizetype keptWeeks = 10;
constexpr qsizetype keptMonths = 9;

tl::unexpected<Problem> failed(const QString &file, const QString &detail, Kind kind = Kind::WriteFailed)
{
    return tl::unexpected(Problem{.kind = kind, .file = file, .detail = detail});
}

QString nameOf(const QString &caseFile, const Backup &backup)
{
    return u"%1-%2-v%3-c%4.upheld"_s.arg(QFileInfo(caseFile).fileName(),
        backup.when.toString(QString(timeFormat)), QString::number(backup.version),
        QString::number(backup.changes));
}

/// The backup that \a name says it is one of \a caseFile; its path is empty where it is none.
Backup backupOfName(const QString &caseFile, const QDir &folder, const QString &name)
{
    static const QRegularExpression form(u'^' + nameForm + u'$');
    const auto stem = QFileInfo(caseFile).fileName();
    const auto match = name.startsWith(stem) ? form.match(name.mid(stem.size())) : QRegularExpressionMatch();
    if (!match.hasMatch())
        return {};
    auto when = QDateTime::fromString(match.captured(1), QString(timeFormat));
    when.setTimeSpec(Qt::UTC);
    return {.path = folder.filePath(name),
        .when = when,
        .version = match.captured(2).toInt(),
        .changes = match.captured(3).toUInt()};
}

Outcome<void> makeBackupFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir() || QDir().mkdir(folder, ownerFolder))
        return {};
    return failed(folder, StoreWords::tr("the folder cannot be made"));
}

/// A draft that is gone again, with its journal, unless it got a name of its own.
class Draft {
public:
    explicit Draft(const QString &beside)
        : m_path(draftName(beside))
    {
    }
    ~Draft()
    {
        QFile::remove(m_path + u"-journal"_s);
        QFile::remove(m_path);
    }
    Draft(const Draft &) = delete;
    Draft &operator=(const Draft &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] Outcome<void> make() const
    {
        QFile file(m_path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerFile)
            || !file.setPermissions(ownerFile)) // whatever the umask took away
            return failed(m_path, file.errorString());
        return {};
    }

private:
    QString m_path;
};

/// The schema version of the case file \a path, where it is sound in whole.
Outcome<int> checkedVersion(const QString &path)
{
    const auto connection = Connection::open(path, CaseFileAccess::ReadOnly);
    if (!connection)
        return tl::unexpected(connection.error());
    const auto database = (*connection)->database();
    return checkCaseFile(database, CheckDepth::Whole).and_then([&] { return schemaVersionOf(database); });
}

/// A sound copy of the case file \a from under the name of \a draft; its schema version. What goes wrong with
/// the draft is said of \a target, which it is for: nobody knows the draft.
Outcome<int> copyChecked(
    const QString &from, const Draft &draft, const QString &target, const std::stop_token &stop)
{
    auto copied = draft.make().and_then([&] { return copyDatabase(from, draft.path(), stop); }).and_then([&] {
        return checkedVersion(draft.path());
    });
    if (copied || (!copied.error().file.isEmpty() && copied.error().file != draft.path()))
        return copied;
    auto problem = copied.error();
    const bool isOfContent = problem.kind == Kind::CaseFileDamaged || problem.kind == Kind::CaseFileNewer;
    problem.file = isOfContent ? from : target;
    problem.kind = isOfContent ? problem.kind : Kind::WriteFailed;
    return tl::unexpected(problem);
}

/// What is written there would not be the backup's file, but the folder is what an officer can see to.
Outcome<Backup> inFolder(Outcome<Backup> made, const QString &folder)
{
    if (!made && made.error().kind == Kind::WriteFailed)
        made.error().file = folder;
    return made;
}

Outcome<Backup> makeBackup(
    const QString &caseFile, Backup backup, const QString &folder, const std::stop_token &stop)
{
    if (const auto made = makeBackupFolder(folder); !made)
        return tl::unexpected(made.error());
    const Draft draft(QDir(folder).filePath(u"draft"_s));
    const auto version = copyChecked(caseFile, draft, folder, stop);
    if (!version)
        return tl::unexpected(version.error());
    backup.version = *version;
    do { // another of the same second
        backup.path = QDir(folder).filePath(nameOf(caseFile, backup));
        backup.when = backup.when.addSecs(QFileInfo::exists(backup.path) ? 1 : 0);
    } while (QFileInfo::exists(backup.path));
    QFile::setPermissions(draft.path(), ownerReads);
    return placeWhole(draft.path(), backup.path).map([&] { return backup; });
}

/// Another file in the place of the case file may have as many changes, but not the time.
bool isUnchanged(const QString &caseFile, quint32 changes, const Backup &since)
{
    return changes == since.changes
        && QFileInfo(caseFile).lastModified().toSecsSinceEpoch() <= since.when.toSecsSinceEpoch();
}

/// Keeps the newest backup of each of the \a most newest spans of time, which \a spanOf numbers.
template <typename SpanOf>
void keepNewest(const QList<Backup> &backups, qsizetype most, QSet<QString> &kept, SpanOf spanOf)
{
    QSet<qint64> seen;
    for (const auto &backup : backups) {
        const qint64 span = spanOf(backup);
        if (seen.contains(span) || seen.size() >= most)
            continue;
        seen.insert(span);
        kept.insert(backup.path);
    }
}

/// The name that \a path gets when something else comes in its place.
QString nameAside(const QString &path, const QDateTime &when)
{
    const auto name = u"%1.set-aside-%2"_s.arg(path, when.toUTC().toString(QString(timeFormat)));
    auto free = name;
    for (int number = 2; QFileInfo::exists(free) || QFileInfo::exists(free + u"-journal"_s); ++number)
        free = u"%1-%2"_s.arg(name, QString::number(number));
    return free;
}

/// The journal goes first: without it the file is what it was, but beside another file it would be taken for
/// that one's and ruin it.
Outcome<QString> setAside(const QString &path, const QDateTime &when)
{
    if (!QFileInfo::exists(path))
        return QString();
    const auto aside = nameAside(path, when);
    QFile journal(path + u"-journal"_s);
    if (journal.exists() && !journal.rename(aside + u"-journal"_s))
        return failed(path, journal.errorString());
    if (QFile file(path); !file.rename(aside)) {
        QFile::rename(aside + u"-journal"_s, path + u"-journal"_s);
        return failed(path, file.errorString());
    }
    return aside;
}

void putBack(const QString &aside, const QString &path)
{
    if (aside.isEmpty())
        return;
    QFile::rename(aside, path);
    QFile::rename(aside + u"-journal"_s, path + u"-journal"_s);
}

/// Puts \a draft in the place of \a path, which is kept under the name that this gives.
Outcome<QString> giveWay(const QString &path, const Draft &draft, const QDateTime &when)
{
    if (QFileInfo::exists(path) && !QFileInfo::exists(path + u"-journal"_s)) {
        // At no moment is there no file of that name, for the next start to miss.
        const auto name = nameAside(path, when);
        const auto placed = placeInstead(draft.path(), path, name);
        if (!placed && QFileInfo::exists(draft.path()))
            return tl::unexpected(placed.error());
        return name;
    }
    const auto aside = setAside(path, when);
    if (!aside)
        return aside;
    const auto placed = placeWhole(draft.path(), path);
    if (!placed && QFileInfo::exists(draft.path())) {
        putBack(*aside, path);
        return tl::unexpected(placed.error());
    }
    return aside;
}
} // namespace

QString backupFolder(const QString &caseFile)
{
    return QFileInfo(caseFile).absoluteDir().filePath(folderName);
}

bool isBackup(const QString &path)
{
    static const QRegularExpression form(nameForm + u'$');
    const QFileInfo file(path);
    return file.absoluteDir().dirName() == folderName && form.match(file.fileName()).hasMatch();
}

QList<Backup> backupsOf(const QString &caseFile)
{
    const QDir folder(backupFolder(caseFile));
    QList<Backup> backups;
    for (const auto &name : folder.entryList(QDir::Files)) {
        if (auto backup = backupOfName(caseFile, folder, name); !backup.path.isEmpty())
            backups.append(backup);
    }
    std::ranges::sort(backups, std::ranges::greater(), &Backup::when);
    return backups;
}

Outcome<Backup> keepBackup(const QString &caseFile, const QDateTime &when, const std::stop_token &stop)
{
    const auto changes = changesOf(caseFile);
    if (!changes)
        return tl::unexpected(changes.error());
    const auto before = backupsOf(caseFile);
    if (!before.isEmpty() && isUnchanged(caseFile, *changes, before.first()))
        return before.first();
    const auto folder = backupFolder(caseFile);
    // Never older than the last one, though the clock was put back: the newest is the one offered.
    auto now = QDateTime::fromSecsSinceEpoch(when.toSecsSinceEpoch(), Qt::UTC);
    if (!before.isEmpty() && now <= before.first().when)
        now = before.first().when.addSecs(1);
    const Backup backup{.path = {}, .when = now, .version = 0, .changes = *changes};
    const auto made = inFolder(makeBackup(caseFile, backup, folder, stop), folder);
    if (made) // what cannot be deleted goes the next time
        static_cast<void>(removeBackups(dispensable(backupsOf(caseFile))));
    // Each may be a whole copy, which a killed program left.
    removeOldDrafts(folder);
    removeOldDrafts(QFileInfo(caseFile).absolutePath());
    return made;
}

bool removeBackups(const QList<Backup> &backups)
{
    bool areGone = true;
    for (const auto &old : backups) {
        QFile::setPermissions(old.path, ownerFile); // a read-only file stays where Windows is asked
        areGone &= QFile::remove(old.path);
    }
    return areGone;
}

QList<Backup> dispensable(const QList<Backup> &backups)
{
    if (backups.isEmpty())
        return {};
    QSet<QString> kept;
    const auto all = backups.size();
    keepNewest(backups, keptDays, kept, [](const Backup &one) { return one.when.date().toJulianDay(); });
    keepNewest(backups, keptWeeks, kept, [](const Backup &one) { return one.when.date().toJulianDay() / 7; });
    keepNewest(backups, keptMonths, kept,
        [](const Backup &one) { return one.when.date().year() * 12 + one.when.date().month(); });
    keepNewest(backups, all, kept, [](const Backup &one) { return one.version; });
    const auto today = backups.first().when.date();
    QList<Backup> gone;
    std::ranges::copy_if(backups, std::back_inserter(gone),
        [&](const Backup &one) { return one.when.date() != today && !kept.contains(one.path); });
    return gone;
}

Outcome<Backup> newestGoodBackup(const QString &caseFile, const std::stop_token &stop)
{
    const auto backups = backupsOf(caseFile);
    for (const auto &backup : backups) {
        if (stop.stop_requested())
            return failed(caseFile, {}, Kind::Cancelled);
        if (checkedVersion(backup.path))
            return backup;
    }
    return failed(backupFolder(caseFile), {}, Kind::NotFound);
}

Outcome<Restored> restoreBackup(const Backup &backup, const QString &caseFile, const QDateTime &when)
{
    const Draft draft(caseFile);
    if (const auto version = copyChecked(backup.path, draft, caseFile, {}); !version)
        return tl::unexpected(version.error());
    // What is there is kept in any case; where it is sound it is a backup of its own, too.
    if (QFileInfo::exists(caseFile))
        static_cast<void>(keepBackup(caseFile, when));
    const auto aside = giveWay(caseFile, draft, when);
    if (!aside)
        return tl::unexpected(aside.error());
    // So that what is newest is what is there. Where it cannot be made, the next opening makes it.
    static_cast<void>(keepBackup(caseFile, when));
    return Restored{.setAside = *aside};
}
