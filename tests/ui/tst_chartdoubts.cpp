// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartitems.h"
#include "chartletters.h"
#include "ui/charts/chartmarks.h"
#include "ui/charts/chartpicture.h"
#include "ui/charts/chartscene.h"
#include "ui/charts/chartwords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ChartItems;
using ChartLetters::comparison;
using ChartLetters::flagged;
using ChartLetters::luton;
using ChartLetters::sure;
using ChartLetters::through;

namespace {
std::unique_ptr<ChartScene> laidOut(const ChartContent &content)
{
    auto scene = std::make_unique<ChartScene>(content);
    scene->layOut(paperSize, ChartPaper::textSize);
    return scene;
}

QString wordsOf(const ChartScene &scene)
{
    return scene.words().join(u' ');
}
} // namespace

/// A figure that is in doubt looks it: in its shape, in words, in the alt text.
class TestChartDoubts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDoubtfulRateHasNoSolidBar()
    {
        const auto scene = laidOut(comparison(flagged(luton(), {Key::upheldDecisions})));
        const auto bars = itemsOf<DoubtfulBar>(*scene);
        QCOMPARE(bars.size(), 1);
        const auto bar = bars.constFirst()->mapRectToScene(bars.constFirst()->rect());
        QVERIFY(std::abs(bar.left() - xOf(*scene, 0)) < 2);
        QVERIFY(std::abs(bar.right() - xOf(*scene, 69)) < 2);
        const auto image = drawn(*scene);
        QCOMPARE(image.pixelColor(bar.center().toPoint()), QColor(Qt::white)); // grey or coloured: hollow
        QVERIFY(pixelsOf(image.copy(bar.toRect()), ChartStyle::council) > 50);
        QCOMPARE(itemsOf<BandMark>(*scene).size(), 1); // remedy's alone: nothing is compared
        QVERIFY(scene->words().contains(u"9 of 13 (69%) ?"_s));
        QVERIFY2(wordsOf(*scene).contains(u"In doubt (marked ?): Complaints upheld."_s),
            qPrintable(wordsOf(*scene)));
        QVERIFY(scene->altText().contains(u"in doubt"_s));
    }

    void aDoubtfulAverageIsHollow()
    {
        const auto scene = laidOut(comparison(flagged(luton(), {Key::remedyAverage})));
        QVERIFY(itemsOf<DoubtfulBar>(*scene).isEmpty());
        const auto averages = itemsOf<AverageMark>(*scene);
        QCOMPARE(std::ranges::count_if(averages, &AverageMark::isInDoubt), 1);
        QVERIFY(scene->words().contains(u"average 13% ?"_s));
        QVERIFY(wordsOf(*scene).contains(u"average of Satisfactory remedy"_s));
        QVERIFY2(
            scene->altText().contains(u"some figures are in doubt"_s), "the headline is of another measure");
    }

    void councilAndPeriodAreNamed()
    {
        const auto scene = laidOut(comparison(flagged(luton(), {Key::authority, Key::periodEnd})));
        QVERIFY(wordsOf(*scene).contains(u"In doubt (marked ?): council, period."_s));
        QVERIFY(showingInWords(comparison(flagged(luton(), {Key::authority})))
                    .startsWith(u"In doubt: Council."_s));
    }

    void sureFiguresHaveNoNote()
    {
        const auto scene = laidOut(comparison(luton()));
        QVERIFY(!wordsOf(*scene).contains(u"onfirmed"_s));
        QVERIFY(!wordsOf(*scene).contains(u'?'));
        QVERIFY(!scene->altText().contains(u"onfirmed"_s));
    }

    void aDisputedFigureShowsBothValues()
    {
        const PublicLetter letter{{luton(), {}},
            {{Key::upheldDecisions, HandChange::Kind::LetterInError, 9, 8, QDate(2024, 9, 3)}}};
        const auto scene = laidOut(comparison(letter));
        QCOMPARE(itemsOf<DoubtfulBar>(*scene).size(), 1);
        QVERIFY(wordsOf(*scene).contains(u"In dispute: Upheld decisions, printed as 9, is 8"_s));
    }

    void aMisreadFigureIsPlainOnceCorrected()
    {
        const PublicLetter letter{
            {luton(), {}}, {{Key::upheldDecisions, HandChange::Kind::Misread, 8, 9, QDate(2024, 9, 3)}}};
        QCOMPARE(laidOut(comparison(letter))->words(), laidOut(comparison(luton()))->words());
    }

    void doubtfulYearsAreSquaresWithoutALine()
    {
        auto years = sure(ChartLetters::years());
        const auto before = laidOut(through(years));
        years.last() = flagged(years.constLast().letter(), {Key::upheldRate, Key::complianceAverage});
        const auto scene = laidOut(through(years));
        const auto points = itemsOf<PointMark>(*scene);
        QCOMPARE(std::ranges::count(points, PointMark::Kind::Doubtful, &PointMark::kind), 1);
        QCOMPARE(std::ranges::count(points, PointMark::Kind::DoubtfulAverage, &PointMark::kind), 1);
        QVERIFY(scene->words().contains(u"15 of 17 ?"_s));
        QVERIFY(wordsOf(*scene).contains(u"In doubt (square, hollow diamond): Complaints upheld 2025"_s));
        QVERIFY(!wordsOf(*before).contains(u"onfirmed"_s));
    }

    void aYearFarFromTheOthersIsLeftOutAndSaid()
    {
        auto years = sure(ChartLetters::years());
        auto misread = luton();
        ChartLetters::state(misread, Key::periodEnd, QDate(2051, 3, 31));
        years.append(sure(misread));
        const auto scene = laidOut(through(years));
        QVERIFY(scene->words().contains(u"2025"_s) && scene->words().contains(u"2019"_s));
        QVERIFY(!scene->words().contains(u"2050"_s));
        QVERIFY(wordsOf(*scene).contains(u"Left out: 2051"_s));
        QVERIFY(showingInWords(through(years)).contains(u"Left out: 2051"_s));
        QVERIFY(!scene->headline().contains(u"2051"_s));
        QVERIFY(!chartData(through(years)).contains("2051"));
    }

    void lettersWithoutAYearAreSaid()
    {
        auto years = sure(ChartLetters::years());
        auto undated = luton();
        ChartLetters::state(undated, Key::periodEnd, FieldState::NotFound);
        years.prepend(sure(undated));
        QCOMPARE(yearsShown(through(years)).undated, 1);
        QVERIFY(wordsOf(*laidOut(through(years))).contains(u"Left out: 1 letter without a year."_s));
    }

    void twoLettersOfAYearAreSaid()
    {
        auto years = ChartLetters::years();
        auto second = luton();
        ChartLetters::state(second, Key::upheldDecisions, 8);
        years.append(second);
        const auto content = through(years);
        QCOMPARE(yearsShown(content).doubled, QList{2024});
        QVERIFY(showingInWords(content).contains(u"Two letters held for 2024: one of them is shown."_s));
    }

    void wordsInPlaceOfABarHideTheGrid()
    {
        const auto scene = laidOut(comparison(ChartLetters::letter(
            u"A"_s, AuthorityType::County, 2024, {9, 13, 69, 79}, {-1, 0, 100, 99}, {3, 9, 33, 13})));
        const auto *words = textOf(*scene, u"No recommendations were due, so there is no rate."_s);
        QVERIFY(words);
        // Above and below the words too: a line that ends at a word looks struck through.
        const auto area = words->sceneBoundingRect();
        const QRectF line(xOf(*scene, 50) - 2, area.top() - 8, 4, 7);
        const auto image = drawn(*scene);
        for (const auto &beside : {line, line.translated(0, area.height() + 8)})
            QCOMPARE(pixelsOf(image.copy(beside.toAlignedRect()), Qt::white),
                beside.toAlignedRect().width() * beside.toAlignedRect().height());
    }

    void twoYearsFillThePicture()
    {
        const auto years = ChartLetters::years().mid(4);
        const auto scene = laidOut(through(years));
        qreal lowest = 0;
        for (const auto *point : itemsOf<PointMark>(*scene))
            lowest = std::max(lowest, point->sceneBoundingRect().bottom());
        QVERIFY2(lowest > 0.6 * paperSize.height(), qPrintable(QString::number(lowest)));
    }
};

QTEST_MAIN(TestChartDoubts)
#include "tst_chartdoubts.moc"
