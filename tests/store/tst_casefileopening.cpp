// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/casefile.h"
#include "store/networkfolder.h"
#include "store/schemaversion.h"
#include "tests/store/sampleletter.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using Kind = Problem::Kind;

namespace {
QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Runs \a statements on the file by another program's hand.
void meddle(const QString &path, const QStringList &statements)
{
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"meddler"_s);
        database.setDatabaseName(path);
        QVERIFY(database.open());
        for (const auto &statement : statements)
            QVERIFY2(QSqlQuery(database).exec(statement), qPrintable(statement));
    }
    QSqlDatabase::removeDatabase(u"meddler"_s);
}

constexpr auto ownerOnly =
    QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;
} // namespace

class TestCaseFileOpening : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aNewFileIsTheOwnersAlone();
    void nothingIsLeftBesideTheFile();
    void anEmptyFileBecomesACaseFile();
    void theFileSaysWhatItIs();
    void otherFilesAreRefusedAndUntouched_data();
    void otherFilesAreRefusedAndUntouched();
    void aNewerFileIsReadWhereAllWeKnowIsInIt();
    void aNewerFileThatChangedWhatWeKnowIsRefused();
    void foreignObjectsAreRefused_data();
    void foreignObjectsAreRefused();
    void aDamagedPageIsFound();
    void whatCannotBeOpenedSaysSo_data();
    void whatCannotBeOpenedSaysSo();
    void aReadOnlyFileIsRefusedForWriting();
    void anInterruptedWriteIsUndoneBeforeReading();
    void anInterruptedWriteThatMayNotBeUndoneSaysSo();
    void readOnlyReadsAndRefusesToWrite();
    void aFieldOfALaterYearIsAdded();
    void memoryFilesAreApart();
    void aFileInWalModeIsRefusedUntouched();
    void networkFoldersAreToldFromLocalOnes_data();
    void networkFoldersAreToldFromLocalOnes();
    void noStatementCanReachOutsideOrBelow_data();
    void noStatementCanReachOutsideOrBelow();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"case.upheld"_s); }
    void makeCaseFile() const
    {
        const auto file = CaseFile::open(path());
        QVERIFY(file);
        QVERIFY((*file)->add(Sample::document("bytes", {Sample::letter(u"Luton"_s)})));
    }

    /// As after a crash in the midst of a write that changed pages of the file.
    void leaveAsInterrupted() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCaseFileOpening::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestCaseFileOpening::aNewFileIsTheOwnersAlone()
{
    const auto inner = m_folder->filePath(u"a/b/case.upheld"_s);
#ifdef Q_OS_UNIX
    const auto mask = umask(0);
#endif
    const auto file = CaseFile::open(inner);
#ifdef Q_OS_UNIX
    umask(mask);
#endif
    QVERIFY(file);
    QCOMPARE((*file)->path(), inner);
    QCOMPARE(QFile::permissions(inner), ownerOnly);
    for (const auto &folder : {u"a"_s, u"a/b"_s})
        QCOMPARE(
            QFile::permissions(m_folder->filePath(folder)), ownerOnly | QFile::ExeOwner | QFile::ExeUser);
}

void TestCaseFileOpening::nothingIsLeftBesideTheFile()
{
    makeCaseFile();
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
        QStringList{u"case.upheld"_s});
}

void TestCaseFileOpening::anEmptyFileBecomesACaseFile()
{
    write(path(), {});
    makeCaseFile();
    QCOMPARE(CaseFile::open(path()).value()->letters()->size(), 1);
}

void TestCaseFileOpening::theFileSaysWhatItIs()
{
    makeCaseFile();
    const auto bytes = contentOf(path());
    QCOMPARE(qFromBigEndian<qint32>(bytes.constData() + 68), caseFileApplicationId);
    QCOMPARE(qFromBigEndian<qint32>(bytes.constData() + 60), currentSchemaVersion);
    QCOMPARE(bytes.at(18), char(1)); // rollback journal, not WAL
    const auto file = CaseFile::open(path()).value();
    const auto pragma = [&file](const QString &name) {
        QSqlQuery query(u"PRAGMA "_s + name, file->database());
        return query.next() ? query.value(0).toString() : QString();
    };
    QCOMPARE(pragma(u"journal_mode"_s), u"delete"_s);
    QCOMPARE(pragma(u"synchronous"_s), u"3"_s);
    QCOMPARE(pragma(u"foreign_keys"_s), u"1"_s);
    QCOMPARE(pragma(u"trusted_schema"_s), u"0"_s);
    QCOMPARE(pragma(u"cell_size_check"_s), u"1"_s);
}

