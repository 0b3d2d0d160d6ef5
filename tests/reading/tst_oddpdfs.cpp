// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What good programs write and broken ones nearly get right is read all the same.
#include "letter/uprightpage.h"
#include "nastypdf.h"
#include "oddpdf.h"
#include "reading/reader.h"
#include "wordsof.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString anyFile = u"letter.pdf"_s;
const QByteArray shown = "BT /F 12 Tf 20 200 Td (Upheld 69%) Tj ET";
const QByteArray hidden = "BT /F 12 Tf 20 200 Td (Upheld 96%) Tj ET";

QByteArray onPage(const QByteArray &page, const QByteArray &content = shown)
{
    return NastyPdf::onePage(content, page);
}

/// A program for Windows whose first kilobyte holds a PDF's head, as one file for both.
QByteArray programAndPdf()
{
    return "MZ" + QByteArray(58, '\0') + QByteArray("\x40\0\0\0", 4) + "\n" + NastyPdf::onePage(shown);
}

} // namespace

class TestOddPdfs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areReadAsTheyShow_data();
    void areReadAsTheyShow();
    void turnedPagesComeUpright_data();
    void turnedPagesComeUpright();
    void readsThePictureWhereTheWordsAreNone();
    void keepsTheWordsOfTenThousandPages();
    void refusesEachOtherKindByItsContent_data();
    void refusesEachOtherKindByItsContent();
};

void TestOddPdfs::areReadAsTheyShow_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("objects in streams") << OddPdf::objectStreams(shown);
    QTest::newRow("a password for changes alone") << OddPdf::emptyPassword(shown);
    QTest::newRow("added to") << OddPdf::addedTo(hidden, shown);
    QTest::newRow("lengths of nothing") << OddPdf::lyingLengths(shown, "0");
    QTest::newRow("endless lengths") << OddPdf::lyingLengths(shown, "99999999");
    QTest::newRow("lengths of themselves") << OddPdf::lyingLengths(shown, "4 0 R");
    QTest::newRow("a table three bytes off") << OddPdf::shiftedTable(shown, 3);
    QTest::newRow("a table of another file") << OddPdf::shiftedTable(shown, 40'000);
    QTest::newRow("cut behind its pages") << NastyPdf::onePage(shown).chopped(20);
    QTest::newRow("a tree within itself") << OddPdf::treeWithinItself(shown);
    QTest::newRow("a font within itself") << OddPdf::fontWithinItself(shown);
    QTest::newRow("a pattern within itself") << OddPdf::patternWithinItself(shown);
    QTest::newRow("a form, scripts and files") << OddPdf::dressedUp(shown, 30);
    QTest::newRow("sideways") << onPage("/MediaBox[0 0 200 400]/Rotate 90");
    QTest::newRow("on its head") << onPage("/MediaBox[0 0 200 400]/Rotate -180");
    QTest::newRow("turned by nothing sensible") << onPage("/MediaBox[0 0 200 400]/Rotate 45");
    QTest::newRow("a page from right to left") << onPage("/MediaBox[200 400 0 0]");
    QTest::newRow("units of a mile") << onPage("/MediaBox[0 0 200 400]/UserUnit 75000");
    QTest::newRow("a font that is not there") << onPage("/MediaBox[0 0 200 400]", shown + " BT /X 9 Tf ET");
    QTest::newRow("names with a NUL") << NastyPdf::onePage(shown).replace("/F ", "/F#00 ");
    QTest::newRow("program and PDF") << programAndPdf();
    QTest::newRow("PDF and archive") << NastyPdf::onePage(shown) + "PK\x05\x06" + QByteArray(18, '\0');
}

void TestOddPdfs::areReadAsTheyShow()
{
    QFETCH(QByteArray, bytes);
    Reader reader(QStringLiteral(UPHELD_READER));
    const auto document = reader.read(bytes, anyFile);
    QVERIFY2(document, document ? "" : qPrintable(problemKey(document.error().kind)));
    QVERIFY2(wordsOf(*document).startsWith(u"Upheld 69%"_s), qPrintable(wordsOf(*document)));
    QVERIFY2(!wordsOf(*document).contains(u"96%"_s), qPrintable(wordsOf(*document)));
}

void TestOddPdfs::turnedPagesComeUpright_data()
{
    QTest::addColumn<QByteArray>("rotate");
    QTest::addColumn<int>("turns");
    QTest::newRow("not at all") << QByteArray("0") << 0;
    QTest::newRow("to the right") << QByteArray("90") << 3;
    QTest::newRow("on its head") << QByteArray("180") << 2;
    QTest::newRow("to the left") << QByteArray("-90") << 1;
}

