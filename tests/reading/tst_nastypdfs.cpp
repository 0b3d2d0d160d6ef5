// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of what a PDF can try, case by case; README.md says which stands where.
#include "nastypdf.h"
#include "reading/reader.h"
#include "reading/readerenvironment.h"
#include "wordsof.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString realReader = QStringLiteral(UPHELD_READER);
const QString anyFile = u"letter.pdf"_s;
const QByteArray shownWord = "BT /F 12 Tf 20 200 Td (Upheld) Tj ET";

} // namespace

class TestNastyPdfs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stopsEndlessFormFieldsAtLoad();
    void keepsTheTextOfAPageThatTakesTooLongToDraw();
    void keepsTheTextBesideSlowShadings();
    void readsAThousandPages();
    void refusesUnknownCiphers();
    void readsNoOtherKindOfFileAsAPdf_data();
    void readsNoOtherKindOfFileAsAPdf();
    void runsNothing_data();
    void runsNothing();
    void fetchesNothing();
    void capsMillionsOfMessages();
    void inheritsNothingSecret();
    void outlivesComplaintsOfLibraries();
};

void TestNastyPdfs::stopsEndlessFormFieldsAtLoad()
{
    Reader reader(realReader, {.seconds = 1});
    const auto document = reader.read(NastyPdf::doublingFields(60), anyFile);
    // A parser that knows the trick may read it; none may hang.
    if (!document)
        QCOMPARE(document.error().kind, Problem::Kind::TooSlow);
    QVERIFY(reader.read(NastyPdf::onePage(shownWord), anyFile));
}

void TestNastyPdfs::keepsTheTextOfAPageThatTakesTooLongToDraw()
{
    Reader reader(realReader, {.seconds = 2});
    // So many words that the page is taken for no picture, which would be drawn to be read.
    const QByteArray words = "BT /F 12 Tf 20 200 Td (Upheld" + QByteArray(" word").repeated(30) + ") Tj ET";
    const QByteArray slow = NastyPdf::slowGroups(words);
    const auto picture = reader.draw(slow, 1, 5'000, anyFile);
    QVERIFY(!picture);
    QCOMPARE(problemKey(picture.error().kind), problemKey(Problem::Kind::TooSlow));
    const auto document = reader.read(slow, anyFile);
    QVERIFY2(document, document ? "" : qPrintable(problemKey(document.error().kind)));
    QVERIFY(wordsOf(*document).startsWith(u"Upheld word"_s));
}

void TestNastyPdfs::keepsTheTextBesideSlowShadings()
{
    Reader reader(realReader, {.seconds = 3});
    const QByteArray words = "BT /F 12 Tf 20 200 Td (Upheld" + QByteArray(" word").repeated(30) + ") Tj ET";
    const auto document = reader.read(NastyPdf::slowShadings(words), anyFile);
    QVERIFY2(document, document ? "" : qPrintable(problemKey(document.error().kind)));
    QVERIFY(wordsOf(*document).startsWith(u"Upheld word"_s));
    QVERIFY2(document->complaints.join(u'\n').contains(u"shadings were left out"_s),
        qPrintable(document->complaints.join(u'\n')));
}

void TestNastyPdfs::readsAThousandPages()
{
    Reader reader(realReader);
    const auto document =
        reader.read(NastyPdf::withPages("1000", QByteArray("3 0 R ").repeated(1000)), anyFile);
    // The same page a thousand times: Poppler may say so, and must not be led in circles by it.
    QVERIFY(!document || !document->pages.isEmpty());
    QVERIFY(reader.read(NastyPdf::onePage(shownWord), anyFile));
}

void TestNastyPdfs::refusesUnknownCiphers()
{
    Reader reader(realReader);
    const auto document = reader.read(NastyPdf::locked().replace("/Standard", "/Nobodys"), anyFile);
    QVERIFY(!document);
    using enum Problem::Kind;
    QVERIFY2(document.error().kind == Locked || document.error().kind == Damaged,
        qPrintable(problemKey(document.error().kind)));
}

void TestNastyPdfs::readsNoOtherKindOfFileAsAPdf_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("program for Windows") << "MZ" + QByteArray(200, '\0') + "This program cannot be run";
    QTest::newRow("program for Linux") << "\x7f"
                                          "ELF\x02\x01\x01"
            + QByteArray(300, '\0');
    QTest::newRow("noise") << QByteArray("\x00\x93\x17\xfe", 4).repeated(500);
}

