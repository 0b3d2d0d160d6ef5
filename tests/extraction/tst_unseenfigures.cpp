// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/fields.h"

#include "readletter.h"
#include "sampleletter.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Figures in forms and surroundings that no letter has shown yet: right, or flagged.
class UnseenFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void flagged_data();
    void flagged();
    void emptyBlocks_data();
    void emptyBlocks();
    void corrections_data();
    void corrections();
    void tables_data();
    void tables();
    void otherBody();
    void noneUpheld();
};

namespace {
/// "upheld_rate 85, remedies not_applicable" by key.
QMap<QString, QString> figuresFrom(const QString &text)
{
    QMap<QString, QString> figures;
    for (const auto &one : text.split(u", "_s, Qt::SkipEmptyParts))
        figures.insert(one.section(u' ', 0, 0), one.section(u' ', 1));
    return figures;
}
} // namespace

void UnseenFigures::values_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("changed");
    const auto row = [](const char *name, const char16_t *part, const QString &sentence,
                         const QString &changed = {}) {
        QTest::newRow(name) << QString::fromUtf16(part) << sentence << changed;
    };
    row("rate in words", u"upheld_rate",
        u"Eighty-five per cent of complaints we investigated were upheld."_s);
    row("average in words", u"upheld_average",
        u"This compares to an average of eighty nine percent in similar organisations."_s);
    row("a hundred", u"compliance_rate",
        u"In one hundred per cent of cases we were satisfied the organisation had implemented our recommendations."_s,
        u"compliance_rate 100"_s);
    row("count in words", u"upheld_decisions", u"Forty-seven upheld decisions"_s);
    row("rate and base", u"compliance_rate",
        u"In 98% of 41 cases we were satisfied the organisation had implemented our recommendations."_s);
    row("three of the five", u"remedies",
        u"In three of the forty-seven upheld cases the organisation had provided a satisfactory remedy."_s);
    row("decimal nought", u"upheld_rate", u"85.0% of complaints we investigated were upheld."_s);
    row("count, base and rate", u"compliance_rate",
        u"We were satisfied in 40 out of 41 cases (98%) that you had implemented our recommendations."_s);
    row("footnote behind a rate", u"upheld_rate", u"85%1 of complaints we investigated were upheld."_s);
    row("raised footnote", u"investigations",
        u"Statistics are based on a total of 55\u00b2 investigations"_s);
    row("raised footnote behind a rate", u"upheld_rate",
        u"85%\u00b9 of complaints we investigated were upheld."_s);
    row("date without a year", u"investigations",
        u"Figures as of July 24 are based on a total of 55 investigations"_s);
    row("no per cent sign", u"upheld_rate", u"Percentage of complaints upheld: 85"_s);
    row("another year beside", u"upheld_rate",
        u"85% of complaints we investigated were upheld, compared with 42% in 2020-21."_s);
    row("last year's in brackets", u"upheld_rate",
        u"85% of complaints we investigated were upheld.\n\nLast year your uphold rate was 80% (4 of 5)."_s);
}

void UnseenFigures::values()
{
    QFETCH(QString, part);
    QFETCH(QString, sentence);
    QFETCH(QString, changed);
    SampleLetter sample;
    sample.parts[part] = sentence;
    auto expected = sampleFigures();
    expected.insert(figuresFrom(changed));
    const QString wrong = differences(readLetter(sample.text()), expected);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void UnseenFigures::flagged_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("changed");
    const auto row = [](const char *name, const char16_t *part, const QString &sentence,
                         const QString &changed = {}) {
        QTest::newRow(name) << QString::fromUtf16(part) << sentence << changed;
    };
    row("split rate", u"compliance_rate",
        u"In 6 0% of cases we were satisfied the organisation had implemented our recommendations."_s,
        u"compliance_rate 60"_s);
    row("split hundred", u"compliance_rate",
        u"In 10 0% of cases we were satisfied the organisation had implemented our recommendations."_s,
        u"compliance_rate 100"_s);
    row("split base", u"compliance_outcomes",
        u"Statistics are based on a total of 4 1 compliance outcomes"_s);
    row("a half", u"remedy_rate",
        u"In half of the upheld cases the organisation had provided a satisfactory remedy."_s,
        u"remedy_rate 50"_s);
    row("all cases", u"compliance_rate",
        u"In all cases we were satisfied the organisation had implemented our recommendations."_s,
        u"compliance_rate 100"_s);
    row("negative average", u"compliance_average",
        u"This compares with 25% where we were not satisfied in similar organisations."_s,
        u"compliance_average not_stated"_s);
    row("less than", u"upheld_rate", u"<85% of complaints we investigated were upheld."_s,
        u"upheld_rate not_stated"_s);
    row("range", u"upheld_rate", u"80-85% of complaints we investigated were upheld."_s,
        u"upheld_rate not_stated"_s);
    row("thousands apart", u"investigations", u"Statistics are based on a total of 1 055 investigations"_s,
        u"investigations 1055"_s);
    row("a dozen", u"upheld_decisions", u"A dozen upheld decisions"_s, u"upheld_decisions 12"_s);
    row("next clause", u"not_for_us",
        u"Of these, 63 were not for us; 10 others were referred to the Housing Ombudsman."_s);
    row("next clause behind a comma", u"not_for_us",
        u"Of these, 63 were not for us, 10 others were resolved early."_s);
    row("next sentence in small letters", u"upheld_average",
        u"This compares to an average of 89% in similar organisations. in London it was 93%."_s);
}

