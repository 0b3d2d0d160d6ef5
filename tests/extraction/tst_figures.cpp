// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/fields.h"

#include "readletter.h"
#include "sampleletter.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// The figures of typed letters, however they are worded, ordered and set.
class Figures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordings_data();
    void wordings();
    void settings_data();
    void settings();
    void tables_data();
    void tables();
    void wholeBlocks_data();
    void wholeBlocks();
    void noAverages_data();
    void noAverages();
};

void Figures::wordings_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("upheld_rate 1") << u"upheld_rate"_s
                                   << u"85% of the complaints investigated by the Ombudsman were upheld."_s;
    QTest::newRow("upheld_rate 2") << u"upheld_rate"_s
                                   << u"We upheld 85 per cent of complaints we investigated."_s;
    QTest::newRow("upheld_rate 3") << u"upheld_rate"_s << u"In 85% of investigations we found fault."_s;
    QTest::newRow("upheld_rate 4") << u"upheld_rate"_s
                                   << u"Of the complaints we investigated, 85% were upheld."_s;
    QTest::newRow("upheld_rate 5") << u"upheld_rate"_s << u"The uphold rate for your organisation was 85%."_s;
    QTest::newRow("upheld_rate 6") << u"upheld_rate"_s << u"Complaints upheld: 85%"_s;
    QTest::newRow("upheld_rate 7") << u"upheld_rate"_s
                                   << u"We investigated 55 complaints and upheld 47 (85%)."_s;
    QTest::newRow("upheld_rate 8")
        << u"upheld_rate"_s
        << u"69% of complaints were upheld last year. This year, 85% of complaints we investigated were upheld."_s;
    QTest::newRow("upheld_rate 9")
        << u"upheld_rate"_s
        << u"85% of complaints we investigated were upheld, compared with 75% last year."_s;
    QTest::newRow("upheld_average 1")
        << u"upheld_average"_s << u"This compares with 89% on average in similar councils."_s;
    QTest::newRow("upheld_average 2")
        << u"upheld_average"_s << u"The average for similar organisations was 89%."_s;
    QTest::newRow("upheld_average 3") << u"upheld_average"_s << u"Similar organisations: 89%"_s;
    QTest::newRow("upheld_average 4")
        << u"upheld_average"_s << u"By comparison, the average across county councils is 89 per cent."_s;
    QTest::newRow("upheld_decisions 1") << u"upheld_decisions"_s << u"Upheld decisions: 47"_s;
    QTest::newRow("upheld_decisions 2") << u"upheld_decisions"_s << u"We upheld 47 of these complaints."_s;
    QTest::newRow("upheld_decisions 3") << u"upheld_decisions"_s << u"47 of 55 upheld"_s;
    QTest::newRow("upheld_decisions 4") << u"upheld_decisions"_s << u"We found fault in 47 cases."_s;
    QTest::newRow("upheld_per_100k 1")
        << u"upheld_per_100k"_s
        << u"Adjusted for Derbyshire County Council's population, this is 5.8 upheld decisions per 100,000 residents."_s;
    QTest::newRow("upheld_per_100k 2")
        << u"upheld_per_100k"_s << u"This equates to 5.8 upheld complaints for every 100,000 people."_s;
    QTest::newRow("upheld_per_100k 3")
        << u"upheld_per_100k"_s << u"5.8% upheld decisions per 100,000 residents"_s;
    QTest::newRow("upheld_per_100k_average 1")
        << u"upheld_per_100k_average"_s
        << u"Similar organisations had an average of 4.5 upheld decisions per 100,000 residents."_s;
    QTest::newRow("upheld_per_100k_average 2")
        << u"upheld_per_100k_average"_s << u"Average per 100,000 residents: 4.5"_s;
    QTest::newRow("investigations 1")
        << u"investigations"_s
        << u"This statistic is based on 55 investigations completed between 1 April 2024 and 31 March 2025"_s;
    QTest::newRow("investigations 2")
        << u"investigations"_s << u"Based on a total of 55 detailed investigations"_s;
    QTest::newRow("investigations 3") << u"investigations"_s << u"Number of investigations: 55"_s;
    QTest::newRow("compliance_rate 1")
        << u"compliance_rate"_s
        << u"98% of cases we were satisfied the Council had successfully implemented our recommendations."_s;
    QTest::newRow("compliance_rate 2") << u"compliance_rate"_s << u"Your compliance rate was 98%."_s;
    QTest::newRow("compliance_rate 3")
        << u"compliance_rate"_s << u"The organisation complied with our recommendations in 98% of cases."_s;
    QTest::newRow("compliance_outcomes 1") << u"compliance_outcomes"_s << u"Compliance outcomes: 41"_s;
    QTest::newRow("compliance_outcomes 2")
        << u"compliance_outcomes"_s << u"We recorded 41 compliance outcomes."_s;
    QTest::newRow("remedy_rate 1")
        << u"remedy_rate"_s << u"6% of upheld complaints were satisfactorily remedied before reaching us."_s;
    QTest::newRow("remedy_rate 2")
        << u"remedy_rate"_s
        << u"In 6% of cases we upheld, the organisation had already offered a satisfactory remedy."_s;
    QTest::newRow("remedy_rate 3") << u"remedy_rate"_s << u"Satisfactory remedy rate: 6%"_s;
    QTest::newRow("remedies 1") << u"remedies"_s << u"3 satisfactory remedies"_s;
    QTest::newRow("remedies 2")
        << u"remedies"_s
        << u"In 3 of the 47 upheld cases the organisation had provided a satisfactory remedy."_s;
    QTest::newRow("remedies 3")
        << u"remedies"_s
        << u"In 3 of the 47 upheld cases (6%) we found the organisation had provided a satisfactory remedy."_s;
    QTest::newRow("remedy_base 1")
        << u"remedy_base"_s
        << u"Statistics are based on a total of 47 detailed investigations for the period between 1 April 2024 to 31 March 2025"_s;
    QTest::newRow("remedy_base 2") << u"remedy_base"_s << u"This is based on the 47 complaints we upheld."_s;
    QTest::newRow("dealt_with 1")
        << u"dealt_with"_s
        << u"During the year, we dealt with 227 complaints and enquiries about your Council."_s;
    QTest::newRow("dealt_with 2") << u"dealt_with"_s << u"Complaints dealt with: 227"_s;
    QTest::newRow("not_for_us 1") << u"not_for_us"_s
                                  << u"63 complaints were not for us or not ready for us."_s;
    QTest::newRow("assessed 1") << u"assessed"_s
                                << u"We closed 109 complaints after an initial assessment."_s;
    QTest::newRow("investigated 1") << u"investigated"_s << u"We investigated the remaining 55 complaints."_s;
    QTest::newRow("investigated 2") << u"investigated"_s << u"We investigated 55 complaints and upheld 47."_s;
}

