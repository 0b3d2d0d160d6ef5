// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartitems.h"
#include "chartletters.h"
#include "letter/fields.h"
#include "ui/charts/chartmarks.h"
#include "ui/charts/chartscene.h"

#include <QChart>
#include <QGraphicsLineItem>
#include <QLineSeries>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace ChartItems;
using ChartLetters::through;

namespace {
// How many lines that join years each of the charts has, from the top.
QStringList drawnLines(const ChartScene &scene)
{
    QStringList lines;
    for (auto *item : scene.items(Qt::AscendingOrder)) {
        const auto *chart = qobject_cast<QChart *>(item->toGraphicsObject());
        if (!chart)
            continue;
        int joined = 0;
        for (const auto *series : chart->series())
            joined += qobject_cast<const QLineSeries *>(series)->count() > 1;
        lines.append(QString::number(joined));
    }
    return lines;
}
} // namespace

class TestChartYears : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void yearsHaveTheirCounts();
    void missingYearsAreGaps();
    void linesStopWhereThePracticeChanged();
    void noLineGoesThroughFewCases();
    void thePauseIsMarkedInEveryPanel();
    void doubtsAndSourcesStandAtTheEndsOfTheLines();
    void oneLetterAYear();
    void doubtsNameTheMarksThatAreDrawn_data();
    void doubtsNameTheMarksThatAreDrawn();
    void notesAreWholeOnTheScreen();
};

void TestChartYears::yearsHaveTheirCounts()
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

void TestChartYears::missingYearsAreGaps()
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

void TestChartYears::linesStopWhereThePracticeChanged()
{
    const auto figures = ChartLetters::Figures{40, 60, 67, 66};
    QList<Letter> years;
    for (int year = 2022; year <= 2023; ++year)
        years.append(ChartLetters::letter(
            u"A"_s, AuthorityType::County, year, figures, {-1, 9, 100, 99}, {9, 40, 23, 10}));
    ChartScene scene(through(years));
    scene.layOut(paperSize, ChartPaper::textSize);
    QVERIFY(scene.words().join(u' ').contains(u"from April 2022 fewer borderline cases"_s));
    QCOMPARE(drawnLines(scene), (QStringList{u"0"_s, u"2"_s, u"2"_s})); // upheld, compliance, remedy
}

// A ring stands alone: so few cases cannot be compared, and a line would.
void TestChartYears::noLineGoesThroughFewCases()
{
    QList<Letter> years;
    for (const int base : {60, 4, 60})
        years.append(ChartLetters::letter(u"A"_s, AuthorityType::County, 2023 + int(years.size()),
            {base / 2, base, 50, -1}, {-1, 9, 100, -1}, {3, 30, 10, -1}));
    ChartScene scene(through(years));
    scene.layOut(paperSize, ChartPaper::textSize);
    QCOMPARE(drawnLines(scene), (QStringList{u"0"_s, u"1"_s, u"1"_s})); // upheld, compliance, remedy
}

void TestChartYears::thePauseIsMarkedInEveryPanel()
{
    const auto figures = ChartLetters::Figures{40, 60, 67, 66};
    QList<Letter> years;
    for (int year = 2020; year <= 2021; ++year)
        years.append(ChartLetters::letter(
            u"A"_s, AuthorityType::County, year, figures, {-1, 9, 100, 99}, {9, 40, 23, 10}));
    ChartScene scene(through(years));
    scene.layOut(paperSize, ChartPaper::textSize);
    QVERIFY(scene.words().join(u' ').contains(u"Dotted line, 2021: three months without new complaints."_s));
    QVERIFY(!scene.words().join(u' ').contains(u"April 2022"_s));
    const auto lines = itemsOf<QGraphicsLineItem>(scene);
    QCOMPARE(
        std::ranges::count_if(lines, [](const auto *line) { return line->pen().style() == Qt::DotLine; }), 3);
    for (auto *item : scene.items()) {
        const auto *chart = qobject_cast<QChart *>(item->toGraphicsObject());
        if (!chart)
            continue;
        for (const auto *series : chart->series())
            QVERIFY(qobject_cast<const QLineSeries *>(series)->count() <= 1); // none goes through it
    }
}

void TestChartYears::doubtsAndSourcesStandAtTheEndsOfTheLines()
{
    auto newest = ChartLetters::flagged(ChartLetters::luton(), {Key::upheldDecisions});
    ChartLetters::state(newest.checked.letter, Key::upheldAverage, FieldState::NotStated);
    newest.lent = {{Key::upheldAverage, 79, LentAverage::Source::OtherLetter}};
    ChartScene scene(through(ChartLetters::sure(ChartLetters::years().mid(3, 1)) << newest));
    scene.layOut(paperSize, ChartPaper::textSize);
    const auto words = scene.words();
    for (const auto &label : {u"9 of 13 ?"_s, u"rate 69% ?"_s, u"average 79% \u2020"_s})
        QVERIFY2(words.contains(label), qPrintable(words.join(u'|')));
    QVERIFY2(words.join(u' ').contains(
                 u"\u2020 Not printed in the letter: taken from another letter held (2024)."_s),
        qPrintable(words.join(u'|')));
}

void TestChartYears::oneLetterAYear()
{
    auto corrected = ChartLetters::luton();
    ChartLetters::state(corrected, Key::upheldDecisions, 8);
    ChartLetters::state(corrected, Key::upheldRate, 62);
    const ChartContent content{.kind = ChartContent::Kind::Years,
        .letter = ChartLetters::sure(corrected),
        .years = ChartLetters::sure(QList{ChartLetters::luton(), ChartLetters::luton()})};
    const auto shown = lettersShown(content);
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.constFirst().letter(), corrected); // the one that the officer looks at
}

void TestChartYears::doubtsNameTheMarksThatAreDrawn_data()
{
    QTest::addColumn<QStringList>("keys");
    QTest::addColumn<QString>("words");
    QTest::newRow("average") << QStringList{Key::upheldAverage}
                             << u"In doubt (hollow diamond): average of Complaints upheld 2024."_s;
    QTest::newRow("rate") << QStringList{Key::upheldDecisions}
                          << u"In doubt (square): Complaints upheld 2024."_s;
    QTest::newRow("both") << QStringList{Key::upheldDecisions, Key::remedyAverage}
                          << u"In doubt (square, hollow diamond): Complaints upheld 2024"_s;
    QTest::newRow("letter") << QStringList{Key::authority} << u"In doubt: council or period 2024."_s;
}

void TestChartYears::doubtsNameTheMarksThatAreDrawn()
{
    QFETCH(QStringList, keys);
    auto letters = ChartLetters::sure(ChartLetters::years().mid(3, 1));
    letters.append(ChartLetters::flagged(ChartLetters::luton(), keys));
    ChartScene scene(through(letters));
    scene.layOut(paperSize, ChartPaper::textSize);
    QFETCH(QString, words);
    const auto drawn = scene.words().join(u' ');
    QVERIFY2(drawn.contains(words), qPrintable(drawn));
}

void TestChartYears::notesAreWholeOnTheScreen()
{
    QList<PublicLetter> letters;
    for (const auto &each : ChartLetters::years())
        letters.append(ChartLetters::withResidents(each, 4.0, 4.6, 226'000));
    ChartScene scene(through(letters));
    const auto height = scene.heightFor(560, 13);
    for (const QSizeF size : {QSizeF(560, height), QSizeF(700, 420)}) {
        scene.layOut(size, 13);
        QVERIFY(scene.words().join(u' ').contains(u"2025: 4 (average 4.6)."_s));
    }
}

QTEST_MAIN(TestChartYears)
#include "tst_chartyears.moc"
