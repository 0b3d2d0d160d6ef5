// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Letters about years before 2019 have tables in place of the three measures: they are kept, and no figure is
// made of them.
#include "readletter.h"

#include "letter/fields.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString tables2014()
{
    return u"Local authority report – Elmet Borough Council\n\nFor the period ending – 31/03/2014\n\n"
           "Complaints and enquiries received\n\n"
           "Adult Care Services  Benefits and Tax  Corporate and Other Services  Housing  Total\n"
           "7  4  3  11  25\n\n"
           "Decisions made\n\nDetailed investigations carried out\n"
           "Upheld  Not Upheld  Advice given  Closed after initial enquiries  Incomplete/Invalid  Referred "
           "back "
           "for local resolution  Total\n"
           "6  4  1  8  2  5  26"_s;
}

QString tables2016()
{
    return u"Local Authority Report: Elmet Borough Council\nFor the Period Ending: 31/03/2016\n\n"
           "Complaints and enquiries received\n\n"
           "Adult Care Services  Benefits and Tax  Corporate and Other Services  Highways and Transport  "
           "Total\n"
           "9  12  4  5  30\n\n"
           "Decisions made\n\nDetailed Investigations\n"
           "Incomplete or Invalid  Advice Given  Referred back for Local Resolution  Closed After Initial "
           "Enquiries  Not Upheld  Upheld  Uphold Rate  Total\n"
           "3  1  9  5  6  7  54%  31\n\n"
           "Complaints Remedied\nby LGO  Satisfactorily by Authority before LGO Involvement  Compliance "
           "Rate\n"
           "5  1  100%"_s;
}

QString tables2018()
{
    return u"Local Authority Report: Elmet Borough Council\nFor the Period Ending: 31/03/2018\n\n"
           "Complaints and enquiries received\n\n"
           "Adult Care Services  Benefits and Tax  Education and Children's Services  Housing  Total\n"
           "9  2  14  5  30\n\n"
           "Decisions made\n\n"
           "Incomplete or Invalid  Advice Given  Referred back for Local Resolution  Closed After Initial "
           "Enquiries  Not Upheld  Upheld  Uphold Rate (%)  Total\n"
           "3  1  9  5  6  6  50  30"_s;
}

QString letterOf(int year, const QString &tables, const QString &behind = {})
{
    const bool isRenamed = year >= 2018;
    const auto ombudsman =
        isRenamed ? u"Local Government and Social Care Ombudsman"_s : u"Local Government Ombudsman"_s;
    return u"21 July %1\n\nBy email\n\nJo Marsh\nChief Executive\nElmet Borough Council\n\nDear Jo Marsh,\n\n"
           "Annual Review Letter %1\n\n"
           "I write to you with our annual summary of statistics on the complaints made to the %2 about your "
           "authority for the year ended 31 March %1.\n\n"
           "The enclosed tables present the number of complaints and enquiries received and the decisions we "
           "made about your authority during the period. I hope that this information will prove helpful in "
           "assessing your authority's performance in handling complaints.\n\n"
           "Yours sincerely\n\n%3\n%2\nChair, Commission for Local Administration in England\n\f\n"_s.arg(
               QString::number(year), ombudsman, isRenamed ? u"Michael King"_s : u"Dr Jane Martin"_s)
        + tables + behind;
}

bool isOutsideItsYears(const FieldReading &field, const Letter &letter)
{
    const auto *definition = fieldDefinition(field.key);
    return definition && definition->since > letter.yearEnding().year();
}

QString plain(const QString &text)
{
    return text.simplified();
}

} // namespace

class TestOldLetters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheTables_data();
    void keepsTheTables();
    void keepsDrawnTablesWithTheirPlace();
    void leavesTheAgendaBehindOut();
    void leavesTwoPagesOfTablesTogether();
    void leavesFiguresOfLaterYearsAlone();
    void isListedWithoutTables();

private:
    static void verifyNoFigures(const Letter &letter);
};

void TestOldLetters::verifyNoFigures(const Letter &letter)
{
    for (const FieldReading &field : letter.fields) {
        if (!isOutsideItsYears(field, letter))
            continue;
        QVERIFY2(field.state == FieldState::NotFound, qPrintable(field.key + u": "_s + field.text));
        QVERIFY2(field.doubt.isEmpty(), qPrintable(field.key + u": "_s + field.doubt));
    }
}

void TestOldLetters::keepsTheTables_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<QString>("tables");
    QTest::newRow("2014") << 2014 << tables2014();
    QTest::newRow("2015") << 2015 << tables2016().replace(u"2016"_s, u"2015"_s);
    QTest::newRow("2016") << 2016 << tables2016();
    QTest::newRow("2017") << 2017 << tables2018().replace(u"2018"_s, u"2017"_s);
    QTest::newRow("2018") << 2018 << tables2018();
}

void TestOldLetters::keepsTheTables()
{
    QFETCH(int, year);
    QFETCH(QString, tables);
    const Letter letter = readLetter(letterOf(year, tables));
    QCOMPARE(letter.yearEnding(), QDate(year, 3, 31));
    QCOMPARE(letter.field(Key::letterDate).value.toDate(), QDate(year, 7, 21));
    verifyNoFigures(letter);
    QCOMPARE(letter.lastPage, 2);
    QCOMPARE(letter.passages.size(), 1);
    const Passage &passage = letter.passages.first();
    QCOMPARE(passage.kind, u"other"_s);
    QCOMPARE(plain(passage.text), plain(tables));
    QCOMPARE(passage.place.page, 2);
    QCOMPARE(passage.place.column, 1);
    QVERIFY(passage.place.line > 1);
}

