// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartletters.h"
#include "ui/charts/chartmarks.h"
#include "ui/charts/chartscene.h"
#include "ui/charts/chartstyle.h"
#include "ui/charts/charttext.h"

#include <QChart>
#include <QImage>
#include <QLineSeries>
#include <QPainter>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {
constexpr QSizeF paperSize(ChartPaper::width, ChartPaper::height);

QImage drawn(ChartScene &scene)
{
    QImage image(scene.sceneRect().size().toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    scene.render(&painter, image.rect(), scene.sceneRect());
    return image;
}

int pixelsOf(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour;
    }
    return count;
}

template <typename Item> QList<const Item *> itemsOf(const QGraphicsScene &scene)
{
    QList<const Item *> found;
    for (const auto *item : scene.items()) {
        const auto *wanted = qgraphicsitem_cast<const Item *>(item);
        if (wanted && wanted->isVisible())
            found.append(wanted);
    }
    return found;
}

const ChartText *textOf(const QGraphicsScene &scene, const QString &words)
{
    const auto texts = itemsOf<ChartText>(scene);
    const auto found = std::ranges::find(texts, words, &ChartText::text);
    return found == texts.end() ? nullptr : *found;
}

// Where a rate stands, by the words under the scale.
double xOf(const QGraphicsScene &scene, double perCent)
{
    const auto left = textOf(scene, u"0%"_s)->sceneBoundingRect().center().x();
    const auto right = textOf(scene, u"100%"_s)->sceneBoundingRect().center().x();
    return left + (right - left) * perCent / 100;
}

ChartContent comparison(const Letter &letter)
{
    return {.letter = letter};
}

ChartContent through(const QList<Letter> &years)
{
    return {.kind = ChartContent::Kind::Years, .letter = years.constLast(), .years = years};
}

Letter renamed(Letter letter, const QString &name)
{
    letter.authorityName = name;
    return letter;
}

QList<Letter> renamed(QList<Letter> letters, const QString &name)
{
    for (auto &letter : letters)
        letter.authorityName = name;
    return letters;
}

QList<Letter> manyLargeYears()
{
    QList<Letter> years;
    for (int year = 2019; year <= 2026; ++year) {
        years.append(ChartLetters::letter(u"Birmingham City Council"_s, AuthorityType::Metropolitan, year,
            {115, 132, 87, 80}, {-1, 150, 99, 99}, {0, 115, 0, 10}));
    }
    return years;
}

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
    void everythingHasItsPlace_data();
    void everythingHasItsPlace();
    void laidOutAgainIsLaidOutAnew_data();
    void laidOutAgainIsLaidOutAnew();
    void longNamesKeepTheirEnds();
    void yearsHaveTheirCounts();
    void missingYearsAreGaps();
    void linesStopWhereThePracticeChanged();
    void oneLetterAYear();
    void coloursStandOut();
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
    ChartScene sample({.letter = ChartLetters::luton(), .sample = true});
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
    QVERIFY(!scene.words().join(u' ').contains(u"average 0%"_s));
    QVERIFY(scene.words().contains(u"9 of 13 (69%)"_s));
}

void TestChartScene::everythingHasItsPlace_data()
{
    QTest::addColumn<ChartContent>("content");
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<double>("textSize");
    const QString unbroken(200, u'M');
    const auto wordy = QString(u"The Royal Borough and County of <b>&\"%1 Longname "_s).repeated(5).left(200);
    const QList<std::pair<QString, ChartContent>> contents{
        {u"Luton"_s, comparison(ChartLetters::luton())},
        {u"Derbyshire"_s, comparison(ChartLetters::derbyshire())},
        {u"Dacorum"_s, comparison(ChartLetters::dacorum())},
        {u"Hertsmere"_s, comparison(ChartLetters::hertsmere())},
        {u"many cases"_s, {.letter = ChartLetters::large(), .sample = true}},
        {u"200 letters"_s, comparison(renamed(ChartLetters::large(), unbroken))},
        {u"200 letters in words"_s, comparison(renamed(ChartLetters::luton(), wordy))},
        {u"years"_s, through(ChartLetters::years())},
        {u"one year"_s, through({ChartLetters::luton()})},
        {u"eight years"_s, through(manyLargeYears())},
        {u"years of 200 letters"_s, through(renamed(ChartLetters::years(), wordy))},
    };
    const QList<std::pair<QSizeF, double>> sizes{{{420, 240}, 13}, {{850, 225}, 13}, {paperSize, 16},
        {{600, 900}, 13}, {{1280, 400}, 26}, {{1920, 1080}, 44}};
    for (const auto &[name, content] : contents) {
        for (const auto &[size, textSize] : sizes) {
            const auto row = u"%1 in %2 x %3"_s.arg(name).arg(size.width()).arg(size.height());
            QTest::newRow(qPrintable(row)) << content << size << textSize;
        }
    }
}

void TestChartScene::everythingHasItsPlace()
{
    QFETCH(ChartContent, content);
    QFETCH(QSizeF, size);
    QFETCH(double, textSize);
    ChartScene scene(content);
    scene.layOut(size, textSize);
    const auto texts = itemsOf<ChartText>(scene);
    QVERIFY(texts.size() > 5);
    const auto frame = scene.sceneRect().adjusted(-0.5, -0.5, 0.5, 0.5);
    QList<QRectF> marks;
    for (const auto *point : itemsOf<PointMark>(scene))
        marks.append(point->sceneBoundingRect().adjusted(2, 2, -2, -2));
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const auto rect = texts.at(i)->sceneBoundingRect();
        QVERIFY2(rect.isEmpty() || frame.contains(rect), qPrintable(texts.at(i)->text()));
        QVERIFY2(!texts.at(i)->sceneTransform().isRotating(), qPrintable(texts.at(i)->text()));
        // Lines of text have some air above and below.
        const auto core = rect.adjusted(0.5, 0.12 * rect.height(), -0.5, -0.12 * rect.height());
        for (qsizetype k = i + 1; k < texts.size(); ++k) {
            QVERIFY2(!core.intersects(texts.at(k)->sceneBoundingRect().adjusted(0.5, 1, -0.5, -1)),
                qPrintable(texts.at(i)->text() + u" / "_s + texts.at(k)->text()));
        }
        for (const auto &mark : std::as_const(marks))
            QVERIFY2(!core.intersects(mark), qPrintable(texts.at(i)->text()));
    }
}

