// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkedletters.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QStringList tableOrder{u"upheld_rate_agrees"_s, u"remedy_rate_agrees"_s, u"compliance_rate_possible"_s,
    u"remedy_base_agrees"_s, u"counts_possible"_s, u"dealt_with_adds_up"_s, u"population_agrees"_s,
    u"average_agrees"_s, u"period_agrees"_s, u"authority_known"_s};
} // namespace

/// Every figure that cannot be right says so, with its numbers; nothing else does.
class TestChecks : public CheckedLetters {
    Q_OBJECT

private Q_SLOTS:
    void allTenOnceInOrder();
    void soundLettersHold_data();
    void soundLettersHold();
    void says_data();
    void says();
    void flagsOnlyWhatCouldBeWrong_data();
    void flagsOnlyWhatCouldBeWrong();
    void everyRightRateHolds();
    void aFigureEnteredByHandIsNotTheLetters_data();
    void aFigureEnteredByHandIsNotTheLetters();
    void correctedNameFindsItsCouncil();
    void quickEnoughForEveryKeyPress();
};

void TestChecks::allTenOnceInOrder()
{
    for (const auto &text : {luton, dacorum, QString()}) {
        QStringList names;
        for (const auto &result : checkLetter(letter(text), reference(), {}))
            names.append(result.check);
        QCOMPARE(names, tableOrder);
    }
}

void TestChecks::soundLettersHold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("holding");

    QTest::newRow("luton-2024") << luton
                                << QStringList{u"upheld_rate_agrees"_s, u"remedy_rate_agrees"_s,
                                       u"compliance_rate_possible"_s, u"remedy_base_agrees"_s,
                                       u"counts_possible"_s, u"population_agrees"_s, u"average_agrees"_s,
                                       u"period_agrees"_s, u"authority_known"_s};
    QTest::newRow("dacorum-2024") << dacorum
                                  << QStringList{u"compliance_rate_possible"_s, u"average_agrees"_s,
                                         u"period_agrees"_s, u"authority_known"_s};
    QTest::newRow("derbyshire-2024")
        << u"authority Derbyshire County Council\nletter_date 2024-07-17\nperiod_start 2023-04-01\n"
           "period_end 2024-03-31\nupheld_rate 85\nupheld_average 85\nupheld_decisions 47\ninvestigations "
           "55\n"
           "upheld_per_100k 5.8\nupheld_per_100k_average 4.5\ncompliance_rate 100\ncompliance_average 100\n"
           "compliance_outcomes 41\nremedy_rate 6\nremedy_average 7\nremedies 3\nremedy_base 47"_s
        << QStringList{u"upheld_rate_agrees"_s, u"remedy_rate_agrees"_s, u"compliance_rate_possible"_s,
               u"remedy_base_agrees"_s, u"counts_possible"_s, u"population_agrees"_s, u"average_agrees"_s,
               u"period_agrees"_s, u"authority_known"_s};
    QTest::newRow("hertsmere-2020")
        << u"authority Hertsmere Borough Council\nletter_date 2020-07-22\npublication_date 2020-07-29\n"
           "period_start 2019-04-01\nperiod_end 2020-03-31"_s
        << QStringList{u"period_agrees"_s, u"authority_known"_s};
    QTest::newRow("nothing at all") << QString() << QStringList();
}

void TestChecks::soundLettersHold()
{
    QFETCH(QString, text);
    QFETCH(QStringList, holding);

    QStringList holds;
    for (const auto &result : checkLetter(letter(text), reference(), {})) {
        QVERIFY2(result.outcome != CheckOutcome::Fails, qPrintable(result.check + u": "_s + result.says));
        QVERIFY2(!result.says.isEmpty(), qPrintable(result.check));
        if (result.outcome == CheckOutcome::Holds)
            holds.append(result.check);
    }
    QCOMPARE(holds, holding);
}

