// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A reader program that lies costs one letter, and nothing it says is believed.
#include "reading/frames.h"
#include "reading/reader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <random>
#include <thread>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

const QString fakeReader = QStringLiteral(FAKE_READER);
const QString anyFile = u"letter.pdf"_s;

} // namespace

class TestLies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void believesHonestAnswer();
    void dropsLies_data();
    void dropsLies();
    void dropsFalsePictures_data();
    void dropsFalsePictures();
    void dropsFalsePlaces_data();
    void dropsFalsePlaces();
    void outlivesAnyStream();
    void cleansComplaints();
    void tellsReducedProtection();
    void tellsThatItWasNotLocked();
    void outlivesWantOfMemory();
    void stopsSilentReader();
    void cancelsWhileReading();
    void cancelsBeforeReading();
    void tellsMissingProgram_data();
    void tellsMissingProgram();
};

void TestLies::believesHonestAnswer()
{
    Reader reader(fakeReader);
    const auto document = reader.read("honest", anyFile);
    QVERIFY(document);
    QCOMPARE(document->pages.size(), 1);
    QCOMPARE(document->pages[0].words[0].text, u"word"_s);
    QCOMPARE(document->pages[0].words[0].edges.size(), 5);
    QVERIFY(!document->reducedProtection);
    const auto picture = reader.draw("honest", 1, 10, anyFile);
    QVERIFY(picture);
    QCOMPARE(picture->size(), QSize(10, 10));
    QCOMPARE(picture->pixel(9, 9), qRgb(0x7f, 0x7f, 0x7f));
}

void TestLies::dropsLies_data()
{
    QTest::addColumn<QByteArray>("lie");
    for (const char *lie : {"2^31 pages", "page 0", "page twice", "box of no numbers", "endless box",
             "box inside out", "negative size", "size of no number", "edges of another word",
             "edge of no number", "empty word", "endless word", "half a character", "line 0",
             "more words than sent", "too many words", "too many words in all", "control character",
             "longer than said", "frame of 4 GB", "other frame", "no frame", "picture for a document",
             "rows without a picture", "second document", "problem of another's", "frames behind the end",
             "no page", "five quarter turns", "skew of no number", "picture of page 3 of 2",
             "pictures without end", "exit at once", "other chunk", "no chunk", "short trailer",
             "no end frame", "half an end", "killed behind the end", "exit status 3"})
        QTest::newRow(lie) << QByteArray(lie);
}

void TestLies::dropsLies()
{
    QFETCH(QByteArray, lie);
    Reader reader(fakeReader);
    const auto document = reader.read(lie, anyFile);
    QVERIFY(!document);
    QCOMPARE(document.error().kind, Problem::Kind::Damaged);
    QCOMPARE(document.error().file, anyFile);
    QVERIFY(reader.read("honest", anyFile));
}

void TestLies::dropsFalsePictures_data()
{
    QTest::addColumn<QByteArray>("lie");
    for (const char *lie : {"huge picture", "too many rows", "too few rows", "half a pixel"})
        QTest::newRow(lie) << QByteArray(lie);
}

void TestLies::dropsFalsePictures()
{
    QFETCH(QByteArray, lie);
    Reader reader(fakeReader);
    const auto picture = reader.draw(lie, 2, 10, anyFile);
    QVERIFY(!picture);
    QCOMPARE(picture.error().kind, Problem::Kind::Damaged);
    QCOMPARE(picture.error().page, 2);
    QVERIFY(reader.draw("honest", 1, 10, anyFile));
}

void TestLies::dropsFalsePlaces_data()
{
    QTest::addColumn<QByteArray>("lie");
    for (const char *lie : {"places that nobody asked for", "more places than sent", "state of no kind",
             "confidence of no number", "difference without words", "words that agree", "endless words",
             "control character", "places twice", "a page for places", "no places"})
        QTest::newRow(lie) << QByteArray(lie);
}

void TestLies::dropsFalsePlaces()
{
    QFETCH(QByteArray, lie);
    const QTemporaryDir folder;
    const QString program = folder.filePath(u"upheld-reader"_s);
    QVERIFY(QFile::link(fakeReader, folder.filePath(u"upheld-picture-reader"_s)));
    Reader reader(program); // which is not needed for it
    const QList<PlaceToSee> places{{1, QRectF(0.1, 0.1, 0.1, 0.1), u"9.87"_s}};
    const auto seen = reader.seePlaces(lie, places, anyFile);
    QVERIFY(!seen);
    QCOMPARE(seen.error().kind, Problem::Kind::Damaged);
    QCOMPARE(seen.error().file, anyFile);
    const auto honest = reader.seePlaces("honest", places, anyFile);
    QVERIFY(honest);
    QCOMPARE(honest->size(), 1);
    QCOMPARE(honest->first().text, u"1.23"_s);
}

