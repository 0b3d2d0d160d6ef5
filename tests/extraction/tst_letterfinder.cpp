// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/fields.h"

#include "readletter.h"
#include "sampleletter.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Which parts of a file are letters, and what their heads and feet say.
class LetterFinderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void files_data();
    void files();
    void packDoesNotLeak_data();
    void packDoesNotLeak();
    void lettersOfOneDay();
    void aboutPredecessor();
    void appendixOnEarlierYears_data();
    void appendixOnEarlierYears();
    void heads_data();
    void heads();
    void addresseeByFirstName_data();
    void addresseeByFirstName();
    void twoCouncilsInTheAddress_data();
    void twoCouncilsInTheAddress();
    void addressWithoutWholeName();
    void withoutSalutation_data();
    void withoutSalutation();
    void moreLettersThanAreRead();
    void signatures_data();
    void signatures();
    void publicationWithoutYear_data();
    void publicationWithoutYear();
    void publication_data();
    void publication();
    void publicationNextYear();
    void publicationInUnknownWords();
};

namespace {
QString reportBefore()
{
    return u"Governance and Audit Committee\n\nDate: 12 September 2025\n\nReport of the Monitoring "
           u"Officer\n\n1.1 In 2023-24, 72% of "
           "complaints we investigated were upheld. This compares to an average of 80% in similar "
           "authorities. The Council received "
           "120 stage 2 complaints, 35% of which were upheld by the Council.\n\nAppendix A\n"_s;
}

QString reportAfter()
{
    return u"Appendix B: Stage 2 complaints\n\nThe Council received 208 Stage 1 complaints of which 89 were "
           u"upheld by the Council.\n\n"
           "In the year ending 31 March 2024, 71% of complaints we investigated were upheld. This compares "
           "to an average of 77% in "
           "similar authorities.\n"_s;
}

QString decisionNotice()
{
    return u"The Ombudsman's final decision\n\nDear Mr X\n\nWe found fault in 1 case. The Council agreed to "
           u"apologise.\n\n"
           "Yours sincerely\n\nInvestigator, on behalf of the Ombudsman\n"_s;
}

QString coveringLetter()
{
    return u"12 September 2025\n\nDear Members\n\nAnnual Review letter 2024-25\n\nI enclose the annual "
           u"review letter of the Ombudsman.\n\n"
           "Yours sincerely\n\nJane Smith\nMonitoring Officer\n"_s;
}

QString withHead(const QString &head)
{
    const QString letter = SampleLetter().text();
    return head + letter.mid(letter.indexOf(u"\n\nAnnual Review"_s));
}
} // namespace

void LetterFinderTest::files_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("firstPage"); // of the first letter
    const QString letter = SampleLetter().text();
    QTest::newRow("one") << letter << 1 << 1;
    QTest::newRow("without figures") << SampleLetter::head() << 1 << 1;
    QTest::newRow("two on two pages") << letter + u'\f' + letter << 2 << 1;
    QTest::newRow("two on one page") << letter + u'\n' + letter << 2 << 1;
    QTest::newRow("inside a pack") << reportBefore() + u'\f' + letter + u'\f' + reportAfter() << 1 << 2;
    QTest::newRow("behind a covering letter") << coveringLetter() + u'\f' + letter << 1 << 2;
    QTest::newRow("report that quotes") << reportBefore() + reportAfter() << 0 << 0;
    QTest::newRow("decision notice") << decisionNotice() << 0 << 0;
    QTest::newRow("covering letter") << coveringLetter() << 0 << 0;
    QTest::newRow("empty page") << QString() << 0 << 0;
}

void LetterFinderTest::files()
{
    QFETCH(QString, text);
    QFETCH(int, count);
    QFETCH(int, firstPage);
    const auto letters = readLetters(text);
    QCOMPARE(letters.size(), count);
    if (count > 0)
        QCOMPARE(letters.first().firstPage, firstPage);
}

void LetterFinderTest::packDoesNotLeak_data()
{
    QTest::addColumn<QString>("page");
    QTest::newRow("pages") << u"\f"_s;
    QTest::newRow("one long page") << u"\n\n"_s;
}

