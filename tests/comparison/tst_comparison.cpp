// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/comparison.h"

#include "comparison/headline.h"
#include "letter/fields.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {
void state(Letter &letter, QLatin1String key, const QVariant &value)
{
    letter.setField({.key = key, .state = FieldState::Stated, .value = value});
}

void state(Letter &letter, QLatin1String key, FieldState fieldState)
{
    letter.setField({.key = key, .state = fieldState});
}

Letter emptyLetter(int year = 2024)
{
    Letter letter{
        .authorityName = u"Luton Borough Council"_s, .type = AuthorityType::Unitary, .fields = emptyFields()};
    state(letter, Key::periodEnd, QDate(year, 3, 31));
    return letter;
}

Letter withUpheld(int count, int base, int rate, int average, int year = 2024)
{
    auto letter = emptyLetter(year);
    state(letter, Key::upheldRate, rate);
    state(letter, Key::upheldDecisions, count);
    state(letter, Key::investigations, base);
    state(letter, Key::upheldAverage, average);
    return letter;
}

Letter withCompliance(int base, int rate)
{
    auto letter = emptyLetter();
    state(letter, Key::complianceRate, rate);
    state(letter, Key::complianceOutcomes, base);
    state(letter, Key::complianceAverage, 100);
    return letter;
}

Letter withRemedy(int count, int base, int rate, int average)
{
    auto letter = emptyLetter();
    state(letter, Key::remedyRate, rate);
    state(letter, Key::remedies, count);
    state(letter, Key::remedyBase, base);
    state(letter, Key::remedyAverage, average);
    return letter;
}

MeasureFigures row(const Letter &letter, Measure measure)
{
    return compareWithAverages(letter).at(static_cast<int>(measure));
}

// Everything that the room says about these letters.
QStringList allWords(const QList<Letter> &letters)
{
    QStringList words;
    const auto years = compareThroughYears(letters);
    for (const auto &figures : years)
        words << figures.figures << figures.words;
    for (const auto &letter : letters)
        words << comparisonHeadline(compareWithAverages(letter));
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
    void compliance_data();
    void compliance();
    void complianceNeverGetsAVerdict();
    void withoutARate_data();
    void withoutARate();
    void smallBasesSayNoMore_data();
    void smallBasesSayNoMore();
    void averagesThatAreMissing_data();
    void averagesThatAreMissing();
    void figuresThatDisagreeAreNotCompared();
    void moreThanAllIsNotDrawn();
    void yearOnYear_data();
    void yearOnYear();
    void yearsInOrder();
    void headlines_data();
    void headlines();
    void residentsByTheSameWords_data();
    void residentsByTheSameWords();
    void neverAForbiddenWord();
    void periods();
    void altTextIsOneSentence();
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

void TestComparison::compliance_data()
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

void TestComparison::compliance()
{
    QFETCH(int, base);
    QFETCH(int, rate);
    const auto figures = row(withCompliance(base, rate), Measure::Compliance);
    QTEST(figures.figures, "figures");
    QTEST(figures.words, "words");
}

void TestComparison::complianceNeverGetsAVerdict()
{
    for (int rate = 0; rate <= 100; rate += 5) {
        const auto figures = row(withCompliance(40, rate), Measure::Compliance);
        QVERIFY(!figures.usual && !figures.far);
        QCOMPARE(figures.verdict, Verdict::None);
        QVERIFY(!figures.words.contains(u"chance"_s) && !figures.words.contains(u"usual"_s));
    }
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
                               << u"9 of 13 were upheld. The letter gives no average to compare with."_s;
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

void TestComparison::yearOnYear_data()
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
    QTest::newRow("across the break") << withUpheld(44, 59, 75, 80, 2022) << withUpheld(62, 68, 91, 81, 2023)
                                      << u"From 44 of 59 to 62 of 68; the average went from 80% to 81%."_s;
    QTest::newRow("a year between") << withUpheld(44, 59, 75, 80, 2023) << withUpheld(62, 68, 91, 81, 2025)
                                    << u"From 44 of 59 to 62 of 68; the average went from 80% to 81%."_s;
    QTest::newRow("small base") << withUpheld(0, 4, 0, 80, 2023) << withUpheld(62, 68, 91, 81, 2024)
                                << u"From 0 of 4 to 62 of 68; the average went from 80% to 81%."_s;
    QTest::newRow("nothing before") << emptyLetter(2023) << withUpheld(62, 68, 91, 81, 2024) << QString();
}

void TestComparison::yearOnYear()
{
    QFETCH(Letter, before);
    QFETCH(Letter, after);
    QTEST(::yearOnYear(row(before, Measure::Upheld), row(after, Measure::Upheld)), "words");
}

void TestComparison::yearsInOrder()
{
    const auto rows = compareThroughYears(
        {withUpheld(1, 9, 11, 50, 2024), withUpheld(2, 9, 22, 50, 2019), withUpheld(3, 9, 33, 50, 2022)});
    QCOMPARE(rows.size(), 9);
    QList<int> years;
    for (const auto &each : rows) {
        if (each.measure == Measure::Upheld)
            years.append(each.yearEnding.year());
    }
    QCOMPARE(years, (QList{2019, 2022, 2024}));
}

void TestComparison::headlines_data()
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
    QTest::newRow("disputed") << withUpheld(9, 10, 91, 79)
                              << u"9 of 10 investigated complaints were upheld, but printed as 91%"_s;
}

void TestComparison::headlines()
{
    QFETCH(Letter, letter);
    const auto headline = comparisonHeadline(compareWithAverages(letter));
    QTEST(headline, "headline");
    QVERIFY(headline.split(u' ').size() <= 15);
}

void TestComparison::residentsByTheSameWords_data()
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

void TestComparison::residentsByTheSameWords()
{
    QFETCH(int, count);
    QFETCH(double, printed);
    QFETCH(double, average);
    QFETCH(int, residents);
    auto letter = emptyLetter();
    state(letter, Key::upheldDecisions, count);
    state(letter, Key::upheldPer100k, printed);
    state(letter, Key::upheldPer100kAverage, average);
    QTEST(per100kInWords(letter, residents), "words");
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

void TestComparison::periods()
{
    QCOMPARE(periodInWords(QDate(2024, 3, 31)), u"April 2023 to March 2024"_s);
    QCOMPARE(periodInWords({}), u"period not stated"_s);
}

void TestComparison::altTextIsOneSentence()
{
    const auto headline = comparisonHeadline(compareWithAverages(withUpheld(9, 13, 69, 79)));
    const auto alt = chartAltText(u"Bar chart"_s, headline, 1);
    QCOMPARE(alt,
        u"Bar chart: 9 of 13 investigated complaints were upheld; no evidence of a difference; figures in table 1."_s);
    QVERIFY(alt.size() <= 125);
    QVERIFY(chartAltText(u"Bar chart"_s, headline).endsWith(u'.'));
}

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
