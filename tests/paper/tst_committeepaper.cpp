// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/committeepaper.h"

#include "paper/docx.h"
#include "paper/docxreading.h"
#include "paperletters.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace PaperLetters;

namespace {
QString sectionText(const PaperDocument &paper, QLatin1String key)
{
    QStringList lines;
    for (const auto &section : paper.sections) {
        if (section.key != key)
            continue;
        for (const auto &block : section.blocks) {
            if (const auto *one = std::get_if<PaperParagraph>(&block))
                lines.append(one->text().replace(QChar::Nbsp, u' '));
            if (const auto *table = std::get_if<PaperTable>(&block)) {
                for (const auto &row : table->rows)
                    lines.append(row.join(u" | "_s).replace(QChar::Nbsp, u' '));
            }
        }
    }
    return lines.join(u'\n');
}

QStringList sectionKeys(const PaperDocument &paper)
{
    QStringList keys;
    for (const auto &section : paper.sections)
        keys.append(section.key);
    return keys;
}

/// The paper's own sentences: not the Ombudsman's, whose letter stands as it is.
QList<DocxLine> ownLines(const PaperInput &input)
{
    auto paper = committeePaper(input);
    paper.sections.removeIf([](const auto &section) { return section.key == SectionKey::appendix; });
    auto lines = readDocx(*docxBytes(paper))->lines;
    lines.removeIf([](const auto &line) { return line.style == u"Quote"; });
    return lines;
}

PaperInput inDispute()
{
    auto input = about(luton());
    input.letter.letter.changes = {{.key = Key::investigations,
        .kind = HandChange::Kind::LetterInError,
        .printed = 13,
        .entered = 14,
        .on = QDate(2026, 11, 20)}};
    return input;
}

PaperInput tenYears()
{
    auto input = about(luton());
    for (int year = 2019; year < 2024; ++year)
        input.years.append(luton(year));
    return input;
}

/// Luton and others of its type, \a count in all, and a county.
PaperInput beside(int count)
{
    auto input = about(luton());
    input.letter.letter.checked.letter.gssCode = u"E0"_s;
    for (int i = 1; i < count; ++i) {
        auto other = luton();
        other.letter.checked.letter.authorityName = u"Council %1"_s.arg(i);
        other.letter.checked.letter.gssCode = u"E%1"_s.arg(i);
        input.councils.prepend(other);
    }
    auto county = derbyshire();
    county.letter.checked.letter.gssCode = u"E99"_s;
    input.councils.append(county);
    input.councilsMissing = {u"Reading Borough Council"_s};
    return input;
}

void addInputs()
{
    QTest::addColumn<PaperInput>("input");
    QTest::newRow("derbyshire") << about(derbyshire());
    QTest::newRow("dacorum") << about(dacorum());
    QTest::newRow("luton") << about(luton());
    QTest::newRow("leeds, 2025") << about(leeds());
    QTest::newRow("no figures") << about(withoutFigures());
    QTest::newRow("in dispute") << inDispute();
    QTest::newRow("years") << tenYears();
    QTest::newRow("councils") << beside(6);
}
} // namespace
Q_DECLARE_METATYPE(PaperInput)

