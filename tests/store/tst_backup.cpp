// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"
#include "store/casefile.h"
#include "store/copydatabase.h"
#include "store/schemaversion.h"
#include "store/sqlitehandle.h"
#include "support/fulldisk.h"
#include "tests/store/sampleletter.h"

#include <QDir>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using Kind = Problem::Kind;

namespace {
const QDateTime noon(QDate(2020, 11, 22), QTime(12, 0), Qt::UTC);

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

/// What is in the case file is also in its backups, and a backup can take its place.
class TestBackup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto file = CaseFile::open(path());
        QVERIFY(file);
        QVERIFY((*file)->add(Sample::document("bytes", {Sample::letter(u"Luton"_s)})));
    }

    void theDriverAndTheProgramShareOneLibrary()
    {
        QVERIFY(isOurLibrary(CaseFile::open(path()).value()->database()));
    }

    void aBackupHoldsWhatTheCaseFileHolds()
    {
        const auto open = CaseFile::open(path()).value(); // as it is while the window is there
        const auto id = open->letters()->first();
        QVERIFY(open->correct(id, Sample::correction(Key::remedies, 4)));
        const auto backup = keepBackup(path(), noon);
        QVERIFY2(backup, qPrintable(backup ? QString() : backup.error().detail));
        QVERIFY2(QFileInfo(backup->path).fileName().startsWith(u"case.upheld-20201122T120000Z-v"_s),
            qPrintable(backup->path));
        QCOMPARE(backup->version, currentSchemaVersion);
        const auto copy = CaseFile::openAsAllowed(backup->path);
        QVERIFY(copy);
        QCOMPARE((*copy)->letter(id).value(), open->letter(id).value());
        QCOMPARE((*copy)->history(id)->size(), 1);
        QCOMPARE((*copy)->documentBytes(id).value(), "bytes"_ba);
    }

    void aBackupIsItsOwnersAloneAndNotToBeChanged()
    {
        const auto mask = umask(0);
        const auto backup = keepBackup(path(), noon);
        umask(mask);
        QVERIFY(backup);
        struct stat status { };
        QCOMPARE(::stat(QFile::encodeName(backup->path).constData(), &status), 0);
        QCOMPARE(int(status.st_mode & 0777), 0400);
        QCOMPARE(::stat(QFile::encodeName(backupFolder(path())).constData(), &status), 0);
        QCOMPARE(int(status.st_mode & 0777), 0700);
        QCOMPARE(QDir(backupFolder(path())).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void whatHasNotChangedIsNotCopiedAgain()
    {
        const auto now = QDateTime::currentDateTimeUtc();
        const auto first = keepBackup(path(), now).value();
        QCOMPARE(keepBackup(path(), now.addDays(1)).value(), first);
        const auto file = CaseFile::open(path()).value();
        QCOMPARE(keepBackup(path(), now.addDays(1)).value(), first); // looking changes nothing
        QVERIFY(file->setRemoved(file->letters()->first(), true));
        QVERIFY(keepBackup(path(), now.addDays(1)).value() != first);
        QCOMPARE(backupsOf(path()).size(), 2);
    }

    void anotherFileInItsPlaceIsNoOldOne()
    {
        const auto backup = keepBackup(path(), noon).value();
        // As many changes as the backup has, and yet another file.
        QVERIFY(QFile::remove(path()));
        auto file = CaseFile::open(path()).value();
        QVERIFY(file->add(Sample::document("other", {Sample::letter(u"Derby"_s)})));
        QCOMPARE(changesOf(path()).value(), backup.changes);
        QVERIFY(keepBackup(path(), QDateTime::currentDateTimeUtc()).value() != backup);
    }

    void theNewestStaysTheNewestThoughTheClockGoesBack()
    {
        const auto first = keepBackup(path(), noon).value();
        const auto file = CaseFile::open(path()).value();
        QVERIFY(file->setRemoved(file->letters()->first(), true));
        const auto second = keepBackup(path(), noon.addYears(-1)).value();
        QVERIFY(second.when > first.when);
        QCOMPARE(backupsOf(path()).first(), second);
    }

    void backupsOfOneFileAreNotThoseOfAnother()
    {
        for (const auto &name : {u"case.upheld-2.upheld"_s, u"case.upheld-20261122T120000Z-v5-c1.upheld"_s}) {
            const auto other = m_folder->filePath(name);
            QVERIFY(CaseFile::open(other));
            QVERIFY(keepBackup(other, noon));
        }
        QVERIFY(backupsOf(path()).isEmpty());
        QVERIFY(keepBackup(path(), noon));
        QCOMPARE(backupsOf(path()).size(), 1);
    }

    void othersWriteWhileABackupIsMade()
    {
        {
            auto file = CaseFile::open(path()).value();
            QVERIFY(file->add(Sample::document(QByteArray(60'000'000, 'x'), {Sample::letter(u"Derby"_s)})));
        }
        const auto file = CaseFile::open(path()).value();
        const auto id = file->letters()->first();
        Outcome<Backup> backup = tl::unexpected(Problem());
        std::thread other([&] { backup = keepBackup(path(), noon); });
        int written = 0; // faster than any hand
        for (; written < 40; ++written) {
            auto correction = Sample::correction(Key::remedies, written);
            correction.version = written + 1;
            if (!file->correct(id, correction))
                break;
        }
        other.join();
        QVERIFY2(backup, qPrintable(backup ? QString() : backup.error().detail));
        QCOMPARE(written, 40); // no write was refused
        QCOMPARE(file->history(id)->size(), written);
        const auto copy = CaseFile::openAsAllowed(backup->path).value();
        QVERIFY(copy->history(id)->size() <= written);
        QCOMPARE(copy->letters()->size(), 2);
    }

    void aFullDiskLeavesNoHalfBackup()
    {
        const auto good = keepBackup(path(), noon).value();
        auto file = CaseFile::open(path()).value();
        QVERIFY(file->add(Sample::document(QByteArray(300'000, 'x'), {Sample::letter(u"Derby"_s)})));
        {
            const FullDisk full(200'000);
            const auto backup = keepBackup(path(), noon.addDays(1));
            QVERIFY(!backup);
            QCOMPARE(backup.error().kind, Kind::WriteFailed);
            QVERIFY(!backup.error().detail.isEmpty());
        }
        QCOMPARE(QDir(backupFolder(path())).entryList(QDir::Files | QDir::Hidden),
            QStringList{QFileInfo(good.path).fileName()});
        QVERIFY(keepBackup(path(), noon.addDays(1)));
    }

    void aStoppedBackupLeavesNothing()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto backup = keepBackup(path(), noon, stop.get_token());
        QVERIFY(!backup);
        QCOMPARE(backup.error().kind, Kind::Cancelled);
        QVERIFY(QDir(backupFolder(path())).entryList(QDir::Files | QDir::Hidden).isEmpty());
    }

    void draftsOfKilledProgramsGo()
    {
        QVERIFY(QDir().mkpath(backupFolder(path())));
        const auto draft = [](const QString &folder, const QString &name, int hoursAgo) {
            QFile file(QDir(folder).filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write("half") == 4 && file.flush()
                && file.setFileTime(QDateTime::currentDateTime().addSecs(-3600 * hoursAgo),
                    QFileDevice::FileModificationTime);
        };
        const auto left = u".upheld-0123456789abcdef0123456789abcdef"_s;
        const auto used = u".upheld-1123456789abcdef0123456789abcdef"_s;
        const auto others = u".upheld-notes"_s;
        for (const auto &folder : {backupFolder(path()), m_folder->path()}) {
            QVERIFY(draft(folder, left, 2));
            QVERIFY(draft(folder, left + u"-journal"_s, 2));
            QVERIFY(draft(folder, used, 0));
            QVERIFY(draft(folder, others, 2));
        }
        QVERIFY(keepBackup(path(), noon));
        for (const auto &folder : {backupFolder(path()), m_folder->path()})
            QCOMPARE(QDir(folder).entryList({u".upheld-*"_s}, QDir::Files | QDir::Hidden, QDir::Name),
                (QStringList{used, others}));
    }

    void aDamagedCaseFileIsNotBackedUpAndKeepsTheGoodOnes()
    {
        const auto good = keepBackup(path(), noon).value();
        damage(path());
        const auto backup = keepBackup(path(), noon.addDays(1));
        QVERIFY(!backup);
        QCOMPARE(backup.error().kind, Kind::CaseFileDamaged);
        QCOMPARE(backupsOf(path()), QList{good});
    }

    void theNewestGoodOneIsFound()
    {
        QCOMPARE(newestGoodBackup(path()).error().kind, Kind::NotFound);
        const auto first = keepBackup(path(), noon).value();
        auto file = CaseFile::open(path()).value();
        QVERIFY(file->setRemoved(file->letters()->first(), true));
        const auto second = keepBackup(path(), noon.addDays(1)).value();
        QCOMPARE(newestGoodBackup(path()).value(), second);
        QVERIFY(QFile::setPermissions(second.path, QFile::ReadOwner | QFile::WriteOwner));
        damage(second.path);
        QCOMPARE(newestGoodBackup(path()).value(), first);
    }

    void aBackupTakesThePlaceAndWhatWasThereStays()
    {
        const auto backup = keepBackup(path(), noon).value();
        damage(path());
        const auto damaged = contentOf(path());
        QFile journal(path() + u"-journal"_s);
        QVERIFY(journal.open(QIODevice::WriteOnly));
        journal.write("half a change");
        journal.close();
        const auto restored = restoreBackup(backup, path(), noon.addDays(1));
        QVERIFY2(restored, qPrintable(restored ? QString() : restored.error().detail));
        QCOMPARE(QFileInfo(restored->setAside).fileName(), u"case.upheld.set-aside-20201123T120000Z"_s);
        QCOMPARE(contentOf(restored->setAside), damaged);
        QCOMPARE(contentOf(restored->setAside + u"-journal"_s), "half a change"_ba);
        QVERIFY(!QFile::exists(journal.fileName()));
        const auto file = CaseFile::open(path());
        QVERIFY(file);
        QCOMPARE((*file)->letters()->size(), 1);
        QVERIFY((*file)->setRemoved((*file)->letters()->first(), true)); // it can be worked in
        QVERIFY(QFile::exists(backup.path));
    }

    void aSecondRestoreSetsAsideUnderAnotherName()
    {
        const auto backup = keepBackup(path(), noon).value();
        const auto first = restoreBackup(backup, path(), noon).value();
        const auto second = restoreBackup(backup, path(), noon).value();
        QVERIFY(first.setAside != second.setAside);
        QVERIFY(QFile::exists(first.setAside) && QFile::exists(second.setAside));
    }

    void aBadBackupTakesNoPlace()
    {
        const auto backup = keepBackup(path(), noon).value();
        QVERIFY(QFile::setPermissions(backup.path, QFile::ReadOwner | QFile::WriteOwner));
        damage(backup.path);
        const auto before = contentOf(path());
        QVERIFY(!restoreBackup(backup, path(), noon));
        QCOMPARE(contentOf(path()), before);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"case.upheld"_s});
    }

    void backupsAreThinned()
    {
        QList<Backup> backups; // two a day for 400 days, newest first
        for (int day = 0; day < 400; ++day) {
            for (const int hour : {0, -3}) {
                const auto when = noon.addDays(-day).addSecs(hour * 3600);
                backups.append({.path = when.toString(Qt::ISODate),
                    .when = when,
                    .version = day > 390 ? 4 : 5,
                    .changes = 0});
            }
        }
        const auto gone = dispensable(backups);
        auto kept = backups;
        kept.removeIf([&](const Backup &one) { return gone.contains(one); });
        // All of today; 11 more days; weeks and months beyond; the last of the older version.
        QVERIFY(kept.contains(backups.at(0)) && kept.contains(backups.at(1)));
        for (int day = 1; day < 12; ++day)
            QVERIFY(kept.contains(backups.at(2 * day)) && !kept.contains(backups.at(2 * day + 1)));
        QVERIFY2(
            kept.size() > 12 + 8 && kept.size() <= 13 + 10 + 9 + 1, qPrintable(QString::number(kept.size())));
        QVERIFY(kept.last().version == 4);
        QVERIFY(kept.at(kept.size() - 2).when > noon.addMonths(-10));
        QVERIFY(dispensable(kept).isEmpty()); // what is kept today is not thinned again today
        QVERIFY(dispensable({}).isEmpty());
    }

    void olderOnesGoOnlyWhenANewOneIsThere()
    {
        auto file = CaseFile::open(path()).value();
        const auto id = file->letters()->first();
        for (int day = 0; day < 40; ++day) {
            QVERIFY(file->setRemoved(id, day % 2 == 0));
            QVERIFY(keepBackup(path(), noon.addDays(day)));
        }
        const auto kept = backupsOf(path());
        QVERIFY2(kept.size() >= 14 && kept.size() <= 20, qPrintable(QString::number(kept.size())));
        QCOMPARE(kept.first().when, noon.addDays(39));
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"case.upheld"_s); }
    static void damage(const QString &path)
    {
        auto bytes = contentOf(path);
        for (qsizetype at = 2 * 4096; at < bytes.size(); at += 4096)
            bytes.replace(at, 64, QByteArray(64, '\xee'));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
