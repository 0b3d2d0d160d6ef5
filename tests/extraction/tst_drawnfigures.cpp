// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/extraction.h"
#include "extraction/layout.h"
#include "letter/fields.h"

#include "pages.h"
#include "sampleletter.h"

#include <QTest>

#include <array>

using namespace Qt::StringLiterals;

/// Pages of figures as drawn: rows and columns of blocks, rings, lost headings, words in any order.
class DrawnFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void layouts_data();
    void layouts();
    void placeIsTheValue();
    void wrappedAndRunTogether();
    void ringSaysOtherwise();
    void narrowGutters();
    void labelsAboveTheirNumbers();
    void labelsOfTwoNumbersInOneBlock();
    void raisedFootnotes();
    void figuresSetLarger();
    void columnsOutOfStep();
};

namespace {
enum Arrangement { Bands, Columns, CornerRight, CornerLeft };
enum Ring { NoRing, RingBeside, RingAbove };

struct BlockWords {
    QString heading;
    QString ring;
    QString rate;
    QString average;
    QString count;
    QString label;
    QString base;
};

std::array<BlockWords, 3> blockWords()
{
    const SampleLetter sample;
    const auto part = [&](const QString &name) { return sample.parts[name]; };
    const auto count = [&](const QString &name) { return part(name).section(u'\n', 0, 0); };
    const auto label = [&](const QString &name) { return part(name).section(u'\n', 1); };
    return {{{part(u"heading1"_s), u"85%"_s, part(u"upheld_rate"_s), part(u"upheld_average"_s),
                 count(u"upheld_decisions"_s), label(u"upheld_decisions"_s), part(u"investigations"_s)},
        {part(u"heading2"_s), u"98%"_s, part(u"compliance_rate"_s), part(u"compliance_average"_s), {}, {},
            part(u"compliance_outcomes"_s)},
        {part(u"heading3"_s), u"6%"_s, part(u"remedy_rate"_s), part(u"remedy_average"_s),
            count(u"remedies"_s), label(u"remedies"_s), part(u"remedy_base"_s)}}};
}

struct Setting {
    bool heading = true;
    Ring ring = NoRing;
    bool baseFirst = false;
};

void drawBlock(DrawnPage &page, int index, double x, double y, double width, const Setting &setting)
{
    const auto words = blockWords()[size_t(index)];
    if (setting.heading)
        y = page.paragraph(x, y, width, words.heading, 14) + 6;
    if (setting.ring == RingBeside) {
        page.line(x + 25, y + 30, words.ring, 16);
        page.paragraph(x, y + 85, 100, words.base, 7);
        x += 110;
        width -= 110;
    } else if (setting.ring == RingAbove) {
        page.line(x + width / 2 - 15, y + 35, words.ring, 16);
        y += 90;
    }
    if (setting.baseFirst && setting.ring != RingBeside)
        y = page.paragraph(x, y, width, words.base, 8) + 6;
    y = page.paragraph(x, y, width, words.rate, 10) + 6;
    y = page.paragraph(x, y, width, words.average, 10) + 6;
    if (!words.count.isEmpty()) {
        page.line(x, y, words.count, 28);
        page.line(x, y + 34, words.label, 10);
        y += 52;
    }
    if (index == 0) {
        const SampleLetter sample;
        y = page.paragraph(x, y, width, sample.parts[u"upheld_per_100k"_s], 10) + 6;
        y = page.paragraph(x, y, width, sample.parts[u"upheld_per_100k_average"_s], 10) + 6;
    }
    if (!setting.baseFirst && setting.ring != RingBeside)
        page.paragraph(x, y, width, words.base, 8);
}

QRectF placeOfBlock(Arrangement arrangement, int index)
{
    switch (arrangement) {
    case Bands:
        return {50, 50.0 + index * 250, 480, 0};
    case Columns:
        return {40.0 + index * 178, 80, 160, 0};
    case CornerRight:
        return {index == 1 ? 310.0 : 45.0, index == 2 ? 470.0 : 60.0, 235, 0};
    case CornerLeft:
        return {index == 0 ? 45.0 : 310.0, index == 2 ? 400.0 : 60.0, 235, 0};
    }
    Q_UNREACHABLE();
}

DrawnPage letterPage()
{
    DrawnPage page(1);
    double y = 60;
    for (const QString &part : SampleLetter::head().trimmed().split(u"\n\n"_s)) {
        for (const QString &line : part.split(u'\n'))
            y = page.paragraph(60, y, 470, line);
        y += 14;
    }
    return page;
}

Letter read(const DrawnPage &figures, unsigned seed)
{
    static const auto reference = ReferenceData::bundled();
    PagedDocument document;
    document.pages = {letterPage().shuffled(seed), figures.shuffled(seed)};
    const auto letters = extractLetters(document, *reference);
    return letters.size() == 1 ? letters.first() : Letter{};
}

QMap<QString, QString> expectedFigures()
{
    auto expected = sampleFigures();
    for (const auto &key : {u"dealt_with"_s, u"not_for_us"_s, u"assessed_and_closed"_s})
        expected[key] = u"not_found"_s;
    return expected;
}

/// A column whose rate is set large within its sentence, so that its line is higher than those below it.
void drawLargeRate(DrawnPage &page, int index, double x, double y, double width)
{
    const auto words = blockWords()[size_t(index)];
    y = page.paragraph(x, y, width, words.heading, 9) + 20;
    const auto rate = words.rate.section(u'%', 0, 0).section(u' ', -1) + u'%';
    const auto before = words.rate.section(rate, 0, 0).trimmed();
    auto right = x;
    if (!before.isEmpty()) {
        page.line(right, y, before, 10);
        right += 5.0 * double(before.size()) + 2;
    }
    page.line(right, y - 10, rate, 25);
    right += 12.5 * double(rate.size()) + 3;
    auto rest = words.rate.section(rate, 1).trimmed().split(u' ');
    QString first;
    while (right + 5.0 * double(first.size() + rest.first().size() + 1) < x + width)
        first += (first.isEmpty() ? QString() : u" "_s) + rest.takeFirst();
    page.line(right, y, first, 10);
    y = page.paragraph(x, y + 13, width, rest.join(u' '), 10) + 6;
    y = page.paragraph(x, y, width, words.average, 10) + 6;
    if (!words.count.isEmpty()) {
        page.line(x, y, words.count, 25);
        page.line(x, y + 31, words.label, 10);
        y += 50;
    }
    page.paragraph(x, y, width, words.base, 10);
}

DrawnPage bandsWithRings()
{
    DrawnPage page(2);
    for (int index = 0; index < 3; ++index) {
        const QRectF place = placeOfBlock(Bands, index);
        drawBlock(page, index, place.x(), place.y(), place.width(), {true, RingBeside, false});
    }
    return page;
}
} // namespace

