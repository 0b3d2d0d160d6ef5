// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/committeepaper.h"

#include "papersaid.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PaperLetters;

Q_DECLARE_METATYPE(PaperInput)

/// The questions that a committee may wish to ask.
class TestPaperQuestions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void questionsFollowTheirRules_data()
    {
        QTest::addColumn<PaperInput>("input");
        QTest::addColumn<QStringList>("beginnings");
        QTest::newRow("derbyshire") << about(derbyshire())
                                    << QStringList{u"Which services answer"_s, u"What was done about what"_s,
                                           u"How many of the recommendations"_s, u"By service"_s,
                                           u"What did the last stage"_s};
        QTest::newRow("dacorum") << about(dacorum())
                                 << QStringList{u"How many of the recommendations"_s,
                                        u"How do residents learn"_s, u"Has the Council adopted"_s};
        QTest::newRow("leeds") << about(leeds())
                               << QStringList{u"In which case"_s, u"By service"_s,
                                      u"What did the last stage"_s, u"Which services explain"_s,
                                      u"How do residents learn"_s};
        auto chosen = about(derbyshire());
        chosen.texts.questions = {10};
        QTest::newRow("chosen") << chosen << QStringList{u"Has the Council adopted"_s};
        auto gone = about(dacorum());
        gone.abolishedOn = QDate(2025, 3, 31);
        gone.texts.questions = {11};
        QTest::newRow("abolished") << gone << QStringList{u"Who owns"_s};
    }
    void severalCasesAreAskedForInThePlural()
    {
        auto input = about(leeds());
        const auto first = [&input] {
            return sectionText(committeePaper(input), SectionKey::questions).section(u'\n', 0, 0);
        };
        QVERIFY2(first().startsWith(u"In which case was"_s), qPrintable(first()));
        state(input.letter.letter.checked.letter, Key::complianceRate, 89);
        QVERIFY2(first().startsWith(u"In which cases was the Ombudsman not satisfied"_s)
                && first().contains(u"not satisfied in 7"_s),
            qPrintable(first()));
    }

    void questionsFollowTheirRules()
    {
        QFETCH(PaperInput, input);
        QFETCH(QStringList, beginnings);
        const auto lines = sectionText(committeePaper(input), SectionKey::questions).split(u'\n');
        QCOMPARE(lines.size(), beginnings.size());
        for (qsizetype i = 0; i < lines.size(); ++i) {
            QVERIFY2(lines.at(i).startsWith(beginnings.at(i)), qPrintable(lines.at(i)));
            QVERIFY2(lines.at(i).contains(u"Because: "_s), qPrintable(lines.at(i)));
            const bool hasPlace = lines.at(i).contains(u"(page "_s)
                || lines.at(i).contains(u"(page not known)"_s) || beginnings.at(i) == u"Who owns"_s;
            QVERIFY2(hasPlace, qPrintable(lines.at(i)));
        }
    }

    void theFigureOutsideTheUsualRangeIsNamed_data()
    {
        QTest::addColumn<PaperInput>("input");
        QTest::addColumn<QStringList>("says");
        QTest::addColumn<QStringList>("silent");
        const auto rate =
            u"62 of 68 were upheld, more than chance usually gives: at the average of 81% 48 to "
            "61 would be usual (page 3)"_s;
        auto one = leeds();
        QTest::newRow("rate") << about(one) << QStringList{rate} << QStringList{u"per 100,000"_s};
        one.residents = 830'000;
        QTest::newRow("both") << about(one)
                              << QStringList{rate, u"62 upheld is 7.4 per 100,000 residents, more"_s}
                              << QStringList{};
        // 17 of 23 is usual at 79%; 17 among 150,000 residents at an average of 4.6 is not.
        auto other = luton();
        state(other.letter.checked.letter,
            {{Key::upheldRate, 74}, {Key::upheldDecisions, 17}, {Key::investigations, 23},
                {Key::remedyBase, 17}});
        state(other.letter.checked.letter, Key::upheldPer100k, 11.3);
        other.residents = 150'000;
        QTest::newRow("residents")
            << about(other)
            << QStringList{u"17 upheld is 11.3 per 100,000 residents, far more than chance usually gives: at "
                           "the average of 4.6 per 100,000 2 to 13 upheld would be usual (page 3)"_s}
            << QStringList{u"17 of 23"_s};
    }
    void theFigureOutsideTheUsualRangeIsNamed()
    {
        QFETCH(PaperInput, input);
        QFETCH(QStringList, says);
        QFETCH(QStringList, silent);
        input.texts.questions = {8};
        const auto questions = sectionText(committeePaper(input), SectionKey::questions);
        for (const auto &words : says)
            QVERIFY2(questions.contains(words), qPrintable(questions));
        for (const auto &words : silent)
            QVERIFY2(!questions.contains(words), qPrintable(questions));
    }

    void figuresThatCannotAllBeRightAreNoFacts()
    {
        const auto input = contradictory();
        auto asked = input;
        asked.texts.questions = {6, 7};
        const auto paper = committeePaper(asked);
        const auto questions = sectionText(paper, SectionKey::questions);
        QVERIFY2(questions.contains(
                     u"Because: Complaints upheld: 47 of 132, printed as 85% (in doubt) (page 3)."_s),
            qPrintable(questions));
        QVERIFY2(!questions.contains(u"What did the last stage"_s), qPrintable(questions));
        const auto figures = sectionText(paper, SectionKey::figures);
        QVERIFY2(figures.contains(
                     u"Complaints upheld | 47 (in doubt) | 132 (in doubt) | 85% (in doubt) | 85% |"_s),
            qPrintable(figures));
        QVERIFY2(
            figures.contains(u"Satisfactory remedy | 3 (in doubt) | 20 (in doubt) | 75% (in doubt) | 7% |"_s),
            qPrintable(figures));
    }

    void complianceAndComplaintsInDoubtAreMarked()
    {
        auto input = about(leeds());
        input.letter.letter.checked.checks = {
            {u"compliance_possible"_s, CheckOutcome::Fails, u"No."_s, {QString(Key::complianceRate)}},
            {u"dealt_with_adds_up"_s, CheckOutcome::Fails, u"No."_s, {QString(Key::notForUs)}}};
        const auto questions = sectionText(committeePaper(input), SectionKey::questions);
        QVERIFY2(questions.contains(u"62 of 63 cases and not satisfied in 1 (in doubt) (page 3)"_s),
            qPrintable(questions));
        QVERIFY2(questions.contains(
                     u"63 of 227 complaints were not for the Ombudsman or not ready for it (in doubt)"_s),
            qPrintable(questions));
        const auto summary = sectionText(committeePaper(input), SectionKey::summary);
        QVERIFY2(summary.contains(u"68 were investigated. In doubt: "_s), qPrintable(summary));
    }

private:
    /// "A total of 132 investigations" beside a printed 85%; remedies that do not give their rate.
    static PaperInput contradictory()
    {
        auto input = about(derbyshire());
        state(input.letter.letter.checked.letter,
            {{Key::investigations, 132}, {Key::remedyBase, 20}, {Key::remedyRate, 75}});
        input.letter.letter.checked.checks = {
            {u"upheld_rate_agrees"_s, CheckOutcome::Fails, u"47 of 132 is 36%"_s,
                {QString(Key::upheldRate), QString(Key::upheldDecisions), QString(Key::investigations)}},
            {u"remedy_rate_agrees"_s, CheckOutcome::Fails, u"3 of 20 is 15%"_s,
                {QString(Key::remedyRate), QString(Key::remedies), QString(Key::remedyBase)}}};
        return input;
    }
};

QTEST_GUILESS_MAIN(TestPaperQuestions)
#include "tst_paperquestions.moc"
