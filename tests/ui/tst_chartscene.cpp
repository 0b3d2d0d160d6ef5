// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartitems.h"
#include "chartletters.h"
#include "ui/charts/chartmarks.h"
#include "ui/charts/chartscene.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace ChartItems;
using ChartLetters::comparison;
using ChartLetters::through;

namespace {
double luminance(const QColor &colour)
{
    const auto part = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

double contrastOnWhite(const QColor &colour)
{
    return 1.05 / (luminance(colour) + 0.05);
}
} // namespace

class TestChartScene : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRateHasItsCount_data();
    void everyRateHasItsCount();
    void headlineAndSourceAreThere();
    void barsEndAtTheirRate();
    void bandCoversTheUsualRange();
    void notFoundIsNotDrawnAsNought();
    void noughtIsDrawn();
    void smallBasesAreHollow();
    void noAverageNoMark();
    void coloursStandOut();
    void per100kHasItsVerdict();
    void decimalsStandAsPrinted();
    void wordsAreAsLargeAsFits();
};

void TestChartScene::everyRateHasItsCount_data()
{
    QTest::addColumn<Letter>("letter");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("Luton") << ChartLetters::luton()
                           << QStringList{u"9 of 13 (69%)"_s, u"average 79%"_s, u"usual: 7 to 13"_s,
                                  u"7 of 7 (100%)"_s, u"average 100%"_s, u"3 of 9 (33%)"_s, u"average 13%"_s,
                                  u"usual: 0 to 3"_s};
    QTest::newRow("Derbyshire") << ChartLetters::derbyshire()
                                << QStringList{u"47 of 55 (85%)"_s, u"average 85%"_s, u"usual: 41 to 52"_s,
                                       u"41 of 41 (100%)"_s, u"3 of 47 (6%)"_s, u"average 7%"_s,
                                       u"usual: 0 to 7"_s};
    QTest::newRow("Dacorum") << ChartLetters::dacorum()
                             << QStringList{u"No investigations were completed, so there is no rate."_s,
                                    u"1 of 1 (100%)"_s, u"No complaints were upheld, so there is no rate."_s};
    QTest::newRow("Hertsmere") << ChartLetters::hertsmere() << QStringList{u"Not found in this document"_s};
}

void TestChartScene::everyRateHasItsCount()
{
    QFETCH(Letter, letter);
    QFETCH(QStringList, words);
    ChartScene scene(comparison(letter));
    scene.layOut(paperSize, ChartPaper::textSize);
    for (const auto &each : words)
        QVERIFY2(scene.words().contains(each), qPrintable(each));
}

void TestChartScene::headlineAndSourceAreThere()
{
    ChartScene scene(comparison(ChartLetters::luton()));
    scene.layOut(paperSize, ChartPaper::textSize);
    const auto words = scene.words().join(u' ');
    QVERIFY(words.startsWith(u"9 of 13 investigated complaints were upheld; no evidence of a difference"_s));
    QVERIFY(words.contains(u"Luton Borough Council, April 2023 to March 2024"_s));
    QVERIFY(words.contains(u"all unitary councils in England (the Ombudsman’s group)"_s));
    QVERIFY(words.endsWith(u"Source: Ombudsman’s annual review letter of 17 July 2024"_s));
    ChartScene sample({.letter = ChartLetters::sure(ChartLetters::luton()), .sample = true});
    sample.layOut(paperSize, ChartPaper::textSize);
    QVERIFY(sample.words().constLast().startsWith(u"Sample (fictional council)"_s));
}

void TestChartScene::barsEndAtTheirRate()
{
    ChartScene scene(comparison(ChartLetters::luton()));
    scene.layOut(paperSize, ChartPaper::textSize);
    const auto image = drawn(scene);
    const auto y = static_cast<int>(textOf(scene, u"Complaints upheld"_s)->sceneBoundingRect().center().y());
    int first = -1;
    int last = -1;
    for (int x = 0; x < image.width(); ++x) {
        if (image.pixelColor(x, y) == ChartStyle::council) {
            first = first < 0 ? x : first;
            last = x;
        }
    }
    QVERIFY(std::abs(first - xOf(scene, 0)) < 2);
    QVERIFY2(std::abs(last - xOf(scene, 69)) < 2, qPrintable(u"%1 for %2"_s.arg(last).arg(xOf(scene, 69))));
}

void TestChartScene::bandCoversTheUsualRange()
{
    ChartScene scene(comparison(ChartLetters::derbyshire()));
    scene.layOut(paperSize, ChartPaper::textSize);
    auto bands = itemsOf<BandMark>(scene);
    QCOMPARE(bands.size(), 2); // none for compliance
    std::ranges::sort(bands, {}, [](const auto *band) { return band->sceneBoundingRect().top(); });
    const auto upheld = bands.constFirst()->mapRectToScene(bands.constFirst()->rect());
    QVERIFY(std::abs(upheld.left() - xOf(scene, 100.0 * 41 / 55)) < 2);
    QVERIFY(std::abs(upheld.right() - xOf(scene, 100.0 * 52 / 55)) < 2);
    const auto averages = itemsOf<AverageMark>(scene);
    QCOMPARE(averages.size(), 3);
    QVERIFY(std::ranges::any_of(averages, [&](const auto *mark) {
        return std::abs(mark->sceneBoundingRect().center().x() - xOf(scene, 85)) < 2;
    }));
}