void LetterFinderTest::packDoesNotLeak()
{
    QFETCH(QString, page);
    const auto whole = readLetters(reportBefore() + page + SampleLetter().text() + page + reportAfter());
    QCOMPARE(whole.size(), 1);
    QVERIFY2(differences(whole.first(), sampleFigures()).isEmpty(),
        qPrintable(differences(whole.first(), sampleFigures())));
    QCOMPARE(whole.first().field(Key::letterDate).value.toDate(), QDate(2025, 7, 21));
    const auto bare = readLetters(reportBefore() + page + SampleLetter::head() + page + reportAfter());
    QCOMPARE(bare.size(), 1);
    for (const auto &definition : fieldDefinitions()) {
        if (definition.block != Block::Letter)
            QCOMPARE(bare.first().field(definition.key).state, FieldState::NotFound);
    }
}

// Dates and signatures that letters share look like running heads: nothing goes on behind them.
void LetterFinderTest::lettersOfOneDay()
{
    QString second = SampleLetter::head();
    second.replace(u"Ms Alexander"_s, u"Mr Ives"_s)
        .replace(u"Derbyshire County Council"_s, u"Luton Borough Council"_s);
    const auto letters = readLetters(SampleLetter::head() + u"\f"_s + second);
    QCOMPARE(letters.size(), 2);
    QCOMPARE(letters.last().field(Key::authority).text, u"Luton Borough Council"_s);
    QCOMPARE(letters.last().field(Key::addressee).text, u"Mr Ives"_s);
}

// The successor gets the letter; the figures are those of the council that is gone.
void LetterFinderTest::aboutPredecessor()
{
    QString text =
        withHead(u"21 July 2025\n\nBy email\n\nMr Ives\nChief Executive\nSomerset Council\n\nDear Mr Ives"_s);
    text.replace(u"2025"_s, u"2023"_s).replace(u"2024"_s, u"2022"_s);
    text.replace(u"for the year ending"_s, u"about Mendip District Council for the year ending"_s);
    const Letter letter = readLetters(text).value(0);
    QCOMPARE(letter.field(Key::authority).text, u"Mendip District Council"_s);
    QCOMPARE(letter.authorityName, u"Mendip District Council"_s);
    QCOMPARE(letter.type, AuthorityType::District);
    QVERIFY(letter.field(Key::authority).doubt.contains(u"Somerset Council"_s));
}

void LetterFinderTest::appendixOnEarlierYears_data()
{
    QTest::addColumn<QString>("heading");
    QTest::newRow("said") << u"Appendix B: the previous year's statistics"_s;
    QTest::newRow("year") << u"Appendix B: 2022-23"_s;
}

void LetterFinderTest::appendixOnEarlierYears()
{
    QFETCH(QString, heading);
    const auto letters = readLetters(SampleLetter::head() + u"\f"_s + heading
        + u"\n\nIn 100% of cases we were satisfied the authority had successfully implemented our "
          u"recommendations.\n\nStatistics are based on a total of 3 compliance outcomes for the period "
          u"between 1 April 2022 to 31 March 2023\n\nIn 25% of upheld cases we found the authority had "
          u"provided a satisfactory remedy before the complaint reached the Ombudsman.\n"_s);
    QCOMPARE(letters.size(), 1);
    QCOMPARE(letters.first().lastPage, 1);
    QCOMPARE(letters.first().field(Key::complianceRate).state, FieldState::NotFound);
}