void TestNastyPdfs::readsNoOtherKindOfFileAsAPdf()
{
    QFETCH(QByteArray, bytes);
    Reader reader(realReader);
    const auto document = reader.read(bytes, anyFile);
    QVERIFY(!document);
    QCOMPARE(problemKey(document.error().kind), problemKey(Problem::Kind::Unsupported));
}

void TestNastyPdfs::runsNothing_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::newRow("a program") << QByteArray(
        "/S/Launch/F(/usr/bin/touch)/P(@)/Unix<</F(/usr/bin/touch)/P(@)>>");
    QTest::newRow("a script") << QByteArray(
        "/S/JavaScript/JS(app.launchURL\\(\"file://@\"\\);this.saveAs\\(\"@\"\\))");
    QTest::newRow("a form sent away") << QByteArray("/S/SubmitForm/F<</FS/URL/F(http://127.0.0.1:9/)>>");
    QTest::newRow("data taken in") << QByteArray("/S/ImportData/F(@)");
    QTest::newRow("another file") << QByteArray("/S/GoToR/F(@)/D[0/Fit]");
    QTest::newRow("a page of the web") << QByteArray("/S/URI/URI(javascript:alert\\(1\\))");
}

void TestNastyPdfs::runsNothing()
{
    QFETCH(QByteArray, action);
    const QTemporaryDir folder;
    action.replace("@", QFile::encodeName(folder.filePath(u"made"_s)));
    Reader reader(realReader);
    const QByteArray pdf = NastyPdf::acting(shownWord, action);
    const auto document = reader.read(pdf, anyFile);
    QVERIFY(document);
    QCOMPARE(wordsOf(*document), u"Upheld"_s);
    QVERIFY(reader.draw(pdf, 1, 200, anyFile));
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestNastyPdfs::fetchesNothing()
{
    const QTemporaryDir folder;
    QFile secret(folder.filePath(u"secret"_s));
    QVERIFY(secret.open(QIODevice::WriteOnly));
    secret.write("BT /F 12 Tf 20 100 Td (Secret) Tj ET");
    secret.close();
    Reader reader(realReader);
    const auto document =
        reader.read(NastyPdf::externalStream(shownWord, QFile::encodeName(secret.fileName())), anyFile);
    if (document)
        QVERIFY2(!wordsOf(*document).contains(u"Secret"_s), qPrintable(wordsOf(*document)));
}

void TestNastyPdfs::capsMillionsOfMessages()
{
    Reader reader(realReader, {.seconds = 30});
    const auto document =
        reader.read(NastyPdf::onePage(shownWord + QByteArray(" zz\x1b[2J").repeated(300'000)), anyFile);
    QVERIFY(document);
    QCOMPARE(wordsOf(*document), u"Upheld"_s);
    QCOMPARE(document->quality, ReadingQuality::Complaints);
    QVERIFY(document->complaints.size() <= 200);
    for (const QString &line : document->complaints) {
        QVERIFY(line.size() <= 500);
        QVERIFY(!line.contains(u'\x1b'));
    }
}

void TestNastyPdfs::inheritsNothingSecret()
{
    qputenv("PGPASSWORD", "secret");
    const auto environment = readerEnvironment();
    qunsetenv("PGPASSWORD");
    QVERIFY(environment.contains("OMP_THREAD_LIMIT=1")); // before exec: tesseract's threads would be killed
    for (const QByteArray &variable : environment)
        QVERIFY2(!variable.contains("secret"), variable.constData());
}

void TestNastyPdfs::outlivesComplaintsOfLibraries()
{
    // Fontconfig complains of its configuration on standard error, where nothing may be a file.
    qputenv("FONTCONFIG_FILE", "/nowhere/fonts.conf");
    Reader reader(realReader);
    const auto document = reader.read(NastyPdf::onePage(shownWord), anyFile);
    qunsetenv("FONTCONFIG_FILE");
    QVERIFY(document);
    QCOMPARE(wordsOf(*document), u"Upheld"_s);
}

QTEST_GUILESS_MAIN(TestNastyPdfs)
#include "tst_nastypdfs.moc"
