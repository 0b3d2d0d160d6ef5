// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktest.h"

#include "store/backup.h"
#include "store/openmark.h"
#include "store/schemaversion.h"
#include "support/fulldisk.h"
#include "ui/desk/casefilepanel.h"
#include "ui/desk/fieldview.h"
#include "ui/desk/typingdraft.h"
#include "ui/desk/valueeditor.h"

#include <QAction>
#include <QDialog>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSqlQuery>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

/// Whatever happens to the case file or to the program, the officer's work is there, or the way back to it
/// is.
class TestWindowKeeping : public DeskTest {
    Q_OBJECT

private Q_SLOTS:
    void whatWasDoneLastTimeIsBackedUpAtTheNextOpening()
    {
        openLetter();
        type(Key::upheldDecisions, u"9"_s);
        m_window.reset();
        QVERIFY(backupsOf(caseFile()).isEmpty()); // there was nothing in it when it was opened
        openWindow();
        QTRY_COMPARE(backupsOf(caseFile()).size(), 1);
        const auto copy = CaseFile::openAsAllowed(backupsOf(caseFile()).first().path).value();
        QVERIFY(copy->isReadOnly());
        QCOMPARE(copy->letter(copy->letters()->first())->number(Key::upheldDecisions), 9);
        // Nothing done, no further copy.
        m_window.reset();
        openWindow();
        trigger(u"restoreBackup"_s);
        auto *dialog = find<QDialog>(u"backupsDialog"_s);
        QCOMPARE(find<QListWidget>(u"backupList"_s)->count(), 1);
        dialog->reject();
        m_window.reset();
        QCOMPARE(backupsOf(caseFile()).size(), 1);
    }

    void aBackupThatCannotBeMadeIsSaid()
    {
        openLetter();
        m_window.reset();
        QVERIFY(!write(u"Upheld backups"_s, "a file has its name").isEmpty());
        openWindow();
        QTRY_VERIFY2(message().contains(u"could not be backed up"_s), qPrintable(message()));
        QVERIFY(message().contains(u"Upheld backups"_s));
        type(Key::upheldDecisions, u"9"_s); // work goes on
        QCOMPARE(value(Key::upheldDecisions), u"9"_s);
    }

