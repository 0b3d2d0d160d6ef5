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

class TestCompliance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void compliance_data();
    void compliance();
    void complianceNeverGetsAVerdict();
};

void TestCompliance::compliance_data()
{
    QTest::addColumn<int>("base");
    QTest::addColumn<int>("rate");
    QTest::addColumn<QString>("figures");
    QTest::addColumn<QString>("words");
    const auto concern = u" A rate below 100% is “a cause for concern” in the Ombudsman’s words."_s;
    QTest::newRow("one of 63") << 63 << 98 << u"62 of 63 (98%)"_s
                               << u"The Ombudsman was satisfied in 62 of 63 cases and not satisfied in 1."_s
            + concern;
    QTest::newRow("all seven")
        << 7 << 100 << u"7 of 7 (100%)"_s
        << u"The Ombudsman was satisfied in all 7 cases. That is not to say on time."_s;
    QTest::newRow("one")
        << 1 << 100 << u"1 of 1 (100%)"_s
        << u"The Ombudsman was satisfied in the 1 case checked. That is not to say on time. So few cases cannot be compared with an average."_s;
    QTest::newRow("199 hide none")
        << 199 << 100 << u"199 of 199 (100%)"_s
        << u"The Ombudsman was satisfied in all 199 cases. That is not to say on time."_s;
    QTest::newRow("200 can hide one")
        << 200 << 100 << u"199 or 200 of 200 (100%)"_s
        << u"The Ombudsman was satisfied in 199 or 200 of 200 cases and not satisfied in 0 or 1. With so many cases a printed 100% can hide one that was not."_s;
    QTest::newRow("two numbers give the rate")
        << 150 << 99 << u"148 or 149 of 150 (99%)"_s
        << u"The Ombudsman was satisfied in 148 or 149 of 150 cases and not satisfied in 1 or 2."_s + concern;
    QTest::newRow("impossible") << 7 << 98 << u"98% of 7 is not possible"_s
                                << u"No whole number of 7 cases gives 98%, so nothing is said of it."_s;
    QTest::newRow("none due") << 0 << 100 << u"No recommendations were due, so there is no rate."_s
                              << u"No recommendations were due, so there is no rate."_s;
}

void TestCompliance::compliance()
{
    QFETCH(int, base);
    QFETCH(int, rate);
    const auto figures = row(withCompliance(base, rate), Measure::Compliance);
    QTEST(figures.figures, "figures");
    QTEST(figures.words, "words");
}

void TestCompliance::complianceNeverGetsAVerdict()
{
    for (int rate = 0; rate <= 100; rate += 5) {
        const auto figures = row(withCompliance(40, rate), Measure::Compliance);
        QVERIFY(!figures.usual && !figures.far);
        QCOMPARE(figures.verdict, Verdict::None);
        QVERIFY(!figures.words.contains(u"chance"_s) && !figures.words.contains(u"usual"_s));
    }
}

QTEST_GUILESS_MAIN(TestCompliance)
#include "tst_compliance.moc"