void LetterFinderTest::heads_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("addressee");
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("authority");
    QTest::addColumn<QDate>("date");
    const QDate day(2025, 7, 21);
    QTest::newRow("three lines")
        << u"21 July 2025\n\nBy email\n\nMr Porter\nChief Executive\nLuton Borough Council\n\nDear Mr Porter"_s
        << u"Mr Porter"_s << u"Chief Executive"_s << u"Luton Borough Council"_s << day;
    QTest::newRow("one line")
        << u"50 years 1974 - 2024\n\n21st July 2025\n\nBy email\n\nMr Porter Chief Executive Luton Borough Council\n\nDear Mr Porter"_s
        << u"Mr Porter"_s << u"Chief Executive"_s << u"Luton Borough Council"_s << day;
    QTest::newRow("two people")
        << u"21/07/2025\n\nBy email\n\nMs Green & Ms Martin Strategic Directors Dartford Borough Council\n\nDear Ms Green & Ms Martin"_s
        << u"Ms Green & Ms Martin"_s << u"Strategic Directors"_s << u"Dartford Borough Council"_s << day;
    QTest::newRow("name over two lines")
        << u"21 July 2025\n\nBy email\n\nMs Sharon Lea\nChief Executive\nLondon Borough of Hammersmith\nand Fulham\n\nDear Ms Lea"_s
        << u"Ms Sharon Lea"_s << u"Chief Executive"_s << u"London Borough of Hammersmith and Fulham"_s << day;
    QTest::newRow("interim, commas")
        << u"Monday, 21 July 2025\n\nSent by email only\n\nDr A. Hill OBE, Interim Chief Executive and Head of Paid Service, Leeds City Council\n\nDear Dr Hill,"_s
        << u"Dr A. Hill OBE"_s << u"Interim Chief Executive and Head of Paid Service"_s
        << u"Leeds City Council"_s << day;
    QTest::newRow("run together")
        << u"21 July 2025 By email Mr Porter Chief Executive Luton Borough Council\n\nDear Mr Porter"_s
        << u"Mr Porter"_s << u"Chief Executive"_s << u"Luton Borough Council"_s << day;
    QTest::newRow("post only")
        << u"21 July 2025\n\nBy email\n\nChief Executive\nLuton Borough Council\n\nDear Chief Executive"_s
        << QString() << u"Chief Executive"_s << u"Luton Borough Council"_s << day;
    QTest::newRow("other body")
        << u"21 July 2025\n\nBy email\n\nMs Fowler\nChief Executive\nPeak District National Park Authority\n\nDear Ms Fowler"_s
        << u"Ms Fowler"_s << u"Chief Executive"_s << u"Peak District National Park Authority"_s << day;
    QTest::newRow("other body behind a post")
        << u"21 July 2025\n\nBy email\n\nMs Fowler\nChief Executive Greater Manchester Combined Authority\n\nDear Ms Fowler"_s
        << u"Ms Fowler"_s << u"Chief Executive"_s << u"Greater Manchester Combined Authority"_s << day;
    QTest::newRow("council of the city")
        << u"21 July 2025\n\nBy email\n\nMr Ives\nChief Executive\nCouncil of the City of York\n\nDear Mr Ives"_s
        << u"Mr Ives"_s << u"Chief Executive"_s << u"Council of the City of York"_s << day;
    QTest::newRow("letterhead in three lines")
        << u"21 July 2025\n\nLocal Government &\nSocial Care\nOMBUDSMAN\n\nMr Ives\nTown Clerk\nLuton Borough Council\n\nDear Mr Ives"_s
        << u"Mr Ives"_s << u"Town Clerk"_s << u"Luton Borough Council"_s << day;
}

void LetterFinderTest::heads()
{
    QFETCH(QString, head);
    QFETCH(QString, addressee);
    QFETCH(QString, role);
    QFETCH(QString, authority);
    QFETCH(QDate, date);
    const auto letters = readLetters(withHead(head));
    QCOMPARE(letters.size(), 1);
    QCOMPARE(letters.first().field(Key::authority).text, authority);
    QCOMPARE(letters.first().field(Key::addressee).text, addressee);
    QCOMPARE(letters.first().field(Key::addresseeRole).text, role);
    QCOMPARE(letters.first().field(Key::letterDate).value.toDate(), date);
    QVERIFY(letters.first().type != AuthorityType::Unknown);
}

void LetterFinderTest::addresseeByFirstName_data()
{
    QTest::addColumn<QString>("lines");
    QTest::newRow("lines") << u"Joanne Roney\nChief Executive\nBirmingham City Council"_s;
    QTest::newRow("one line") << u"Joanne Roney, Chief Executive, Birmingham City Council"_s;
    QTest::newRow("copies") << u"Joanne Roney\nChief Executive\nBirmingham City Council\n\ncc: Monitoring "
                               u"Officer, Bedford Borough Council"_s;
    QTest::newRow("streets") << u"Joanne Roney, Chief Executive, Birmingham City Council, Council House, "
                                u"Victoria Square, Birmingham B1 1BB"_s;
}

void LetterFinderTest::addresseeByFirstName()
{
    QFETCH(QString, lines);
    const auto letter =
        readLetter(withHead(u"Dated 21 July 2025\n\nBy email\n\n"_s + lines + u"\n\nDear Joanne"_s));
    QCOMPARE(letter.field(Key::addressee).text, u"Joanne Roney"_s);
    QCOMPARE(letter.field(Key::addresseeRole).text, u"Chief Executive"_s);
    QCOMPARE(letter.authorityName, u"Birmingham City Council"_s);
    QCOMPARE(letter.field(Key::authority).doubt, QString());
}