void DrawnFigures::layouts_data()
{
    QTest::addColumn<int>("arrangement");
    QTest::addColumn<int>("lostHeadings"); // bits
    QTest::addColumn<int>("ring");
    QTest::addColumn<bool>("baseFirst");
    for (const int arrangement : {Bands, Columns, CornerRight, CornerLeft}) {
        for (const int lost : {0, 1, 2, 4, 7}) {
            for (const int ring : {NoRing, RingBeside, RingAbove}) {
                for (const bool baseFirst : {false, true}) {
                    const bool isTooNarrow = ring == RingBeside && arrangement != Bands;
                    if (!isTooNarrow)
                        QTest::addRow("arrangement %d, lost %d, ring %d, base first %d", arrangement, lost,
                            ring, baseFirst)
                            << arrangement << lost << ring << baseFirst;
                }
            }
        }
    }
}

void DrawnFigures::layouts()
{
    QFETCH(int, arrangement);
    QFETCH(int, lostHeadings);
    QFETCH(int, ring);
    QFETCH(bool, baseFirst);
    DrawnPage page(2);
    for (int index = 0; index < 3; ++index) {
        const QRectF place = placeOfBlock(Arrangement(arrangement), index);
        drawBlock(page, index, place.x(), place.y(), place.width(),
            {(lostHeadings & (1 << index)) == 0, Ring(ring), baseFirst});
    }
    for (const unsigned seed : {1U, 2U, 3U}) {
        const Letter letter = read(page, seed);
        const QString wrong = differences(letter, expectedFigures());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QCOMPARE(letter.field(Key::addressee).text, u"Ms Alexander"_s);
        QCOMPARE(letter.field(Key::ombudsman).text, u"Amerdeep Somal"_s);
        QCOMPARE(letter.firstPage, 1);
        QCOMPARE(letter.lastPage, 2);
    }
}

