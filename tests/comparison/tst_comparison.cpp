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

namespace {
// Everything that the room says about these letters.
QStringList allWords(const QList<Letter> &letters)
{
    QStringList words;
    QList<PublicLetter> all;
    for (const auto &letter : letters)
        all.append(sure(letter));
    const auto years = compareThroughYears(all);
    for (const auto &figures : years)
        words << figures.figures << figures.words;
    for (const auto &letter : letters)
        words << comparisonHeadline(compareWithAverages(sure(letter)));
    words << yearsHeadline(years);
    for (qsizetype i = 3; i < years.size(); ++i)
        words << yearOnYear(years.at(i - 3), years.at(i));
    return words;
}
} // namespace

class TestComparison : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void chance_data();
    void chance();
    void smallBasesSayNoMore_data();
    void smallBasesSayNoMore();
    void averagesThatAreMissing_data();
    void averagesThatAreMissing();
    void figuresThatDisagreeAreNotCompared();
    void moreThanAllIsNotDrawn();
    void withoutARate_data();
    void withoutARate();
    void neverAForbiddenWord();
};

void TestComparison::chance_data()
{
    QTest::addColumn<Letter>("letter");
    QTest::addColumn<Measure>("measure");
    QTest::addColumn<QString>("figures");
    QTest::addColumn<QString>("words");
    QTest::newRow("Derbyshire upheld") << withUpheld(47, 55, 85, 85) << Measure::Upheld << u"47 of 55 (85%)"_s
                                       << u"47 of 55 were upheld (85%), the same as the average."_s;
    QTest::newRow("Luton upheld")
        << withUpheld(9, 13, 69, 79) << Measure::Upheld << u"9 of 13 (69%)"_s
        << u"9 of 13 were upheld, against an average of 79%; at that average 7 to 13 would be usual: no evidence of a difference."_s;
    QTest::newRow("Luton remedy")
        << withRemedy(3, 9, 33, 13) << Measure::Remedy << u"3 of 9 (33%)"_s
        << u"3 of 9 upheld cases had a satisfactory remedy, against an average of 13%; at that average 0 to 3 would be usual: at the edge of what chance usually gives."_s;
    QTest::newRow("Derbyshire remedy")
        << withRemedy(3, 47, 6, 7) << Measure::Remedy << u"3 of 47 (6%)"_s
        << u"3 of 47 upheld cases had a satisfactory remedy, against an average of 7%; at that average 0 to 7 would be usual: no evidence of a difference."_s;
    QTest::newRow("Birmingham upheld")
        << withUpheld(115, 132, 87, 80) << Measure::Upheld << u"115 of 132 (87%)"_s
        << u"115 of 132 were upheld, against an average of 80%; at that average 96 to 115 would be usual: at the edge of what chance usually gives."_s;
    QTest::newRow("Leeds upheld")
        << withUpheld(62, 68, 91, 81) << Measure::Upheld << u"62 of 68 (91%)"_s
        << u"62 of 68 were upheld, against an average of 81%; at that average 48 to 61 would be usual: more than chance usually gives; cases can share one cause, so look at them first."_s;
    QTest::newRow("7 of 8")
        << withUpheld(7, 8, 88, 79) << Measure::Upheld << u"7 of 8 (88%)"_s
        << u"7 of 8 were upheld, against an average of 79%; at that average 4 to 8 would be usual: too few cases to show a difference."_s;
    QTest::newRow("none of nine remedied")
        << withRemedy(0, 9, 0, 13) << Measure::Remedy << u"0 of 9 (0%)"_s
        << u"0 of 9 upheld cases had a satisfactory remedy, against an average of 13%; at that average 0 to 3 would be usual: too few cases to show a difference."_s;
    QTest::newRow("far more")
        << withUpheld(66, 68, 97, 81) << Measure::Upheld << u"66 of 68 (97%)"_s
        << u"66 of 68 were upheld, against an average of 81%; at that average 48 to 61 would be usual: far more than chance usually gives; cases can share one cause, so look at them first."_s;
    QTest::newRow("fewer")
        << withUpheld(46, 68, 68, 81) << Measure::Upheld << u"46 of 68 (68%)"_s
        << u"46 of 68 were upheld, against an average of 81%; at that average 48 to 61 would be usual: fewer than chance usually gives; cases can share one cause, so look at them first."_s;
    QTest::newRow("far fewer")
        << withUpheld(20, 68, 29, 81) << Measure::Upheld << u"20 of 68 (29%)"_s
        << u"20 of 68 were upheld, against an average of 81%; at that average 48 to 61 would be usual: far fewer than chance usually gives; cases can share one cause, so look at them first."_s;
    QTest::newRow("equal comes before all else")
        << withUpheld(9, 9, 100, 100) << Measure::Upheld << u"9 of 9 (100%)"_s
        << u"9 of 9 were upheld (100%), the same as the average."_s;
}

