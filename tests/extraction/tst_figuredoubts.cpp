// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/fields.h"

#include "readletter.h"
#include "sampleletter.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What the reader is unsure of in typed letters, and what it must not take for their figures.
class FigureDoubts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void doubts_data();
    void doubts();
    void unknownWordings_data();
    void unknownWordings();
    void decoys_data();
    void decoys();
    void yearBefore_data();
    void yearBefore();
    void successor();
    void lostInBody();
    void ownParagraphs_data();
    void ownParagraphs();
    void deduced();
    void turns_data();
    void turns();
    void approximations_data();
    void approximations();
    void numberBeforeItsWords();
    void agreeingPart_data();
    void agreeingPart();
};

void FigureDoubts::doubts_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("key");
    QTest::newRow("unknown wording") << u"compliance_rate"_s
                                     << u"Your officers did as asked 98% of the time."_s
                                     << u"compliance_rate"_s;
    QTest::newRow("two rates")
        << u"upheld_rate"_s << u"85% of complaints we investigated were upheld. Your uphold rate was 58%."_s
        << u"upheld_rate"_s;
    QTest::newRow("look-alike") << u"compliance_outcomes"_s
                                << u"Statistics are based on a total of 4l compliance outcomes"_s
                                << u"compliance_outcomes"_s;
    QTest::newRow("full width") << u"remedy_average"_s
                                << u"This compares to an average of \uff17% in similar organisations."_s
                                << u"remedy_average"_s;
    QTest::newRow("Arabic digits")
        << u"remedy_average"_s << u"This compares to an average of \u0661\u0667% in similar organisations."_s
        << u"remedy_average"_s;
    QTest::newRow("turned round")
        << u"remedy_average"_s
        << u"This compares to an average of \u202e71\u202c% in similar organisations."_s
        << u"remedy_average"_s;
    QTest::newRow("raised digit") << u"remedy_average"_s
                                  << u"This compares to an average of 1\u2077% in similar organisations."_s
                                  << u"remedy_average"_s;
    QTest::newRow("soft hyphen in it")
        << u"remedy_average"_s << u"This compares to an average of 1\u00ad7% in similar organisations."_s
        << u"remedy_average"_s;
    QTest::newRow("comma for a point")
        << u"compliance_rate"_s << u"Your compliance rate was 1.234,56%."_s << u"compliance_rate"_s;
    QTest::newRow("minus sign") << u"remedy_average"_s
                                << u"This compares to an average of \u22127% in similar organisations."_s
                                << u"remedy_average"_s;
    QTest::newRow("over 100") << u"compliance_rate"_s << u"Your compliance rate was 980%."_s
                              << u"compliance_rate"_s;
    QTest::newRow("not whole") << u"upheld_rate"_s << u"85.4% of complaints we investigated were upheld."_s
                               << u"upheld_rate"_s;
    QTest::newRow("all but") << u"compliance_outcomes"_s
                             << u"In all but 1 of 41 cases we were satisfied with what was done."_s
                             << u"compliance_outcomes"_s;
    QTest::newRow("not assigned") << u"remedies"_s << u"Early action by your officers helped 5 households."_s
                                  << u"remedies"_s;
}