void TestChecks::says_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("checkKey");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("says");

    QString group;
    const auto row = [&group](
                         const char *name, const QString &text, const char *outcome, const QString &says) {
        QTest::newRow(qPrintable(group + u": "_s + QString::fromUtf8(name)))
            << text << group << QString::fromUtf8(outcome) << says;
    };

    group = u"upheld_rate_agrees"_s;
    row("holds", u"upheld_rate 69\nupheld_decisions 9\ninvestigations 13"_s, "holds", u"9 of 13 is 69.2%"_s);
    row("fails", u"upheld_rate 70\nupheld_decisions 9\ninvestigations 13"_s, "fails",
        u"The letter says 70%, but 9 of 13 is 69.2%."_s);
    row("91% beside 9 of 10", u"upheld_rate 91\nupheld_decisions 9\ninvestigations 10"_s, "fails",
        u"The letter says 91%, but 9 of 10 is 90%."_s);
    row("half down", u"upheld_rate 12\nupheld_decisions 1\ninvestigations 8"_s, "holds",
        u"1 of 8 is 12.5%"_s);
    row("half up", u"upheld_rate 13\nupheld_decisions 1\ninvestigations 8"_s, "holds", u"1 of 8 is 12.5%"_s);
    row("next to a half", u"upheld_rate 14\nupheld_decisions 1\ninvestigations 8"_s, "fails",
        u"The letter says 14%, but 1 of 8 is 12.5%."_s);
    row("no half is shown that is none", u"upheld_rate 85\nupheld_decisions 47\ninvestigations 55"_s, "holds",
        u"47 of 55 is 85.45%"_s);
    row("none", u"upheld_rate 0\nupheld_decisions 0\ninvestigations 5"_s, "holds", u"0 of 5 is 0%"_s);
    row("all", u"upheld_rate 100\nupheld_decisions 5\ninvestigations 5"_s, "holds", u"5 of 5 is 100%"_s);
    row("more than all", u"upheld_rate 100\nupheld_decisions 10\ninvestigations 9"_s, "fails",
        u"The letter says 100%, but 10 of 9 is 111.1%."_s);
    row("a rate of nothing", u"upheld_rate 0\nupheld_decisions 0\ninvestigations 0"_s, "fails",
        u"The letter says 0%, but a rate of 0 cases is none."_s);
    row("base missing", u"upheld_rate 69\nupheld_decisions 9\ninvestigations not_stated"_s, "not_checked",
        u"Not stated: Investigations."_s);
    row("not applicable", u"upheld_rate not_applicable\nupheld_decisions not_applicable\ninvestigations 0"_s,
        "not_checked", u"Not applicable: Upheld rate, Upheld decisions."_s);
    row("before its years", u"period_end 2018-03-31\nupheld_rate 70\nupheld_decisions 9\ninvestigations 13"_s,
        "not_checked", u"Letters for that year do not state this."_s);

    group = u"remedy_rate_agrees"_s;
    row("0 of some", u"remedy_rate 0\nremedies 0\nremedy_base 9"_s, "holds", u"0 of 9 is 0%"_s);
    row("fails", u"remedy_rate 33\nremedies 4\nremedy_base 9"_s, "fails",
        u"The letter says 33%, but 4 of 9 is 44.4%."_s);

    group = u"compliance_rate_possible"_s;
    row("all of some", u"compliance_rate 100\ncompliance_outcomes 41"_s, "holds", u"0 of 41 not satisfied"_s);
    row("one of some", u"compliance_rate 98\ncompliance_outcomes 63"_s, "holds", u"1 of 63 not satisfied"_s);
    row("two would do", u"compliance_rate 99\ncompliance_outcomes 140"_s, "holds",
        u"1 or 2 of 140 not satisfied"_s);
    row("many would do", u"compliance_rate 99\ncompliance_outcomes 400"_s, "holds",
        u"2 to 6 of 400 not satisfied"_s);
    row("100% can hide one", u"compliance_rate 100\ncompliance_outcomes 300"_s, "holds",
        u"0 or 1 of 300 not satisfied"_s);
    row("impossible", u"compliance_rate 70\ncompliance_outcomes 7"_s, "fails",
        u"The letter says 70%, but no whole number of 7 outcomes gives that: 4 of 7 is 57.1% and 5 of 7 is 71.4%."_s);
    row("99% of few", u"compliance_rate 99\ncompliance_outcomes 7"_s, "fails",
        u"The letter says 99%, but no whole number of 7 outcomes gives that: 6 of 7 is 85.7% and 7 of 7 is 100%."_s);
    row("of nothing", u"compliance_rate 100\ncompliance_outcomes 0"_s, "fails",
        u"The letter says 100%, but a rate of 0 outcomes is none."_s);
    row("block not applicable", u"compliance_rate not_applicable\ncompliance_outcomes 0"_s, "not_checked",
        u"Not applicable: Compliance rate."_s);

    group = u"remedy_base_agrees"_s;
    row("holds", u"upheld_decisions 9\nremedy_base 9"_s, "holds", u"9 upheld in both places"_s);
    row("fails", u"upheld_decisions 9\nremedy_base 13"_s, "fails",
        u"The letter gives 9 upheld decisions, but bases its remedies on 13."_s);
    row("none upheld", u"upheld_decisions not_applicable\nremedy_base 0"_s, "not_checked",
        u"Not applicable: Upheld decisions."_s);

    group = u"counts_possible"_s;
    row("holds", u"upheld_decisions 9\ninvestigations 13\nremedies 3\nremedy_base 9"_s, "holds",
        u"9 of 13, 3 of 9"_s);
    row("one pair", u"upheld_decisions 9\ninvestigations 13"_s, "holds", u"9 of 13"_s);
    row("0 of 0", u"remedies 0\nremedy_base 0"_s, "holds", u"0 of 0"_s);
    row("fails", u"upheld_decisions 14\ninvestigations 13"_s, "fails",
        u"Upheld decisions (14) cannot be more than Investigations (13)."_s);
    row("upheld in the remedy block alone", u"investigations 8\nremedy_base 9"_s, "fails",
        u"Upheld in all (9) cannot be more than Investigations (8)."_s);
    row("more investigated than dealt with", u"investigations 68\ndealt_with 22"_s, "fails",
        u"Investigations (68) cannot be more than Dealt with (22)."_s);

    group = u"dealt_with_adds_up"_s;
    const auto parts = u"not_for_us 63\nassessed_and_closed 96\ninvestigations 68\n"_s;
    row("holds", parts + u"dealt_with 227"_s, "holds", u"63 + 96 + 68 is 227"_s);
    row("fails", parts + u"dealt_with 228"_s, "fails",
        u"The letter says 228 dealt with, but 63 + 96 + 68 is 227."_s);
    row("before its years", parts + u"dealt_with 228\nperiod_end 2024-03-31"_s, "not_checked",
        u"Letters for that year do not state this."_s);
    row("a part missing", parts + u"dealt_with 228\nnot_for_us not_stated"_s, "not_checked",
        u"Not stated: Not for the Ombudsman."_s);

    group = u"population_agrees"_s;
    row("holds", luton, "holds", u"9 for 226,973 residents is 3.97 per 100,000"_s);
    row("fails", luton + u"upheld_per_100k 4.1"_s, "fails",
        u"The letter says 4.1 per 100,000, but 9 for 226,973 residents is 3.97 per 100,000."_s);
    row("another count", luton + u"upheld_decisions 8"_s, "fails",
        u"The letter says 4 per 100,000, but 8 for 226,973 residents is 3.52 per 100,000."_s);
    row("March 2023", luton + u"period_end 2023-03-31"_s, "not_checked",
        u"The population used for that year is not known."_s);
    row("unknown council", luton + u"authority Ambridge District Council"_s, "not_checked",
        u"The population used for that year is not known."_s);
    row("before its years", luton + u"period_end 2020-03-31"_s, "not_checked",
        u"Letters for that year do not state this."_s);
    row("March 2025",
        u"authority Southend-on-Sea City Council\nperiod_end 2025-03-31\nupheld_decisions 12\n"
        "upheld_per_100k 6.6"_s,
        "holds", u"12 for 182,271 residents is 6.58 per 100,000"_s);

    group = u"period_agrees"_s;
    row("holds", luton, "holds", u"1 April 2023 to 31 March 2024, letter of 17 July 2024"_s);
    row("two years", luton + u"period_start 2022-04-01"_s, "fails",
        u"1 April 2022 to 31 March 2024 is not one year."_s);
    row("another end", luton + u"period_end 2024-05-31"_s, "fails",
        u"The period ends on 31 May 2024, not on 31 March."_s);
    row("another start", luton + u"period_start 2023-04-11"_s, "fails",
        u"The period starts on 11 April 2023, not on 1 April."_s);
    row("letter before the end", luton + u"letter_date 2023-07-17"_s, "fails",
        u"Letter dated: 17 July 2023 does not go with a period that ended on 31 March 2024."_s);
    row("letter of another decade", luton + u"letter_date 2034-07-17"_s, "fails",
        u"Letter dated: 17 July 2034 does not go with a period that ended on 31 March 2024."_s);
    row("published before the end", luton + u"publication_date 2014-07-24"_s, "fails",
        u"Figures public on: 24 July 2014 does not go with a period that ended on 31 March 2024."_s);
    row("no letter date", luton + u"letter_date not_found"_s, "not_checked", u"Not found: Letter dated."_s);
    row("no letter date, wrong period", luton + u"letter_date not_found\nperiod_start 2021-04-01"_s, "fails",
        u"1 April 2021 to 31 March 2024 is not one year."_s);

    group = u"authority_known"_s;
    const auto council = [](const QString &name, const QString &end, const QString &date) {
        return u"authority %1\nperiod_end %2\nletter_date %3"_s.arg(name, end, date);
    };
    row("known", luton, "holds", u"Luton Borough Council (E06000032)"_s);
    row("by alias", council(u"Luton Council"_s, u"2024-03-31"_s, u"2024-07-17"_s), "holds",
        u"Luton Borough Council (E06000032)"_s);
    row("unknown", council(u"Lutton Borough Council"_s, u"2024-03-31"_s, u"2024-07-17"_s), "fails",
        u"No council of the register is called “Lutton Borough Council”."_s);
    row("unknown, no period", u"authority Lutton Borough Council"_s, "fails",
        u"No council of the register is called “Lutton Borough Council”."_s);
    row("known, no period", u"authority Luton Borough Council"_s, "not_checked", u"Not found: Period to."_s);
    row("abolished before its letter", council(u"Carlisle City Council"_s, u"2023-03-31"_s, u"2023-07-19"_s),
        "holds",
        u"Carlisle City Council existed until 31 March 2023; its successor is Cumberland Council."_s);
    row("two successors", council(u"Cumbria County Council"_s, u"2023-03-31"_s, u"2023-07-19"_s), "holds",
        u"Cumbria County Council existed until 31 March 2023; its successor is Cumberland Council, "
        u"Westmorland and "
        "Furness Council."_s);
    row("sent to the successor", council(u"Dorset Council"_s, u"2019-03-31"_s, u"2019-07-24"_s), "holds",
        u"Dorset Council did not exist on 31 March 2019; the letter was sent to it as the successor of "
        u"Dorset County "
        "Council, East Dorset District Council, North Dorset District Council, Purbeck District Council, "
        "West Dorset "
        "District Council, Weymouth and Portland Borough Council."_s);
    row("long before the successor", council(u"Cumberland Council"_s, u"2020-03-31"_s, u"2020-07-22"_s),
        "fails", u"Cumberland Council did not exist on 31 March 2020."_s);
    row("gone", council(u"Carlisle City Council"_s, u"2024-03-31"_s, u"2024-07-17"_s), "fails",
        u"Carlisle City Council existed until 31 March 2023; its successor is Cumberland Council."_s);
    row("another body", council(u"Peak District National Park Authority"_s, u"2024-03-31"_s, u"2024-07-17"_s),
        "not_checked",
        u"Peak District National Park Authority is no council: bodies of its kind have no average."_s);
    row("no name", u"period_end 2024-03-31"_s, "not_checked", u"Not found: Council."_s);
}