/// Streams as the program writes them, with bytes changed, cut and repeated; the same ones each time.
void TestLies::outlivesAnyStream()
{
    const auto chunk = [](Wire::ChunkKind kind, const QByteArray &content) {
        Wire::Writer writer;
        writer.put(Wire::ChunkHead{.kind = kind, .length = quint32(content.size())});
        return writer.bytes() + content;
    };
    const Word word{.text = u"word"_s, .box = QRectF(0.1, 0.1, 0.2, 0.1)};
    const QByteArray frames = Frames::documentFrame()
        + Frames::pageFrame({.number = 1, .size = QSizeF(595, 842), .words = {word}})
        + Frames::endFrame(false);
    Wire::Writer trailer;
    trailer.put(Wire::Trailer{.ending = Wire::Ending::Exited});
    const QByteArray honest = chunk(Wire::ChunkKind::Complaints, "complaint\n")
        + chunk(Wire::ChunkKind::Frames, frames) + chunk(Wire::ChunkKind::Trailer, trailer.bytes());
    std::mt19937 random(1);
    const auto below = [&random](qsizetype end) {
        return std::uniform_int_distribution<qsizetype>(0, end - 1)(random);
    };
    int read = 0;
    for (int i = 0; i < 150; ++i) {
        QByteArray bytes = honest;
        for (qsizetype change = below(4); change > 0; --change) {
            if (below(3) > 0)
                bytes[below(bytes.size())] = char(below(256));
            else
                bytes.insert(below(bytes.size()), bytes.mid(below(bytes.size()), below(40)));
        }
        if (below(4) == 0)
            bytes.truncate(below(bytes.size()));
        Reader reader(fakeReader, {.seconds = 5});
        const auto document = reader.read("raw " + bytes, anyFile);
        read += document.has_value();
        QVERIFY(!document || document->pages.size() == 1);
    }
    QVERIFY(read > 0 && read < 150);
    Reader reader(fakeReader);
    QVERIFY(reader.read("honest", anyFile));
}

void TestLies::cleansComplaints()
{
    Reader reader(fakeReader);
    const auto document = reader.read("complaints", anyFile);
    QVERIFY(document);
    QCOMPARE(document->quality, ReadingQuality::Complaints);
    QCOMPARE(document->complaints.size(), 200);
    QCOMPARE(document->complaints[0], u"a\ufffd[31mb \ufffd%n"_s);
    QCOMPARE(document->complaints[1].size(), 500);
}

void TestLies::tellsReducedProtection()
{
    Reader reader(fakeReader);
    const auto document = reader.read("reduced", anyFile);
    QVERIFY(document);
    QVERIFY(document->reducedProtection);
}

void TestLies::tellsThatItWasNotLocked()
{
    Reader reader(fakeReader);
    const auto document = reader.read("not locked", anyFile);
    QVERIFY(!document);
    QCOMPARE(document.error().kind, Problem::Kind::ReaderNotLocked);
    QCOMPARE(document.error().file, anyFile);
    QVERIFY(reader.read("honest", anyFile));
}

void TestLies::outlivesWantOfMemory()
{
    Reader reader(fakeReader);
    QVERIFY(reader.read("honest", anyFile));
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // they die of a limit by themselves
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_AS, &before), 0);
    QFile sizes(u"/proc/self/statm"_s);
    QVERIFY(sizes.open(QIODevice::ReadOnly));
    const auto taken = sizes.readAll().split(' ').first().toULongLong() * rlim_t(::sysconf(_SC_PAGESIZE));
    const rlimit tight{.rlim_cur = taken + 200'000'000, .rlim_max = before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_AS, &tight), 0);
    const auto document = reader.read("many words", anyFile);
    QCOMPARE(::setrlimit(RLIMIT_AS, &before), 0);
    QVERIFY(!document);
    QCOMPARE(document.error().kind, Problem::Kind::TooLarge);
#endif
    QVERIFY(reader.read("many words", anyFile));
}

void TestLies::stopsSilentReader()
{
    Reader reader(fakeReader, {.seconds = 1});
    const auto document = reader.read("silence", anyFile);
    QVERIFY(!document);
    QCOMPARE(document.error().kind, Problem::Kind::TooSlow);
    QVERIFY(reader.read("honest", anyFile));
}

void TestLies::cancelsWhileReading()
{
    const QTemporaryDir folder;
    const QByteArray pipe = QFile::encodeName(folder.filePath(u"pipe"_s));
    QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
    std::stop_source stop;
    Outcome<PagedDocument> document;
    Reader reader(fakeReader, {.seconds = 100});
    std::thread worker([&] { document = reader.read("tell " + pipe, anyFile, stop.get_token()); });
    QFile told(QFile::decodeName(pipe));
    const bool isReading = told.open(QIODevice::ReadOnly) && told.read(1) == "x";
    stop.request_stop();
    worker.join();
    QVERIFY(isReading);
    QVERIFY(!document);
    QCOMPARE(document.error().kind, Problem::Kind::Cancelled);
    QVERIFY(reader.read("honest", anyFile));
}

void TestLies::cancelsBeforeReading()
{
    std::stop_source stop;
    stop.request_stop();
    Reader reader(fakeReader);
    const auto document = reader.read("honest", anyFile, stop.get_token());
    QVERIFY(!document);
    QCOMPARE(document.error().kind, Problem::Kind::Cancelled);
}

void TestLies::tellsMissingProgram_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("nothing there") << u"/nowhere/upheld-reader"_s;
    QTest::newRow("a folder") << u"/"_s;
    QTest::newRow("a program that ends") << u"/bin/true"_s;
    QTest::newRow("a program that says something else") << u"/bin/ls"_s;
}

void TestLies::tellsMissingProgram()
{
    QFETCH(QString, program);
    Reader reader(program);
    const auto document = reader.read("honest", anyFile);
    QVERIFY(!document);
    QCOMPARE(document.error().kind, Problem::Kind::ReaderMissing);
    QCOMPARE(document.error().file, program);
}

QTEST_GUILESS_MAIN(TestLies)
#include "tst_lies.moc"