void DrawnFigures::placeIsTheValue()
{
    DrawnPage page(2);
    drawBlock(page, 0, 50, 50, 480, {});
    const Letter letter = read(page, 1);
    const Place place = letter.field(Key::upheldAverage).place;
    QCOMPARE(place.page, 2);
    // The fourth word from the end of a sentence set at 10 points, half as wide as high.
    const double left =
        (50 + 5 * (QStringView(u"This compares to an average of ").size() - 6 + 6 * 0.6)) / 595;
    QVERIFY2(std::abs(place.box.left() - left) < 0.001, qPrintable(QString::number(place.box.left() - left)));
    QVERIFY(std::abs(place.box.width() - 15.0 / 595) < 0.001);
    QVERIFY(std::abs(place.box.height() - 10.0 / 842) < 0.001);
}

void DrawnFigures::wrappedAndRunTogether()
{
    DrawnPage page(2);
    page.paragraph(50, 50, 200,
        u"85% of complaints we investigated were upheld.This compares to an average of 89% in similar "
        "organisations.47upheld decisions"_s,
        10);
    const Letter letter = read(page, 2);
    QCOMPARE(letter.number(Key::upheldRate), 85);
    QCOMPARE(letter.number(Key::upheldAverage), 89);
    QCOMPARE(letter.number(Key::upheldDecisions), 47);
    const auto count = letter.field(Key::upheldDecisions);
    QCOMPARE(count.text, u"47"_s);
    QVERIFY(std::abs(count.place.box.width() - 10.0 / 595) < 0.001);
}

void DrawnFigures::ringSaysOtherwise()
{
    DrawnPage page = bandsWithRings();
    const Letter agreed = read(page, 1);
    QVERIFY(agreed.field(Key::upheldRate).doubt.isEmpty());
    DrawnPage other(2);
    drawBlock(other, 0, 50, 50, 480, {});
    other.line(400, 240, u"58%"_s, 16);
    const Letter letter = read(other, 1);
    QCOMPARE(letter.number(Key::upheldRate), 85);
    QVERIFY(letter.field(Key::upheldRate).doubt.contains(u"58%"_s));
}

// Label, number, label, number: no number may go to the label beneath it.
void DrawnFigures::labelsAboveTheirNumbers()
{
    DrawnPage page(2);
    double top = 50;
    const auto put = [&](const QString &label, const QString &number) {
        page.line(50, top, label, 11);
        page.line(50, top + 11, number, 30);
        top += 50;
    };
    page.line(50, 30, u"Complaints upheld"_s, 14);
    put(u"Complaints we investigated that were upheld"_s, u"85%"_s);
    put(u"Average of similar organisations"_s, u"89%"_s);
    put(u"Upheld decisions"_s, u"47"_s);
    put(u"Detailed investigations"_s, u"55"_s);
    const Letter letter = read(page, 1);
    const auto isRightOrFlagged = [&letter](QLatin1String key, int value) {
        return letter.number(key) == value || !letter.field(key).doubt.isEmpty();
    };
    QVERIFY(isRightOrFlagged(Key::upheldRate, 85));
    QVERIFY(isRightOrFlagged(Key::upheldAverage, 89));
    QCOMPARE(letter.number(Key::upheldDecisions), 47);
    QCOMPARE(letter.number(Key::investigations), 55);
}