void TestChecks::says()
{
    QFETCH(QString, text);
    QFETCH(QString, checkKey);
    QFETCH(QString, outcome);
    QFETCH(QString, says);

    const auto result = check(letter(text), checkKey);

    QCOMPARE(result.says, says);
    QCOMPARE(outcomeKey(result.outcome), outcome);
    QVERIFY(!result.keys.isEmpty());
}

void TestChecks::flagsOnlyWhatCouldBeWrong_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("flagged");

    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("rate") << u"upheld_rate 70"_s << u"investigations upheld_decisions upheld_rate"_s;
    QTest::newRow("count") << u"remedies 4"_s << u"remedies remedy_base remedy_rate"_s;
    QTest::newRow("compliance") << u"compliance_rate 70"_s << u"compliance_outcomes compliance_rate"_s;
    QTest::newRow("one average") << u"remedy_average 31"_s << u"remedy_average"_s;
    QTest::newRow("per 100,000") << u"upheld_per_100k 40"_s << u"upheld_decisions upheld_per_100k"_s;
    QTest::newRow("start") << u"period_start 2023-04-11"_s << u"period_start"_s;
    QTest::newRow("letter's date") << u"letter_date 2014-07-17"_s << u"letter_date"_s;
    QTest::newRow("letter's date, alone")
        << u"letter_date 2014-07-17\npublication_date not_found"_s << u"letter_date period_end"_s;
    QTest::newRow("name") << u"authority Lutton Council"_s << u"authority"_s;
    QTest::newRow("outside its years") << u"dealt_with 1\nnot_for_us 3\nassessed_and_closed 4"_s << QString();
}

