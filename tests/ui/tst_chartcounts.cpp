// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartitems.h"
#include "chartletters.h"
#include "ui/charts/chartmarks.h"
#include "ui/charts/chartwords.h"

#include <QGraphicsLineItem>
#include <QGraphicsRectItem>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ChartItems;
using ChartLetters::counts;
using ChartLetters::flagged;
using ChartLetters::sure;

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

QList<const QGraphicsRectItem *> barsOf(const ChartScene &scene, const QColor &colour)
{
    auto bars = itemsOf<QGraphicsRectItem>(scene);
    bars.removeIf([&colour](const auto *bar) { return bar->brush().color() != colour; });
    return bars;
}

Letter ofYear(int year, int upheld, int base)
{
    const auto rate = base > 0 ? static_cast<int>(std::lround(100.0 * upheld / base)) : -1;
    return ChartLetters::letter(u"Adur District Council"_s, AuthorityType::District, year,
        {upheld, base, rate, 63}, {-1, 3, 100, 99}, {0, upheld, 0, 13});
}
} // namespace

/// Investigations through the years, with the upheld part.
class TestChartCounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void barsAreAsLongAsTheirCounts()
    {
        const auto scene = laidOut(counts(QList{ofYear(2023, 2, 6), ofYear(2024, 3, 4)}));
        const auto dark = barsOf(*scene, ChartStyle::council);
        const auto light = barsOf(*scene, ChartStyle::rest);
        QCOMPARE(dark.size(), 2);
        QCOMPARE(light.size(), 2);
        const auto zero = textOf(*scene, u"0"_s)->sceneBoundingRect().center().x();
        const auto six = textOf(*scene, u"6"_s)->sceneBoundingRect().center().x();
        QList<int> lengths;
        for (const auto &bars : {dark, light}) {
            for (const auto *bar : bars)
                lengths.append(static_cast<int>(std::lround(bar->rect().width() / (six - zero) * 6)));
        }
        std::ranges::sort(lengths);
        QCOMPARE(lengths, (QList{1, 2, 3, 4}));
        QVERIFY(scene->words().contains(u"2 of 6"_s) && scene->words().contains(u"3 of 4"_s));
        QVERIFY(scene->words().contains(u"upheld"_s) && scene->words().contains(u"not upheld"_s));
    }

    void noRateIsShown()
    {
        const auto scene = laidOut(counts(ChartLetters::years()));
        QVERIFY2(!wordsOf(*scene).contains(u'%'), qPrintable(wordsOf(*scene)));
        QCOMPARE(scene->headline(), u"Upheld: 9 of 13 to March 2024, then 15 of 17 to March 2025"_s);
    }

    void missingYearsAreGapsAndTheBreakIsMarked()
    {
        const auto scene = laidOut(counts(ChartLetters::years()));
        for (const auto &words : {u"no letter"_s, u"not found"_s, u"no cases"_s, u"12 of 20"_s})
            QVERIFY2(scene->words().contains(words), qPrintable(words));
        QVERIFY(wordsOf(*scene).contains(u"from April 2022 fewer borderline cases investigated"_s));
        QVERIFY(wordsOf(*scene).contains(u"2021: three months without new complaints."_s));
        const auto lines = itemsOf<QGraphicsLineItem>(*scene);
        QVERIFY(
            std::ranges::any_of(lines, [](const auto *line) { return line->pen().style() == Qt::DotLine; }));
    }

    void doubtfulCountsAreHollow()
    {
        auto years = sure(ChartLetters::years());
        years.last() = flagged(years.constLast().letter(), {Key::investigations});
        const auto scene = laidOut(counts(years));
        QCOMPARE(itemsOf<DoubtfulBar>(*scene).size(), 2);
        QVERIFY(scene->words().contains(u"15 of 17 ?"_s));
        QVERIFY(wordsOf(*scene).contains(u"In doubt (dashed, marked ?): 2025."_s));
        QVERIFY(scene->altText().contains(u"in doubt"_s));
    }

    void whatCannotBeIsNotDrawn()
    {
        const auto scene = laidOut(counts(QList{ofYear(2023, 2, 6), ofYear(2024, 9, 4)}));
        QCOMPARE(barsOf(*scene, ChartStyle::council).size(), 1);
        QVERIFY(scene->words().contains(u"9 of 4 ≠"_s));
    }

    void lettersWithoutFiguresHaveNoScale()
    {
        const auto scene = laidOut(counts(QList{ChartLetters::hertsmere()}));
        QVERIFY(!textOf(*scene, u"0"_s));
        QVERIFY(!textOf(*scene, u"upheld"_s));
        QCOMPARE(scene->headline(), u"No number of investigations was found in the letters held"_s);
    }

    void areTheDefaultWhereCasesAreFew_data()
    {
        QTest::addColumn<QList<int>>("bases"); // -1: not stated
        QTest::addColumn<ChartContent::Kind>("kind");
        using enum ChartContent::Kind;
        QTest::newRow("most below ten") << QList{4, 9, 12} << Counts;
        QTest::newRow("half") << QList{9, 10} << Years;
        QTest::newRow("one of three") << QList{9, 10, 30} << Years;
        QTest::newRow("none investigated") << QList{0, 0} << Counts;
        QTest::newRow("unknown do not count") << QList{-1, -1, 4} << Counts;
        QTest::newRow("nothing known") << QList{-1, -1} << Years;
    }
    void areTheDefaultWhereCasesAreFew()
    {
        QFETCH(QList<int>, bases);
        QFETCH(ChartContent::Kind, kind);
        QList<Letter> letters;
        for (qsizetype i = 0; i < bases.size(); ++i)
            letters.append(ofYear(2023 + static_cast<int>(i), bases.at(i) > 0 ? 1 : -1, bases.at(i)));
        QCOMPARE(kindThroughYears(counts(letters)), kind);
    }

    void wordsAreOfTheCounts()
    {
        const auto words = showingInWords(counts(ChartLetters::years()));
        QVERIFY(words.contains(u"From 9 of 13 to 15 of 17"_s));
        QVERIFY(!words.contains(u"Compliance"_s));
    }
};

QTEST_MAIN(TestChartCounts)
#include "tst_chartcounts.moc"