void UnseenFigures::flagged()
{
    QFETCH(QString, part);
    QFETCH(QString, sentence);
    QFETCH(QString, changed);
    SampleLetter sample;
    sample.parts[part] = sentence;
    const Letter letter = readLetter(sample.text());
    auto expected = sampleFigures();
    expected.insert(figuresFrom(changed));
    const QString wrong = silentDifferences(letter, expected);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QVERIFY(!letter.field(part).doubt.isEmpty());
}

void UnseenFigures::emptyBlocks_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<Block>("block");
    const auto row = [](const QString &sentence, Block block) {
        QTest::newRow(qUtf8Printable(sentence)) << sentence << block;
    };
    row(u"No complaints about your Council were investigated."_s, Block::Upheld);
    row(u"There were no complaints investigated."_s, Block::Upheld);
    row(u"None of the complaints we received were investigated."_s, Block::Upheld);
    row(u"0 complaints were investigated."_s, Block::Upheld);
    row(u"We carried out 0 investigations."_s, Block::Upheld);
    row(u"None of our recommendations were due for compliance in this period."_s, Block::Compliance);
    row(u"We did not check compliance in this period."_s, Block::Compliance);
    row(u"No cases were checked in this period."_s, Block::Compliance);
    row(u"We recorded 0 compliance outcomes."_s, Block::Compliance);
    row(u"None of the complaints were upheld."_s, Block::Remedy);
}

// Each says that nothing was counted: the base is 0, all else not applicable.
void UnseenFigures::emptyBlocks()
{
    QFETCH(QString, sentence);
    QFETCH(Block, block);
    const QMap<Block, QString> bases{{Block::Upheld, Key::investigations},
        {Block::Compliance, Key::complianceOutcomes}, {Block::Remedy, Key::remedyBase}};
    const QMap<Block, QString> headings{
        {Block::Upheld, u"heading1"_s}, {Block::Compliance, u"heading2"_s}, {Block::Remedy, u"heading3"_s}};
    SampleLetter sample;
    QMap<QString, QString> expected;
    for (const auto &definition : fieldDefinitions()) {
        const bool isOwn = definition.block == block || definition.block == Block::DealtWith;
        if (isOwn)
            sample.parts.remove(definition.key);
        if (definition.block == block)
            expected.insert(definition.key, definition.key == bases[block] ? u"0"_s : u"not_applicable"_s);
    }
    for (const auto *part : {u"heading4", u"not_for_us", u"assessed", u"investigated"})
        sample.parts.remove(QString::fromUtf16(part));
    sample.parts[headings[block]] += u"\n\n"_s + sentence;
    const QString wrong = differences(readLetter(sample.text()), expected);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void UnseenFigures::corrections_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("key");
    QTest::newRow("figure above") << u"compliance_outcomes"_s
                                  << u"Please note that the figure above should read 75%."_s
                                  << u"compliance_rate"_s;
    QTest::newRow("count above") << u"remedy_base"_s << u"Correction: the figure above should read 48."_s
                                 << u"remedy_base"_s;
    QTest::newRow("value named") << u"remedy_base"_s << u"Erratum: for 85% read 84%."_s << u"upheld_rate"_s;
    QTest::newRow("no number") << u"compliance_outcomes"_s << u"The compliance rate above is incorrect."_s
                               << u"compliance_rate"_s;
}