// Whatever is not certain says so; nothing wrong passes in silence.
void FigureDoubts::doubts()
{
    QFETCH(QString, part);
    QFETCH(QString, sentence);
    QFETCH(QString, key);
    SampleLetter sample;
    sample.parts[part] = sentence;
    const Letter letter = readLetter(sample.text());
    QVERIFY(!letter.field(key).doubt.isEmpty());
    auto others = sampleFigures();
    others.remove(key);
    const QString wrong = differences(letter, others);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void FigureDoubts::unknownWordings_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("denied first")
        << u"remedy_rate"_s << u"No fair remedy had been offered in 94% of upheld cases; in 6% it had."_s;
    QTest::newRow("complement first")
        << u"upheld_rate"_s
        << u"Of complaints investigated 15% ended without fault, 85% with it; 15% were closed."_s;
    QTest::newRow("ratio") << u"remedies"_s << u"3/47 upheld cases remedied beforehand."_s;
    QTest::newRow("cases from") << u"investigations"_s
                                << u"Fault followed investigations, 47 cases from 55."_s;
    QTest::newRow("of them") << u"remedies"_s
                             << u"You had put 3 of 47 upheld complaints right by yourselves."_s;
    QTest::newRow("too early") << u"not_for_us"_s << u"63 came too early or were not for us, 109 closed."_s;
    QTest::newRow("range") << u"compliance_rate"_s
                           << u"Compliance rates were 91% to 98% over the quarters."_s;
    QTest::newRow("average inside") << u"upheld_rate"_s << u"Of your type 89% upheld on average, you 85%."_s;
    QTest::newRow("two years") << u"upheld_decisions"_s
                               << u"100 upheld decisions in two years, 47 of them in the last."_s;
    QTest::newRow("late") << u"compliance_rate"_s
                          << u"In 12% of cases we were satisfied that you complied late."_s;
    QTest::newRow("closed") << u"upheld_rate"_s
                            << u"15% of complaints we investigated were closed without an upheld outcome."_s;
    QTest::newRow("years together")
        << u"investigations"_s
        << u"Statistics are based on a total of 155 investigations over three years."_s;
    QTest::newRow("since") << u"remedy_base"_s
                           << u"Statistics are based on a total of 150 upheld decisions since 2022."_s;
    QTest::newRow("expected") << u"compliance_rate"_s << u"We expect compliance in 100% of cases."_s;
    QTest::newRow("not")
        << u"compliance_rate"_s
        << u"In 2% of cases we were not satisfied the organisation had implemented our recommendations."_s;
    QTest::newRow("no fault") << u"upheld_rate"_s
                              << u"In 15% of complaints we investigated we found no fault."_s;
    QTest::newRow("in part") << u"upheld_decisions"_s
                             << u"7 complaints were upheld in part and 40 in full."_s;
    QTest::newRow("without") << u"remedy_rate"_s
                             << u"94% of upheld cases were without a satisfactory remedy."_s;
}

// In words that nobody has seen a figure may be missing or wrong, but never without a doubt.
void FigureDoubts::unknownWordings()
{
    QFETCH(QString, part);
    QFETCH(QString, sentence);
    SampleLetter sample;
    sample.parts[part] = sentence;
    const Letter letter = readLetter(sample.text());
    const auto expected = sampleFigures();
    for (const auto &[key, value] : expected.asKeyValueRange()) {
        const FieldReading reading = letter.field(key);
        const bool isRight = reading.state == FieldState::Stated && reading.value.toString() == value;
        QVERIFY2(isRight || !reading.doubt.isEmpty(),
            qPrintable(key + u" is "_s + reading.value.toString() + u' ' + reading.text));
    }
}

void FigureDoubts::decoys_data()
{
    QTest::addColumn<QString>("decoy");
    QTest::newRow("below 100%")
        << u"An organisation with a compliance rate below 100% should scrutinise those complaints."_s;
    QTest::newRow("late") << u"More than 40% of responses were delayed."_s;
    QTest::newRow("workshops")
        << u"We delivered 126 online workshops during the year, reaching more than 1,700 people."_s;
    QTest::newRow("national") << u"Nationally, we upheld 83% of the complaints we investigated."_s;
    QTest::newRow("national throughout")
        << u"Across England we upheld 83% of the complaints we investigated, against 80% in the year before, and were satisfied with compliance in 99.5% of cases."_s;
    QTest::newRow("national and the year before")
        << u"In the year before, 71% of complaints we investigated across all councils were upheld."_s;
    QTest::newRow("last year") << u"Last year 72% of complaints we investigated were upheld."_s;
    QTest::newRow("another year") << u"In 2022-23 the Council's uphold rate was 72%."_s;
    QTest::newRow("complement") << u"15% of complaints we investigated were not upheld."_s;
    QTest::newRow("jubilee") << u"50 years 1974 - 2024"_s;
    QTest::newRow("stage 2") << u"43% of stage 2 complaints were upheld by the Council."_s;
}