void TestCaseFileOpening::otherFilesAreRefusedAndUntouched_data()
{
    QTest::addColumn<QByteArray>("bytes"); // empty: a case file with the pragma below set
    QTest::addColumn<QString>("pragma");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("text") << "Dear Ms Hamilton"_ba << QString() << Kind::CaseFileDamaged;
    QTest::newRow("noise") << QByteArray(5000, '\x81') << QString() << Kind::CaseFileDamaged;
    QTest::newRow("only a database's first words")
        << QByteArray("SQLite format 3\0", 16) << QString() << Kind::CaseFileDamaged;
    QTest::newRow("another program's") << QByteArray() << u"application_id = 7"_s << Kind::CaseFileDamaged;
    QTest::newRow("no version") << QByteArray() << u"user_version = 0"_s << Kind::CaseFileDamaged;
}

void TestCaseFileOpening::otherFilesAreRefusedAndUntouched()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, pragma);
    QFETCH(Kind, kind);
    if (bytes.isEmpty()) {
        makeCaseFile();
        meddle(path(), {u"PRAGMA "_s + pragma});
    } else {
        write(path(), bytes);
    }
    const auto before = contentOf(path());
    for (const auto access : {CaseFileAccess::ReadWrite, CaseFileAccess::ReadOnly}) {
        const auto file = CaseFile::open(path(), access);
        QVERIFY(!file);
        QCOMPARE(file.error().kind, kind);
        QCOMPARE(file.error().file, path());
        QVERIFY(!file.error().detail.isEmpty());
    }
    QCOMPARE(contentOf(path()), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
}

void TestCaseFileOpening::aNewerFileIsReadWhereAllWeKnowIsInIt()
{
    makeCaseFile();
    meddle(path(),
        {u"CREATE TABLE later (x)"_s, u"INSERT INTO field (position, key) VALUES (99, 'of_a_later_year')"_s,
            u"PRAGMA user_version = %1"_s.arg(currentSchemaVersion + 1)});
    const auto before = contentOf(path());
    const auto file = CaseFile::open(path());
    QVERIFY(!file);
    QCOMPARE(file.error().kind, Kind::CaseFileNewer);
    const auto viewed = CaseFile::openAsAllowed(path());
    QVERIFY2(viewed, qPrintable(viewed ? QString() : viewed.error().detail));
    QVERIFY((*viewed)->isReadOnly());
    const auto id = (*viewed)->letters()->first();
    QCOMPARE((*viewed)->letter(id).value(), Sample::letter(u"Luton"_s));
    QCOMPARE((*viewed)->correct(id, Sample::correction(Key::remedies, 1)).error().kind, Kind::WriteFailed);
    QCOMPARE(contentOf(path()), before);
}

void TestCaseFileOpening::aNewerFileThatChangedWhatWeKnowIsRefused()
{
    makeCaseFile();
    meddle(
        path(), {u"DROP VIEW current_field"_s, u"PRAGMA user_version = %1"_s.arg(currentSchemaVersion + 1)});
    const auto before = contentOf(path());
    const auto file = CaseFile::openAsAllowed(path());
    QVERIFY(!file);
    QCOMPARE(file.error().kind, Kind::CaseFileNewer);
    QCOMPARE(contentOf(path()), before);
}

void TestCaseFileOpening::foreignObjectsAreRefused_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("table") << u"CREATE TABLE extra (x)"_s;
    QTest::newRow("view") << u"CREATE VIEW extra AS SELECT 1"_s;
    QTest::newRow("trigger") << u"CREATE TRIGGER extra AFTER INSERT ON run BEGIN DELETE FROM field; END"_s;
    QTest::newRow("missing guard") << u"DROP TRIGGER correction_never_changed"_s;
    QTest::newRow("missing index") << u"DROP INDEX letter_gss_code"_s;
}

void TestCaseFileOpening::foreignObjectsAreRefused()
{
    QFETCH(QString, statement);
    makeCaseFile();
    meddle(path(), {statement});
    const auto before = contentOf(path());
    const auto file = CaseFile::open(path());
    QVERIFY(!file);
    QCOMPARE(file.error().kind, Kind::CaseFileDamaged);
    QCOMPARE(contentOf(path()), before);
}