void TestChartScene::laidOutAgainIsLaidOutAnew_data()
{
    QTest::addColumn<ChartContent>("content");
    QTest::newRow("one letter") << comparison(ChartLetters::luton());
    QTest::newRow("years") << through(ChartLetters::years());
}

void TestChartScene::laidOutAgainIsLaidOutAnew()
{
    QFETCH(ChartContent, content);
    ChartScene fresh(content);
    fresh.layOut(paperSize, ChartPaper::textSize);
    ChartScene again(content);
    again.layOut({420, 240}, 13);
    drawn(again);
    again.layOut({1920, 1080}, 40);
    again.layOut(paperSize, ChartPaper::textSize);
    QCOMPARE(again.words(), fresh.words());
    QCOMPARE(drawn(again), drawn(fresh));
}

void TestChartScene::longNamesKeepTheirEnds()
{
    const QString name = u"Council of the Beginning "_s + QString(160, u'x') + u" and of the End"_s;
    ChartScene scene(comparison(renamed(ChartLetters::luton(), name)));
    scene.layOut({420, 240}, 13);
    const auto words = scene.words().join(u' ');
    QVERIFY(words.contains(u"Council of the Beginning"_s));
    QVERIFY(words.contains(u"and of the End, April 2023 to March 2024"_s));
}

void TestChartScene::yearsHaveTheirCounts()
{
    ChartScene scene(through(ChartLetters::years()));
    scene.layOut(paperSize, ChartPaper::textSize);
    const auto words = scene.words();
    for (const auto &each :
        {u"12 of 20"_s, u"2 of 3"_s, u"9 of 13"_s, u"15 of 17"_s, u"8 of 9"_s, u"2 of 15"_s, u"2021"_s})
        QVERIFY2(words.contains(each), qPrintable(each));
    QCOMPARE(words.count(u"not found"_s), 3);
    QCOMPARE(words.count(u"no letter"_s), 3);
    QCOMPARE(words.count(u"no cases"_s), 2);
    QCOMPARE(words.constFirst(), u"Upheld: 9 of 13 to March 2024, then 15 of 17 to March 2025"_s);
    const auto points = itemsOf<PointMark>(scene);
    const auto count = [&](PointMark::Kind kind) {
        return std::ranges::count(points, kind, &PointMark::kind);
    };
    QCOMPARE(count(PointMark::Kind::SmallBase), 4); // 2 of 3, 0 of 2, 4 of 4, 1 of 1
    QCOMPARE(count(PointMark::Kind::Rate), 9);
}

void TestChartScene::missingYearsAreGaps()
{
    ChartScene scene(through(ChartLetters::years()));
    scene.layOut(paperSize, ChartPaper::textSize);
    int joined = 0;
    for (auto *item : scene.items()) {
        const auto *chart = qobject_cast<QChart *>(item->toGraphicsObject());
        if (!chart)
            continue;
        for (const auto *series : chart->series()) {
            const auto points = qobject_cast<const QLineSeries *>(series)->points();
            for (qsizetype i = 1; i < points.size(); ++i) {
                QCOMPARE(points.at(i).y() - points.at(i - 1).y(), 1.0); // never over a missing year
                ++joined;
            }
        }
    }
    QVERIFY(joined > 6);
}

void TestChartScene::linesStopWhereThePracticeChanged()
{
    const auto figures = ChartLetters::Figures{40, 60, 67, 66};
    QList<Letter> years;
    for (int year = 2022; year <= 2023; ++year)
        years.append(ChartLetters::letter(
            u"A"_s, AuthorityType::County, year, figures, {-1, 9, 100, 99}, {9, 40, 23, 10}));
    ChartScene scene(through(years));
    scene.layOut(paperSize, ChartPaper::textSize);
    QVERIFY(scene.words().join(u' ').contains(u"from April 2022 fewer borderline cases"_s));
    QStringList drawnLines;
    for (auto *item : scene.items(Qt::AscendingOrder)) {
        const auto *chart = qobject_cast<QChart *>(item->toGraphicsObject());
        if (!chart)
            continue;
        int joined = 0;
        for (const auto *series : chart->series())
            joined += qobject_cast<const QLineSeries *>(series)->count() > 1;
        drawnLines.append(QString::number(joined));
    }
    QCOMPARE(drawnLines, (QStringList{u"0"_s, u"2"_s, u"2"_s})); // upheld, compliance, remedy
}

void TestChartScene::oneLetterAYear()
{
    auto corrected = ChartLetters::luton();
    ChartLetters::state(corrected, Key::upheldDecisions, 8);
    ChartLetters::state(corrected, Key::upheldRate, 62);
    const ChartContent content{.kind = ChartContent::Kind::Years,
        .letter = corrected,
        .years = {ChartLetters::luton(), ChartLetters::luton()}};
    const auto shown = lettersShown(content);
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.constFirst(), corrected); // the one that the officer looks at
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

QTEST_MAIN(TestChartScene)
#include "tst_chartscene.moc"