void TestComparison::chance()
{
    QFETCH(Letter, letter);
    QFETCH(Measure, measure);
    const auto figures = row(letter, measure);
    QTEST(figures.figures, "figures");
    QTEST(figures.words, "words");
    QVERIFY(figures.usual && figures.far);
    QVERIFY(figures.far->first <= figures.usual->first && figures.far->second >= figures.usual->second);
}

void TestComparison::smallBasesSayNoMore_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("base");
    QTest::addColumn<int>("rate");
    QTest::addColumn<QString>("words");
    QTest::newRow("0 of 3") << 0 << 3 << 0
                            << u"0 of 3 were upheld; so few cases cannot be compared with an average."_s;
    QTest::newRow("2 of 2") << 2 << 2 << 100
                            << u"2 of 2 were upheld; so few cases cannot be compared with an average."_s;
    QTest::newRow("1 of 1") << 1 << 1 << 100
                            << u"1 of 1 was upheld; so few cases cannot be compared with an average."_s;
}

void TestComparison::smallBasesSayNoMore()
{
    QFETCH(int, count);
    QFETCH(int, base);
    QFETCH(int, rate);
    const auto figures = row(withUpheld(count, base, rate, 79), Measure::Upheld);
    QTEST(figures.words, "words");
    QVERIFY(figures.isSmall() && figures.isDrawn());
    QVERIFY(!figures.usual && !figures.far);
    QCOMPARE(figures.verdict, Verdict::None);
}

void TestComparison::averagesThatAreMissing_data()
{
    QTest::addColumn<FieldState>("average");
    QTest::addColumn<QString>("words");
    QTest::newRow("n/a") << FieldState::NotApplicable
                         << u"9 of 13 were upheld. The Ombudsman gives no average for this body."_s;
    QTest::newRow("not stated") << FieldState::NotStated
                                << u"9 of 13 were upheld. The letter gives no average to compare with."_s;
    QTest::newRow("not found") << FieldState::NotFound
                               << u"9 of 13 were upheld. No average was found in this document."_s;
}

void TestComparison::averagesThatAreMissing()
{
    QFETCH(FieldState, average);
    auto letter = withUpheld(9, 13, 69, 79);
    state(letter, Key::upheldAverage, average);
    const auto figures = row(letter, Measure::Upheld);
    QTEST(figures.words, "words");
    QVERIFY(!figures.usual && !figures.average);
    QCOMPARE(figures.figures, u"9 of 13 (69%)"_s);
}

void TestComparison::figuresThatDisagreeAreNotCompared()
{
    const auto figures = row(withUpheld(9, 10, 91, 79), Measure::Upheld);
    QCOMPARE(figures.figures, u"9 of 10, printed as 91%"_s);
    QCOMPARE(figures.words,
        u"The rate is printed as 91%, but 9 of 10 is 90%: nothing is compared until that is settled."_s);
    QVERIFY(!figures.usual);
    QCOMPARE(row(withUpheld(1, 8, 12, 50), Measure::Upheld).figures, u"1 of 8 (12%)"_s); // a half, down
    QCOMPARE(row(withUpheld(1, 8, 13, 50), Measure::Upheld).figures, u"1 of 8 (13%)"_s); // a half, up
}

