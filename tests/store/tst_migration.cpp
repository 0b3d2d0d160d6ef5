// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/fields.h"
#include "store/casefile.h"
#include "store/lettersearch.h"
#include "store/schemaversion.h"

#include <QFile>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;

/// A case file that an older program made keeps everything: three letters, one corrected twice and once put
/// back, one read twice, one removed.
class TestMigration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatAnOlderProgramWroteIsKept_data();
    void whatAnOlderProgramWroteIsKept();
    void onlyOpeningForWritingChangesTheFile();
    void anUpgradeIsWholeOrNotAtAll();
    void whatIsNewWorksInAnOldFile();

private:
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

void TestMigration::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QFile::copy(QStringLiteral(UPHELD_SOURCE "/tests/fixtures/casefiles/version-1.upheld"), path()));
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner));
}

void TestMigration::whatAnOlderProgramWroteIsKept_data()
{
    QTest::addColumn<CaseFileAccess>("access");
    QTest::newRow("brought up to date") << CaseFileAccess::ReadWrite;
    QTest::newRow("only read") << CaseFileAccess::ReadOnly;
}

void TestMigration::whatAnOlderProgramWroteIsKept()
{
    QFETCH(CaseFileAccess, access);
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
    QVERIFY(file.marks(id)->isEmpty());
    QVERIFY(file.events(id)->isEmpty());
    QVERIFY(file.documentBytes(id)->startsWith("17 July 2024"));
    QVERIFY(findWords(file, u"training"_s)->isEmpty());
    QCOMPARE(lettersWithoutWords(file)->size(), 2);
}

void TestMigration::onlyOpeningForWritingChangesTheFile()
{
    const auto before = content();
    QVERIFY(CaseFile::open(path(), CaseFileAccess::ReadOnly));
    QCOMPARE(content(), before);
    QVERIFY(CaseFile::open(path()));
    QCOMPARE(qFromBigEndian<qint32>(content().constData() + 60), currentSchemaVersion);
    QVERIFY(CaseFile::open(path())); // and once more, as it is now
}

void TestMigration::anUpgradeIsWholeOrNotAtAll()
{
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

void TestMigration::whatIsNewWorksInAnOldFile()
{
    const auto file = CaseFile::open(path()).value();
    const auto id = luton(*file);
    QVERIFY(file->mark(id, {{.key = Key::upheldRate, .state = MarkState::Confirmed, .seen = u"69"_s}}));
    QCOMPARE(file->storedLetter(id)->marks.value(Key::upheldRate).state, MarkState::Confirmed);
    QVERIFY(file->eraseForGood(derby(*file)));
    QCOMPARE(file->storedLetters()->size(), 2);
}

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"
