// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nastypdf.h"
#include "parsing/parsedocument.h"
#include "reading/reader.h"
#include "reading/readerpool.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;

namespace {

const QString realReader = QStringLiteral(UPHELD_READER);
const QString anyFile = u"letter.pdf"_s;

QByteArray writtenPdf(int pages)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(72);
    QPainter painter(&writer);
    for (int page = 1; page <= pages; ++page) {
        if (page > 1)
            writer.newPage();
        painter.drawText(QPointF(100, 200), u"Page %1 says 69% upheld"_s.arg(page));
    }
    painter.end();
    return bytes;
}

QStringList textsOf(const Page &page)
{
    QStringList texts;
    for (const Word &word : page.words)
        texts.append(word.text);
    return texts;
}

/// "left top right bottom", in hundredths of the page.
QString drawn(const QRectF &box)
{
    return u"%1 %2 %3 %4"_s.arg(qRound(box.left() * 100))
        .arg(qRound(box.top() * 100))
        .arg(qRound(box.right() * 100))
        .arg(qRound(box.bottom() * 100));
}

} // namespace

class TestReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatParsingGives();
    void looksAtSoManyPagesForPictures();
    void keepsWordsWherePicturesCannotBeRead();
    void readsText();
    void givesBoxesOfThePageAsShown_data();
    void givesBoxesOfThePageAsShown();
    void givesEdgesOfEachCharacter();
    void tellsWordsThatTouch();
    void leavesOutWhatIsNotOnThePage();
    void givesNoControlCharacters();
    void drawsPage();
    void drawsOnWhite();
    void drawsPicturesAndLettersInTurn();
    void drawsNoTypedPage();
    void drawsNoPageThatIsNotThere();
    void readsFromSeveralThreads();
    void lendsOneReaderToOneAtATime();
};

void TestReader::readsWhatParsingGives()
{
    Reader reader(realReader);
    for (const int pages : {1, 3, 30}) {
        const QByteArray pdf = writtenPdf(pages);
        const auto expected = parseDocument(pdf);
        const auto document = reader.read(pdf, anyFile);
        QVERIFY2(document, document ? "" : qPrintable(problemKey(document.error().kind)));
        QVERIFY2(document->complaints.isEmpty(), qPrintable(document->complaints.join(u'\n')));
        QCOMPARE(textsOf(document->pages.last()).join(u' '), u"Page %1 says 69% upheld"_s.arg(pages));
        QVERIFY(*document == *expected);
        QVERIFY(!document->reducedProtection);
    }
}

void TestReader::looksAtSoManyPagesForPictures()
{
    constexpr int mostLooks = 200;
    Reader reader(realReader);
    const auto all = reader.read(writtenPdf(mostLooks), anyFile);
    QVERIFY(all);
    QCOMPARE(all->quality, ReadingQuality::Complete);
    const auto most = reader.read(writtenPdf(mostLooks + 2), anyFile);
    QVERIFY(most);
    QCOMPARE(most->quality, ReadingQuality::Incomplete);
    QCOMPARE(most->complaints.size(), 2);
    QVERIFY2(most->complaints[0].contains(u"page 201 "_s), qPrintable(most->complaints[0]));
    QCOMPARE(textsOf(most->pages.last()).join(u' '), u"Page 202 says 69% upheld"_s);
}

void TestReader::keepsWordsWherePicturesCannotBeRead()
{
    const QTemporaryDir folder;
    const QString alone = folder.filePath(u"upheld-reader"_s); // without upheld-picture-reader beside it
    QVERIFY(QFile::link(realReader, alone));
    const QByteArray pdf = NastyPdf::onePage("BT /F 20 Tf 20 100 Td (words) Tj ET 0 300 200 100 re f");
    const auto document = Reader(alone).read(pdf, anyFile);
    QVERIFY(document);
    QCOMPARE(textsOf(document->pages[0]), QStringList{u"words"_s});
    QCOMPARE(document->quality, ReadingQuality::Incomplete);
    QCOMPARE(document->complaints,
        QStringList{
            u"page 1 was not read as a picture: upheld-picture-reader is missing or does not start"_s});
}