// Two large numbers beside two small lines: which line is whose cannot be told for certain.
void DrawnFigures::labelsOfTwoNumbersInOneBlock()
{
    DrawnPage page(2);
    drawBlock(page, 0, 50, 50, 480, {});
    page.line(50, 400, u"Satisfactory remedies"_s, 14);
    page.line(50, 430, u"3"_s, 30);
    page.line(50, 464, u"17"_s, 30);
    page.line(110, 450, u"satisfactory remedy decisions"_s, 11);
    page.line(110, 463, u"upheld decisions"_s, 11);
    const Letter letter = read(page, 1);
    const auto remedies = letter.field(Key::remedies);
    QVERIFY(letter.number(Key::remedies) == 3 || !remedies.doubt.isEmpty());
}

// A table of three columns, one row a sentence, its columns hardly further apart than two words.
void DrawnFigures::narrowGutters()
{
    DrawnPage page(2);
    constexpr double width = 165;
    constexpr double pitch = 162; // the longest line ends some 2 points before the next column
    double top = 60;
    const auto words = blockWords();
    using Part = QString BlockWords::*;
    for (const Part part : {&BlockWords::heading, &BlockWords::rate, &BlockWords::average, &BlockWords::count,
             &BlockWords::label, &BlockWords::base}) {
        double bottom = top;
        for (size_t column = 0; column < words.size(); ++column) {
            const QString &text = words[column].*part;
            if (!text.isEmpty())
                bottom = std::max(bottom, page.paragraph(40 + double(column) * pitch, top, width, text, 8));
        }
        top = bottom + 1;
    }
    auto expected = sampleFigures();
    for (const auto &key : {Key::dealtWith, Key::notForUs, Key::assessedAndClosed, Key::upheldPer100k,
             Key::upheldPer100kAverage})
        expected.remove(key);
    const QString wrong = differences(read(page, 3), expected);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

// "47" with a small raised 1 behind it is not 471.
void DrawnFigures::raisedFootnotes()
{
    DrawnPage page(2);
    page.paragraph(60, 60, 480, u"Complaints upheld"_s, 14);
    page.paragraph(60, 90, 480, u"85% of complaints we investigated were upheld."_s, 10);
    page.line(60, 120, u"47"_s, 10).line(70.2, 118, u"1"_s, 7).line(76, 120, u"upheld decisions"_s, 10);
    page.paragraph(60, 140, 480, u"Statistics are based on a total of 55 investigations"_s, 10);
    const Letter letter = read(page, 1);
    QCOMPARE(letter.number(Key::upheldDecisions), 47);
    QCOMPARE(letter.field(Key::upheldDecisions).text, u"47"_s);
    QVERIFY(letter.field(Key::upheldDecisions).doubt.isEmpty());
}

void DrawnFigures::figuresSetLarger()
{
    DrawnPage page(2);
    for (int index = 0; index < 3; ++index)
        drawLargeRate(page, index, 58 + index * 168.4, 60, 165);
    auto expected = expectedFigures();
    for (const auto &key : {Key::upheldPer100k, Key::upheldPer100kAverage})
        expected.remove(key);
    for (const unsigned seed : {1U, 2U, 3U}) {
        const QString wrong = differences(read(page, seed), expected);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }
}

// Three columns hardly further apart than two words, their sentences side by side here and there: each
// column is read to its end before the next.
void DrawnFigures::columnsOutOfStep()
{
    DrawnPage page(1);
    for (int index = 0; index < 3; ++index)
        drawLargeRate(page, index, 58 + index * 168.4, 60, 165);
    const auto words = blockWords();
    QString read;
    for (const TextBlock &block : layOut(page.shuffled(3), 0))
        read += block.text.printed.simplified() + u' ';
    qsizetype before = -1;
    for (const auto &column : words) {
        for (const auto &part : {column.heading, column.average, column.base}) {
            const auto at = read.indexOf(part.simplified(), before + 1);
            QVERIFY2(at > before, qPrintable(u"%1 in: %2"_s.arg(part, read)));
            before = at;
        }
    }
}

QTEST_GUILESS_MAIN(DrawnFigures)
#include "tst_drawnfigures.moc"