void TestOldLetters::keepsDrawnTablesWithTheirPlace()
{
    DrawnPage first(1);
    double y = 60;
    for (const QString &line : letterOf(2016, {}).split(u"\n\n"_s)) {
        for (const QString &part : line.split(u'\n'))
            y = first.paragraph(60, y, 470, part) + 2;
        y += 8;
    }
    DrawnPage second(2);
    second.line(60, 60, u"Local Authority Report: Elmet Borough Council"_s, 13)
        .line(60, 80, u"For the Period Ending: 31/03/2016"_s)
        .line(60, 120, u"Complaints and enquiries received"_s, 13);
    const QStringList services{u"Adult Care"_s, u"Benefits and"_s, u"Highways and"_s, u"Total"_s};
    const QStringList below{u"Services"_s, u"Tax"_s, u"Transport"_s, QString()};
    const QStringList counts{u"9"_s, u"12"_s, u"5"_s, u"26"_s};
    for (int column = 0; column < 4; ++column) {
        second.line(60 + 120 * column, 145, services[column], 9);
        if (!below[column].isEmpty())
            second.line(60 + 120 * column, 157, below[column], 9);
        second.line(60 + 120 * column, 175, counts[column], 9);
    }
    second.line(60, 220, u"Decisions made"_s, 13);
    const QStringList decisions{u"Advice Given"_s, u"Not Upheld"_s, u"Upheld"_s, u"Uphold Rate"_s};
    const QStringList made{u"1"_s, u"6"_s, u"7"_s, u"54%"_s};
    for (int column = 0; column < 4; ++column)
        second.line(60 + 120 * column, 245, decisions[column], 9)
            .line(60 + 120 * column, 265, made[column], 9);
    PagedDocument document;
    document.pages = {first.shuffled(3), second.shuffled(5)};
    const auto letters = extractLetters(document, *ReferenceData::bundled());
    QCOMPARE(letters.size(), 1);
    verifyNoFigures(letters.first());
    QCOMPARE(letters.first().lastPage, 2);
    QCOMPARE(letters.first().passages.size(), 1);
    const Passage &passage = letters.first().passages.first();
    const QStringList rows = passage.text.split(u'\n');
    QVERIFY2(rows.contains(u"9  12  5  26"_s), qPrintable(passage.text));
    QVERIFY2(rows.contains(u"1  6  7  54%"_s), qPrintable(passage.text));
    QVERIFY2(rows.contains(u"Complaints and enquiries received"_s), qPrintable(passage.text));
    QCOMPARE(passage.place.page, 2);
    QVERIFY(passage.place.box.top() < 75.0 / 842 && passage.place.box.bottom() > 265.0 / 842);
    QVERIFY(passage.place.box.left() < 61.0 / 595 && passage.place.box.right() > 430.0 / 595);
}

void TestOldLetters::leavesTheAgendaBehindOut()
{
    const auto behind =
        u"\n\nAppendix B\n\nOfficer report\n\nDecisions made by the committee: referred back, "
        "not upheld, advice given. In 2017/18 the uphold rate was 61%.\n"_s;
    const Letter letter = readLetter(letterOf(2016, tables2016(), behind));
    QCOMPARE(letter.passages.size(), 1);
    QVERIFY2(letter.passages.first().text.endsWith(u"100%"_s), qPrintable(letter.passages.first().text));
    verifyNoFigures(letter);
}

void TestOldLetters::leavesTwoPagesOfTablesTogether()
{
    const auto parts = tables2016().split(u"Decisions made\n"_s);
    const Letter letter = readLetter(letterOf(2016, parts[0] + u"\f\nDecisions made\n"_s + parts[1]));
    QCOMPARE(letter.lastPage, 3);
    QCOMPARE(letter.passages.size(), 2);
    QCOMPARE(letter.passages[1].place.page, 3);
    QVERIFY(letter.passages[1].text.startsWith(u"Decisions made"_s));
}

void TestOldLetters::leavesFiguresOfLaterYearsAlone()
{
    const auto letter = readLetter(letterOf(2024,
        u"Complaints upheld\n\n69% of complaints we investigated were upheld.\n\n"
        "This compares to an average of 79% in similar organisations.\n\n9 upheld decisions\n\n"
        "Statistics are based on a total of 13 investigations for the period between 1 April 2023 to 31 "
        "March "
        "2024"_s));
    QCOMPARE(letter.number(Key::upheldRate), 69);
    QCOMPARE(letter.number(Key::upheldDecisions), 9);
    QCOMPARE(letter.lastPage, 2);
}

void TestOldLetters::isListedWithoutTables()
{
    const auto letter = readLetter(letterOf(2015, {}));
    QCOMPARE(letter.yearEnding(), QDate(2015, 3, 31));
    QVERIFY(letter.passages.isEmpty());
    verifyNoFigures(letter);
}

QTEST_GUILESS_MAIN(TestOldLetters)
#include "tst_oldletters.moc"
