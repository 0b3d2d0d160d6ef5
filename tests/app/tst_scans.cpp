// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/checks.h"
#include "extraction/extraction.h"
#include "letter/uprightpage.h"
#include "reading/reader.h"
#include "reference/referencedata.h"
#include "support/qtmaker.h"
#include "support/scans.h"
#include "support/verdicts.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTest>
#include <QTransform>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace Support;

/// Letters on paper, scanned well and badly: what is read of them is right or stands out.
class TestScans : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void placesAreThoseOfThePageAsDrawn_data();
    void placesAreThoseOfThePageAsDrawn();
    void faintPagesAreRead_data();
    void faintPagesAreRead();
    void pagesWithoutWordsAreTold();
    void dirtyBlankPagesAreNoHoles();
    void wordsAcrossPrintedOnesAreTold_data();
    void wordsAcrossPrintedOnesAreTold();
    void letters_data();
    void letters();

private:
    [[nodiscard]] QList<CheckedLetter> checked(const PagedDocument &document) const;

    Reader m_reader{QStringLiteral(UPHELD_READER)};
    std::optional<ReferenceData> m_samples;
};

namespace {
LetterSpec sampleLetter(const QString &council, int year, Layout layout, int seed)
{
    LetterSpec spec = plausibleLetter(councilNamed(council), year, seed);
    spec.layout = layout;
    spec.letterhead = u"Local Government & Social Care OMBUDSMAN"_s;
    spec.shortBody = true; // each page takes seconds
    return spec;
}

PagedDocument upright(PagedDocument document)
{
    for (Page &page : document.pages)
        page = uprightPage(page);
    return document;
}

/// A page with some lines of type in shade \a grey, drawn with \a dotsPerInch.
QImage linesPicture(int grey, int dotsPerInch)
{
    DrawnPage page;
    for (int line = 0; line < 5; ++line)
        page.runs.append({.x = 60,
            .baseline = 80.0 + 20 * line,
            .grey = grey,
            .text = u"Statistics are based on a total of 13 investigations for the period"_s});
    return pagePicture(page, dotsPerInch / 72.0, 1);
}

/// A PDF of one page: \a picture all over it, and a line printed at its foot.
QByteArray pdfWithFoot(const QImage &picture)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(72);
    writer.setPageMargins(QMarginsF());
    writer.setPageSize(QPageSize(QSizeF(595, 842), QPageSize::Point, QString(), QPageSize::ExactMatch));
    QPainter painter(&writer);
    painter.setRenderHint(QPainter::LosslessImageRendering);
    painter.drawImage(QRectF(0, 0, 595, 842), picture);
    painter.setFont(QFont(u"Liberation Sans"_s, 9));
    painter.drawText(QPointF(280, 820), u"Stamped 7"_s);
    painter.end();
    return pdf;
}

qsizetype countOf(const QString &text, const Page &page)
{
    return std::ranges::count(page.words, text, &Word::text);
}

bool isFault(Verdict verdict)
{
    return verdict == Verdict::Misplaced || verdict == Verdict::Missing || verdict == Verdict::Wrong;
}
} // namespace

void TestScans::placesAreThoseOfThePageAsDrawn_data()
{
    QTest::addColumn<int>("turns");
    QTest::addColumn<float>("skew");
    QTest::newRow("straight") << 0 << 0.0F;
    QTest::newRow("askew") << 0 << 2.0F;
    QTest::newRow("sideways") << 1 << 0.0F;
    QTest::newRow("on its head, askew") << 2 << -3.0F;
    QTest::newRow("other side, askew") << 3 << 1.0F;
}

void TestScans::placesAreThoseOfThePageAsDrawn()
{
    QFETCH(int, turns);
    QFETCH(float, skew);
    const Word word{.text = u"69%"_s, .box = QRectF(0.2, 0.3, 0.1, 0.02)};
    Page page{.number = 1, .size = QSizeF(600, 800), .words = {word}, .turns = turns, .skew = skew};
    const Page shown = shownPage(page);
    const Page back = uprightPage(shown);
    const QSizeF upright = turns % 2 == 0 ? QSizeF(600, 800) : QSizeF(800, 600);
    QCOMPARE(back.size, upright);
    const QRectF box = back.words.first().box;
    QVERIFY((box.center() - word.box.center()).manhattanLength() < 1e-6);
    QVERIFY(std::abs(box.width() - word.box.width()) < 1e-6);
    // Turned clockwise once, what was at the left below is at the left above.
    if (turns == 1 && skew == 0)
        QVERIFY((shown.words.first().box.center() - QPointF(0.31, 0.75)).manhattanLength() < 1e-6);
    if (turns == 2)
        QVERIFY(shown.words.first().box.center().y() > 0.6);
}

void TestScans::initTestCase()
{
    const auto samples = ReferenceData::samples();
    QVERIFY(samples);
    m_samples = *samples;
}

QList<CheckedLetter> TestScans::checked(const PagedDocument &document) const
{
    QList<CheckedLetter> letters;
    for (const Letter &letter : extractLetters(document, *m_samples))
        letters.append({letter, checkLetter(letter, *m_samples, averagesOf(letter))});
    return letters;
}

void TestScans::faintPagesAreRead_data()
{
    QTest::addColumn<int>("shade");
    QTest::addColumn<bool>("isInverse");
    QTest::newRow("grey") << 0x8c << false;
    QTest::newRow("light grey") << 0xb0 << false;
    QTest::newRow("white on black") << 0 << true;
}

