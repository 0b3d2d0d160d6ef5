// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/checks.h"
#include "extraction/extraction.h"
#include "letter/uprightpage.h"
#include "reading/reader.h"
#include "reference/referencedata.h"
#include "support/scans.h"
#include "support/verdicts.h"

#include <QGuiApplication>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Support;

/// Letters on paper, scanned well and badly: what is read of them is right or stands out.
class TestScans : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void placesAreThoseOfThePageAsDrawn_data();
    void placesAreThoseOfThePageAsDrawn();
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

void TestScans::letters_data()
{
    QTest::addColumn<Scan>("scan");
    QTest::addColumn<double>("leastRight");
    const auto row = [](const Scan &scan, double leastRight = 0.97) {
        QTest::newRow(qUtf8Printable(scan.name)) << scan << leastRight;
    };
    row({.name = u"300 dpi, askew"_s, .dotsPerInch = 300, .skew = 2.7});
    row({.name = u"200 dpi, askew the other way, noisy"_s, .skew = -2.2, .noise = 18});
    row({.name = u"on its head"_s, .turns = 2});
    row({.name = u"sideways"_s, .skew = 1, .turns = 1});
    row({.name = u"black and white, dirty"_s, .dirt = 0.002, .blackAndWhite = true});
    row({.name = u"small JPEG"_s, .dotsPerInch = 150, .jpegQuality = 30}, 0.8);
    row({.name = u"figures a picture"_s, .dotsPerInch = 150, .figuresOnly = true});
    row({.name = u"TIFF of several pages"_s, .file = ScanFile::Tiff});
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