void Figures::wordings()
{
    QFETCH(QString, part);
    QFETCH(QString, sentence);
    SampleLetter sample;
    sample.parts[part] = sentence;
    const QString wrong = differences(readLetter(sample.text()), sampleFigures());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void Figures::settings_data()
{
    QTest::addColumn<bool>("headings");
    QTest::addColumn<bool>("baseFirst");
    QTest::addColumn<QString>("between");
    for (const bool headings : {true, false}) {
        for (const bool baseFirst : {false, true}) {
            for (const QString &between : {u"\n\n"_s, u"\n"_s, u" "_s, u"\n\n \n"_s}) {
                QTest::addRow("headings %d, base first %d, between %lld", headings, baseFirst,
                    between.size() * 100 + between[0].unicode())
                    << headings << baseFirst << between;
            }
        }
    }
}

void Figures::settings()
{
    QFETCH(bool, headings);
    QFETCH(bool, baseFirst);
    QFETCH(QString, between);
    SampleLetter sample;
    sample.between = between;
    for (int number = 1; number <= 4 && !headings; ++number)
        sample.parts.remove(u"heading%1"_s.arg(number));
    if (baseFirst) {
        for (const auto &[base, average] : {std::pair(u"investigations"_s, u"upheld_average"_s),
                 std::pair(u"compliance_outcomes"_s, u"compliance_average"_s),
                 std::pair(u"remedy_base"_s, u"remedy_average"_s)})
            sample.order.swapItemsAt(sample.order.indexOf(base), sample.order.indexOf(average));
    }
    const QString wrong = differences(readLetter(sample.text()), sampleFigures());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void Figures::tables_data()
{
    QTest::addColumn<QString>("table");
    QTest::newRow("rows of measures")
        << u"Measure                        Rate   Average of similar organisations   Number   Based on\n"
           "Complaints upheld              85%    89%                                47       55\n"
           "Compliance with recommendations   98%   99%                                       41\n"
           "Satisfactory remedy            6%     7%                                 3        47\n"_s;
    QTest::newRow("columns of measures") << u"               Upheld    Compliance   Satisfactory remedy\n"
                                            "Rate           85%       98%          6%\n"
                                            "Average        89%       99%          7%\n"
                                            "Number         47                     3\n"
                                            "Based on       55        41           47\n"_s;
    QTest::newRow("bars")
        << u"| Measure | Rate | Average | Number | Based on |\n| --- | --- | --- | --- | --- |\n"
           "| Complaints upheld | 85% | 89% | 47 | 55 |\n| Compliance | 98% | 99% | | 41 |\n"
           "| Satisfactory remedy | 6% | 7% | 3 | 47 |\n"_s;
    QTest::newRow("pairs")
        << u"Complaints upheld\n\nUpheld rate                       85%\nAverage of similar organisations  "
           u"89%\n"
           "Upheld decisions                  47\nInvestigations                    55\n\n"
           "Compliance with Ombudsman recommendations\n\nCompliance rate                   98%\n"
           "Average of similar organisations  99%\nCompliance outcomes               41\n\n"
           "Satisfactory remedy provided by the organisation\n\nSatisfactory remedy rate          6%\n"
           "Average of similar organisations  7%\nSatisfactory remedies             3\n"
           "Upheld decisions                  47\n"_s;
}

void Figures::tables()
{
    QFETCH(QString, table);
    auto expected = sampleFigures();
    for (const auto &key : {u"upheld_per_100k"_s, u"upheld_per_100k_average"_s})
        expected[key] = u"not_stated"_s;
    for (const auto &key : {u"dealt_with"_s, u"not_for_us"_s, u"assessed_and_closed"_s})
        expected[key] = u"not_found"_s;
    const QString wrong = differences(readLetter(SampleLetter::head() + table), expected);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void Figures::wholeBlocks_data()
{
    QTest::addColumn<QString>("block");
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("sentence");
    for (const auto &sentence : {u"The Ombudsman carried out no investigations in this period"_s,
             u"We did not investigate any complaints in this period"_s})
        QTest::addRow("upheld: %s", qPrintable(sentence)) << u"upheld"_s << u"investigations"_s << sentence;
    for (const auto &sentence : {u"The Ombudsman did not uphold any complaints in this period"_s,
             u"There were no upheld decisions in this period"_s})
        QTest::addRow("remedy: %s", qPrintable(sentence)) << u"remed"_s << u"remedy_base"_s << sentence;
    for (const auto &sentence : {u"No recommendations were due for compliance in this period"_s,
             u"We recorded no compliance outcomes in this period"_s})
        QTest::addRow("compliance: %s", qPrintable(sentence))
            << u"compliance"_s << u"compliance_outcomes"_s << sentence;
}

void Figures::wholeBlocks()
{
    QFETCH(QString, block);
    QFETCH(QString, base);
    QFETCH(QString, sentence);
    SampleLetter sample;
    auto expected = sampleFigures();
    for (const QString &key : sampleFigures().keys()) {
        if (!key.startsWith(block) && key != base)
            continue;
        sample.parts.remove(key);
        expected[key] = key == base ? u"0"_s : u"not_applicable"_s;
    }
    sample.parts.remove(u"investigated"_s);
    if (block != u"upheld")
        expected.remove(u"investigations"_s);
    sample.parts[base] = sentence;
    const Letter letter = readLetter(sample.text());
    const QString wrong = differences(letter, expected);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QCOMPARE(letter.field(base).text, sentence);
    QCOMPARE(letter.field(expected.key(u"not_applicable"_s)).text, sentence);
}

void Figures::noAverages_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::newRow("n/a") << u"This compares to an average of n/a in similar organisations."_s;
    QTest::newRow("N/A%") << u"This compares to an average of N/A% in similar authorities."_s;
    QTest::newRow("none") << u"No average is available for similar organisations."_s;
}

void Figures::noAverages()
{
    QFETCH(QString, sentence);
    SampleLetter sample;
    sample.parts[u"remedy_average"_s] = sentence;
    auto expected = sampleFigures();
    expected[u"remedy_average"_s] = u"not_applicable"_s;
    const QString wrong = differences(readLetter(sample.text()), expected);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

QTEST_GUILESS_MAIN(Figures)
#include "tst_figures.moc"