void TestScans::faintPagesAreRead()
{
    QFETCH(int, shade);
    QFETCH(bool, isInverse);
    QImage faint = linesPicture(shade, 300);
    if (isInverse)
        faint.invertPixels();
    QImage blank(faint.size(), QImage::Format_Grayscale8);
    blank.fill(250);
    const auto document = m_reader.read(scanFile({blank, faint}, 300, ScanFile::Tiff), u"faint.tiff"_s);
    QVERIFY(document);
    QVERIFY2(document->complaints.isEmpty(), qUtf8Printable(document->complaints.join(u'\n')));
    QCOMPARE(document->quality, ReadingQuality::Complete);
    QCOMPARE(document->pages.size(), 2);
    QVERIFY(document->pages[0].words.isEmpty());
    QVERIFY(countOf(u"investigations"_s, document->pages[1]) == 5);
}

void TestScans::pagesWithoutWordsAreTold()
{
    DrawnPage page;
    page.rules = {{100, 300, 300, 200}};
    const QByteArray file = scanFile({pagePicture(page, 150 / 72.0, 1)}, 150, ScanFile::Png);
    const auto document = m_reader.read(file, u"drawing.png"_s);
    QVERIFY(document);
    QCOMPARE(document->quality, ReadingQuality::Incomplete);
    QCOMPARE(document->complaints.size(), 1);
    QVERIFY2(document->complaints[0].contains(u"page 1 "_s), qUtf8Printable(document->complaints[0]));
}

void TestScans::dirtyBlankPagesAreNoHoles()
{
    QImage back(1654, 2339, QImage::Format_Grayscale8); // of a sheet, with specks of a scanner's glass
    back.fill(252);
    std::mt19937 random(7);
    for (int speck = 0; speck < 600; ++speck) {
        const QPoint corner(200 + int(random() % 1'200), 200 + int(random() % 1'900));
        for (int y = 0; y < 4; ++y)
            std::fill_n(back.scanLine(corner.y() + y) + corner.x(), 4, uchar(20));
    }
    const auto document =
        m_reader.read(scanFile({linesPicture(0, 200), back}, 200, ScanFile::Tiff), u"sheet.tiff"_s);
    QVERIFY(document);
    QVERIFY2(document->complaints.isEmpty(), qUtf8Printable(document->complaints.join(u'\n')));
    QCOMPARE(document->quality, ReadingQuality::Complete);
    QVERIFY(document->pages[1].words.isEmpty());
}

void TestScans::wordsAcrossPrintedOnesAreTold_data()
{
    QTest::addColumn<int>("turns");
    QTest::newRow("upright") << 0;
    QTest::newRow("sideways") << 1;
}

void TestScans::wordsAcrossPrintedOnesAreTold()
{
    QFETCH(int, turns);
    const QImage picture = linesPicture(0, 200).transformed(QTransform().rotate(90.0 * turns));
    const auto document = m_reader.read(pdfWithFoot(picture), u"stamped.pdf"_s);
    QVERIFY(document);
    QCOMPARE(countOf(u"Stamped"_s, document->pages[0]), 1);
    const bool isRead = countOf(u"investigations"_s, document->pages[0]) == 5;
    QCOMPARE(isRead, turns == 0);
    QCOMPARE(document->quality, isRead ? ReadingQuality::Complete : ReadingQuality::Incomplete);
    QCOMPARE(document->complaints.isEmpty(), isRead);
}

void TestScans::letters_data()
{
    QTest::addColumn<Scan>("scan");
    QTest::addColumn<double>("leastRight");
    const auto row = [](const Scan &scan, double leastRight = 0.97) {
        QTest::newRow(qUtf8Printable(scan.name)) << scan << leastRight;
    };
    row({.name = u"200 dpi, askew, noisy"_s, .skew = -2.2, .noise = 18});
    row({.name = u"sideways"_s, .skew = 1, .turns = 1});
#if !defined(__SANITIZE_ADDRESS__)                                                                           \
    && !defined(__SANITIZE_THREAD__) // each page takes several times as long there
    row({.name = u"300 dpi, on its head, askew the other way"_s,
        .dotsPerInch = 300,
        .skew = 2.7,
        .turns = 2});
    row({.name = u"black and white, dirty"_s, .dirt = 0.002, .blackAndWhite = true});
    row({.name = u"small JPEG"_s, .dotsPerInch = 150, .jpegQuality = 30}, 0.8);
    row({.name = u"figures a picture"_s, .dotsPerInch = 150, .figuresOnly = true});
    row({.name = u"TIFF of several pages"_s, .file = ScanFile::Tiff});
#endif
}

void TestScans::letters()
{
    QFETCH(Scan, scan);
    QFETCH(double, leastRight);
    const Fixture fixture = scannedLetter(sampleLetter(u"Wexcombe"_s, 2024, Layout::TwoColumns, 41), scan);
    const auto document = m_reader.read(fixture.bytes, scan.name);
    QVERIFY2(document, document ? "" : qUtf8Printable(problemKey(document.error().kind)));
    QVERIFY2(document->complaints.isEmpty(), qUtf8Printable(document->complaints.join(u'\n')));
    int right = 0;
    int fields = 0;
    QStringList report;
    QStringList faults;
    for (const FieldVerdict &verdict : verdictsOn(fixture, upright(*document), checked(upright(*document)))) {
        ++fields;
        right += verdict.verdict == Verdict::Right || verdict.verdict == Verdict::RightFlagged;
        const QString line = verdictName(verdict.verdict) + u": "_s + verdict.field + u": expected "_s
            + verdict.expected + u", got "_s + verdict.got;
        if (verdict.verdict != Verdict::Right)
            report.append(line);
        if (isFault(verdict.verdict))
            faults.append(line);
    }
    QVERIFY2(faults.isEmpty(), qUtf8Printable(u'\n' + faults.join(u'\n')));
    QVERIFY2(right >= leastRight * fields, qUtf8Printable(u'\n' + report.join(u'\n')));
}

QTEST_MAIN(TestScans)
#include "tst_scans.moc"
