// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/comparison.h"

#include "comparison/headline.h"
#include "measureletters.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace MeasureLetters;

namespace {
PublicLetter flagged(const Letter &letter, const QStringList &keys)
{
    return {{letter, {{u"population_agrees"_s, CheckOutcome::Fails, u"Not so."_s, keys}}}, {}};
}

PublicLetter changed(const Letter &letter, HandChange::Kind kind)
{
    return {{letter, {}}, {{Key::upheldDecisions, kind, 9, 8, QDate(2024, 9, 3)}}};
}

MeasureFigures upheld(const PublicLetter &letter)
{
    return compareWithAverages(letter).constFirst();
}
} // namespace

/// What is not sure says so, and nothing is concluded from it.
class TestDoubts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void doubtsAreSaid_data()
    {
        const auto luton = withUpheld(9, 13, 69, 79);
        auto unread = luton;
        unread.setField(
            {.key = Key::upheldAverage, .state = FieldState::NotStated, .doubt = u"Two numbers."_s});
        QTest::addColumn<PublicLetter>("letter");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("headline");
        QTest::newRow("count flagged")
            << flagged(luton, {Key::upheldDecisions})
            << u"9 of 13 were upheld; the average is printed as 79%. In doubt: Upheld decisions. Nothing is compared until that is settled."_s
            << u"9 of 13 investigated complaints were upheld; in doubt"_s;
        QTest::newRow("average flagged")
            << flagged(luton, {Key::upheldAverage})
            << u"9 of 13 were upheld; the average is printed as 79%. In doubt: Upheld average. Nothing is compared until that is settled."_s
            << u"9 of 13 investigated complaints were upheld; the average is in doubt"_s;
        QTest::newRow("average not read for certain")
            << sure(unread)
            << u"9 of 13 were upheld. No average could be read for certain. In doubt: Upheld average. Nothing is compared until that is settled."_s
            << u"9 of 13 investigated complaints were upheld; the average is in doubt"_s;
        QTest::newRow("in dispute")
            << changed(luton, HandChange::Kind::LetterInError)
            << u"9 of 13 were upheld; the average is printed as 79%. In dispute: Upheld decisions, printed as 9, is 8 by the council’s correction. Nothing is compared until that is settled."_s
            << u"9 of 13 investigated complaints were upheld; in dispute"_s;
        QTest::newRow("few cases")
            << flagged(withUpheld(2, 2, 100, 79), {Key::upheldRate})
            << u"2 of 2 were upheld; so few cases cannot be compared with an average. In doubt: Upheld rate."_s
            << u"2 of 2 investigated complaints were upheld; in doubt"_s;
    }

    void doubtsAreSaid()
    {
        QFETCH(const PublicLetter, letter);
        QTEST(upheld(letter).words, "words");
        QTEST(comparisonHeadline(compareWithAverages(letter)), "headline");
        QVERIFY(!upheld(letter).usual && !upheld(letter).far);
        QCOMPARE(upheld(letter).verdict, Verdict::None);
    }

    void whatAPersonConfirmedIsInDoubtNoMore()
    {
        auto read = withUpheld(9, 13, 69, 79);
        auto count = read.field(Key::upheldDecisions);
        count.doubt = u"Two numbers."_s;
        count.picture = PictureState::Disagrees;
        count.shown = u"8"_s;
        read.setField(count);
        auto letter = sure(read);
        QVERIFY(upheld(letter).rateInDoubt);
        letter.confirmed = {Key::upheldDecisions};
        QVERIFY(!upheld(letter).rateInDoubt);
        QVERIFY(upheld(letter).doubts.isEmpty());
        QVERIFY(upheld(letter).usual);
        // What a check says of it, nobody settles by looking.
        letter.checked.checks = flagged(read, {Key::upheldDecisions}).checked.checks;
        QVERIFY(upheld(letter).rateInDoubt);
    }

    void aFigureInDisputeDoubtsNoneThatWasConfirmed()
    {
        const auto read = withUpheld(9, 13, 69, 79);
        auto letter = flagged(read, {Key::upheldPer100k, Key::upheldDecisions});
        letter.changes = {
            {Key::upheldPer100k, HandChange::Kind::LetterInError, 16.9, 17.2, QDate(2024, 9, 3)}};
        letter.answered = {u"population_agrees"_s};
        QVERIFY(upheld(letter).rateInDoubt); // nobody has looked at the count
        letter.confirmed = {Key::upheldDecisions, Key::upheldPer100k};
        QVERIFY(!upheld(letter).rateInDoubt);
        QVERIFY(upheld(letter).usual);
        QVERIFY(letter.isInDispute(Key::upheldPer100k));
        QVERIFY(letter.reason(Key::upheldPer100k).contains(u"Not so."_s));
        // With the council's own figure the check fails as well: then the count may be the wrong one.
        letter.answered.clear();
        QVERIFY(upheld(letter).rateInDoubt);
    }

    void aMisreadFigureIsPlainOnceCorrected()
    {
        const auto letter = withUpheld(9, 13, 69, 79);
        for (const auto kind : {HandChange::Kind::Misread, HandChange::Kind::Entered}) {
            const auto figures = upheld(changed(letter, kind));
            QCOMPARE(figures.words, row(letter, Measure::Upheld).words);
            QVERIFY(figures.doubts.isEmpty());
        }
    }

    void aRevisedFigureShowsBoth()
    {
        const auto figures = upheld(changed(withUpheld(8, 13, 62, 79), HandChange::Kind::Revised));
        QVERIFY(figures.words.endsWith(
            u"Revised by the Ombudsman: Upheld decisions, printed as 9, is 8 (entered on 3 September 2024)."_s));
        QVERIFY(figures.usual); // the newest figure is sure
    }

    void aFieldOfOtherYearsIsNoDoubt()
    {
        auto letter = emptyLetter(2018);
        QVERIFY(!flagged(letter, {Key::upheldRate}).isFlagged(Key::upheldRate));
        state(letter, Key::upheldRate, 50);
        QVERIFY(flagged(letter, {Key::upheldRate}).isFlagged(Key::upheldRate));
    }

    void yearsInDoubtAreNotCompared()
    {
        const auto before = flagged(withUpheld(44, 59, 75, 80, 2024), {Key::investigations});
        const auto after = sure(withUpheld(62, 68, 91, 81, 2025));
        QCOMPARE(yearOnYear(upheld(before), upheld(after)),
            u"From 44 of 59 to 62 of 68. The figures of 2024 are in doubt, so nothing is compared."_s);
        QVERIFY(yearsHeadline({upheld(before), upheld(after)}).endsWith(u"; in doubt"_s));
    }

    void residentsInDoubtAreNotCompared()
    {
        auto letter = emptyLetter();
        state(letter, Key::upheldDecisions, 47);
        state(letter, Key::upheldPer100k, 5.8);
        state(letter, Key::upheldPer100kAverage, 4.5);
        QCOMPARE(per100kInWords(flagged(letter, {Key::upheldPer100k}), 803'464),
            u"47 upheld is 5.8 per 100,000 residents, against an average of 4.5. In doubt: Upheld per 100,000. Nothing is compared until that is settled."_s);
    }

    void residentsOnADoubtfulBaseAreNotCompared()
    {
        auto letter = withUpheld(47, 55, 85, 85);
        state(letter, Key::upheldPer100k, 5.8);
        state(letter, Key::upheldPer100kAverage, 4.5);
        auto doubtful = flagged(letter, {Key::investigations});
        doubtful.residents = 803'464;
        const auto figures = compareWithResidents(doubtful);
        QVERIFY(!figures.inDoubt && figures.baseInDoubt);
        QCOMPARE(figures.verdict, Verdict::None);
        QVERIFY(!figures.usual);
        QCOMPARE(figures.words,
            u"47 upheld is 5.8 per 100,000 residents, against an average of 4.5. In doubt: Investigations. Nothing is compared until that is settled."_s);
        QVERIFY(figures.keys.contains(Key::investigations)); // the data file says why
    }

    void decimalsAreAsPrinted()
    {
        auto letter = withUpheld(47, 55, 85, 85);
        letter.setField(
            {.key = Key::upheldPer100k, .state = FieldState::Stated, .value = 7.0, .text = u"7.0"_s});
        letter.setField(
            {.key = Key::upheldPer100kAverage, .state = FieldState::Stated, .value = 5.0, .text = u"5"_s});
        const auto figures = compareWithResidents(sure(letter));
        QCOMPARE(figures.figures, u"7.0 per 100,000, average 5"_s);
        QVERIFY2(
            figures.words.startsWith(u"47 upheld is 7.0 per 100,000 residents, against an average of 5"_s),
            qPrintable(figures.words));
        const PublicLetter revised{
            {letter, {}}, {{Key::upheldPer100k, HandChange::Kind::LetterInError, 7.0, 6.5, {}}}};
        QVERIFY(changesInWords(revised, {Key::upheldPer100k}).contains(u"printed as 7.0, is 6.5"_s));
    }
};

QTEST_GUILESS_MAIN(TestDoubts)
#include "tst_doubts.moc"