void UnseenFigures::corrections()
{
    QFETCH(QString, part);
    QFETCH(QString, sentence);
    QFETCH(QString, key);
    SampleLetter sample;
    sample.parts[part] += u"\n\n"_s + sentence;
    QVERIFY(readLetter(sample.text()).field(key).doubt.contains(sentence));
}

void UnseenFigures::tables_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("figures");
    const QString rates =
        u"upheld_rate 85, upheld_average 89, compliance_rate 98, compliance_average 99, remedy_rate 6, remedy_average 7"_s;
    QTest::newRow("council first")
        << u"| Measure | Your council | Average |\n|---|---|---|\n| Uphold rate | 85% | 89% |\n"
           "| Compliance rate | 98% | 99% |\n| Satisfactory remedy rate | 6% | 7% |\n"_s
        << rates;
    QTest::newRow("average first")
        << u"| Measure | Average of similar councils | Derbyshire |\n|---|---|---|\n| Uphold rate | 89% | "
           u"85% |\n"
           "| Compliance rate | 99% | 98% |\n| Satisfactory remedy rate | 7% | 6% |\n"_s
        << rates;
    QTest::newRow("columns not beneath their headers")
        << u"Complaints upheld\n\nMeasure   Your council   Average\nUphold rate   85%   89%\n"
           "Compliance rate   98%   99%\nSatisfactory remedy rate   6%   7%\n"_s
        << rates;
    QTest::newRow("no header")
        << u"| Uphold rate | 85% | 89% |\n| Compliance rate | 98% | 99% |\n| Satisfactory remedy rate | 6% | 7% |\n"_s
        << rates;
    QTest::newRow("this year beside the last")
        << u"| Measure | Last year | This year | Average |\n|---|---|---|---|\n| Uphold rate | 70% | 85% | "
           u"89% |\n"
           "| Compliance rate | 100% | 98% | 99% |\n| Satisfactory remedy rate | 10% | 6% | 7% |\n"_s
        << rates;
    QTest::newRow("two years")
        << u"| Measure | 2023-24 | 2024-25 |\n|---|---|---|\n| Uphold rate | 70% | 85% |\n"
           "| Compliance rate | 100% | 98% |\n| Satisfactory remedy rate | 10% | 6% |\n"_s
        << u"upheld_rate 85, compliance_rate 98, remedy_rate 6"_s;
}

void UnseenFigures::tables()
{
    QFETCH(QString, table);
    QFETCH(QString, figures);
    const QString wrong = silentDifferences(readLetter(SampleLetter::head() + table), figuresFrom(figures));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

// What the Housing Ombudsman upheld is no figure of ours.
void UnseenFigures::otherBody()
{
    const QString theirs =
        u"Complaints upheld by the Housing Ombudsman\n\n30% of complaints investigated were upheld.\n\n"
        "12\nupheld decisions\n\nStatistics are based on a total of 40 investigations."_s;
    SampleLetter sample;
    sample.parts[u"remedy_base"_s] += u"\n\n"_s + theirs;
    // Whose page it is may be asked; which figures are ours is not in doubt.
    const Letter letter = readLetter(sample.text());
    const QString behind = silentDifferences(letter, sampleFigures());
    QCOMPARE(letter.number(Key::upheldRate), 85);
    QCOMPARE(letter.number(Key::upheldDecisions), 47);
    QVERIFY(!letter.field(Key::upheldRate).doubt.contains(u"30%"_s));
    QVERIFY2(behind.isEmpty(), qPrintable(behind));
    QVERIFY(readLetter(SampleLetter::head() + theirs).field(Key::upheldRate).state != FieldState::Stated);
}

// Said among the upheld complaints, it may mean 0%.
void UnseenFigures::noneUpheld()
{
    SampleLetter sample;
    sample.parts[u"upheld_rate"_s] = u"None of the complaints we investigated were upheld."_s;
    sample.parts.remove(u"upheld_decisions"_s);
    const Letter letter = readLetter(sample.text());
    QVERIFY(!letter.field(Key::upheldRate).doubt.isEmpty());
    QVERIFY(!letter.field(Key::upheldDecisions).doubt.isEmpty());
}

QTEST_GUILESS_MAIN(UnseenFigures)
#include "tst_unseenfigures.moc"
