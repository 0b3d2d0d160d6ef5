// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/fields.h"
#include "store/backup.h"
#include "store/kept.h"
#include "store/lettersearch.h"
#include "store/schemaversion.h"
#include "tests/store/sampleletter.h"

#include <QFile>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;

/// A case file that an older program made keeps everything: three letters, one corrected twice and once put
/// back, one read twice, one removed; in version 2 also what was said of fields, deeds, and words of pages.
class TestMigration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatAnOlderProgramWroteIsKept_data();
    void whatAnOlderProgramWroteIsKept();
    void whatVersion2WroteIsKept_data();
    void whatVersion2WroteIsKept();
    void onlyOpeningForWritingChangesTheFile_data();
    void onlyOpeningForWritingChangesTheFile();
    void theOlderFileIsKeptAsABackup_data();
    void theOlderFileIsKeptAsABackup();
    void withoutABackupAnOlderFileIsOnlyRead();
    void anUpgradeIsWholeOrNotAtAll_data();
    void anUpgradeIsWholeOrNotAtAll();
    void whatIsNewWorksInAnOldFile_data();
    void whatIsNewWorksInAnOldFile();

private:
    static void addVersions();
    /// A copy of the file that a program of the row's version made.
    void take(int version);
    [[nodiscard]] QString path() const { return m_folder->filePath(u"old.upheld"_s); }
    [[nodiscard]] QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static LetterId luton(const CaseFile &file) { return file.lettersOf(u"E06000032"_s)->first(); }
    static LetterId derby(const CaseFile &file) { return file.lettersOf(u"E06000015"_s)->first(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestMigration::addVersions()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version < currentSchemaVersion; ++version)
        QTest::addRow("%d", version) << version;
}

void TestMigration::take(int version)
{
    m_folder = std::make_unique<QTemporaryDir>();
    const auto fixture = QStringLiteral(UPHELD_SOURCE "/tests/fixtures/casefiles/version-%1.upheld");
    QVERIFY(QFile::copy(fixture.arg(version), path()));
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner));
}

void TestMigration::whatAnOlderProgramWroteIsKept_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<CaseFileAccess>("access");
    for (int version = 1; version < currentSchemaVersion; ++version) {
        QTest::addRow("%d brought up to date", version) << version << CaseFileAccess::ReadWrite;
        QTest::addRow("%d only read", version) << version << CaseFileAccess::ReadOnly;
    }
}

void TestMigration::whatAnOlderProgramWroteIsKept()
{
    QFETCH(int, version);
    QFETCH(CaseFileAccess, access);
    take(version);
    const auto opened = CaseFile::open(path(), access);
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().detail));
    const auto &file = **opened;
    QCOMPARE(file.letters()->size(), 2);
    QCOMPARE(file.storedLetters()->size(), 3);
    const auto id = luton(file);
    QCOMPARE(file.letter(id)->number(Key::upheldDecisions), 7);
    QCOMPARE(file.readLetter(id)->number(Key::upheldDecisions), 9);
    QCOMPARE(file.publicLetter(id)->number(Key::upheldDecisions), 8);
    QCOMPARE(file.letter(id)->field(Key::remedies).state, file.readLetter(id)->field(Key::remedies).state);
    QCOMPARE(file.history(id, Key::upheldDecisions)->size(), 2);
    QCOMPARE(file.history(id, Key::upheldDecisions)->first().why, u"smudged"_s);
    QCOMPARE(file.history(id)->size(), 4);
    QCOMPARE(file.letter(derby(file))->number(Key::upheldDecisions), 10);
    QCOMPARE(file.readings(derby(file))->size(), 2);
    QVERIFY(file.documentBytes(id)->startsWith("17 July 2024"));
    QVERIFY(findWords(file, u"training"_s)->isEmpty());
    QCOMPARE(lettersWithoutWords(file)->size(), 2);
    QVERIFY(keptNames(file, KeptKind::PaperTexts)->isEmpty());
}

void TestMigration::whatVersion2WroteIsKept_data()
{
    QTest::addColumn<CaseFileAccess>("access");
    QTest::newRow("brought up to date") << CaseFileAccess::ReadWrite;
    QTest::newRow("only read") << CaseFileAccess::ReadOnly;
}

void TestMigration::whatVersion2WroteIsKept()
{
    QFETCH(CaseFileAccess, access);
    take(2);
    const auto file = CaseFile::open(path(), access).value();
    const auto id = luton(*file);
    QCOMPARE(file->marks(id)->size(), 3);
    const auto marks = file->storedLetter(id)->marks;
    QCOMPARE(marks.value(Key::upheldRate).state, MarkState::Confirmed);
    QVERIFY(marks.value(Key::upheldRate).seen.contains(u"69"_s));
    QCOMPARE(marks.value(Key::upheldAverage).who, u"colleague"_s);
    const auto events = file->events(derby(*file)).value();
    QCOMPARE(events.size(), 2);
    QCOMPARE(events.first().kind, DeedKind::Linked);
    QCOMPARE(events.first().deed.why, u"by mistake"_s);
    QVERIFY(!file->storedLetter(derby(*file))->revises);
}

