// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/committeepaper.h"

#include "papersaid.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PaperLetters;

/// Earlier years and named councils in a paper.
class TestPaperYears : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void yearsAreNamedAndBreaksExplained()
    {
        auto input = tenYears();
        input.years.removeIf([](const auto &one) { return one.letter.letter().yearEnding().year() == 2020; });
        const auto years = sectionText(committeePaper(input), SectionKey::years);
        QVERIFY(years.contains(u"No letter is held for April 2019 to March 2020."_s));
        QVERIFY(years.contains(u"fewer borderline cases"_s));
        QVERIFY(years.contains(u"no new complaints for three months"_s));
        QVERIFY(years.contains(u"April 2018 to March 2019 | 9 | 13 | 69% | 79%"_s));
    }

    void thePauseIsNamedWhereverItsYearStands_data()
    {
        QTest::addColumn<int>("year");
        QTest::addColumn<int>("before");
        QTest::addColumn<bool>("named");
        QTest::newRow("newest") << 2021 << 2020 << true;
        QTest::newRow("oldest") << 2022 << 2021 << true;
        QTest::newRow("between") << 2022 << 2020 << true;
        QTest::newRow("later") << 2023 << 2022 << false;
        QTest::newRow("earlier") << 2020 << 2019 << false;
    }
    void thePauseIsNamedWhereverItsYearStands()
    {
        QFETCH(int, year);
        QFETCH(int, before);
        auto input = about(luton(year));
        input.years = {luton(before)};
        const auto years = sectionText(committeePaper(input), SectionKey::years);
        QTEST(years.contains(u"no new complaints for three months"_s), "named");
        QVERIFY(!years.contains(u"beyond chance"_s));
    }

    void theYearsChartSaysItsFinding()
    {
        const auto paper = committeePaper(tenYears());
        const auto section =
            std::ranges::find(paper.sections, QString(SectionKey::years), &PaperSection::key);
        const auto *picture = std::get_if<PaperPicture>(&section->blocks.last());
        QVERIFY(picture && picture->label == u"years");
        QCOMPARE(QString(picture->caption).replace(QChar::Nbsp, u' '),
            u"Upheld rate: 9 of 13 (69%) to 2023, then 9 of 13 (69%) to 2024"_s);
    }

    void doubtsAboutOtherLettersAreNamed()
    {
        auto input = about(luton());
        auto before = luton(2023);
        auto rate = before.letter.letter().field(Key::upheldRate);
        rate.doubt = u"read by OCR"_s;
        before.letter.checked.letter.setField(rate);
        before.confirmed.removeAll(QString(Key::upheldRate));
        input.years = {before};
        const auto named = u"April 2022 to March 2023: In doubt: Upheld rate. read by OCR."_s;
        const auto marked = u"April 2022 to March 2023 | 9 | 13 | 69% (in doubt) | 79%"_s;
        const auto years = sectionText(committeePaper(input), SectionKey::years);
        QVERIFY2(years.contains(named) && years.contains(marked), qPrintable(years));
        QCOMPARE(years.count(named), 1); // under its own table, not under the others
        input.years.first().confirmed.append(Key::upheldRate);
        const auto sure = sectionText(committeePaper(input), SectionKey::years);
        QVERIFY2(!sure.contains(named) && !sure.contains(u"(in doubt)"_s), qPrintable(sure));
    }

    void whatACheckOrAHandDoubtsIsMarkedInTheTables()
    {
        auto input = inDispute();
        auto before = luton(2023);
        before.letter.checked.checks = {{u"compliance_possible"_s, CheckOutcome::Fails,
            u"No number of 7 gives it"_s, {QString(Key::complianceRate)}}};
        input.years = {before};
        const auto years = sectionText(committeePaper(input), SectionKey::years);
        for (const auto &part : {u"April 2023 to March 2024 | 9 | 13 (in dispute) | 69% | 79%"_s,
                 u"printed as 13, is 14 by the council’s correction."_s,
                 u"April 2022 to March 2023 | 7 (in doubt) | 7 | 100% (in doubt) | 100%"_s,
                 u"No number of 7 gives it."_s})
            QVERIFY2(years.contains(part), qPrintable(years));
        QVERIFY(!years.contains(u"own record"_s));
    }

    void complianceHasItsCountInEveryTable()
    {
        auto input = about(leeds());
        input.years = {leeds()};
        input.years.first().letter.checked.letter.setField({.key = Key::periodEnd,
            .state = FieldState::Stated,
            .value = QDate(2024, 3, 31),
            .text = u"31 March 2024"_s});
        QVERIFY(sectionText(committeePaper(input), SectionKey::years)
                    .contains(u"April 2023 to March 2024 | 62 | 63 | 98% | 100%"_s));
    }

    void whereNothingWasDueNoCountIsGiven()
    {
        auto none = leeds();
        none.letter.checked.letter.setField({.key = Key::periodEnd,
            .state = FieldState::Stated,
            .value = QDate(2024, 3, 31),
            .text = u"31 March 2024"_s});
        for (const auto key : {Key::complianceRate, Key::complianceAverage})
            none.letter.checked.letter.setField({.key = key, .state = FieldState::NotApplicable});
        state(none.letter.checked.letter, Key::complianceOutcomes, 0);
        auto input = about(leeds());
        input.years = {none};
        const auto years = sectionText(committeePaper(input), SectionKey::years);
        QVERIFY2(years.contains(
                     u"April 2023 to March 2024 | does not apply | 0 | does not apply | does not apply"_s),
            qPrintable(years));
    }

    void countsComeFirstAndRatesWhereTheBasesAllow()
    {
        const auto pictures = [](const PaperInput &input) {
            QStringList labels;
            for (const auto &section : committeePaper(input).sections) {
                for (const auto &block : section.blocks) {
                    if (const auto *picture = std::get_if<PaperPicture>(&block))
                        labels.append(picture->label + u": "_s + picture->altText);
                }
            }
            return labels;
        };
        const auto many = pictures(tenYears());
        QCOMPARE(many.size(), 3);
        QVERIFY2(many.at(1).startsWith(u"counts: Bar chart: Upheld: 9 of 13 to March 2023, then 9 of 13"_s)
                && many.at(1).endsWith(u"; figures in table 2."_s),
            qPrintable(many.at(1)));
        QVERIFY2(many.at(2).startsWith(u"years: Line chart: "_s)
                && many.at(2).endsWith(u"; figures in tables 2 to 4."_s),
            qPrintable(many.at(2)));
        auto few = tenYears();
        for (auto *letter : {&few.letter, &few.years[0], &few.years[1], &few.years[2], &few.years[3]}) {
            state(letter->letter.checked.letter,
                {{Key::upheldRate, 67}, {Key::upheldDecisions, 4}, {Key::investigations, 6}});
        }
        QCOMPARE(pictures(few).size(), 2);
        QVERIFY(pictures(few).at(1).startsWith(u"counts"_s));
    }

    void namedCouncilsAreOfOneTypeAndByName()
    {
        const auto paper = committeePaper(beside(5));
        const auto lines = sectionText(paper, SectionKey::years).split(u'\n');
        QCOMPARE(lines.size(), 7); // two sentences, and a row a council
        QVERIFY(lines.at(0).contains(u"in the order of their names"_s));
        QCOMPARE(lines.at(1), u"No letter of that year is held of: Reading Borough Council."_s);
        QCOMPARE(lines.at(2), u"Council 1 | 9 | 13 | 69% | 79% | 4, average 4.6"_s);
        QVERIFY(lines.at(6).startsWith(u"Luton"_s));
        const auto section =
            std::ranges::find(paper.sections, QString(SectionKey::years), &PaperSection::key);
        QCOMPARE(section->heading, u"Named councils"_s);
        const auto *picture = std::get_if<PaperPicture>(&section->blocks.last());
        QVERIFY(picture);
        QCOMPARE(
            picture->caption, u"Upheld rate: 5 inside usual range, 0 outside; per 100,000: not compared"_s);
        QCOMPARE(picture->altText,
            u"Bar chart: Upheld rate: 5 inside usual range, 0 outside; per 100,000: not compared; figures in table 2."_s);
    }

    void fewerThanFiveCouncilsAreNone()
    {
        QVERIFY(!sectionKeys(committeePaper(beside(4))).contains(SectionKey::years));
    }
};

QTEST_GUILESS_MAIN(TestPaperYears)
#include "tst_paperyears.moc"