void LetterFinderTest::twoCouncilsInTheAddress_data()
{
    QTest::addColumn<QString>("lines");
    QTest::newRow("one line") << u"Mr Ives\nChief Executive\nSouth Oxfordshire District Council and Vale of "
                                 u"White Horse District Council"_s;
    QTest::newRow("two lines") << u"Mr Ives, Chief Executive, South Hams District Council\nMr Ives, Chief "
                                  u"Executive, West Devon Borough Council"_s;
}

void LetterFinderTest::twoCouncilsInTheAddress()
{
    QFETCH(QString, lines);
    const auto letter = readLetter(withHead(u"21 July 2025\n\n"_s + lines + u"\n\nDear Mr Ives"_s));
    QVERIFY(letter.field(Key::authority).doubt.contains(u"also names"_s));
    QCOMPARE(letter.field(Key::addresseeRole).text, u"Chief Executive"_s);
}

// "Worcestershire" is where Wychavon is, and a council's short name.
void LetterFinderTest::addressWithoutWholeName()
{
    const auto letter = readLetter(withHead(
        u"21 July 2025\n\nMr Ives\nChief Executive\nWychavon DC\nPershore\nWorcestershire\n\nDear Mr Ives"_s));
    const auto authority = letter.field(Key::authority);
    QVERIFY(authority.state == FieldState::NotFound || !authority.doubt.isEmpty());
}

void LetterFinderTest::withoutSalutation_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("addressee");
    QTest::addColumn<QString>("authority");
    QTest::newRow("address alone") << u"21 July 2025\n\nMr Ives\nChief Executive\nLuton Borough Council"_s
                                   << u"Mr Ives"_s << u"Luton Borough Council"_s;
    QTest::newRow("neither") << QString() << QString() << QString();
}

void LetterFinderTest::withoutSalutation()
{
    QFETCH(QString, head);
    QFETCH(QString, addressee);
    QFETCH(QString, authority);
    const auto letters = readLetters(withHead(head));
    QCOMPARE(letters.size(), 1);
    QCOMPARE(letters.first().field(Key::addressee).text, addressee);
    QCOMPARE(letters.first().field(Key::authority).text, authority);
    QVERIFY2(differences(letters.first(), sampleFigures()).isEmpty(),
        qPrintable(differences(letters.first(), sampleFigures())));
}

// A file that is made to take for ever is read so far, and says that there is more.
void LetterFinderTest::moreLettersThanAreRead()
{
    const auto few = readLetters(QStringList(3, SampleLetter::head()).join(u'\f'));
    QCOMPARE(few.size(), 3);
    QCOMPARE(few.first().quality, ReadingQuality::Complete);
    const QString shortLetter = u"Dear Mr X\n\nI write to you with your annual summary of complaint "
                                u"statistics from the Ombudsman.\n\n"_s;
    const auto many = readLetters(shortLetter.repeated(600));
    QCOMPARE(many.size(), 500);
    QCOMPARE(many.first().quality, ReadingQuality::Incomplete);
    QCOMPARE(many.last().quality, ReadingQuality::Incomplete);
}

void LetterFinderTest::signatures_data()
{
    QTest::addColumn<QString>("signature");
    QTest::addColumn<QString>("name");
    QTest::newRow("three lines")
        << u"Michael King\nLocal Government and Social Care Ombudsman\nChair, Commission for Local Administration in England"_s
        << u"Michael King"_s;
    QTest::newRow("one line")
        << u"Michael King Local Government and Social Care Ombudsman Chair, Commission for Local Administration in England"_s
        << u"Michael King"_s;
    QTest::newRow("interim")
        << u"Paul Najsarek\nInterim Local Government and Social Care Ombudsman\nInterim Chair, Commission for Local Administration in England"_s
        << u"Paul Najsarek"_s;
    QTest::newRow("stray text")
        << u"Amerdeep Somal\n\nAsomo (-\n\nLocal Government and Social Care Ombudsman"_s
        << u"Amerdeep Somal"_s;
    QTest::newRow("description")
        << u"A handwritten signature in black ink, appearing to read 'Amerdeep'.\n\nAmerdeep Somal\nLocal Government and Social Care Ombudsman"_s
        << u"Amerdeep Somal"_s;
    QTest::newRow("title") << u"Ms Amerdeep Somal\nLocal Government & Social Care Ombudsman"_s
                           << u"Ms Amerdeep Somal"_s;
    QTest::newRow("picture only") << u"Local Government and Social Care Ombudsman"_s << QString();
}