void TestCaseFileOpening::aDamagedPageIsFound()
{
    makeCaseFile();
    auto bytes = contentOf(path());
    for (qsizetype at = 2 * 4096; at < bytes.size(); at += 4096)
        bytes.replace(at, 64, QByteArray(64, '\xee'));
    write(path(), bytes);
    const auto file = CaseFile::open(path());
    QVERIFY(!file);
    QCOMPARE(file.error().kind, Kind::CaseFileDamaged);
    QVERIFY(!file.error().detail.isEmpty());
    QCOMPARE(contentOf(path()), bytes);
}

void TestCaseFileOpening::whatCannotBeOpenedSaysSo_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a folder") << u"."_s;
    QTest::newRow("below a file") << u"file/case.upheld"_s;
    QTest::newRow("no folder can be made there") << u"/proc/no/such/case.upheld"_s;
    QTest::newRow("no path") << QString();
#ifdef Q_OS_UNIX
    QTest::newRow("a pipe") << u"pipe"_s;
#endif
}

void TestCaseFileOpening::whatCannotBeOpenedSaysSo()
{
    QFETCH(QString, name);
    write(m_folder->filePath(u"file"_s), "x");
#ifdef Q_OS_UNIX
    QCOMPARE(mkfifo(qPrintable(m_folder->filePath(u"pipe"_s)), 0600), 0);
#endif
    const auto path = name.isEmpty() || name.startsWith(u'/') ? name : m_folder->filePath(name);
    const auto file = CaseFile::open(path);
    QVERIFY(!file);
    QCOMPARE(file.error().kind, Kind::CaseFileNotOpened);
    QCOMPARE(file.error().file, path);
    QVERIFY(!file.error().detail.isEmpty());
    QCOMPARE(contentOf(m_folder->filePath(u"file"_s)), "x"_ba);
}

void TestCaseFileOpening::aReadOnlyFileIsRefusedForWriting()
{
#ifdef Q_OS_UNIX
    makeCaseFile();
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7777)));
    const auto before = contentOf(path());
    const auto user = geteuid();
    if (user == 0) // root may write everything
        QCOMPARE(seteuid(65534), 0);
    const auto file = CaseFile::open(path());
    const auto reading = CaseFile::open(path(), CaseFileAccess::ReadOnly);
    const auto allowed = CaseFile::openAsAllowed(path());
    QCOMPARE(seteuid(user), 0);
    QVERIFY(allowed && (*allowed)->isReadOnly());
    QVERIFY(!file);
    QCOMPARE(file.error().kind, Kind::CaseFileNotOpened);
    QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().detail));
    QCOMPARE((*reading)->letters().value().size(), 1);
    QCOMPARE(contentOf(path()), before);
#endif
}

void TestCaseFileOpening::leaveAsInterrupted() const
{
    makeCaseFile();
    const auto elsewhere = m_folder->filePath(u"elsewhere.upheld"_s);
    QVERIFY(QFile::rename(path(), elsewhere));
    const auto file = CaseFile::open(elsewhere).value();
    const auto exec = [&](const QString &sql) {
        QSqlQuery query(file->database());
        QVERIFY2(query.exec(sql), qPrintable(query.lastError().text()));
    };
    exec(u"PRAGMA cache_size = 1"_s); // pages reach the file before the commit does
    exec(u"BEGIN IMMEDIATE"_s);
    exec(u"UPDATE letter SET authority_name = 'half written'"_s);
    exec(u"CREATE TABLE more AS SELECT randomblob(200000)"_s);
    QVERIFY(QFile::copy(elsewhere, path()));
    QVERIFY(QFile::copy(elsewhere + u"-journal"_s, path() + u"-journal"_s));
    exec(u"ROLLBACK"_s);
}

void TestCaseFileOpening::anInterruptedWriteIsUndoneBeforeReading()
{
    leaveAsInterrupted();
    const auto file = CaseFile::open(path(), CaseFileAccess::ReadOnly);
    QVERIFY2(file, qPrintable(file ? QString() : file.error().detail));
    const auto letter = (*file)->letters()->first();
    QCOMPARE((*file)->letter(letter)->authorityName, u"Luton"_s);
    QCOMPARE((*file)->documentBytes(letter).value(), "bytes"_ba);
    QVERIFY((*file)->isReadOnly());
}

void TestCaseFileOpening::anInterruptedWriteThatMayNotBeUndoneSaysSo()
{
#ifdef Q_OS_UNIX
    leaveAsInterrupted();
    for (const auto &name : {path(), path() + u"-journal"_s})
        QVERIFY(QFile::setPermissions(name, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7755)));
    const auto user = geteuid();
    if (user == 0)
        QCOMPARE(seteuid(65534), 0);
    const auto file = CaseFile::openAsAllowed(path());
    QCOMPARE(seteuid(user), 0);
    QVERIFY(!file);
    QCOMPARE(file.error().kind, Kind::CaseFileNotOpened);
    QVERIFY2(file.error().detail.contains(u"was interrupted"_s), qPrintable(file.error().detail));