void TestChecks::flagsOnlyWhatCouldBeWrong()
{
    QFETCH(QString, change);
    QFETCH(QString, flagged);

    CheckedLetter checked{.letter = letter(luton + change)};
    checked.checks = checkLetter(checked.letter, reference(), {});

    QStringList keys;
    for (const auto &field : fieldDefinitions()) {
        if (checked.isFlagged(field.key))
            keys.append(field.key);
    }
    keys.sort();
    QCOMPARE(keys.join(u' '), flagged);
}

void TestChecks::everyRightRateHolds()
{
    for (int base = 1; base <= 50; ++base) {
        for (int count = 0; count <= base; ++count) {
            const auto figures =
                u"upheld_decisions %1\ninvestigations %2\nupheld_rate %3"_s.arg(count).arg(base);
            const double exact = 100.0 * count / base;
            for (int rate = std::max(0, int(exact) - 1); rate <= std::min(100, int(exact) + 2); ++rate) {
                const auto outcome = check(letter(figures.arg(rate)), u"upheld_rate_agrees"_s).outcome;
                QCOMPARE(outcome == CheckOutcome::Holds, std::abs(exact - rate) < 0.5 + 1e-9);
            }
        }
    }
}

void TestChecks::aFigureEnteredByHandIsNotTheLetters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("byHand");
    QTest::addColumn<QString>("checkKey");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *check, const QString &text, const QStringList &byHand,
                         const QString &says) {
        QTest::newRow(qPrintable(QString::fromUtf8(check) + byHand.join(u' ')))
            << text << byHand << QString::fromUtf8(check) << says;
    };
    row("upheld_rate_agrees", u"upheld_rate 86\nupheld_decisions 9\ninvestigations 13"_s, {Key::upheldRate},
        u"Entered by hand: 86%, but 9 of 13 is 69.2%."_s);
    row("remedy_rate_agrees", u"remedy_rate 0\nremedies 0\nremedy_base 0"_s, {Key::remedyRate},
        u"Entered by hand: 0%, but a rate of 0 cases is none."_s);
    row("compliance_rate_possible", u"compliance_rate 70\ncompliance_outcomes 7"_s, {Key::complianceRate},
        u"Entered by hand: 70%, but no whole number of 7 outcomes gives that: 4 of 7 is 57.1% and 5 of 7 is 71.4%."_s);
    const auto bases = u"upheld_decisions 9\nremedy_base 13"_s;
    row("remedy_base_agrees", bases, {Key::upheldDecisions},
        u"Entered by hand: 9 upheld decisions, but the letter bases its remedies on 13."_s);
    row("remedy_base_agrees", bases, {Key::remedyBase},
        u"The letter gives 9 upheld decisions, but 13 was entered by hand as the base of remedies."_s);
    row("remedy_base_agrees", bases, {Key::upheldDecisions, Key::remedyBase},
        u"Entered by hand: 9 upheld decisions, but 13 as the base of remedies."_s);
    row("dealt_with_adds_up",
        u"period_end 2025-03-31\ndealt_with 228\nnot_for_us 63\nassessed_and_closed 96\ninvestigations 68"_s,
        {Key::dealtWith}, u"Entered by hand: 228 dealt with, but 63 + 96 + 68 is 227."_s);
    row("population_agrees", luton + u"upheld_per_100k 4.1"_s, {Key::upheldPer100k},
        u"Entered by hand: 4.1 per 100,000, but 9 for 226,973 residents is 3.97 per 100,000."_s);
    row("average_agrees", luton + u"upheld_average 69"_s, {Key::upheldAverage},
        u"Upheld average. Entered by hand: 69%, but 79% is published for councils of this type."_s);
}