void TestReader::readsText()
{
    const QByteArray text = "# One **two**\nthree \xf0\x9f\x98\x80 caf\xe9\n\ffour";
    const auto document = Reader(realReader).read(text, u"a.txt"_s);
    QVERIFY(document);
    QVERIFY(*document == *parseDocument(text));
    QCOMPARE(document->pages.size(), 2);
    QCOMPARE(textsOf(document->pages[0]).join(u' '), u"One two three \U0001f600 café"_s);
}

void TestReader::givesBoxesOfThePageAsShown_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<QString>("box");
    // The word starts 20 points from the left and 100 from the bottom of a sheet of 200 by 400, and is 20
    // high.
    QTest::newRow("upright") << QByteArray("/MediaBox[0 0 200 400]") << QSizeF(200, 400) << u"10 71 37 76"_s;
    QTest::newRow("another corner") << QByteArray("/MediaBox[-20 -100 180 300]") << QSizeF(200, 400)
                                    << u"20 46 47 51"_s;
    QTest::newRow("cropped") << QByteArray("/MediaBox[0 0 200 400]/CropBox[0 0 100 200]") << QSizeF(100, 200)
                             << u"20 43 73 52"_s;
    QTest::newRow("turned") << QByteArray("/MediaBox[0 0 200 400]/Rotate 90") << QSizeF(400, 200)
                            << u"24 10 29 37"_s;
    QTest::newRow("upside down") << QByteArray("/MediaBox[0 0 200 400]/Rotate 180") << QSizeF(200, 400)
                                 << u"63 24 90 29"_s;
}

void TestReader::givesBoxesOfThePageAsShown()
{
    QFETCH(QByteArray, page);
    QFETCH(QSizeF, size);
    QFETCH(QString, box);
    const auto document =
        Reader(realReader).read(NastyPdf::onePage("BT /F 20 Tf 20 100 Td (words) Tj ET", page), anyFile);
    QVERIFY(document);
    QCOMPARE(document->pages[0].size, size);
    QCOMPARE(document->pages[0].words.size(), 1);
    QCOMPARE(drawn(document->pages[0].words[0].box), box);
}

void TestReader::givesEdgesOfEachCharacter()
{
    const auto document =
        Reader(realReader).read(NastyPdf::onePage("BT /F 20 Tf 20 100 Td (i9W%) Tj ET"), anyFile);
    QVERIFY(document);
    const Word &word = document->pages[0].words[0];
    QCOMPARE(word.edges.size(), 5);
    // Widths of Helvetica: i 222, 9 556, W 944, % 889 thousandths of 20 points, on a page of 200.
    const std::array<double, 5> expected{0.1, 0.1222, 0.1778, 0.2722, 0.3611};
    for (qsizetype i = 0; i < 5; ++i)
        QVERIFY(std::abs(double(word.edges[i]) - expected[size_t(i)]) < 0.001);
}

void TestReader::tellsWordsThatTouch()
{
    const QByteArray content = "BT /F 20 Tf 20 100 Td (one two) Tj 0 -30 Td (three) Tj ET";
    const auto document = Reader(realReader).read(NastyPdf::onePage(content), anyFile);
    QVERIFY(document);
    QCOMPARE(textsOf(document->pages[0]), QStringList({u"one"_s, u"two"_s, u"three"_s}));
    QVERIFY(document->pages[0].words[0].spaceAfter);
}

void TestReader::leavesOutWhatIsNotOnThePage()
{
    const QByteArray content = "BT /F 20 Tf 20 100 Td (seen) Tj 500 0 Td (unseen) Tj ET";
    const auto document = Reader(realReader).read(NastyPdf::onePage(content), anyFile);
    QVERIFY(document);
    QCOMPARE(textsOf(document->pages[0]), QStringList{u"seen"_s});
}

