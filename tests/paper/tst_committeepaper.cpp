// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/committeepaper.h"

#include "paper/columnwidths.h"

#include "papersaid.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace PaperLetters;

/// What a committee is told of one letter.
class TestCommitteePaper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sectionsStandInTheirOrder()
    {
        QCOMPARE(sectionKeys(committeePaper(about(derbyshire()))),
            (QStringList{SectionKey::title, SectionKey::recommendations, SectionKey::summary,
                SectionKey::passages, SectionKey::figures, SectionKey::questions, SectionKey::meaning,
                SectionKey::appendix}));
    }

    void theOmbudsmansWordsStandBeforeAnyRate()
    {
        const auto summary = sectionText(committeePaper(about(derbyshire())), SectionKey::summary);
        QVERIFY2(
            summary.startsWith(u"Late responses: the Ombudsman writes to this Council “In last year's"_s),
            qPrintable(summary));
        QVERIFY(summary.contains(u"page 2 of the letter"_s));
        QVERIFY(summary.contains(
            u"The Ombudsman completed 55 investigations about the Council and upheld 47 of 55 (85%). The "
            "average for all county councils in England (the Ombudsman’s group) is 85%, and the rate is the "
            "same as the average."_s));
        QVERIFY(summary.contains(u"at that average 25 to 49 would be usual"_s));
    }

    void passagesAreQuotedInFull()
    {
        const auto paper = committeePaper(about(derbyshire()));
        for (const auto &part : derbyshire().letter.letter().passages.first().text.split(u"\n\n"_s))
            QVERIFY(sectionText(paper, SectionKey::passages).contains(part));
        QCOMPARE(sectionText(committeePaper(about(dacorum())), SectionKey::passages),
            u"The letter has no paragraph about this Council alone: none was found beside what the Ombudsman "
            "writes to every council."_s);
    }

    void nothingInvestigatedIsSaidAsItIs()
    {
        const auto summary = sectionText(committeePaper(about(dacorum())), SectionKey::summary);
        QVERIFY2(
            summary.startsWith(
                u"The Ombudsman carried out no investigations about the Council in April 2023 to March 2024, "
                u"so "
                "there is no upheld rate and no satisfactory remedy rate. This does not mean that nobody "
                "complained: the letter does not give the number received."_s),
            qPrintable(summary));
        QVERIFY(summary.contains(u"This outcome follows an earlier decision."_s));
    }

    void aLetterWithoutFiguresSaysSo()
    {
        const auto paper = committeePaper(about(withoutFigures()));
        QVERIFY(sectionText(paper, SectionKey::summary).contains(u"No figures were found"_s));
        const auto figures = sectionText(paper, SectionKey::figures);
        QVERIFY(!figures.contains(u" 0 "_s));
        QVERIFY2(figures.contains(u"has no figures: none was found"_s), qPrintable(figures));
        QVERIFY(!figures.contains(u"each with the number of cases"_s));
        QVERIFY(!figures.contains(u"The averages are"_s));
        const auto meaning = sectionText(paper, SectionKey::meaning);
        QVERIFY2(!meaning.contains(u"Usual:"_s) && !meaning.contains(u"usual range"_s)
                && !meaning.contains(u"Average:"_s),
            qPrintable(meaning));
    }

    void usualIsExplainedOnlyWhereItIsSaid()
    {
        const auto said = [](const PaperInput &input) {
            return sectionText(committeePaper(input), SectionKey::meaning).contains(u"Usual: "_s);
        };
        QVERIFY(said(about(luton())));
        QVERIFY(!said(about(dacorum())));
        auto withoutBase = about(luton());
        withoutBase.letter.letter.checked.letter.setField(
            {.key = Key::complianceOutcomes, .state = FieldState::NotFound});
        const auto figures = sectionText(committeePaper(withoutBase), SectionKey::figures);
        QVERIFY2(!figures.contains(u"each with the number of cases"_s), qPrintable(figures));
        QVERIFY(said(withoutBase));
    }

    void complianceBelowAllIsACauseForConcern()
    {
        const auto summary = sectionText(committeePaper(about(leeds())), SectionKey::summary);
        QVERIFY2(summary.contains(u"The Ombudsman was satisfied in 62 of 63 cases and not satisfied in 1"_s),
            qPrintable(summary));
        QVERIFY(summary.contains(u"“a cause for concern”"_s));
        QVERIFY(summary.contains(u"dealt with 227 complaints"_s));
    }

    void whatHappenedToTheComplaintsIsMarked()
    {
        auto input = about(leeds());
        input.letter.letter.checked.checks = {{u"dealt_with_adds_up"_s, CheckOutcome::Fails,
            u"63 + 96 + 68 is 227, not 228"_s, {QString(Key::dealtWith), QString(Key::notForUs)}}};
        const auto figures = sectionText(committeePaper(input), SectionKey::figures);
        QVERIFY2(figures.contains(u"The Ombudsman dealt with | 227 (in doubt)"_s), qPrintable(figures));
        QVERIFY(figures.contains(u"Of these: assessed and closed | 96\n"_s));
        QVERIFY(figures.contains(u"63 + 96 + 68 is 227, not 228."_s));
    }

    void decimalsAreAsPrinted()
    {
        auto input = about(leeds());
        auto field = input.letter.letter.letter().field(Key::upheldPer100k);
        field.value = 7.0;
        field.text = u"7.0"_s;
        input.letter.letter.checked.letter.setField(field);
        input.letter.residents = 830'000;
        const auto paper = committeePaper(input);
        for (const auto key : {SectionKey::summary, SectionKey::questions})
            QVERIFY2(sectionText(paper, key).contains(u"62 upheld is 7.0 per 100,000 residents"_s),
                qPrintable(sectionText(paper, key)));
        QVERIFY2(sectionText(paper, SectionKey::figures).contains(u"| 830,000 residents | 7.0 | 5.3 |"_s),
            qPrintable(sectionText(paper, SectionKey::figures)));
    }

    void unknownResidentsAreSaid()
    {
        auto input = about(luton());
        const auto paper = committeePaper(input);
        for (const auto key : {SectionKey::summary, SectionKey::figures}) {
            QVERIFY2(sectionText(paper, key)
                         .contains(
                             u"9 upheld is 4 per 100,000 residents, against an average of 4.6; the number of "
                             "residents is not known, so nothing is compared."_s),
                qPrintable(sectionText(paper, key)));
        }
        QVERIFY(sectionText(paper, SectionKey::figures).contains(u"| all residents (number not known) |"_s));
    }

    void aDoubtIsSaidOnce()
    {
        auto input = about(luton());
        input.letter.letter.checked.checks = {
            {u"upheld_rate_agrees"_s, CheckOutcome::Fails, u"Not so"_s, {QString(Key::upheldDecisions)}}};
        const auto summary = sectionText(committeePaper(input), SectionKey::summary);
        QVERIFY2(
            summary.contains(u"Complaints upheld: 9 of 13 (69%); the average is printed as 79%. In doubt: "
                             "Upheld decisions."_s),
            qPrintable(summary));
        QVERIFY(!summary.contains(u"9 of 13 were upheld"_s));
    }

    void wordsFitTheirColumns()
    {
        auto large = leeds();
        state(large.letter.checked.letter, Key::complianceOutcomes, 250);
        const auto paper = committeePaper(about(large));
        const auto section = std::ranges::find_if(
            paper.sections, [](const auto &one) { return one.key == SectionKey::figures; });
        const PaperTable *table = nullptr;
        for (const auto &block : section->blocks)
            table = table ? table : std::get_if<PaperTable>(&block);
        QVERIFY(table);
        // 12 pt of the paper's face: "metropolitan" in bold is 25.6 mm wide, "244 to 246" 20, the cell's
        // edges 4.
        QVERIFY(table->header.at(4).contains(u"metropolitan"_s));
        const auto sum = std::accumulate(table->widths.begin(), table->widths.end(), 0);
        QCOMPARE(sum, 165); // millimetres between the margins
        QVERIFY(table->widths.at(4) >= 29);
        QVERIFY2(table->rows.at(2).at(1).contains(u"244"_s), qPrintable(table->rows.at(2).at(1)));
        QVERIFY(table->widths.at(1) >= 24);
    }

    // What the words in it need: the column of sentences gets what short figures leave.
    void sentencesHaveTheRoomThatFiguresLeave()
    {
        PaperTable table{.header = {u"Measure"_s, u"Count"_s, u"What it can show"_s},
            .rows = {{u"Upheld"_s, u"9"_s,
                u"At that average 41 to 52 would be usual: no evidence of a difference."_s}}};
        const auto widths = columnWidths(table);
        QCOMPARE(std::accumulate(widths.begin(), widths.end(), 0), 165);
        QVERIFY2(widths.at(2) > 100, qPrintable(QString::number(widths.at(2))));
        table.rows.first()[1] = QString(200, u'9');
        const auto squeezed = columnWidths(table);
        QVERIFY(std::accumulate(squeezed.begin(), squeezed.end(), 0) <= 165);
        QVERIFY(std::ranges::all_of(squeezed, [](int width) { return width > 0; }));
        QCOMPARE(columnWidths(PaperTable()), QList<int>());
    }

    void aTextFileHasNoPages()
    {
        auto input = about(derbyshire());
        for (auto &field : input.letter.letter.checked.letter.fields)
            field.place = {.page = 1, .box = {}, .line = 12, .column = 1};
        input.letter.letter.checked.letter.passages.first().place = {
            .page = 1, .box = {}, .line = 3, .column = 1};
        const auto paper = committeePaper(input);
        for (const auto &section : paper.sections)
            QVERIFY2(!sectionText(paper, QLatin1String(section.key.toLatin1())).contains(u"page "_s),
                qPrintable(section.key));
        QVERIFY(sectionText(paper, SectionKey::passages).contains(u"The Ombudsman writes:"_s));
        QVERIFY(sectionText(paper, SectionKey::summary).contains(u"” (in full below)."_s));
    }

    void anAverageOfAnotherLetterHasItsSource()
    {
        auto input = about(derbyshire());
        auto &letter = input.letter.letter;
        letter.checked.letter.setField(
            {.key = Key::upheldAverage, .state = FieldState::NotFound, .doubt = u"page missing"_s});
        letter.lent = {{Key::upheldAverage, 85, LentAverage::Source::OtherLetter}};
        const auto paper = committeePaper(input);
        const auto summary = sectionText(paper, SectionKey::summary);
        QVERIFY2(summary.contains(
                     u"is 85% (taken from another letter held), and the rate is the same as the average"_s),
            qPrintable(summary));
        QVERIFY(!summary.contains(u"in doubt"_s, Qt::CaseInsensitive));
        const auto figures = sectionText(paper, SectionKey::figures);
        QVERIFY2(figures.contains(u"Complaints upheld | 47 | 55 | 85% | 85% (other letter) |"_s),
            qPrintable(figures));
        QVERIFY(figures.contains(u"An average marked “other letter” is not printed in the letter itself"_s));
        // Not those of the letter's own page.
        QVERIFY(!sectionText(committeePaper(about(derbyshire())), SectionKey::figures)
                     .contains(u"other letter"_s));
    }

    void nothingIsReferredToThatIsLeftOut()
    {
        auto input = about(derbyshire());
        QVERIFY(sectionText(committeePaper(input), SectionKey::recommendations).contains(u"(Appendix A)"_s));
        input.texts.switchedOff = {SectionKey::passages, SectionKey::appendix};
        const auto paper = committeePaper(input);
        const auto summary = sectionText(paper, SectionKey::summary);
        QVERIFY2(summary.contains(u"(page 2 of the letter)."_s), qPrintable(summary));
        QVERIFY(!summary.contains(u"in full below"_s));
        QVERIFY(!sectionText(paper, SectionKey::recommendations).contains(u"Appendix"_s));
    }

    void theOfficerHasTheLastWord()
    {
        auto input = about(derbyshire());
        input.texts = {.committee = u"Audit Committee"_s,
            .meeting = QDate(2026, 12, 1),
            .switchedOff = {SectionKey::years, SectionKey::title, SectionKey::questions},
            .replaced = {{QString(SectionKey::recommendations), {u"That the letter be noted."_s}}},
            .ownSections = {{u"Financial implications"_s, {u"None."_s}}}};
        const auto paper = committeePaper(input);
        QVERIFY(!sectionKeys(paper).contains(SectionKey::questions));
        QVERIFY(sectionText(paper, SectionKey::title).contains(u"Audit Committee, 1 December 2026"_s));
        QCOMPARE(sectionText(paper, SectionKey::recommendations), u"That the letter be noted."_s);
        QCOMPARE(sectionText(paper, QLatin1String("own1")), u"None."_s);
    }
};

QTEST_GUILESS_MAIN(TestCommitteePaper)
#include "tst_committeepaper.moc"
