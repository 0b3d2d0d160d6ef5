// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/verificationrecord.h"

#include "paper/briefing.h"
#include "paper/docx.h"
#include "paper/docxreading.h"
#include "paperletters.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PaperLetters;

namespace {
RecordInput record()
{
    RecordInput input{.letter = luton().letter.checked,
        .file = u"=luton.pdf"_s,
        .sha256 = u"ab12"_s,
        .figures = {},
        .madeOn = QDate(2026, 11, 21)};
    input.letter.checks = {
        {u"upheld_rate_agrees"_s, CheckOutcome::Fails, u"9 of 13 is 69.2%"_s, {QString(Key::upheldRate)}}};
    const QDateTime when(QDate(2026, 11, 20), QTime(9, 30), Qt::UTC);
    RecordedFigure rate{.key = Key::upheldRate, .confirmedBy = u"A. Officer"_s, .confirmedOn = when};
    rate.changes = {{{.key = Key::upheldRate,
                         .kind = HandChange::Kind::Misread,
                         .printed = 59,
                         .entered = 69,
                         .on = when.date()},
        u"A. Officer"_s, when, u"=misread"_s}};
    rate.cutOut = "png";
    rate.cutOutMillimetres = {40, 10};
    input.figures = {rate};
    return input;
}

QStringList linesOf(const PaperDocument &document)
{
    QStringList lines;
    const auto content = readDocx(*docxBytes(document));
    for (const auto &line : content->lines)
        lines.append(line.text);
    return lines;
}
} // namespace