#endif
}

void TestCaseFileOpening::readOnlyReadsAndRefusesToWrite()
{
    QCOMPARE(CaseFile::open(path(), CaseFileAccess::ReadOnly).error().kind, Kind::CaseFileNotOpened);
    QVERIFY(!QFile::exists(path()));
    makeCaseFile();
    const auto before = contentOf(path());
    {
        const auto file = CaseFile::open(path(), CaseFileAccess::ReadOnly).value();
        QCOMPARE(file->letters().value().size(), 1);
        QCOMPARE(file->add(Sample::document("more", {Sample::letter(u"Derby"_s)})).error().kind,
            Kind::WriteFailed);
        QVERIFY(!file->correct(file->letters().value().first(), Sample::correction(Key::remedies, 1)));
        QVERIFY(!file->setRemoved(file->letters().value().first(), true));
    }
    QCOMPARE(contentOf(path()), before);
}

void TestCaseFileOpening::aFieldOfALaterYearIsAdded()
{
    makeCaseFile();
    // As an older program left it, which knew one field less.
    meddle(path(), {u"PRAGMA foreign_keys = OFF"_s, u"DELETE FROM field WHERE key = 'ombudsman'"_s});
    const auto file = CaseFile::open(path()).value();
    const auto id = file->letters().value().first();
    QCOMPARE(file->letter(id).value(), Sample::letter(u"Luton"_s));
    QVERIFY(file->correct(id, Sample::correction(Key::ombudsman, u"Amerdeep Clarke"_s)));
    QSqlQuery query(u"SELECT key FROM field ORDER BY position"_s, file->database());
    for (const auto &field : fieldDefinitions()) {
        QVERIFY(query.next());
        QCOMPARE(query.value(0).toString(), field.key);
    }
}

void TestCaseFileOpening::memoryFilesAreApart()
{
    const auto one = CaseFile::open(u":memory:"_s).value();
    const auto other = CaseFile::open(u":memory:"_s).value();
    QVERIFY(one->add(Sample::document("bytes", {Sample::letter(u"Luton"_s)})));
    QVERIFY(other->letters().value().isEmpty());
    QVERIFY(!QFile::exists(u":memory:"_s));
}

void TestCaseFileOpening::aFileInWalModeIsRefusedUntouched()
{
    makeCaseFile();
    meddle(path(), {u"PRAGMA journal_mode = WAL"_s});
    const auto before = contentOf(path());
    for (const auto access : {CaseFileAccess::ReadWrite, CaseFileAccess::ReadOnly}) {
        const auto file = CaseFile::open(path(), access);
        QVERIFY(!file);
        QCOMPARE(file.error().kind, Kind::CaseFileNotOpened);
        QVERIFY(!file.error().detail.isEmpty());
    }
    QCOMPARE(contentOf(path()), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"case.upheld"_s});
}

void TestCaseFileOpening::networkFoldersAreToldFromLocalOnes_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("network");
    for (const auto *type : {"nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse"})
        QTest::newRow(type) << QByteArray(type) << true;
    for (const auto *type : {"ext4", "btrfs", "tmpfs", "overlay", "fuseblk", "fuse.gocryptfs", "9p", ""})
        QTest::newRow(*type ? type : "unknown") << QByteArray(type) << false;
}

void TestCaseFileOpening::networkFoldersAreToldFromLocalOnes()
{
    QFETCH(QByteArray, type);
    QTEST(isNetworkFileSystem(type), "network");
    QCOMPARE(networkFileSystem(m_folder->filePath(u"no/such/file"_s)), QString());
}

void TestCaseFileOpening::noStatementCanReachOutsideOrBelow_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("another database") << u"ATTACH ':memory:' AS other"_s;
    QTest::newRow("the file's own structure") << u"UPDATE sqlite_master SET sql = '' WHERE name = 'letter'"_s;
}

void TestCaseFileOpening::noStatementCanReachOutsideOrBelow()
{
    QFETCH(QString, statement);
    const auto file = CaseFile::open(u":memory:"_s).value();
    QSqlQuery query(file->database());
    query.exec(u"PRAGMA writable_schema = ON"_s);
    QVERIFY(!query.exec(statement));
}

QTEST_GUILESS_MAIN(TestCaseFileOpening)
#include "tst_casefileopening.moc"