void FigureDoubts::decoys()
{
    QFETCH(QString, decoy);
    SampleLetter sample;
    sample.parts[u"compliance_outcomes"_s] += u"\n\n"_s + decoy;
    const QString wrong = differences(readLetter(sample.text()), sampleFigures());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

// Figures in the letter's own text are no less figures when their words are new.
void FigureDoubts::lostInBody()
{
    const Letter letter = readLetter(SampleLetter::head().replace(u"Yours sincerely"_s,
        u"We upheld 4 of the 9 complaints we investigated, an uphold rate of 44%.\n\n"
        "A satisfactory remedy had come early for 25% by your own doing.\n\nYours sincerely"_s));
    const FieldReading reading = letter.field(Key::remedyRate);
    QVERIFY(reading.state == FieldState::Stated || reading.doubt.contains(u"25%"_s));
}

void FigureDoubts::ownParagraphs_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("doubtful"); // the value that may be read with a doubt, or nothing
    QTest::newRow("service named")
        << u"This year we upheld 9 complaints about your Council's special educational needs service, out of 10 we investigated in that service."_s
        << u"upheld_decisions"_s << QString();
    QTest::newRow("field of work") << u"We upheld 5 of the 6 complaints about adult social care."_s
                                   << u"upheld_decisions"_s << QString();
    QTest::newRow("that service")
        << u"In 67% of cases we were satisfied you had implemented our recommendations in that service."_s
        << u"compliance_rate"_s << QString();
    QTest::newRow("its service")
        << u"Your Council provided a satisfactory remedy in 4 cases in its housing service."_s
        << u"remedies"_s << QString();
    QTest::newRow("your service") << u"We carried out 12 investigations about your highways service."_s
                                  << u"investigations"_s << QString();
    QTest::newRow("council tax") << u"We dealt with 31 complaints about council tax."_s << u"dealt_with"_s
                                 << QString();
    QTest::newRow("unnamed part") << u"We upheld 9 complaints about tree roots."_s << u"upheld_decisions"_s
                                  << u"9"_s;
    QTest::newRow("whole council") << u"We upheld 9 complaints about your Council."_s << u"upheld_decisions"_s
                                   << u"9"_s;
}

// A figure in a paragraph about one service must never be taken for the council's.
void FigureDoubts::ownParagraphs()
{
    QFETCH(QString, sentence);
    QFETCH(QString, key);
    QFETCH(QString, doubtful);
    const Letter letter = readLetter(SampleLetter::head().replace(
        u"Yours sincerely"_s, sentence + u" I welcome the action plan.\n\nYours sincerely"_s));
    QVERIFY(letter.field(Key::authority).state == FieldState::Stated);
    const FieldReading reading = letter.field(key);
    QCOMPARE(reading.state == FieldState::Stated ? reading.value.toString() : QString(), doubtful);
    QCOMPARE(reading.doubt.isEmpty(), doubtful.isEmpty());
}

void FigureDoubts::yearBefore_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("base");
    QTest::newRow("heading") << u"The previous year's statistics"_s << u"Based on 3 compliance outcomes"_s;
    QTest::newRow("period")
        << u"Statistics"_s
        << u"Statistics are based on a total of 3 compliance outcomes for the period between 1 April 2023 to 31 March 2024"_s;
}

// Neither a rate nor a count of last year's page is this letter's.
void FigureDoubts::yearBefore()
{
    QFETCH(QString, heading);
    QFETCH(QString, base);
    const Letter letter = readLetter(SampleLetter::head() + u'\f' + heading
        + u"\n\nIn 100% of cases we were satisfied the authority had successfully implemented our recommendations.\n\n"_s
        + base
        + u"\n\nIn 25% of upheld cases we found the authority had provided a satisfactory remedy.\n"_s);
    for (const auto key : {Key::complianceRate, Key::complianceOutcomes, Key::remedyRate})
        QVERIFY2(letter.field(key).state != FieldState::Stated, qPrintable(QString(key)));
}

// The figures of a council that is gone must not silently become those of the one written to.
void FigureDoubts::successor()
{
    SampleLetter sample;
    QString text = sample.text();
    text.replace(u"2025"_s, u"2023"_s).replace(u"2024"_s, u"2022"_s);
    text.replace(u"Derbyshire County Council\n\nDear"_s, u"Somerset Council\n\nDear"_s);
    QVERIFY(readLetter(text).field(Key::authority).doubt.isEmpty());
    text.replace(
        u"complaint statistics from"_s, u"complaint statistics about Mendip District Council from"_s);
    const FieldReading reading = readLetter(text).field(Key::authority);
    QVERIFY2(reading.doubt.contains(u"Mendip District Council"_s), qPrintable(reading.text));
}

// Numbers in unknown words that alone make rate, count and base agree are the missing figures.
// Numbers in unknown words that alone make the figures agree are offered, never taken for sure.
void FigureDoubts::deduced()
{
    SampleLetter sample;
    sample.parts[u"remedies"_s] = u"Early action by your officers helped 3 households."_s;
    const Letter letter = readLetter(sample.text());
    const FieldReading remedies = letter.field(Key::remedies);
    QCOMPARE(remedies.value.toInt(), 3);
    QVERIFY(remedies.doubt.contains(u"3"_s));
}

