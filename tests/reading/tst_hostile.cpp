// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The real reader program on letters that mean it ill: one letter, one refusal, the next one is read.
#include "nastypdf.h"
#include "reading/reader.h"
#include "reading/readerpool.h"
#include "wordsof.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <atomic>
#include <csignal>
#include <thread>

using namespace Qt::StringLiterals;

namespace {

const QString realReader = QStringLiteral(UPHELD_READER);
const QString anyFile = u"letter.pdf"_s;
const QByteArray shownWord = "BT /F 12 Tf 20 200 Td (Upheld) Tj ET";

/// The processes that \a parent started.
QList<int> childrenOf(int parent)
{
    QList<int> children;
    for (const QString &name : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        QFile file(u"/proc/%1/stat"_s.arg(name));
        if (name.toInt() == 0 || !file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray status = file.readAll();
        const auto fields = status.sliced(status.lastIndexOf(')') + 2).split(' '); // state, parent, …
        if (fields.value(1).toInt() == parent && fields.value(0) != "Z")
            children.append(name.toInt());
    }
    return children;
}

} // namespace

class TestHostile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsThatAFileWasAddedTo();
    void outlivesNastyFiles_data();
    void outlivesNastyFiles();
    void readsWhatCanBeRead_data();
    void readsWhatCanBeRead();
    void stopsEndlessForms();
    void stopsEndlessDrawing();
    void noticesContentLeftOut();
    void refusesPictureWithHoles();
    void drawsNoHugePictures_data();
    void drawsNoHugePictures();
    void outlivesDeathOfLettersProcess();
    void outlivesDeathOfProgram();
    void letsNobodyLive();
};

void TestHostile::outlivesNastyFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Problem::Kind>("kind");
    using enum Problem::Kind;
    QTest::newRow("password") << NastyPdf::locked() << Locked;
    QTest::newRow("no page") << NastyPdf::withPages("0", "") << Damaged;
    QTest::newRow("no page that is there") << NastyPdf::withPages("1", "99 0 R") << Damaged;
    QTest::newRow("2^31 pages promised") << NastyPdf::withPages("2147483647", "3 0 R") << Damaged;
    QTest::newRow("cut short in its head") << NastyPdf::onePage(shownWord).first(12) << Damaged;
    QTest::newRow("head and noise") << "%PDF-1.4\n" + QByteArray("\x93\x00\x17", 3).repeated(3000) << Damaged;
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // there without a limit of memory
    QTest::newRow("table that unpacks to 100 MB") << NastyPdf::hugeTable(100) << TooLarge;
#endif
    QTest::newRow("200 MB and more") << QByteArray(200'000'001, ' ') << TooLarge;
}

void TestHostile::outlivesNastyFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Problem::Kind, kind);
    Reader reader(realReader, {.memoryBytes = 100'000'000});
    const auto document = reader.read(bytes, anyFile);
    QVERIFY(!document);
    QCOMPARE(problemKey(document.error().kind), problemKey(kind));
    QCOMPARE(document.error().file, anyFile);
    QVERIFY(reader.read(NastyPdf::onePage(shownWord), anyFile));
}

void TestHostile::readsWhatCanBeRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ReadingQuality>("quality");
    using enum ReadingQuality;
    QTest::newRow("plain") << NastyPdf::onePage(shownWord) << Complete;
    QTest::newRow("head behind 900 bytes")
        << QByteArray(900, '#') + '\n' + NastyPdf::onePage(shownWord) << Complete;
    QTest::newRow("one page of two is not there") << NastyPdf::withPages("2", "3 0 R 99 0 R") << Incomplete;
    QTest::newRow("sick content") << NastyPdf::onePage(shownWord + " \x1b[31mzz (") << Complaints;
    QTest::newRow("endless page") << NastyPdf::onePage(shownWord, "/MediaBox[0 0 200 14400000]") << Complete;
    QTest::newRow("page without a size")
        << NastyPdf::onePage(shownWord, "/MediaBox[0 0 nan 1e999]") << Complete;
    QTest::newRow("forms in forms") << NastyPdf::doublingForms(4, shownWord) << Complete;
}

void TestHostile::readsWhatCanBeRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ReadingQuality, quality);
    Reader reader(realReader);
    const auto document = reader.read(bytes, anyFile);
    QVERIFY2(document, document ? "" : qPrintable(problemKey(document.error().kind)));
    QVERIFY2(wordsOf(*document).startsWith(u"Upheld"_s), qPrintable(wordsOf(*document)));
    QCOMPARE(document->quality, quality);
    for (const QString &complaint : document->complaints)
        QVERIFY(!complaint.contains(u'\x1b'));
    QVERIFY(!document->reducedProtection);
}

void TestHostile::stopsEndlessForms()
{
    Reader reader(realReader, {.seconds = 1});
    const auto document = reader.read(NastyPdf::doublingForms(60, {}), anyFile);
    QVERIFY(!document);
    QCOMPARE(document.error().kind, Problem::Kind::TooSlow);
    QVERIFY(reader.read(NastyPdf::onePage(shownWord), anyFile));
}

void TestHostile::stopsEndlessDrawing()
{
    Reader reader(realReader, {.seconds = 1});
    const auto picture = reader.draw(NastyPdf::doublingForms(60, {}), 1, 500, anyFile);
    QVERIFY(!picture);
    QCOMPARE(picture.error().kind, Problem::Kind::TooSlow);
    QCOMPARE(picture.error().page, 1);
    QVERIFY(reader.draw(NastyPdf::onePage(shownWord), 1, 500, anyFile));
}