void LetterFinderTest::signatures()
{
    QFETCH(QString, signature);
    QFETCH(QString, name);
    QString text = SampleLetter().text();
    text.replace(
        u"Amerdeep Somal\nLocal Government and Social Care Ombudsman\nChair, Commission for Local Administration in England"_s,
        signature);
    const auto letters = readLetters(text);
    QCOMPARE(letters.size(), 1);
    QCOMPARE(letters.first().field(Key::ombudsman).text, name);
    QVERIFY2(differences(letters.first(), sampleFigures()).isEmpty(),
        qPrintable(differences(letters.first(), sampleFigures())));
}

void LetterFinderTest::publicationWithoutYear_data()
{
    QTest::addColumn<QString>("day");
    for (const char *day :
        {"28 July", "28th July", "28 Jul", "July 28", "Monday 28th July", "Monday, the 28th of July"})
        QTest::newRow(day) << QString::fromLatin1(day);
}

// The year is the letter's own, and the officer is told so.
void LetterFinderTest::publicationWithoutYear()
{
    QFETCH(QString, day);
    QString text = SampleLetter().text();
    const auto begin = text.indexOf(u"Your annual data"_s);
    text.replace(begin, text.indexOf(u"\n\n"_s, begin) - begin,
        u"On %1 we will publish your annual data on our website."_s.arg(day));
    const auto field = readLetters(text).value(0).field(Key::publicationDate);
    QCOMPARE(field.value.toDate(), QDate(2025, 7, 28));
    QVERIFY(!field.doubt.isEmpty());
}

void LetterFinderTest::publication_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::newRow("added")
        << u"Your annual data, along with a copy of this letter, will be added to our interactive map on 28 July 2025."_s;
    QTest::newRow("first") << u"On 28 July 2025 we will publish your annual data on our website."_s;
    QTest::newRow("live") << u"Your annual statistics will go live on our map on 28th July 2025."_s;
    QTest::newRow("weekday")
        << u"Your annual data, along with a copy of this letter, will be uploaded to our "
           u"interactive map on Monday 28 July 2025."_s;
    QTest::newRow("month first") << u"Your annual data will be published on Monday, July 28, 2025."_s;
    QTest::newRow("embargo") << u"This letter, and your data, are embargoed until 28 July 2025."_s;
    QTest::newRow("second letter")
        << u"Your annual statistics will be published on our website on 28 July 2025. We will write to "
           u"organisations in "
           "July where we have concerns, in advance of its publication on our website on 16 August 2025."_s;
}

void LetterFinderTest::publication()
{
    QFETCH(QString, sentence);
    QString text = SampleLetter().text();
    const auto begin = text.indexOf(u"Your annual data"_s);
    text.replace(begin, text.indexOf(u"\n\n"_s, begin) - begin, sentence);
    const auto field = readLetters(text).value(0).field(Key::publicationDate);
    QCOMPARE(field.value.toDate(), QDate(2025, 7, 28));
    QVERIFY2(field.doubt.isEmpty(), qPrintable(field.doubt));
}

namespace {
FieldReading publicationSaid(const QString &sentence, const QString &written = u"21 July 2025"_s)
{
    QString text = SampleLetter().text();
    text.replace(u"21 July 2025"_s, written);
    const auto begin = text.indexOf(u"Your annual data"_s);
    text.replace(begin, text.indexOf(u"\n\n"_s, begin) - begin, sentence);
    return readLetter(text).field(Key::publicationDate);
}
} // namespace

void LetterFinderTest::publicationNextYear()
{
    const auto field = publicationSaid(
        u"Your annual data will be published on our map on 8 January."_s, u"17 December 2025"_s);
    QCOMPARE(field.value.toDate(), QDate(2026, 1, 8));
    QVERIFY(!field.doubt.isEmpty());
}

// The one date of a sentence on publishing is worth a look, never a silent gap.
void LetterFinderTest::publicationInUnknownWords()
{
    const auto field =
        publicationSaid(u"Next Monday, 28 July 2025, is the day when your annual data become public."_s);
    QCOMPARE(field.value.toDate(), QDate(2025, 7, 28));
    QVERIFY(!field.doubt.isEmpty());
}

QTEST_GUILESS_MAIN(LetterFinderTest)
#include "tst_letterfinder.moc"