void TestComparison::moreThanAllIsNotDrawn()
{
    const auto figures = row(withUpheld(14, 13, 69, 79), Measure::Upheld);
    QVERIFY(!figures.isDrawn());
    QCOMPARE(figures.words, u"14 of 13 cannot be right, so nothing is drawn or compared."_s);
}

void TestComparison::withoutARate_data()
{
    QTest::addColumn<Letter>("letter");
    QTest::addColumn<Measure>("measure");
    QTest::addColumn<QString>("figures");
    auto nothingInvestigated = emptyLetter();
    for (const auto key :
        {Key::upheldRate, Key::upheldAverage, Key::upheldDecisions, Key::remedyRate, Key::remedies})
        state(nothingInvestigated, key, FieldState::NotApplicable);
    state(nothingInvestigated, Key::investigations, 0);
    state(nothingInvestigated, Key::remedyBase, 0);
    QTest::newRow("not found") << emptyLetter() << Measure::Upheld << u"Not found in this document"_s;
    QTest::newRow("no investigations") << nothingInvestigated << Measure::Upheld
                                       << u"No investigations were completed, so there is no rate."_s;
    QTest::newRow("none upheld") << nothingInvestigated << Measure::Remedy
                                 << u"No complaints were upheld, so there is no rate."_s;
    auto notStated = withUpheld(9, 13, 69, 79);
    state(notStated, Key::upheldRate, FieldState::NotStated);
    QTest::newRow("rate not stated") << notStated << Measure::Upheld << u"Not stated in this letter"_s;
    auto withoutCount = withUpheld(9, 13, 69, 79);
    state(withoutCount, Key::investigations, FieldState::NotStated);
    QTest::newRow("count not stated")
        << withoutCount << Measure::Upheld << u"Printed as 69%, without a count"_s;
    auto notApplicable = emptyLetter();
    state(notApplicable, Key::upheldRate, FieldState::NotApplicable);
    QTest::newRow("not applicable") << notApplicable << Measure::Upheld
                                    << u"Not applicable, the letter says"_s;
}

void TestComparison::withoutARate()
{
    QFETCH(Letter, letter);
    QFETCH(Measure, measure);
    const auto figures = row(letter, measure);
    QVERIFY(!figures.isDrawn());
    QTEST(figures.figures, "figures");
    QVERIFY(!figures.words.isEmpty());
    QVERIFY(!figures.usual);
    QCOMPARE(figures.verdict, Verdict::None);
}

void TestComparison::neverAForbiddenWord()
{
    QList<Letter> letters{emptyLetter(2018)};
    int year = 2019;
    for (const int count : {0, 1, 4, 5, 20, 33, 38, 39, 40})
        letters.append(withUpheld(count, 40, static_cast<int>(std::lround(count * 2.5)), 80, year++));
    for (const int rate : {0, 50, 98, 99, 100})
        letters.append(withCompliance(150, rate));
    for (const int count : {0, 3, 30})
        letters.append(withRemedy(count, 47, static_cast<int>(std::lround(count / 0.47)), 7));
    const auto words = allWords(letters).join(u'\n');
    QVERIFY(words.size() > 1000);
    for (const auto &forbidden : {u"significant"_s, u"worst"_s, u"best"_s, u"league"_s, u"in line with"_s,
             u"cannot be told apart"_s, u"improved"_s, u"national"_s, u"nearby"_s})
        QVERIFY2(!words.contains(forbidden, Qt::CaseInsensitive), qPrintable(forbidden));
}

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