void TestHostile::noticesContentLeftOut()
{
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    Reader reader(realReader, {.memoryBytes = 100'000'000});
    const auto document = reader.read(NastyPdf::giantBitmap(60'000), anyFile);
    QVERIFY(document);
    QCOMPARE(wordsOf(*document), u"Upheld"_s);
    QCOMPARE(document->quality, ReadingQuality::Incomplete);
#endif
}

void TestHostile::refusesPictureWithHoles()
{
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    Reader reader(realReader, {.seconds = 60, .memoryBytes = 60'000'000});
    const auto picture = reader.draw(NastyPdf::hugeTable(100), 1, 500, anyFile);
    QVERIFY(!picture);
    QCOMPARE(picture.error().kind, Problem::Kind::TooLarge);
#endif
}

void TestHostile::drawsNoHugePictures_data()
{
    QTest::addColumn<QByteArray>("size");
    QTest::addColumn<int>("width");
    QTest::newRow("a page of a millimetre") << QByteArray("2.8 2.8") << 800;
    QTest::newRow("a page of a tenth of a point") << QByteArray("0.1 0.1") << 800;
    QTest::newRow("a page of 14,400 points") << QByteArray("14400 14400") << 800;
    QTest::newRow("a page without end") << QByteArray("100 1440000") << 800;
    QTest::newRow("a million pixels wide") << QByteArray("595 842") << 1'000'000;
    QTest::newRow("no pixels wide") << QByteArray("595 842") << 0;
    QTest::newRow("fewer than none") << QByteArray("595 842") << -5;
}

void TestHostile::drawsNoHugePictures()
{
    QFETCH(QByteArray, size);
    QFETCH(int, width);
    Reader reader(realReader);
    const auto picture =
        reader.draw(NastyPdf::onePage(shownWord, "/MediaBox[0 0 " + size + "]"), 1, width, anyFile);
    QVERIFY2(picture, picture ? "" : qPrintable(problemKey(picture.error().kind)));
    QVERIFY(std::max(picture->width(), picture->height()) <= 5000);
    QVERIFY(std::min(picture->width(), picture->height()) >= 1);
}

void TestHostile::outlivesDeathOfLettersProcess()
{
    Reader reader(realReader, {.seconds = 60});
    Outcome<PagedDocument> document;
    std::atomic_bool answered = false;
    std::thread worker([&] {
        document = reader.read(NastyPdf::doublingForms(60, {}), anyFile);
        answered = true;
    });
    // Again and again: the first process seen may be one with which the program tries its lock at its start.
    while (!answered)
        for (const int program : childrenOf(::getpid()))
            for (const int letter : childrenOf(program))
                ::kill(letter, SIGKILL);
    worker.join();
    QVERIFY(!document);
    QCOMPARE(document.error().kind, Problem::Kind::Damaged);
    QVERIFY(reader.read(NastyPdf::onePage(shownWord), anyFile));
}

void TestHostile::outlivesDeathOfProgram()
{
    Reader reader(realReader);
    QVERIFY(reader.read(NastyPdf::onePage(shownWord), anyFile));
    const auto programs = childrenOf(::getpid());
    QCOMPARE(programs.size(), 1);
    ::kill(programs[0], SIGKILL);
    QTRY_VERIFY(childrenOf(::getpid()).isEmpty());
    // It died while nobody used it, so this letter has no part in it.
    QVERIFY(reader.read(NastyPdf::onePage(shownWord), anyFile));
}

void TestHostile::letsNobodyLive()
{
    std::stop_source stop;
    Reader reader(realReader, {.seconds = 60});
    Outcome<PagedDocument> document;
    std::thread worker(
        [&] { document = reader.read(NastyPdf::doublingForms(60, {}), anyFile, stop.get_token()); });
    QList<int> letters;
    while (letters.isEmpty())
        for (const int program : childrenOf(::getpid()))
            letters += childrenOf(program);
    stop.request_stop();
    worker.join();
    QVERIFY(!document);
    QCOMPARE(document.error().kind, Problem::Kind::Cancelled);
    QTRY_VERIFY(::kill(letters[0], 0) == -1); // dies with the program that watches its clock
}

void TestHostile::tellsThatAFileWasAddedTo()
{
    const QByteArray pdf = NastyPdf::onePage(shownWord);
    const auto once = Reader(realReader).read(pdf, anyFile);
    QVERIFY(once);
    QCOMPARE(once->quality, ReadingQuality::Complete);
    // The same objects again: what was there before is still in the file, and other programs may show it.
    const auto start = pdf.lastIndexOf("startxref");
    const auto twice = Reader(realReader).read(pdf + pdf.sliced(start), anyFile);
    QVERIFY(twice);
    QCOMPARE(twice->quality, ReadingQuality::Complaints);
    QVERIFY2(
        twice->complaints.join(u'\n').contains(u"2 versions"_s), qPrintable(twice->complaints.join(u'\n')));
    // As files made for the web have it.
    const auto web = Reader(realReader).read(pdf.first(9) + "%startxref\n0\n" + pdf.sliced(9), anyFile);
    QVERIFY(web);
    QVERIFY(!web->complaints.join(u'\n').contains(u"versions"_s));
}

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