/// What a committee is told, and what it is never told.
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
            u"The letter has no paragraph about this Council alone."_s);
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

    void draftUntilEveryFigureIsConfirmed()
    {
        auto input = about(derbyshire());
        QVERIFY(!sectionText(committeePaper(input), SectionKey::title).contains(u"DRAFT"_s));
        input.letter.confirmed.removeLast();
        input.letter.confirmed.removeLast();
        QVERIFY(sectionText(committeePaper(input), SectionKey::title)
                    .startsWith(u"DRAFT: 2 of 13 figures not yet checked\n"_s));
        QVERIFY(sectionText(committeePaper(input), SectionKey::meaning)
                    .contains(u"not yet checked against it"_s));
    }

    void embargoUntilTheDayItIsPublic()
    {
        auto input = about(derbyshire());
        QVERIFY(!sectionText(committeePaper(input), SectionKey::title).contains(u"Embargoed"_s));
        input.madeOn = QDate(2024, 7, 23);
        QVERIFY(sectionText(committeePaper(input), SectionKey::title)
                    .contains(u"Embargoed: the Ombudsman publishes on 24 July 2024"_s));
        QCOMPARE(paperFileName(input, u"D"_s), u"D-embargoed-until-2024-07-24"_s);
        input.embargoOff = true;
        QVERIFY(!sectionText(committeePaper(input), SectionKey::title).contains(u"Embargoed"_s));
        QCOMPARE(paperFileName(input, u"D"_s), u"D"_s);
    }

    void aMissingPublicationDateIsAsked()
    {
        auto input = about(derbyshire());
        input.letter.letter.checked.letter.setField(
            {.key = Key::publicationDate, .state = FieldState::NotFound});
        QVERIFY(needsPublicationDate(input));
        input.publication = QDate(2027, 1, 1);
        QVERIFY(!needsPublicationDate(input));
        QCOMPARE(embargoedUntil(input), QDate(2027, 1, 1));
    }

    void aFigureInDisputeIsNamedWithBothValues()
    {
        const auto meaning = sectionText(committeePaper(inDispute()), SectionKey::meaning);
        QVERIFY2(meaning.contains(u"printed as 13, is 14"_s), qPrintable(meaning));
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

    // Rules that hold whatever the letter says, checked on the finished file.
    void everyRateHasItsCount_data() { addInputs(); }
    void everyRateHasItsCount()
    {
        QFETCH(PaperInput, input);
        static const QRegularExpression count(u"\\d(,\\d{3})* of \\d| \\| \\d[\\d,]* \\| \\d"_s);
        static const QRegularExpression ofFigures(u"\\d+%"_s);
        for (const auto &line : ownLines(input)) {
            const bool quoted = line.text.contains(u'“'); // in the Ombudsman's own words
            if (!line.text.contains(ofFigures) || quoted || line.text.contains(u"below 100%"_s))
                continue;
            QVERIFY2(line.text.contains(count), qPrintable(line.text));
        }
    }

    void someWordsAreNeverUsed_data() { addInputs(); }
    void someWordsAreNeverUsed()
    {
        QFETCH(PaperInput, input);
        static const QRegularExpression never(
            u"significan|\\bworst\\b|\\bbest\\b|\\bleague\\b|in line with|cannot be told "
            u"apart|\\bnational\\b(?! stat)|"
            "\\bnearby\\b|\\bimprove|\\bimage of|\\breview\\b(?! letter)|—|\\d ?[–-] ?\\d"_s,
            QRegularExpression::CaseInsensitiveOption);
        for (const auto &line : ownLines(input)) {
            if (!line.text.contains(u"Office for National Statistics"_s))
                QVERIFY2(!line.text.contains(never), qPrintable(line.text));
        }
    }

    void headingsStepByOne_data() { addInputs(); }
    void headingsStepByOne()
    {
        QFETCH(PaperInput, input);
        int level = 0;
        int titles = 0;
        const auto content = readDocx(*docxBytes(committeePaper(input)));
        for (const auto &line : content->lines) {
            titles += line.style == u"Title";
            if (!line.style.startsWith(u"Heading"_s))
                continue;
            const int here = line.style.last(1).toInt();
            QVERIFY2(here <= level + 1, qPrintable(line.text));
            level = here;
        }
        QCOMPARE(titles, 1);
        QCOMPARE(level, 1);
    }

    void noCellIsEmptyAndPicturesSpeak_data() { addInputs(); }
    void noCellIsEmptyAndPicturesSpeak()
    {
        QFETCH(PaperInput, input);
        for (const auto &section : committeePaper(input).sections) {
            for (const auto &block : section.blocks) {
                if (const auto *table = std::get_if<PaperTable>(&block)) {
                    QVERIFY(!table->caption.isEmpty() && !table->description.isEmpty());
                    for (const auto &row : table->rows) {
                        QCOMPARE(row.size(), table->header.size());
                        QVERIFY2(!row.contains(QString()), qPrintable(row.join(u'|')));
                    }
                }
                if (const auto *picture = std::get_if<PaperPicture>(&block)) {
                    QVERIFY2(picture->altText.endsWith(u'.') && picture->altText.size() <= 180,
                        qPrintable(picture->altText));
                    QVERIFY2(picture->altText.contains(u"figures in table"_s), qPrintable(picture->altText));
                }
            }
        }
    }

    void countsStayOnOneLine()
    {
        const auto docx = committeePaper(about(luton()));
        for (const auto &section : docx.sections) {
            for (const auto &block : section.blocks) {
                if (const auto *one = std::get_if<PaperParagraph>(&block))
                    QVERIFY2(!one->text().contains(u"9 of 13"_s), qPrintable(one->text()));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCommitteePaper)
#include "tst_committeepaper.moc"