    void beforeManyFilesTheCaseFileIsBackedUp()
    {
        openLetter();
        drop(*m_window, manyLetters(25));
        QTRY_COMPARE_WITH_TIMEOUT(letterCount(), 26, 60'000);
        const auto backups = backupsOf(caseFile());
        QCOMPARE(backups.size(), 1);
        QCOMPARE(CaseFile::openAsAllowed(backups.first().path).value()->letters()->size(), 1);
    }

    void aDamagedCaseFileIsSetAsideForItsNewestGoodBackup()
    {
        backedUpWithNine();
        m_window.reset();
        const auto damaged = damage(caseFile());
        const auto opened = CaseFile::openAsAllowed(caseFile());
        QVERIFY(!opened.has_value());
        openWindowWithout(opened.error());
        QVERIFY(find<QLabel>(u"caseFileWhy"_s)->text().contains(u"damaged"_s));
        auto *restore = find<QPushButton>(u"caseFileRestore"_s);
        QTRY_VERIFY(restore->isVisible());
        QVERIFY2(
            find<QLabel>(u"caseFileBackup"_s)->text().contains(timeWords(backupsOf(caseFile()).first().when)),
            qPrintable(find<QLabel>(u"caseFileBackup"_s)->text()));
        QCOMPARE(contentOf(caseFile()), damaged); // nothing is done unasked
        QCOMPARE(QApplication::focusWidget(), restore);
        // A letter dropped meanwhile is not lost.
        drop(*m_window, {QUrl::fromLocalFile(write(u"b.txt"_s, letterText("Derby City Council", 9)))});
        press(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(letterCount(), 2, 30'000);
        QVERIFY(m_window->windowTitle().startsWith(u"case.upheld"_s));
        const auto asides = QDir(m_folder->path()).entryList({u"case.upheld.set-aside-*"_s});
        QCOMPARE(asides.size(), 1);
        QCOMPARE(contentOf(path(asides.first())), damaged);
        QVERIFY2(message().contains(asides.first()) && message().contains(u"is not in it"_s),
            qPrintable(message()));
        QCOMPARE(CaseFile::open(caseFile()).value()->history(LetterId{1}).value().size(), 1);
    }

    void aDamagedBackupIsPassedOver()
    {
        backedUpWithNine();
        type(Key::investigations, u"14"_s);
        m_window.reset();
        openWindow();
        QTRY_COMPARE(backupsOf(caseFile()).size(), 2);
        m_window.reset();
        const auto newest = backupsOf(caseFile()).first().path;
        QVERIFY(QFile::setPermissions(newest, QFile::ReadOwner | QFile::WriteOwner));
        damage(newest);
        damage(caseFile());
        openWindowWithout(CaseFile::openAsAllowed(caseFile()).error());
        auto *restore = find<QPushButton>(u"caseFileRestore"_s);
        QTRY_VERIFY(restore->isVisible());
        restore->click();
        QTRY_COMPARE(letterCount(), 1);
        QCOMPARE(value(Key::upheldDecisions), u"9"_s);
        QCOMPARE(value(Key::investigations), u"13"_s);
        QVERIFY(QFile::exists(newest)); // and nothing was deleted
    }

    void damageIsFoundWhileTheWindowStands()
    {
        backedUpWithNine();
        m_window.reset();
        damageLastLeaf(caseFile());
        QCOMPARE(CaseFile::open(caseFile()).error().kind, Problem::Kind::CaseFileDamaged);
        openWindowAtOnce();
        auto *restore = find<QPushButton>(u"caseFileRestore"_s);
        QTRY_VERIFY(restore->isVisible());
        QVERIFY(find<QLabel>(u"caseFileWhy"_s)->text().contains(u"damaged"_s));
        // A letter dropped meanwhile is not lost, and goes into none but the file that is put in its place.
        drop(*m_window, {QUrl::fromLocalFile(write(u"b.txt"_s, letterText("Derby City Council", 9)))});
        restore->click();
        QTRY_COMPARE_WITH_TIMEOUT(letterCount(), 2, 30'000);
        QVERIFY(m_window->windowTitle().startsWith(u"case.upheld"_s));
    }

    void withoutABackupThatIsSaidAndNothingIsTouched()
    {
        m_window.reset();
        const auto damaged = damage(caseFile());
        openWindowWithout(CaseFile::openAsAllowed(caseFile()).error());
        QTRY_VERIFY(find<QLabel>(u"caseFileBackup"_s)->text().contains(u"No backup"_s));
        QVERIFY(!find<QPushButton>(u"caseFileRestore"_s)->isVisible());
        QCOMPARE(contentOf(caseFile()), damaged);
    }

    void goingBackKeepsWhatThereIs()
    {
        backedUpWithNine();
        type(Key::upheldDecisions, u"7"_s);
        trigger(u"restoreBackup"_s);
        const auto dialog = find<QDialog>(u"backupsDialog"_s);
        QCOMPARE(find<QListWidget>(u"backupList"_s)->count(), 1);
        QTest::mouseClick(find<QPushButton>(u"backupsGo"_s), Qt::LeftButton);
        QVERIFY(!dialog->isVisible());
        QTRY_VERIFY2(message().contains(u"This is the backup of"_s), qPrintable(message()));
        QCOMPARE(letterCount(), 1);
        QCOMPARE(value(Key::upheldDecisions), u"9"_s);
        QCOMPARE(MainWindow::rememberedCaseFile(*m_settings), caseFile());
        const auto aside = QDir(m_folder->path()).entryList({u"case.upheld.set-aside-*"_s});
        QCOMPARE(aside.size(), 1);
        m_answer = path(aside.first());
        trigger(u"openCaseFile"_s);
        QCOMPARE(value(Key::upheldDecisions), u"7"_s);
    }

    void whatIsDeletedForGoodIsDeletedFromBackupsIfWanted_data()
    {
        QTest::addColumn<QStringList>("answers");
        QTest::addColumn<bool>("held");
        QTest::newRow("wanted") << QStringList{u"Delete for good"_s, u"Delete older backups"_s} << false;
        QTest::newRow("not wanted") << QStringList{u"Delete for good"_s} << true;
    }
    void whatIsDeletedForGoodIsDeletedFromBackupsIfWanted()
    {
        QFETCH(QStringList, answers);
        QFETCH(bool, held);
        backedUpWithNine();
        const auto before = backupsOf(caseFile());
        m_answers = answers;
        trigger(u"deleteForGood"_s);
        QCOMPARE(letterCount(), 0);
        QVERIFY(m_question.contains(u"backups"_s));
        if (!held)
            QTRY_VERIFY(!QFile::exists(before.first().path));
        QCOMPARE(QFile::exists(before.first().path), held);
        QCOMPARE(backupsOf(caseFile()).size(), 1);
    }

    void aFullDiskKeepsTheCaseFileInItsPlace()
    {
        backedUpWithNine();
        type(Key::upheldDecisions, u"7"_s);
        trigger(u"restoreBackup"_s);
        {
            const FullDisk full(20'000);
            QTest::mouseClick(find<QPushButton>(u"backupsGo"_s), Qt::LeftButton);
            QTRY_VERIFY2(message().contains(u"as it was"_s), qPrintable(message()));
        }
        QCOMPARE(value(Key::upheldDecisions), u"7"_s);
        QVERIFY(QDir(m_folder->path()).entryList({u"*set-aside*"_s}).isEmpty());
        type(Key::upheldDecisions, u"8"_s);
        QCOMPARE(value(Key::upheldDecisions), u"8"_s);
    }

    void aNewerCaseFileIsForViewing()
    {
        openLetter();
        m_window.reset();
        meddle({u"CREATE TABLE later (x)"_s, u"PRAGMA user_version = %1"_s.arg(currentSchemaVersion + 1)});
        const auto before = contentOf(caseFile());
        m_answer = caseFile();
        openWindowWithout({.kind = Problem::Kind::NotFound, .file = path(u"gone.upheld"_s)});
        trigger(u"openCaseFile"_s);
        QVERIFY2(message().contains(u"newer version of Upheld"_s) && message().contains(u"viewing only"_s),
            qPrintable(message()));
        QCOMPARE(value(Key::upheldRate), u"69%"_s);
        QVERIFY(!find<QAction>(u"confirmLetter"_s)->isEnabled());
        QVERIFY(!find<QAction>(u"restoreBackup"_s)->isEnabled());
        m_window.reset();
        QCOMPARE(contentOf(caseFile()), before);
    }

    void aSecondWindowSaysWhoHasTheFirst()
    {
        const OpenMark other(path(u"team.upheld"_s)); // as another window's
        QVERIFY(other.others().isEmpty());
        m_answer = path(u"team.upheld"_s);
        trigger(u"newCaseFile"_s);
        const auto owner = QFileInfo(m_answer).owner();
        QVERIFY2(message().contains(u"team.upheld is open by %1 in another window"_s.arg(owner)),
            qPrintable(message()));
        QVERIFY(find<QAction>(u"openLetters"_s)->isEnabled()); // both may work in it
    }

    void aMarkOfAnotherComputerIsAWarning()
    {
        // As it lies on a memory stick that was pulled out there.
        QVERIFY(!write(u".team.upheld.open1"_s, "4711\nupheld\nDESK-12\n\n\n").isEmpty());
        m_answer = path(u"team.upheld"_s);
        trigger(u"newCaseFile"_s);
        QVERIFY2(message().contains(u"DESK-12"_s) && message().contains(u"close it on one of the two"_s),
            qPrintable(message()));
    }

    void aWindowThatDiedIsNotTakenForAnOpenOne()
    {
        const auto mark = [this](const QByteArray &process) {
            return write(u".team.upheld.open1"_s,
                process + "\nupheld\n" + QSysInfo::machineHostName().toUtf8() + "\n"
                    + QSysInfo::machineUniqueId() + "\n" + QSysInfo::bootUniqueId() + "\n");
        };
        QVERIFY(!mark("999999999").isEmpty());
        m_answer = path(u"team.upheld"_s);
        trigger(u"newCaseFile"_s);
        QCOMPARE(message(), QString());
    }

    void aFolderThatIsCopiedElsewhereIsWarnedOf()
    {
        QVERIFY(QDir().mkpath(path(u"OneDrive - Wexcombe/letters"_s)));
        m_answer = path(u"OneDrive - Wexcombe/letters/team.upheld"_s);
        trigger(u"newCaseFile"_s);
        QVERIFY2(message().contains(u"OneDrive"_s) && message().contains(u"move it to a folder"_s),
            qPrintable(message()));
    }

    void unwrittenTypingIsOfferedBackAfterACrash()
    {
        openLetter();
        m_window->findChild<QAction *>(u"addNote"_s)->trigger();
        QTest::keyClicks(QApplication::focusWidget(), u"by telephone"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        startTyping(Key::upheldDecisions, u"11"_s);
        QTRY_COMPARE(drafts().size(), 1);
        struct stat status { };
        QCOMPARE(::stat(QFile::encodeName(path(drafts().first())).constData(), &status), 0);
        QCOMPARE(int(status.st_mode & 0777), 0600);
        m_window.reset(); // never closed
        QCOMPARE(drafts().size(), 1);
        openWindow();
        QVERIFY2(message().contains(u"“11” was typed for Upheld decisions (Luton Borough Council"_s),
            qPrintable(message()));
        QCOMPARE(value(Key::upheldDecisions), u"8"_s);
        QTest::keyClick(m_window.get(), Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(editor());
        QCOMPARE(editor()->text(), u"11"_s);
        QCOMPARE(fields()->currentKey(), Key::upheldDecisions);
        QCOMPARE(value(Key::upheldDecisions), u"8"_s); // Enter alone writes
        QTest::keyClick(editor(), Qt::Key_Return);
        QCOMPARE(value(Key::upheldDecisions), u"11"_s);
        const auto history = CaseFile::open(caseFile()).value()->history(currentLetter()).value();
        QCOMPARE(history.last().why, u"by telephone"_s);
        QVERIFY(drafts().isEmpty());
        QVERIFY(!find<QAction>(u"takeUpTyping"_s)->isEnabled());
    }

    void typingThatWasWrittenOrDroppedIsNotOffered_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("written") << int(Qt::Key_Return);
        QTest::newRow("dropped") << int(Qt::Key_Escape);
    }
    void typingThatWasWrittenOrDroppedIsNotOffered()
    {
        QFETCH(int, key);
        openLetter();
        startTyping(Key::upheldDecisions, u"11"_s);
        QTRY_COMPARE(drafts().size(), 1);
        QTest::keyClick(editor(), Qt::Key(key));
        QVERIFY(drafts().isEmpty());
        m_window.reset();
        openWindow();
        QCOMPARE(message(), QString());
    }

    void typingOfALetterThatIsGoneIsShownAllTheSame()
    {
        QVERIFY(!write(u".case.upheld.typing1"_s, draftOf(u"upheld_decisions"_s, u"11"_s)).isEmpty());
        m_window.reset();
        openWindow();
        trigger(u"takeUpTyping"_s);
        QVERIFY2(message().contains(u"“11”"_s) && message().contains(u"not in this case file"_s),
            qPrintable(message()));
    }

    void aDraftThatNoProgramOfOursWroteIsHarmless_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("noise") << QByteArray(5000, '\x81');
        QTest::newRow("no object") << "[1,2]"_ba;
        QTest::newRow("unknown field") << draftOf(u"x; --"_s, u"1"_s);
        QTest::newRow("huge") << draftOf(u"upheld_rate"_s, QString(200'000, u'1'));
    }
    void aDraftThatNoProgramOfOursWroteIsHarmless()
    {
        QFETCH(QByteArray, content);
        QVERIFY(!TypingDraft::read(write(u"draft"_s, content)));
    }

private:
    static QByteArray draftOf(const QString &key, const QString &text)
    {
        const QJsonObject object{{u"letter"_s, u"0000 1"_s}, {u"key"_s, key}, {u"text"_s, text}};
        return QJsonDocument(object).toJson();
    }
    [[nodiscard]] QString caseFile() const { return path(u"case.upheld"_s); }
    [[nodiscard]] QStringList drafts() const
    {
        return QDir(m_folder->path()).entryList({u".case.upheld.typing*"_s}, QDir::Files | QDir::Hidden);
    }
    /// One letter, corrected to 9; the only backup holds that.
    void backedUpWithNine()
    {
        openLetter();
        type(Key::upheldDecisions, u"9"_s);
        m_window.reset();
        openWindow();
        QTRY_COMPARE(backupsOf(caseFile()).size(), 1);
    }
    static QByteArray damage(const QString &path)
    {
        auto bytes = contentOf(path);
        for (qsizetype at = 2 * 4096; at < bytes.size(); at += 4096)
            bytes.replace(at, 64, QByteArray(64, '\xee'));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? bytes : QByteArray();
    }
    /// In a part of the file that opening it does not look at.
    static void damageLastLeaf(const QString &path)
    {
        auto bytes = contentOf(path);
        constexpr qsizetype pageSize = 4096;
        constexpr char leafOfTable = 13;
        for (qsizetype at = bytes.size() - pageSize; at > pageSize; at -= pageSize) {
            if (bytes.at(at) != leafOfTable)
                continue;
            bytes.replace(at, 64, QByteArray(64, '\xee'));
            break;
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    void meddle(const QStringList &statements) const
    {
        {
            auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"meddler"_s);
            database.setDatabaseName(caseFile());
            QVERIFY(database.open());
            for (const auto &statement : statements)
                QVERIFY(QSqlQuery(database).exec(statement));
        }
        QSqlDatabase::removeDatabase(u"meddler"_s);
    }
};

QTEST_MAIN(TestWindowKeeping)
#include "tst_windowkeeping.moc"