void TestChartScene::notFoundIsNotDrawnAsNought()
{
    ChartScene scene(comparison(ChartLetters::hertsmere()));
    scene.layOut(paperSize, ChartPaper::textSize);
    QVERIFY(itemsOf<BandMark>(scene).isEmpty() && itemsOf<AverageMark>(scene).isEmpty());
    QVERIFY(itemsOf<PointMark>(scene).isEmpty());
    QCOMPARE(pixelsOf(drawn(scene), ChartStyle::council), 0);
    QVERIFY2(!scene.words().contains(u"0%"_s), "no scale where nothing stands on it");
    QCOMPARE(scene.words().count(u"Not found in this document"_s), 3);
}

void TestChartScene::noughtIsDrawn()
{
    ChartScene scene(comparison(
        ChartLetters::letter(u"Somewhere"_s, AuthorityType::District, 2024, {0, 9, 0, 50}, {}, {})));
    scene.layOut(paperSize, ChartPaper::textSize);
    QVERIFY(pixelsOf(drawn(scene), ChartStyle::council) > 10);
    QVERIFY(scene.words().contains(u"0 of 9 (0%)"_s));
    QCOMPARE(scene.words().count(u"Not stated in this letter"_s), 2);
}

void TestChartScene::smallBasesAreHollow()
{
    ChartScene scene(comparison(ChartLetters::dacorum()));
    scene.layOut(paperSize, ChartPaper::textSize);
    const auto points = itemsOf<PointMark>(scene);
    QCOMPARE(points.size(), 1);
    QCOMPARE(points.constFirst()->kind(), PointMark::Kind::SmallBase);
    const auto middle = points.constFirst()->sceneBoundingRect().center();
    QVERIFY(std::abs(middle.x() - xOf(scene, 100)) < 1);
    QVERIFY(itemsOf<BandMark>(scene).isEmpty());
    const auto image = drawn(scene);
    QCOMPARE(image.pixelColor(middle.toPoint()), QColor(Qt::white)); // and no bar behind it
    QVERIFY(pixelsOf(image, ChartStyle::council) > 10);
}

void TestChartScene::noAverageNoMark()
{
    auto letter = ChartLetters::luton();
    letter.type = AuthorityType::Other;
    for (const auto key : {Key::upheldAverage, Key::complianceAverage, Key::remedyAverage})
        ChartLetters::state(letter, key, FieldState::NotApplicable);
    ChartScene scene(comparison(letter));
    scene.layOut(paperSize, ChartPaper::textSize);
    QVERIFY(itemsOf<AverageMark>(scene).isEmpty() && itemsOf<BandMark>(scene).isEmpty());
    QVERIFY(!scene.words().contains(u"average 0%"_s));
    QVERIFY(scene.words().contains(u"9 of 13 (69%)"_s));
    QCOMPARE(scene.words().count(u"no average"_s), 3);
}

void TestChartScene::coloursStandOut()
{
    QVERIFY(contrastOnWhite(ChartStyle::council) >= 3);
    QVERIFY2(contrastOnWhite(ChartStyle::average) >= 3,
        qPrintable(QString::number(contrastOnWhite(ChartStyle::average))));
    QVERIFY(contrastOnWhite(ChartStyle::text) >= 7);
    // A grey print tells the two series apart.
    QVERIFY(contrastOnWhite(ChartStyle::council) / contrastOnWhite(ChartStyle::average) >= 3);
}

void TestChartScene::per100kHasItsVerdict()
{
    const auto slough = ChartLetters::letter(u"Slough Borough Council"_s, AuthorityType::Unitary, 2024,
        {17, 23, 74, 79}, {-1, 7, 100, 100}, {0, 17, 0, 13});
    ChartScene scene(comparison(ChartLetters::withResidents(slough, 10.7, 4.6, 158'289)));
    scene.layOut(paperSize, ChartPaper::textSize);
    QCOMPARE(scene.headline(), u"17 of 23 upheld; per 100,000 residents more than chance usually gives"_s);
    QCOMPARE(scene.altText(),
        u"Bar chart: 17 of 23 upheld, no evidence of a difference; per 100,000 residents more than usual."_s);
    const auto words = scene.words().join(u' ');
    QVERIFY2(words.contains(
                 u"Upheld per 100,000 residents: 10.7 (average 4.6), more than chance usually gives."_s),
        qPrintable(words));
}

void TestChartScene::decimalsStandAsPrinted()
{
    auto letter = ChartLetters::withResidents(ChartLetters::luton(), 7, 4.6, 226'000);
    letter.checked.letter.setField(
        {.key = Key::upheldPer100k, .state = FieldState::Stated, .value = 7.0, .text = u"7.0"_s});
    const auto wordsOf = [](const PublicLetter &shown) {
        ChartScene scene(comparison(shown));
        scene.layOut(paperSize, ChartPaper::textSize);
        return scene.words().join(u' ');
    };
    QVERIFY(wordsOf(letter).contains(u"residents: 7.0 (average 4.6)"_s));
    QVERIFY(chartData(comparison(letter)).contains(",7.0,4.6,"));
    letter.checked.letter.setField( // a hand's value goes before the words once read
        {.key = Key::upheldPer100k, .state = FieldState::Stated, .value = 8.0, .text = u"7.0"_s});
    QVERIFY(wordsOf(letter).contains(u"residents: 8 (average 4.6)"_s));
}

void TestChartScene::wordsAreAsLargeAsFits()
{
    ChartScene scene(comparison(ChartLetters::luton()));
    for (const QSizeF size : {QSizeF(900, 200), QSizeF(500, 300), QSizeF(320, 320), QSizeF(640, 240)}) {
        scene.layOut(size, 24);
        const auto largest = scene.textSize();
        QVERIFY(largest < 24);
        for (auto wanted = largest; wanted < 24; ++wanted) {
            scene.layOut(size, wanted);
            QCOMPARE(scene.textSize(), largest);
        }
    }
}

QTEST_MAIN(TestChartScene)
#include "tst_chartscene.moc"
