// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/comparison.h"

#include "comparison/dates.h"
#include "comparison/headline.h"
#include "measureletters.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace MeasureLetters;

class TestThroughYears : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void yearOnYear_data();
    void yearOnYear();
    void yearsInOrder();
    void residentsByTheSameWords_data();
    void residentsByTheSameWords();
    void residentsWithoutAVerdict();
    void periods();
};

void TestThroughYears::yearOnYear_data()
{
    QTest::addColumn<Letter>("before");
    QTest::addColumn<Letter>("after");
    QTest::addColumn<QString>("words");
    QTest::newRow("Barnsley") << withUpheld(5, 6, 83, 77, 2023) << withUpheld(9, 13, 69, 80, 2024)
                              << u"From 5 of 6 to 9 of 13; the average went from 77% to 80%."_s;
    QTest::newRow("Leeds")
        << withUpheld(44, 59, 75, 80, 2024) << withUpheld(62, 68, 91, 81, 2025)
        << u"From 44 of 59 to 62 of 68; the average went from 80% to 81%. The rate rose beyond chance."_s;
    QTest::newRow("down")
        << withUpheld(62, 68, 91, 81, 2024) << withUpheld(44, 59, 75, 81, 2025)
        << u"From 62 of 68 to 44 of 59; the average stayed at 81%. The rate fell beyond chance."_s;
    QTest::newRow("across the break")
        << withUpheld(44, 59, 75, 80, 2022) << withUpheld(62, 68, 91, 81, 2023)
        << u"From 44 of 59 to 62 of 68; the average went from 80% to 81%. From April 2022 the Ombudsman investigated fewer borderline cases, so upheld rates rose."_s;
    QTest::newRow("the pause after")
        << withUpheld(44, 59, 75, 80, 2020) << withUpheld(62, 68, 91, 81, 2021)
        << u"From 44 of 59 to 62 of 68; the average went from 80% to 81%. In the year to March 2021 the Ombudsman took no new complaints for three months."_s;
    QTest::newRow("the pause before")
        << withUpheld(44, 59, 75, 80, 2021) << withUpheld(62, 68, 91, 81, 2022)
        << u"From 44 of 59 to 62 of 68; the average went from 80% to 81%. In the year to March 2021 the Ombudsman took no new complaints for three months."_s;
    QTest::newRow("a year between") << withUpheld(44, 59, 75, 80, 2023) << withUpheld(62, 68, 91, 81, 2025)
                                    << u"From 44 of 59 to 62 of 68; the average went from 80% to 81%."_s;
    QTest::newRow("small base") << withUpheld(0, 4, 0, 80, 2023) << withUpheld(62, 68, 91, 81, 2024)
                                << u"From 0 of 4 to 62 of 68; so few cases cannot be compared."_s;
    QTest::newRow("small after") << withUpheld(2, 4, 50, 80, 2023) << withUpheld(2, 4, 50, 81, 2024)
                                 << u"From 2 of 4 to 2 of 4; so few cases cannot be compared."_s;
    QTest::newRow("nothing before") << emptyLetter(2023) << withUpheld(62, 68, 91, 81, 2024) << QString();
}

void TestThroughYears::yearOnYear()
{
    QFETCH(Letter, before);
    QFETCH(Letter, after);
    QTEST(::yearOnYear(row(before, Measure::Upheld), row(after, Measure::Upheld)), "words");
}

void TestThroughYears::yearsInOrder()
{
    const auto rows = compareThroughYears({sure(withUpheld(1, 9, 11, 50, 2024)),
        sure(withUpheld(2, 9, 22, 50, 2019)), sure(withUpheld(3, 9, 33, 50, 2022))});
    QCOMPARE(rows.size(), 9);
    QList<int> years;
    for (const auto &each : rows) {
        if (each.measure == Measure::Upheld)
            years.append(each.yearEnding.year());
    }
    QCOMPARE(years, (QList{2019, 2022, 2024}));
}

void TestThroughYears::residentsByTheSameWords_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("printed");
    QTest::addColumn<double>("average");
    QTest::addColumn<int>("residents");
    QTest::addColumn<QString>("words");
    QTest::newRow("Derbyshire")
        << 47 << 5.8 << 4.5 << 803'464
        << u"47 upheld is 5.8 per 100,000 residents, against an average of 4.5; at that average 25 to 49 would be usual: no evidence of a difference."_s;
    QTest::newRow("Birmingham")
        << 115 << 9.9 << 4.4 << 1'157'603
        << u"115 upheld is 9.9 per 100,000 residents, against an average of 4.4; at that average 37 to 66 would be usual: far more than chance usually gives; cases can share one cause, so look at them first."_s;
    QTest::newRow("same")
        << 10 << 4.4 << 4.4 << 225'000
        << u"10 upheld is 4.4 per 100,000 residents, against an average of 4.4; the same as the average."_s;
    QTest::newRow("nobody lives there") << 10 << 4.4 << 4.4 << 0 << QString();
}

void TestThroughYears::residentsByTheSameWords()
{
    QFETCH(int, count);
    QFETCH(double, printed);
    QFETCH(double, average);
    QFETCH(int, residents);
    auto letter = emptyLetter();
    state(letter, Key::upheldDecisions, count);
    state(letter, Key::upheldPer100k, printed);
    state(letter, Key::upheldPer100kAverage, average);
    QTEST(per100kInWords(sure(letter), residents), "words");
}

// The upheld rate can be ordinary and the figure per 100,000 not, but few cases say nothing of either.
void TestThroughYears::residentsWithoutAVerdict()
{
    auto letter = withUpheld(2, 2, 100, 79);
    state(letter, Key::upheldPer100k, 1.3);
    state(letter, Key::upheldPer100kAverage, 4.6);
    auto held = sure(letter);
    held.residents = 150'000;
    QCOMPARE(compareWithResidents(held).words,
        u"2 upheld is 1.3 per 100,000 residents, against an average of 4.6; so few cases cannot be compared with an average."_s);
    state(held.checked.letter, Key::investigations, 20);
    QVERIFY(compareWithResidents(held).verdict != Verdict::None);
    held.residents.reset();
    QVERIFY(compareWithResidents(held).words.endsWith(
        u"the number of residents is not known, so nothing is compared."_s));
    state(held.checked.letter, Key::upheldPer100kAverage, FieldState::NotApplicable);
    QCOMPARE(compareWithResidents(held).words,
        u"2 upheld is 1.3 per 100,000 residents; there is no average to compare with."_s);
    QCOMPARE(compareWithResidents(sure(emptyLetter())).words, QString());
}

void TestThroughYears::periods()
{
    QCOMPARE(periodInWords(QDate(2024, 3, 31)), u"April 2023 to March 2024"_s);
    QCOMPARE(periodInWords({}), u"period not stated"_s);
}

QTEST_GUILESS_MAIN(TestThroughYears)
#include "tst_throughyears.moc"