void TestChecks::aFigureEnteredByHandIsNotTheLetters()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, byHand);
    QFETCH(const QString, checkKey);
    QFETCH(const QString, says);
    auto checked = letter(text);
    for (const auto &key : byHand) {
        auto field = checked.field(key);
        field.method = Method::Hand;
        checked.setField(field);
    }
    const auto result = check(checked, checkKey);
    QCOMPARE(result.outcome, CheckOutcome::Fails);
    QCOMPARE(result.says, says);
}

void TestChecks::correctedNameFindsItsCouncil()
{
    auto misread = letter(luton + u"authority Lutton Council\nupheld_per_100k 9"_s);
    QCOMPARE(check(misread, u"population_agrees"_s).outcome, CheckOutcome::NotChecked);

    misread.setField(letterFromText(u"authority Luton Borough Council"_s).field(Key::authority));

    QCOMPARE(check(misread, u"population_agrees"_s).outcome, CheckOutcome::Fails);
    QCOMPARE(check(misread, u"average_agrees"_s).outcome, CheckOutcome::Holds);
}

void TestChecks::quickEnoughForEveryKeyPress()
{
    const auto checked = letter(luton);
    const auto held = QList<HeldAverage>(
        4000, {AuthorityType::Unitary, QDate(2024, 3, 31), Key::upheldAverage, 79, u"Medway Council"_s});
    QBENCHMARK
    {
        QCOMPARE(checkLetter(checked, reference(), held).size(), 10);
    }
}

QTEST_GUILESS_MAIN(TestChecks)
#include "tst_checks.moc"