// A failure or a part in the place of a figure is flagged, and so is the average that it is compared with.
void FigureDoubts::turns_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("average");
    QTest::newRow("not upheld") << u"upheld_rate"_s
                                << u"We did not uphold 15% of complaints we investigated."_s
                                << u"upheld_average"_s;
    QTest::newRow("no fault") << u"upheld_rate"_s
                              << u"In 15% of complaints we investigated there was no fault to be found."_s
                              << u"upheld_average"_s;
    QTest::newRow("in part") << u"upheld_rate"_s
                             << u"21% of complaints we investigated were upheld only in part."_s
                             << u"upheld_average"_s;
    QTest::newRow("neglected")
        << u"remedy_rate"_s
        << u"In 94% of upheld cases we found the organisation had neglected to provide a satisfactory remedy."_s
        << u"remedy_average"_s;
    QTest::newRow("because")
        << u"remedy_rate"_s
        << u"In 94% of upheld cases we had to ask for more, because a satisfactory remedy was lacking."_s
        << u"remedy_average"_s;
    QTest::newRow("in time")
        << u"compliance_rate"_s
        << u"In 71% of cases we were satisfied our recommendations were implemented in time."_s
        << u"compliance_average"_s;
    QTest::newRow("eventually") << u"compliance_rate"_s
                                << u"In 29% of cases we were satisfied, eventually, after the agreed date."_s
                                << u"compliance_average"_s;
}

void FigureDoubts::turns()
{
    QFETCH(QString, part);
    QFETCH(QString, sentence);
    QFETCH(QString, average);
    SampleLetter sample;
    sample.parts[part] = sentence;
    const Letter letter = readLetter(sample.text());
    const FieldReading rate = letter.field(part);
    QVERIFY2(rate.state != FieldState::Stated || !rate.doubt.isEmpty(), qPrintable(rate.text));
    QVERIFY(!letter.field(average).doubt.isEmpty());
    auto others = sampleFigures();
    others.remove(part);
    others.remove(average);
    QCOMPARE(silentDifferences(letter, others), QString());
}

void FigureDoubts::approximations_data()
{
    QTest::addColumn<QString>("printed");
    for (const char *printed : {"about 41", "approximately 41", "around 41", "roughly 41", "circa 41",
             "c. 41", "ca 41", "some 41", "nearly 41", "almost 41", "just under 41", "just over 41",
             "over 41", "more than 41", "fewer than 41", "at least 41", "at most 41", "up to 41",
             "close to 41", "an estimated 41", "in the region of 41", "not quite 41", "41 or so",
             "41 or more", "~41", "41+", "41-odd", "41 (approximately)", ">41", "about forty-one"})
        QTest::newRow(printed) << QString::fromLatin1(printed);
}

// What the letter itself gives as no exact number is not compared as one unseen.
void FigureDoubts::approximations()
{
    QFETCH(QString, printed);
    SampleLetter sample;
    sample.parts[u"compliance_outcomes"_s].replace(u"41"_s, printed);
    const Letter letter = readLetter(sample.text());
    const FieldReading field = letter.field(Key::complianceOutcomes);
    QVERIFY2(!field.doubt.isEmpty(), qPrintable(field.text));
    auto others = sampleFigures();
    others.remove(Key::complianceOutcomes);
    QCOMPARE(differences(letter, others), QString());
}

void FigureDoubts::numberBeforeItsWords()
{
    SampleLetter sample;
    sample.parts[u"dealt_with"_s] =
        u"We dealt with 227 complaints: 63 were not for us, 109 we assessed and closed, 55 we investigated."_s;
    for (const auto &part : {u"not_for_us"_s, u"assessed"_s, u"investigated"_s})
        sample.parts.remove(part);
    QCOMPARE(silentDifferences(readLetter(sample.text()), sampleFigures()), QString());
}

// A part of the complaints makes rate, count and base agree as well as all of them do.
void FigureDoubts::agreeingPart_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("matters")
        << u"I was disappointed by how your Council handles housing matters. We investigated 10 complaints and upheld 8, an uphold rate of 80%."_s;
    QTest::newRow("half a year")
        << u"In the first half of the year, we upheld 9 of 13 complaints we investigated, a rate of 69%."_s;
}

void FigureDoubts::agreeingPart()
{
    QFETCH(QString, words);
    const Letter letter =
        readLetter(SampleLetter::head().replace(u"Yours sincerely"_s, words + u"\n\nYours sincerely"_s));
    QVERIFY(letter.field(Key::authority).state == FieldState::Stated);
    for (const auto &key : {Key::upheldRate, Key::upheldDecisions, Key::investigations}) {
        const FieldReading reading = letter.field(key);
        QVERIFY2(reading.state != FieldState::Stated || !reading.doubt.isEmpty(), key.data());
    }
    // The page of figures is not there.
    QCOMPARE(letter.field(Key::upheldAverage).state, FieldState::NotFound);
}

QTEST_GUILESS_MAIN(FigureDoubts)
#include "tst_figuredoubts.moc"
