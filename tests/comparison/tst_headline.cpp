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

class TestHeadline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headlines_data();
    void headlines();
    void altTextIsOneSentence();
};

void TestHeadline::headlines_data()
{
    QTest::addColumn<Letter>("letter");
    QTest::addColumn<QString>("headline");
    QTest::newRow("inside") << withUpheld(9, 13, 69, 79)
                            << u"9 of 13 investigated complaints were upheld; no evidence of a difference"_s;
    QTest::newRow("edge") << withUpheld(115, 132, 87,
        80) << u"115 of 132 investigated complaints were upheld; at the edge of what chance usually gives"_s;
    QTest::newRow("same") << withUpheld(47, 55, 85, 85)
                          << u"47 of 55 investigated complaints were upheld, the same as the average"_s;
    QTest::newRow("small") << withUpheld(
        2, 2, 100, 85) << u"2 of 2 investigated complaints were upheld; too few to compare with an average"_s;
    QTest::newRow("one") << withUpheld(1, 1, 100, 85)
                         << u"1 of 1 investigated complaint was upheld; too few to compare with an average"_s;
    QTest::newRow("not found") << emptyLetter() << u"The figures were not found in this document"_s;
    QTest::newRow("not satisfied") << withCompliance(63, 98)
                                   << u"The Ombudsman was not satisfied in 1 of 63 cases it checked"_s;
    QTest::newRow("a range not satisfied")
        << withCompliance(150, 99) << u"The Ombudsman was not satisfied in 1 or 2 of 150 cases it checked"_s;
    QTest::newRow("may hide one") << withCompliance(250, 100)
                                  << u"The upheld rate was not found in this document"_s;
    QTest::newRow("remedy outside") << withRemedy(
        30, 47, 64, 7) << u"30 of 47 had a satisfactory remedy; far more than chance usually gives"_s;
    const auto without = [](FieldState average) {
        auto letter = withUpheld(9, 13, 69, 79);
        state(letter, Key::upheldAverage, average);
        return letter;
    };
    QTest::newRow("average not stated")
        << without(FieldState::NotStated)
        << u"9 of 13 investigated complaints were upheld; the letter gives no average"_s;
    QTest::newRow("average not found") << without(
        FieldState::NotFound) << u"9 of 13 investigated complaints were upheld; no average was found"_s;
    QTest::newRow("average n/a")
        << without(FieldState::NotApplicable)
        << u"9 of 13 investigated complaints were upheld; there is no average for this body"_s;
    const auto withoutCount = [] {
        auto letter = withUpheld(9, 13, 69, 79);
        state(letter, Key::upheldDecisions, FieldState::NotStated);
        return letter;
    };
    QTest::newRow("count missing") << withoutCount() << u"The upheld rate stands without its count"_s;
    QTest::newRow("count too large") << withUpheld(14, 13, 69, 79)
                                     << u"The upheld rate has no count that fits it"_s;
    QTest::newRow("disputed") << withUpheld(9, 10, 91, 79)
                              << u"9 of 10 investigated complaints were upheld, but printed as 91%"_s;
}

void TestHeadline::headlines()
{
    QFETCH(Letter, letter);
    const auto headline = comparisonHeadline(compareWithAverages(sure(letter)));
    QTEST(headline, "headline");
    QVERIFY(headline.split(u' ').size() <= 15);
}

void TestHeadline::altTextIsOneSentence()
{
    const auto headline = comparisonHeadline(compareWithAverages(sure(withUpheld(9, 13, 69, 79))));
    const auto alt = chartAltText(u"Bar chart"_s, headline, 1);
    QCOMPARE(alt,
        u"Bar chart: 9 of 13 investigated complaints were upheld; no evidence of a difference; figures in table 1."_s);
    QVERIFY(alt.size() <= 125);
    const auto alone = chartAltText(u"Bar chart"_s, headline);
    QVERIFY2(alone.endsWith(u"difference."_s), "no table is named where there is none");
}

QTEST_GUILESS_MAIN(TestHeadline)
#include "tst_headline.moc"