void TestMigration::onlyOpeningForWritingChangesTheFile_data()
{
    addVersions();
}

void TestMigration::onlyOpeningForWritingChangesTheFile()
{
    QFETCH(int, version);
    take(version);
    const auto before = content();
    QVERIFY(CaseFile::open(path(), CaseFileAccess::ReadOnly));
    QCOMPARE(content(), before);
    QVERIFY(CaseFile::open(path()));
    QCOMPARE(qFromBigEndian<qint32>(content().constData() + 60), currentSchemaVersion);
    QVERIFY(CaseFile::open(path())); // and once more, as it is now
}

void TestMigration::theOlderFileIsKeptAsABackup_data()
{
    addVersions();
}

void TestMigration::theOlderFileIsKeptAsABackup()
{
    QFETCH(int, version);
    take(version);
    QVERIFY(CaseFile::open(path()));
    const auto backups = backupsOf(path());
    QCOMPARE(backups.size(), 1);
    QCOMPARE(backups.first().version, version);
    const auto old = CaseFile::open(backups.first().path, CaseFileAccess::ReadOnly).value();
    QCOMPARE(schemaVersionOf(old->database()).value(), version);
    QCOMPARE(old->letter(luton(*old))->number(Key::upheldDecisions), 7);
    // And it is the way back, should the newer program be no good.
    QVERIFY(restoreBackup(backups.first(), path(), QDateTime::currentDateTimeUtc()));
    QCOMPARE(qFromBigEndian<qint32>(content().constData() + 60), version);
}

void TestMigration::withoutABackupAnOlderFileIsOnlyRead()
{
    take(1);
    const auto before = content();
    QFile name(backupFolder(path())); // a file has the folder's name
    QVERIFY(name.open(QIODevice::WriteOnly));
    const auto file = CaseFile::open(path());
    QVERIFY(!file);
    QCOMPARE(file.error().kind, Problem::Kind::CaseFileNotOpened);
    QVERIFY2(file.error().detail.contains(u"no backup"_s), qPrintable(file.error().detail));
    const auto viewed = CaseFile::openAsAllowed(path());
    QVERIFY(viewed);
    QVERIFY((*viewed)->isReadOnly());
    QCOMPARE((*viewed)->letters()->size(), 2);
    QCOMPARE(content(), before);
}

void TestMigration::anUpgradeIsWholeOrNotAtAll_data()
{
    addVersions();
}

void TestMigration::anUpgradeIsWholeOrNotAtAll()
{
    QFETCH(int, version);
    take(version);
    const auto before = content();
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"blocker"_s);
        database.setDatabaseName(path());
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(u"BEGIN IMMEDIATE"_s));
        const auto file = CaseFile::open(path());
        QVERIFY(!file);
        QCOMPARE(file.error().kind, Problem::Kind::CaseFileBusy);
        QVERIFY(QSqlQuery(database).exec(u"ROLLBACK"_s));
    }
    QSqlDatabase::removeDatabase(u"blocker"_s);
    QCOMPARE(content(), before);
}

void TestMigration::whatIsNewWorksInAnOldFile_data()
{
    addVersions();
}

void TestMigration::whatIsNewWorksInAnOldFile()
{
    QFETCH(int, version);
    take(version);
    const auto file = CaseFile::open(path()).value();
    const auto id = luton(*file);
    QVERIFY(file->mark(id, {{.key = Key::remedyRate, .state = MarkState::Confirmed, .seen = u"6"_s}}));
    QCOMPARE(file->storedLetter(id)->marks.value(Key::remedyRate).state, MarkState::Confirmed);
    const auto erased = derby(*file);
    QVERIFY(file->eraseForGood(erased));
    QCOMPARE(file->storedLetters()->size(), 2);
    QVERIFY(keepWords(*file, id, {{.number = 1, .words = {{.text = u"training"_s}}}}));
    QCOMPARE(findWords(*file, u"training"_s)->size(), 1);
    QVERIFY(keep(*file, KeptKind::CouncilGroup, u"Neighbours"_s, "[]", 0, {}));
    const auto next = file->add(Sample::document("new", {Sample::letter(u"Leeds"_s)}))->first();
    QVERIFY(idNumber(next) > 3); // as many as the old file had
}

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"