void TestReader::givesNoControlCharacters()
{
    // The font's table turns "x" into an escape character and "y" into a delete.
    const QByteArray table = "/CIDInit /ProcSet findresource begin begincmap\n"
                             "1 begincodespacerange <00> <ff> endcodespacerange\n"
                             "2 beginbfchar <78> <001b> <79> <007f> endbfchar endcmap end";
    const QByteArray font =
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/ToUnicode 6 0 R>>";
    const QByteArray content = "BT /F 20 Tf 20 100 Td (6x9y seen) Tj ET";
    const auto pdf = NastyPdf::file({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 400]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        NastyPdf::stream(content), font, NastyPdf::stream(table)});
    const auto document = Reader(realReader).read(pdf, anyFile);
    QVERIFY(document);
    QCOMPARE(textsOf(document->pages[0]), QStringList({u"6\ufffd9\ufffd"_s, u"seen"_s}));
    QCOMPARE(document->pages[0].words[0].edges.size(), 5);
}

void TestReader::drawsPage()
{
    const QByteArray pdf = writtenPdf(2);
    const auto picture = Reader(realReader).draw(pdf, 2, 600, anyFile);
    QVERIFY(picture);
    QVERIFY(std::abs(picture->width() - 600) <= 1);
    const auto expected = drawPage(pdf, 2, 600);
    QVERIFY(expected);
    QCOMPARE(*picture, *expected);
}

void TestReader::drawsOnWhite()
{
    const auto picture = Reader(realReader).draw(NastyPdf::onePage("0 0 100 400 re f"), 1, 100, anyFile);
    QVERIFY(picture);
    QCOMPARE(picture->pixelColor(75, 100), QColor(Qt::white));
    QCOMPARE(picture->pixelColor(25, 100), QColor(Qt::black));
}

/// What reads picture files is loaded at the first of them, by a program that has read letters before.
void TestReader::drawsPicturesAndLettersInTurn()
{
    const QByteArray pdf = writtenPdf(3);
    QImage photo(30, 20, QImage::Format_RGB32);
    photo.fill(QColor(200, 30, 40));
    Reader reader(realReader);
    for (const char *kind : {"png", "jpeg", "tiff", "png"}) {
        QByteArray picture;
        QBuffer buffer(&picture);
        QVERIFY(photo.save(&buffer, kind));
        const auto document = reader.read(pdf, anyFile);
        QVERIFY(document && *document == *parseDocument(pdf));
        const auto drawn = reader.draw(picture, 1, 30, anyFile);
        QVERIFY2(drawn, kind);
        QCOMPARE(drawn->size(), photo.size());
        QVERIFY(qRed(drawn->pixel(15, 10)) > 180 && qBlue(drawn->pixel(15, 10)) < 60);
    }
}

void TestReader::drawsNoTypedPage()
{
    const auto picture = Reader(realReader).draw("some text", 1, 100, anyFile);
    QVERIFY(!picture);
    QCOMPARE(picture.error().kind, Problem::Kind::Unsupported);
}

void TestReader::drawsNoPageThatIsNotThere()
{
    Reader reader(realReader);
    for (const int page : {-1, 0, 3, 1'000'000}) {
        const auto picture = reader.draw(writtenPdf(2), page, 100, anyFile);
        QVERIFY(!picture);
        QCOMPARE(picture.error().kind, Problem::Kind::Damaged);
    }
}

void TestReader::readsFromSeveralThreads()
{
    ReaderPool pool(realReader);
    std::atomic<int> right = 0;
    std::vector<std::thread> workers;
    for (int i = 1; i <= 4; ++i)
        workers.emplace_back([&pool, &right, pdf = writtenPdf(i), i] {
            for (int turn = 0; turn < 5; ++turn) {
                auto reader = pool.lease();
                const auto document = reader->read(pdf, anyFile);
                right += document && document->pages.size() == i;
            }
        });
    for (std::thread &worker : workers)
        worker.join();
    QCOMPARE(right.load(), 20);
}

void TestReader::lendsOneReaderToOneAtATime()
{
    ReaderPool pool(realReader);
    Reader *first = nullptr;
    {
        auto one = pool.lease();
        auto other = pool.lease();
        QVERIFY(&*one != &*other);
        first = &*one;
    }
    auto again = pool.lease();
    QCOMPARE(&*again, first); // kept warm
}

QTEST_MAIN(TestReader)
#include "tst_reader.moc"
