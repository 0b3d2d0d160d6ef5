// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/letterbytes.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int nobody = 65534;

/// What loadLetterBytes() says to a user without rights over others' files: a test run as root would read
/// anything.
QString reasonForOthers(const QString &path)
{
    const pid_t child = ::fork();
    if (child == 0) {
        if (::geteuid() == 0 && ::setresuid(nobody, nobody, nobody) != 0)
            ::_exit(255);
        const auto bytes = loadLetterBytes(path);
        ::_exit(bytes ? 254 : int(bytes.error().kind));
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WEXITSTATUS(status) >= 254 ? QString() : problemKey(Problem::Kind(WEXITSTATUS(status)));
}

} // namespace

class TestLetterBytes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsFileWhole()
    {
        const auto letter = loadLetterBytes(write(u"a letter ü.txt"_s, "abc"));
        QVERIFY(letter);
        QCOMPARE(letter->bytes, "abc");
        QCOMPARE(letter->sha256, u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
    }
    void followsLinkToFile()
    {
        const QString link = path(u"link"_s);
        QVERIFY(QFile::link(write(u"target.txt"_s, "abc"), link));
        QVERIFY(loadLetterBytes(link));
    }
    void refusesWhatIsNoFile_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Problem::Kind>("kind");
        using enum Problem::Kind;
        QTest::newRow("nothing") << path(u"nothing"_s) << NotFound;
        QTest::newRow("within a file") << path(u"empty/x"_s) << NotFound;
        QTest::newRow("no name") << QString() << NotFound;
        QTest::newRow("name of 5000 letters") << path(QString(5000, u'x')) << NotFound;
        QTest::newRow("name with a NUL") << path(u"empty\0x"_s) << NotFound;
        QTest::newRow("folder") << m_folder.path() << NotReadable;
        QTest::newRow("pipe") << path(u"pipe"_s) << NotReadable;
        QTest::newRow("link to itself") << path(u"loop"_s) << NotReadable;
        QTest::newRow("endless device") << u"/dev/zero"_s << NotReadable;
        QTest::newRow("empty") << path(u"empty"_s) << Empty;
        QTest::newRow("5 GB of holes") << path(u"sparse"_s) << TooLarge;
    }
    void refusesWhatIsNoFile()
    {
        QFETCH(QString, name);
        QFETCH(Problem::Kind, kind);
        const auto letter = loadLetterBytes(name);
        QVERIFY(!letter);
        QCOMPARE(problemKey(letter.error().kind), problemKey(kind));
        QCOMPARE(letter.error().file, name);
    }
    void readsAgainWhatWasWrittenToMeanwhile()
    {
        const QString file = write(u"growing.txt"_s, "first half");
        int readings = 0;
        const auto letter = loadLetterBytes(file, [&] {
            if (++readings == 1)
                QVERIFY(!write(u"growing.txt"_s, "first half and second half").isEmpty());
        });
        QVERIFY(letter);
        QCOMPARE(letter->bytes, "first half and second half");
        QCOMPARE(readings, 2);
    }
    void refusesWhatIsWrittenToWithoutEnd()
    {
        const QString file = write(u"busy.txt"_s, "1");
        QByteArray content = "1";
        const auto letter =
            loadLetterBytes(file, [&] { QVERIFY(!write(u"busy.txt"_s, content += '1').isEmpty()); });
        QVERIFY(!letter);
        QCOMPARE(problemKey(letter.error().kind), u"not_readable"_s);
        QVERIFY2(letter.error().detail.contains(u"written to"_s), qPrintable(letter.error().detail));
    }
    void refusesWhatIsCutShortMeanwhile()
    {
        const QString file = write(u"cut.txt"_s, "a letter");
        int readings = 0;
        const auto letter = loadLetterBytes(file, [&] {
            if (++readings == 1)
                QVERIFY(!write(u"cut.txt"_s, {}).isEmpty());
        });
        QVERIFY(!letter);
        QCOMPARE(problemKey(letter.error().kind), u"empty"_s);
    }
    void refusesWithoutPermission()
    {
        // Every folder above must let the other user through.
        QVERIFY(QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755)));
        const QString secret = write(u"secret.txt"_s, "abc");
        QVERIFY(QFile::setPermissions(secret, {}));
        QCOMPARE(reasonForOthers(secret), u"not_readable"_s);
        QVERIFY(QFile::setPermissions(secret, QFile::Permissions(0x6644)));
        QCOMPARE(reasonForOthers(secret), QString());
    }
    void initTestCase()
    {
        QVERIFY(!write(u"empty"_s, {}).isEmpty());
        QCOMPARE(::mkfifo(QFile::encodeName(path(u"pipe"_s)).constData(), 0600), 0);
        QVERIFY(QFile::link(path(u"loop"_s), path(u"loop"_s)));
        QFile sparse(path(u"sparse"_s));
        QVERIFY(sparse.open(QIODevice::WriteOnly) && sparse.resize(5'000'000'000));
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName()
                                                                                        : QString();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestLetterBytes)
#include "tst_letterbytes.moc"