void TestOddPdfs::turnedPagesComeUpright()
{
    QFETCH(QByteArray, rotate);
    QFETCH(int, turns);
    const QByteArray lines = "BT /F 8 Tf 12 TL 20 200 Td (Complaints upheld) Tj T* (69% of complaints) Tj ET";
    Reader reader(QStringLiteral(UPHELD_READER));
    const auto document = reader.read(onPage("/MediaBox[0 0 200 400]/Rotate " + rotate, lines), anyFile);
    QVERIFY(document);
    const Page &page = document->pages.first();
    QCOMPARE(page.turns, turns);
    const Page upright = uprightPage(page);
    QCOMPARE(upright.size, QSizeF(200, 400));
    QCOMPARE(upright.words.size(), 5);
    for (const Word &word : upright.words) {
        const bool isFirstLine = word.text == u"Complaints"_s || word.text == u"upheld"_s;
        const double line = (isFirstLine ? 200.0 : 212.0) / 400;
        QVERIFY2(word.box.top() < line && word.box.bottom() > line - 0.02, qPrintable(word.text));
        QVERIFY(word.text != u"Complaints"_s || std::abs(word.box.left() - 0.1) < 0.01);
    }
}

/// As a font does whose characters have no table: each sign stands for another than it shows.
void TestOddPdfs::readsThePictureWhereTheWordsAreNone()
{
    const QByteArray line = "(7KH/RFDO *RYHUQPHQW 6RFLDO &DUH 2PEXGVPDQ ZURWH WR WKH FRXQFLO) Tj T* ";
    const QByteArray words = "BT /F 10 Tf 14 TL 40 700 Td " + line.repeated(4) + "ET";
    Reader reader(QStringLiteral(UPHELD_READER));
    const auto document = reader.read(onPage("/MediaBox[0 0 595 842]", words), anyFile);
    QVERIFY(document);
    QVERIFY(!document->pages.first().words.isEmpty());
    for (const Word &word : document->pages.first().words)
        QVERIFY2(word.confidence < 1, qPrintable(word.text));
    QVERIFY(document->complaints.join(u' ').contains(u"read as a picture"_s));
    const auto sound =
        reader.read(onPage("/MediaBox[0 0 595 842]",
                        "BT /F 10 Tf 14 TL 40 700 Td "
                            + QByteArray("(The Local Government and Social Care Ombudsman wrote "
                                         "to the council) Tj T* ")
                                  .repeated(4)
                            + "ET"),
            anyFile);
    QVERIFY(sound);
    QCOMPARE(sound->pages.first().words.first().confidence, 1.0F);
    QVERIFY(sound->complaints.isEmpty());
}

void TestOddPdfs::keepsTheWordsOfTenThousandPages()
{
    Reader reader(QStringLiteral(UPHELD_READER), {.seconds = 60});
    // So many words that no page is taken for a picture, which would be drawn to be read.
    const QByteArray words = "BT /F 2 Tf 20 200 Td (Upheld" + QByteArray(" word").repeated(30) + ") Tj ET";
    const auto document = reader.read(OddPdf::manyPages(words, 10'000), anyFile);
    QVERIFY2(document, document ? "" : qPrintable(problemKey(document.error().kind)));
    QCOMPARE(document->pages.size(), 10'000);
    QCOMPARE(document->pages.last().words.size(), 31);
}

void TestOddPdfs::refusesEachOtherKindByItsContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a page of the web") << QByteArray("<!DOCTYPE html><html><body>69% upheld</body></html>");
    QTest::newRow("XML") << QByteArray("<?xml version='1.0'?><letter>69% upheld</letter>");
    QTest::newRow("rich text") << QByteArray("{\\rtf1 69% upheld}");
    QTest::newRow("PostScript") << QByteArray("%!PS-Adobe-3.0\n(69% upheld) show showpage\n");
    QTest::newRow("a program") << "MZ" + QByteArray(200, '\0') + "This program cannot be run";
}

void TestOddPdfs::refusesEachOtherKindByItsContent()
{
    QFETCH(QByteArray, bytes);
    Reader reader(QStringLiteral(UPHELD_READER));
    const auto document = reader.read(bytes, anyFile);
    QVERIFY(!document);
    QCOMPARE(problemKey(document.error().kind), problemKey(Problem::Kind::Unsupported));
}

QTEST_GUILESS_MAIN(TestOddPdfs)
#include "tst_oddpdfs.moc"
