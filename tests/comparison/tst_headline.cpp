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
    void per100kStandsBesideTheRate_data();
    void per100kStandsBesideTheRate();
    void doubtfulPer100kGetsNoVerdict();
    void councilsAreCountedByBothMeasures();
};

namespace {
PublicLetter withResidents(const Letter &letter, double per100k, double average, int residents)
{
    auto found = sure(letter);
    state(found.checked.letter, Key::upheldPer100k, per100k);
    state(found.checked.letter, Key::upheldPer100kAverage, average);
    found.residents = residents;
    return found;
}

PublicLetter slough()
{
    return withResidents(withUpheld(17, 23, 74, 79), 10.7, 4.6, 158'289);
}

QString headlineOf(const PublicLetter &letter)
{
    return comparisonHeadline(compareWithAverages(letter), compareWithResidents(letter));
}

QString findingOf(const PublicLetter &letter)
{
    return comparisonFinding(compareWithAverages(letter), compareWithResidents(letter));
}
} // namespace

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

void TestHeadline::per100kStandsBesideTheRate_data()
{
    QTest::addColumn<PublicLetter>("letter");
    QTest::addColumn<QString>("headline");
    QTest::addColumn<QString>("finding");
    QTest::newRow("rate inside, per 100,000 outside")
        << slough() << u"17 of 23 upheld; per 100,000 residents more than chance usually gives"_s
        << u"17 of 23 upheld, no evidence of a difference; per 100,000 residents more than usual"_s;
    QTest::newRow("both outside")
        << withResidents(withUpheld(62, 68, 91, 81), 20.0, 4.6, 310'000)
        << u"62 of 68 upheld, more than chance usually gives; per 100,000 residents far more"_s
        << u"62 of 68 upheld, more than usual; per 100,000 residents far more than usual"_s;
    // Birmingham, March 2024.
    QTest::newRow("on a limit, per 100,000 outside")
        << withResidents(withUpheld(115, 132, 87, 80), 9.9, 4.4, 1'157'603)
        << u"115 of 132 upheld; per 100,000 residents far more than chance usually gives"_s
        << u"115 of 132 upheld, at the edge of the usual range; per 100,000 residents far more than usual"_s;
    QTest::newRow("both inside")
        << withResidents(withUpheld(9, 13, 69, 79), 4.0, 4.6, 226'000)
        << u"9 of 13 investigated complaints were upheld; no evidence of a difference"_s
        << u"9 of 13 investigated complaints were upheld; no evidence of a difference"_s;
    auto dissatisfied = withUpheld(17, 23, 74, 79);
    state(dissatisfied, Key::complianceRate, 98);
    state(dissatisfied, Key::complianceOutcomes, 63);
    QTest::newRow("not satisfied")
        << withResidents(dissatisfied, 10.7, 4.6, 158'289)
        << u"The Ombudsman was not satisfied in 1 of 63 cases it checked"_s
        << u"Not satisfied in 1 of 63 cases checked; upheld per 100,000 residents more than usual"_s;
    auto withoutAverage = withUpheld(17, 23, 74, 79);
    state(withoutAverage, Key::upheldAverage, FieldState::NotStated);
    QTest::newRow("no average of the rate")
        << withResidents(withoutAverage, 10.7, 4.6, 158'289)
        << u"17 of 23 upheld; per 100,000 residents more than chance usually gives"_s
        << u"17 of 23 upheld; per 100,000 residents more than chance usually gives"_s;
}

void TestHeadline::per100kStandsBesideTheRate()
{
    QFETCH(PublicLetter, letter);
    const auto headline = headlineOf(letter);
    QTEST(headline, "headline");
    QVERIFY(headline.split(u' ').size() <= 15);
    QTEST(findingOf(letter), "finding");
    const auto alt = chartAltText(u"Bar chart"_s, findingOf(letter), 1);
    QVERIFY2(alt.size() <= 125, qPrintable(alt));
}

void TestHeadline::doubtfulPer100kGetsNoVerdict()
{
    for (const auto &key :
        {Key::upheldPer100k, Key::upheldPer100kAverage, Key::upheldDecisions, Key::investigations}) {
        auto letter = slough();
        letter.checked.checks = {{u"doubt"_s, CheckOutcome::Fails, u"Not so."_s, {key}}};
        QVERIFY2(!findingOf(letter).contains(u"per 100,000"_s), key.data());
    }
    const auto few = withResidents(withUpheld(4, 4, 100, 79), 40.0, 4.6, 10'000);
    QVERIFY(!findingOf(few).contains(u"per 100,000"_s));
    const auto disagrees = withResidents(withUpheld(17, 23, 91, 79), 10.7, 4.6, 158'289);
    QVERIFY(!findingOf(disagrees).contains(u"per 100,000"_s));
    auto baseMissing = withUpheld(4, 13, 31, 79);
    state(baseMissing, Key::investigations, FieldState::NotStated);
    QVERIFY(!findingOf(withResidents(baseMissing, 40.0, 4.6, 10'000)).contains(u"per 100,000"_s));
}

void TestHeadline::councilsAreCountedByBothMeasures()
{
    QList<MeasureFigures> upheld(6, row(withUpheld(17, 23, 74, 79), Measure::Upheld));
    QList<Verdict> per100k(4, Verdict::Usual);
    per100k += {Verdict::FarMore, Verdict::Fewer};
    QCOMPARE(councilsHeadline(upheld, per100k, AuthorityType::Unitary),
        u"Upheld rate: 6 inside usual range, 0 outside; per 100,000: 2 outside"_s);
    upheld += row(emptyLetter(), Measure::Upheld);
    const auto longest = councilsHeadline(upheld, per100k, AuthorityType::Unitary);
    QCOMPARE(
        longest, u"Upheld rate: 6 inside usual range, 0 outside, 1 not compared; per 100,000: 2 outside"_s);
    QVERIFY(longest.split(u' ').size() <= 15);
    QCOMPARE(councilsHeadline(upheld.mid(1, 5), QList<Verdict>(5, Verdict::None), AuthorityType::Unitary),
        u"Upheld rate: 5 inside usual range, 0 outside; per 100,000: not compared"_s);
}

QTEST_GUILESS_MAIN(TestHeadline)
#include "tst_headline.moc"