/// What stays with the file, and what goes into the morning's e-mail.
class TestVerificationRecord : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFieldStandsInTheRecord()
    {
        const auto lines = linesOf(verificationRecord(record()));
        QVERIFY(lines.contains(u"Upheld rate | 69% | 69 | page 3 | A. Officer, 20 November 2026, 09:30"_s));
        QVERIFY(lines.contains(u"Remedy base | 9 | 9 | page 3 | not confirmed"_s)
            || lines.contains(fieldLabel(Key::remedyBase) + u" | 9 | 9 | page 3 | not confirmed"_s));
        QVERIFY(lines.contains(
            u"Upheld rate | 59% | 69% | misread | A. Officer, 20 November 2026, 09:30 | =misread"_s));
        QVERIFY(lines.contains(u"upheld rate agrees | fails | 9 of 13 is 69.2%"_s));
        QVERIFY(lines.contains(u"Figure 1: Upheld rate, page 3"_s));
    }

    void theLettersOwnFigureStandsBesideTheCouncils()
    {
        auto input = record();
        state(input.letter.letter, Key::upheldPer100k, 4.2);
        auto &figure = input.figures.emplaceBack(RecordedFigure{.key = Key::upheldPer100k});
        figure.printed = u"4.0"_s;
        figure.cutOut = "png";
        input.letter.checks.append({u"population_agrees"_s, CheckOutcome::Holds, u"9 is 4.2"_s, {}});
        input.failAsPrinted = {
            {u"population_agrees"_s, CheckOutcome::Fails, u"4.0, but 9 is 4.2"_s, {figure.key}}};
        const auto lines = linesOf(verificationRecord(input));
        QCOMPARE(lines.filter(fieldLabel(figure.key) + u" | 4.2 | 4.0 | "_s).size(), 1);
        QVERIFY(lines.contains(u"population agrees | holds | 9 is 4.2"_s));
        QVERIFY(lines.contains(u"population agrees, as the letter prints it | fails | 4.0, but 9 is 4.2"_s));
        const auto csv = verificationRecordCsv(input);
        QVERIFY2(csv.contains("upheld_per_100k,stated,4.2,4.0,3,text,,,population_agrees_as_printed,"), csv);
    }

    void theRecordSaysWhatHasNoPicture()
    {
        const auto missing = linesOf(verificationRecord(record())).filter(u"No picture could be made"_s);
        QCOMPARE(missing.size(), 1);
        QVERIFY2(missing.first().contains(fieldLabel(Key::remedyBase))
                && !missing.first().contains(fieldLabel(Key::upheldRate) + u';'),
            qPrintable(missing.first()));
    }

    void aTextFileHasLinesAndNoPages()
    {
        auto input = record();
        for (auto &field : input.letter.letter.fields)
            field.place = {.page = field.place.page, .box = {}, .line = 12, .column = 1};
        input.figures.first().cutOut.clear();
        const auto lines = linesOf(verificationRecord(input));
        QVERIFY(lines.contains(u"Upheld rate | 69% | 69 | line 12 | A. Officer, 20 November 2026, 09:30"_s));
        QCOMPARE(lines.filter(u"came as a text file"_s).size(), 1);
        QVERIFY(lines.filter(u"page "_s).isEmpty());
    }

    void anUndoIsNoMisreading()
    {
        auto input = record();
        auto undo = input.figures.first().changes.first();
        std::swap(undo.change.printed, undo.change.entered);
        undo.undone = RecordedChange::Undone::TakenBack;
        input.figures.first().changes.append(undo);
        auto redo = input.figures.first().changes.first();
        redo.undone = RecordedChange::Undone::Restored;
        input.figures.first().changes.append(redo);
        const auto lines = linesOf(verificationRecord(input));
        QVERIFY(lines.contains(
            u"Upheld rate | 69% | 59% | taken back | A. Officer, 20 November 2026, 09:30 | =misread"_s));
        QCOMPARE(lines.filter(u"| misread |"_s).size(), 1);
        QCOMPARE(lines.filter(u"| 59% | 69% | restored |"_s).size(), 1);
        QVERIFY(verificationRecordCsv(input).contains("taken_back,69,59,"));
        QCOMPARE(lines.filter(u"| 17 July 2024 |"_s).size(), 1);
    }

    void theRecordHasNoEmptyCell()
    {
        for (const auto &section : verificationRecord(record()).sections) {
            for (const auto &block : section.blocks) {
                if (const auto *table = std::get_if<PaperTable>(&block)) {
                    for (const auto &row : table->rows)
                        QVERIFY2(!row.contains(QString()), qPrintable(row.join(u'|')));
                }
            }
        }
    }

    void csvHasOneRowAFieldAndRunsNoFormula()
    {
        const auto lines = verificationRecordCsv(record()).split('\n');
        QCOMPARE(lines.size(), qsizetype(fieldDefinitions().size()) + 2);
        QVERIFY(lines.contains(
            "'=luton.pdf,ab12,Luton Borough Council,2024-03-31,upheld_rate,stated,69,69,3,text,A. Officer,"
            "2026-11-20T09:30:00Z,upheld_rate_agrees,misread,59,69,A. Officer,2026-11-20T09:30:00Z,"
            "'=misread\r"));
    }

    void theBriefingIsShortAndWhole_data()
    {
        QTest::addColumn<QString>("briefing");
        QTest::addColumn<QStringList>("parts");
        QTest::newRow("derbyshire")
            << morningBriefing(about(derbyshire()))
            << QStringList{
                   u"Derbyshire County Council: Ombudsman’s annual review letter, April 2023 to March 2024."_s,
                   u"Late responses (page 2): “In last year's letter, concerns were raised about late "
                   u"responses, "
                   "with more than 40% of responses delayed.”"_s,
                   u"Complaints upheld: 47 of 55 (85%); average 85%; the same"_s,
                   u"\n47 upheld is 5.8 per 100,000 residents, against an average of 4.5; at that average 25 "
                   "to 49 would be usual: no evidence of a difference.\nCompliance"_s,
                   u"Compliance: 41 of 41 (100%)"_s, u"No earlier letter is held"_s, u"24 July 2024"_s};
        QTest::newRow("dacorum") << morningBriefing(about(dacorum()))
                                 << QStringList{u"No paragraph about this Council alone was found."_s,
                                        u"No investigations were completed"_s,
                                        u"Compliance: 1 of 1 (100%)"_s};
        auto years = about(luton());
        years.years = {luton(2023)};
        years.letter.confirmed.clear();
        QTest::newRow("leeds, 2025") << morningBriefing(about(leeds()))
                                     << QStringList{u"not satisfied in 1"_s, u"“a cause for concern”"_s,
                                            u"Complaints dealt with: 227;"_s,
                                            u"Averages: all metropolitan"_s};
        QTest::newRow("years") << morningBriefing(years)
                               << QStringList{u"DRAFT: 13 of 26 figures"_s,
                                      u"Upheld since April 2022 to March 2023: From 9 of 13 to 9 of 13"_s,
                                      u"Compliance then: 7 of 7 (100%)."_s};
    }
    void theBriefingSaysTheEmbargoFirst()
    {
        auto input = about(derbyshire());
        input.madeOn = QDate(2024, 7, 20);
        const auto briefing = morningBriefing(input);
        QVERIFY(briefing.startsWith(u"Embargoed: the Ombudsman publishes on 24 July 2024.\n"_s));
        QVERIFY(briefing.endsWith(u"The figures become public on 24 July 2024.\n"_s));
    }

    void theBriefingIsShortAndWhole()
    {
        QFETCH(QString, briefing);
        QFETCH(QStringList, parts);
        for (const auto &part : parts)
            QVERIFY2(briefing.contains(part), qPrintable(briefing));
        // About 120: a letter with few figures or none before it has less to say, a draft with earlier years
        // more.
        const auto words = briefing.simplified().split(u' ').size();
        QVERIFY2(words >= 85 && words <= 160, qPrintable(QString::number(words) + u'\n' + briefing));
    }
};

QTEST_GUILESS_MAIN(TestVerificationRecord)
#include "tst_verificationrecord.moc"
