// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/lentaverages.h"

#include "measureletters.h"
#include "reference/referencedata.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace MeasureLetters;

/// Averages that a letter does not print: from another letter held or the published table, with their source.
class TestLentAverages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSourceIsSaid_data();
    void theSourceIsSaid();
    void aPrintedAverageWins();
    void whereTheLetterHasNoneNoneIsLent();
    void sourcesThatDisagreeLendNothing();
    void doubtAboutCouncilOrYearLendsNothing();
    void per100kToo();
    void theYearsSayIt();
};

namespace {
const ReferenceData &reference()
{
    static const auto data = ReferenceData::bundled().value();
    return data;
}

PublicLetter without(FieldState state = FieldState::NotStated, int rate = 69, int count = 9, int base = 13)
{
    auto letter = withUpheld(count, base, rate, 79);
    MeasureLetters::state(letter, Key::upheldAverage, state);
    return sure(letter);
}

MeasureFigures lent(PublicLetter letter, const QList<PrintedAverage> &held)
{
    lendAverages(letter, held, reference());
    return compareWithAverages(letter).constFirst();
}
} // namespace

void TestLentAverages::theSourceIsSaid_data()
{
    QTest::addColumn<QList<PrintedAverage>>("held");
    QTest::addColumn<FieldState>("state");
    QTest::addColumn<QString>("words");
    const QList<PrintedAverage> other{{Key::upheldAverage, 79}};
    const auto compared =
        u"9 of 13 were upheld, against an average of 79% (%1); at that average 7 to 13 would "
        "be usual: no evidence of a difference."_s;
    const auto fromLetter = compared.arg(u"taken from another letter held"_s);
    QTest::newRow("another letter") << other << FieldState::NotStated << fromLetter;
    QTest::newRow("another letter, none found here") << other << FieldState::NotFound << fromLetter;
    QTest::newRow("table") << QList<PrintedAverage>() << FieldState::NotStated
                           << compared.arg(u"taken from the Ombudsman’s published figures"_s);
}

void TestLentAverages::theSourceIsSaid()
{
    QFETCH(QList<PrintedAverage>, held);
    QFETCH(FieldState, state);
    const auto figures = lent(without(state), held);
    QTEST(figures.words, "words");
    QCOMPARE(figures.average, 79);
    QVERIFY(figures.averageFrom && figures.usual && !figures.averageInDoubt);
    QCOMPARE(figures.averageState, state); // the letter's own silence stays told
    const auto same = lent(without(state, 79, 11, 14), held);
    QVERIFY2(same.words.contains(u", the same as the average (taken from"_s), qPrintable(same.words));
}

void TestLentAverages::aPrintedAverageWins()
{
    const auto figures = lent(sure(withUpheld(9, 13, 69, 75)), {{Key::upheldAverage, 79}});
    QCOMPARE(figures.average, 75);
    QVERIFY(!figures.averageFrom);
    // Nor does one that was lent before stand in the way of one that a hand has entered since.
    auto letter = without();
    lendAverages(letter, {}, reference());
    state(letter.checked.letter, Key::upheldAverage, 75);
    QCOMPARE(compareWithAverages(letter).constFirst().average, 75);
    QVERIFY(!compareWithAverages(letter).constFirst().averageFrom);
}

void TestLentAverages::whereTheLetterHasNoneNoneIsLent()
{
    const auto figures = lent(without(FieldState::NotApplicable), {{Key::upheldAverage, 79}});
    QVERIFY(!figures.average && !figures.usual);
    QCOMPARE(figures.words, u"9 of 13 were upheld. The Ombudsman gives no average for this body."_s);
    auto unknown = without();
    unknown.checked.letter.type = AuthorityType::Unknown;
    QVERIFY(!lent(unknown, {{Key::upheldAverage, 79}}).average);
    auto withoutRate = without();
    state(withoutRate.checked.letter, Key::upheldRate, FieldState::NotFound);
    QVERIFY(!lent(withoutRate, {{Key::upheldAverage, 79}}).average);
}

void TestLentAverages::sourcesThatDisagreeLendNothing()
{
    QVERIFY(!lent(without(), {{Key::upheldAverage, 79}, {Key::upheldAverage, 97}}).average);
    QVERIFY(!lent(without(), {{Key::upheldAverage, 97}}).average); // the table has 79
}

void TestLentAverages::doubtAboutCouncilOrYearLendsNothing()
{
    for (const auto key : {Key::authority, Key::periodEnd}) {
        auto letter = without();
        letter.checked.checks = {{u"doubt"_s, CheckOutcome::Fails, u"Not so."_s, {QString(key)}}};
        QVERIFY2(!lent(letter, {{Key::upheldAverage, 79}}).average, key.data());
    }
}

void TestLentAverages::per100kToo()
{
    auto letter = sure(withUpheld(9, 13, 69, 79));
    state(letter.checked.letter, Key::upheldPer100k, 4.0);
    letter.residents = 225'262;
    lendAverages(letter, {}, reference());
    const auto figures = compareWithResidents(letter);
    QCOMPARE(figures.words,
        u"9 upheld is 4 per 100,000 residents, against an average of 4.6 (taken from the Ombudsman’s "
        "published figures); at that average 5 to 17 would be usual: no evidence of a difference."_s);
    QCOMPARE(figures.averageAs, u"4.6"_s);
}

void TestLentAverages::theYearsSayIt()
{
    auto before = without();
    state(before.checked.letter, Key::periodEnd, QDate(2023, 3, 31));
    const auto first = lent(before, {{Key::upheldAverage, 72}});
    QCOMPARE(yearOnYear(first, row(withUpheld(10, 13, 77, 79), Measure::Upheld)),
        u"From 9 of 13 to 10 of 13; the average went from 72% (taken from another letter held) to 79%."_s);
}

QTEST_GUILESS_MAIN(TestLentAverages)
#include "tst_lentaverages.moc"
