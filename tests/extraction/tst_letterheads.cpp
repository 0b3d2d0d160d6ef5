// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/fields.h"

#include "pages.h"
#include "readletter.h"
#include "sampleletter.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Heads of letters with more in them than date, person, post and council: what is read is right, or somebody
/// is told to look.
class LetterHeadsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void extraLines_data();
    void extraLines();
    void dates_data();
    void dates();
    void rivalDates_data();
    void rivalDates();
    void missingDates_data();
    void missingDates();
    void people_data();
    void people();
    void surnamesAreNoCouncils();
    void oddPeople_data();
    void oddPeople();
    void sideBySide_data();
    void sideBySide();
    void publication_data();
    void publication();
    void signatures_data();
    void signatures();
};

namespace {
QString value(const Letter &letter, const QString &key)
{
    const auto field = letter.field(key);
    return field.doubt.isEmpty() ? field.text : field.text + u" ? "_s + field.doubt;
}

// The sample letter with all that stands before its title changed.
QString withHead(const QString &head)
{
    QString text = SampleLetter().text();
    return text.replace(0, text.indexOf(u"\n\nAnnual Review letter"_s), head);
}

const QString address = u"Mr Porter\nChief Executive\nLuton Borough Council"_s;
} // namespace

void LetterHeadsTest::extraLines_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"STRICTLY PRIVATE AND CONFIDENTIAL", "Personal & Confidential",
             "OFFICIAL: SENSITIVE", "Please ask for: Complaints Returns Desk", "Direct dial: 0330 403 4007",
             "Quote this number if you ring us", "Our Ref - LR/25/E06",
             "Emailed to chief.exec@luton.example only", "Stamped by the post room",
             "Page 3 of the minute book", "For the information of members", "PO Box 99\nBirmingham\nB1 1AA",
             "Copy to: Cllr Ann Simmons, Leader of the Council", "Copies: Director of Law", "Exempt item",
             "LGSCO wrote:"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void LetterHeadsTest::extraLines()
{
    QFETCH(QString, line);
    const QString dear = u"\n\nDear Mr Porter"_s;
    for (const QString &gap : {u"\n"_s, u"\n\n"_s}) {
        const auto letter = readLetter(withHead(u"21 July 2025\n\n"_s + line + gap + address + dear));
        QCOMPARE(value(letter, Key::addressee), u"Mr Porter"_s);
        QCOMPARE(value(letter, Key::addresseeRole), u"Chief Executive"_s);
        QCOMPARE(value(letter, Key::authority), u"Luton Borough Council"_s);
        QCOMPARE(value(letter, Key::letterDate), u"21 July 2025"_s);
    }
}

void LetterHeadsTest::dates_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"UNDER EMBARGO UNTIL 30 JULY 2025", "Not to be published before 30 July 2025",
             "Revision 3, 4 August 2025", "Our reply to your letter dated 2 July 2025", "Rec'd: 24/07/2025",
             "Scanned 24 July 2025", "Responses due by 1 August 2025",
             "For the committee of 9 September 2025"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

// A day with another purpose never is the letter's, wherever it stands.
void LetterHeadsTest::dates()
{
    QFETCH(QString, line);
    const QString day = u"21 July 2025"_s;
    const QString rest = u"\n\n"_s + address;
    const QString dear = u"\n\nDear Mr Porter"_s;
    const QStringList heads{day + u"\n"_s + line + rest + dear, day + u"\n\n"_s + line + rest + dear,
        line + u"\n\n"_s + day + rest + dear, day + rest + u"\n\n"_s + line + dear};
    for (const QString &head : heads) {
        const auto letter = readLetter(withHead(head));
        QCOMPARE(value(letter, Key::letterDate), day);
        QCOMPARE(value(letter, Key::addressee), u"Mr Porter"_s);
    }
    const auto alone = readLetter(withHead(line + rest + dear)).field(Key::letterDate);
    QVERIFY(!alone.doubt.isEmpty());
}

void LetterHeadsTest::rivalDates_data()
{
    QTest::addColumn<QString>("head");
    QTest::newRow("stamp behind") << u"21 July 2025\n\n24 JUL 2025\n\n"_s;
    QTest::newRow("stamp before") << u"24 JUL 2025\n\n21 July 2025\n\n"_s;
    QTest::newRow("two plain days") << u"21 July 2025\n\nBy email\n\n6 August 2025\n\n"_s;
}

void LetterHeadsTest::rivalDates()
{
    QFETCH(QString, head);
    const auto date = readLetter(withHead(head + address + u"\n\nDear Mr Porter"_s)).field(Key::letterDate);
    QCOMPARE(date.value.toDate(), QDate(2025, 7, 21));
    QVERIFY2(date.doubt.contains(u"also gives the date"), qPrintable(date.doubt));
}

void LetterHeadsTest::missingDates_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QDate>("date");
    QTest::newRow("dashes") << u"21-Jul-2025"_s << QDate(2025, 7, 21);
    QTest::newRow("no spaces") << u"21July2025"_s << QDate(2025, 7, 21);
    QTest::newRow("two lines") << u"21 July\n2025"_s << QDate(2025, 7, 21);
    QTest::newRow("misspelt") << u"21 Juyl 2025"_s << QDate();
}

void LetterHeadsTest::missingDates()
{
    QFETCH(QString, line);
    QFETCH(QDate, date);
    const auto letter = readLetter(withHead(line + u"\n\n"_s + address + u"\n\nDear Mr Porter"_s));
    const auto read = letter.field(Key::letterDate);
    QCOMPARE(read.value.toDate(), date);
    QCOMPARE(read.doubt.isEmpty(), date.isValid());
    QCOMPARE(value(letter, Key::addressee), u"Mr Porter"_s);
}

void LetterHeadsTest::people_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QString>("dear");
    QTest::addColumn<QString>("addressee");
    QTest::addColumn<QString>("role");
    const QString council = u"\nLuton Borough Council"_s;
    const auto row = [&](const char *name, const QString &lines, const QString &dear,
                         const QString &addressee, const QString &role) {
        QTest::newRow(name) << lines + council << dear << addressee << role;
    };
    row("leader", u"Cllr Hazel Simmons\nLeader of the Council"_s, u"Cllr Simmons"_s, u"Cllr Hazel Simmons"_s,
        u"Leader of the Council"_s);
    row("peer", u"Baroness Lane of Marsh CBE\nChief Executive"_s, u"Baroness Lane"_s,
        u"Baroness Lane of Marsh CBE"_s, u"Chief Executive"_s);
    row("by first name", u"Dame Inés d'Arcy\nChief Executive"_s, u"Dame Inés"_s, u"Dame Inés d'Arcy"_s,
        u"Chief Executive"_s);
    row("right honourable", u"The Right Honourable Ann Field MBE\nMayor"_s, u"Ms Field"_s,
        u"The Right Honourable Ann Field MBE"_s, u"Mayor"_s);
    row("post first", u"Town Clerk: Ms R Field"_s, u"Ms Field"_s, u"Ms R Field"_s, u"Town Clerk"_s);
    row("post above", u"Town Clerk\nMs R Field"_s, u"Ms Field"_s, u"Ms R Field"_s, u"Town Clerk"_s);
    row("two people on two lines", u"Ms Field, Chief Executive\nand Mr Hart, Solicitor"_s, u"Ms Field"_s,
        u"Ms Field and Mr Hart"_s, u"Chief Executive and Solicitor"_s);
    row("attention", u"FAO Ms Field, Chief Executive"_s, u"Ms Field"_s, u"Ms Field"_s, u"Chief Executive"_s);
    row("greeted by post", u"Head of Legal Services"_s, u"Head of Legal Services"_s, QString(),
        u"Head of Legal Services"_s);
    row("colleague", u"Mr Hart\nDirector of Adult Social Care\nand Public Health"_s, u"Colleague"_s,
        u"Mr Hart"_s, u"Director of Adult Social Care and Public Health"_s);
    row("named like a post", u"Ms Head\nChief Executive"_s, u"Ms Head"_s, u"Ms Head"_s, u"Chief Executive"_s);
    row("two-part name", u"Mrs van der Berg-O'Hara\nDirectors of Law & Governance"_s,
        u"Mrs van der Berg-O'Hara"_s, u"Mrs van der Berg-O'Hara"_s, u"Directors of Law & Governance"_s);
    row("surname like a label", u"Ms Page\nChief Executive"_s, u"Ms Page"_s, u"Ms Page"_s,
        u"Chief Executive"_s);
}

// Hart and Derby are councils too.
void LetterHeadsTest::surnamesAreNoCouncils()
{
    for (const auto &[surname, body] : {std::pair(u"Hart"_s, u"Peak District National Park Authority"_s),
             std::pair(u"Derby"_s, u"Essex County Fire and Rescue Service"_s),
             std::pair(u"Hart"_s, u"Hart District Council"_s)}) {
        const auto letter = readLetter(withHead(
            u"21 July 2025\n\nBy email\n\nMs %1\nChief Executive\n%2\n\nDear Ms %1"_s.arg(surname, body)));
        QCOMPARE(letter.field(Key::authority).text, body);
        QCOMPARE(value(letter, Key::addressee), u"Ms "_s + surname);
    }
}

void LetterHeadsTest::people()
{
    QFETCH(QString, lines);
    QFETCH(QString, dear);
    const auto letter =
        readLetter(withHead(u"21 July 2025\n\nBy email\n\n"_s + lines + u"\n\nDear "_s + dear));
    QTEST(value(letter, Key::addressee), "addressee");
    QTEST(value(letter, Key::addresseeRole), "role");
    QCOMPARE(value(letter, Key::authority), u"Luton Borough Council"_s);
}

void LetterHeadsTest::oddPeople_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("key");
    QTest::newRow("another name") << u"Mr Hart\nChief Executive\nLuton Borough Council\n\nDear Mr Porter"_s
                                  << QString(Key::addressee);
    QTest::newRow("no name")
        << u"Room 12: reception\nChief Executive\nLuton Borough Council\n\nDear Colleague"_s
        << QString(Key::addressee);
    QTest::newRow("no post") << u"Mr Porter\nfirst floor\nLuton Borough Council\n\nDear Mr Porter"_s
                             << QString(Key::addresseeRole);
    QTest::newRow("a stranger's word in the post")
        << u"Mr Porter\nRECEIPT LOGGED Chief Executive's Office\nLuton Borough Council\n\nDear Mr Porter"_s
        << QString(Key::addresseeRole);
    QTest::newRow("a stamp in the post")
        << u"Mr Porter\nArchived copy\nChief Executive\nLuton Borough Council\n\nDear Mr Porter"_s
        << QString(Key::addresseeRole);
    QTest::newRow("a team above the post")
        << u"Mr Porter\nLegal Services\nChief Executive\nLuton Borough Council\n\nDear Mr Porter"_s
        << QString(Key::addresseeRole);
    QTest::newRow("two people and no name greeted")
        << u"Mrs Rose\n\nMr Porter\nChief Executive\nLuton Borough Council\n\nDear Colleague"_s
        << QString(Key::addressee);
    QTest::newRow("no council") << u"Mr Porter\nChief Executive\n\nDear Mr Porter"_s
                                << QString(Key::authority);
    QTest::newRow("post elsewhere")
        << u"Chief Executive's room\nMr Porter\nLuton Borough Council\n\nDear Mr Porter"_s
        << QString(Key::addresseeRole);
}

void LetterHeadsTest::oddPeople()
{
    QFETCH(QString, head);
    QFETCH(QString, key);
    const auto field = readLetter(withHead(u"21 July 2025\n\nBy email\n\n"_s + head)).field(key);
    QVERIFY2(!field.doubt.isEmpty(), qPrintable(field.text));
}

void LetterHeadsTest::sideBySide_data()
{
    QTest::addColumn<double>("y");
    QTest::addColumn<QStringList>("right");
    QTest::newRow("references") << 120.
                                << QStringList{u"21 July 2025"_s, u"Ref: AB/77"_s, u"Ask for: Ms Rose"_s};
    QTest::newRow("a line higher") << 106.
                                   << QStringList{
                                          u"PO Box 99"_s, u"Date: 21 July 2025"_s, u"Tel: 0330 403 4007"_s};
    QTest::newRow("a line lower") << 134. << QStringList{u"21 July 2025"_s, u"Returns team"_s};
}

void LetterHeadsTest::sideBySide()
{
    QFETCH(double, y);
    QFETCH(QStringList, right);
    DrawnPage page;
    double left = 120;
    for (const QString &line : {u"Mr Porter"_s, u"Chief Executive"_s, u"Luton Borough Council"_s})
        page.line(60, left, line), left += 14;
    for (const QString &line : right)
        page.line(400, y, line), y += 14;
    const QString body = SampleLetter::head().section(u"Dear Ms Alexander"_s, 1);
    page.line(60, 190, u"Dear Mr Porter"_s);
    double down = 220;
    for (const QString &paragraph : body.split(u"\n\n"_s, Qt::SkipEmptyParts))
        down = page.paragraph(60, down, 480, paragraph.simplified(), 10) + 12;
    PagedDocument document;
    document.pages.append(page.page());
    const auto letters = extractLetters(document, *ReferenceData::bundled());
    QCOMPARE(letters.size(), 1);
    QCOMPARE(value(letters.first(), Key::addressee), u"Mr Porter"_s);
    QCOMPARE(value(letters.first(), Key::addresseeRole), u"Chief Executive"_s);
    QCOMPARE(value(letters.first(), Key::authority), u"Luton Borough Council"_s);
    QCOMPARE(value(letters.first(), Key::letterDate), u"21 July 2025"_s);
}

void LetterHeadsTest::publication_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<bool>("sure");
    const QDate day(2025, 7, 28);
    QTest::newRow("put") << u"We will put your annual data on our interactive map on 28 July 2025."_s << day
                         << true;
    QTest::newRow("before the letter")
        << u"Your annual data was uploaded to our interactive map on 14 July 2025."_s << QDate(2025, 7, 14)
        << false;
    QTest::newRow("somewhere") << u"From 28 July 2025 anybody can look all this up on the website."_s
                               << QDate() << false;
    QTest::newRow("none") << u"Thank you for all that you did."_s << QDate() << true;
}

void LetterHeadsTest::publication()
{
    QFETCH(QString, sentence);
    QString text = SampleLetter().text();
    const auto begin = text.indexOf(u"Your annual data"_s);
    text.replace(begin, text.indexOf(u"\n\n"_s, begin) - begin, sentence);
    const auto field = readLetter(text).field(Key::publicationDate);
    QTEST(field.value.toDate(), "date");
    QTEST(field.doubt.isEmpty(), "sure");
}

void LetterHeadsTest::signatures_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("sure");
    QTest::newRow("no closing") << u"Yours sincerely,\n\n"_s << QString() << u"Amerdeep Somal"_s << true;
    QTest::newRow("capitals") << u"Amerdeep Somal\nLocal Government and Social Care Ombudsman"_s
                              << u"AMERDEEP SOMAL\nLOCAL GOVERNMENT AND SOCIAL CARE OMBUDSMAN"_s
                              << u"AMERDEEP SOMAL"_s << true;
    QTest::newRow("no name") << u"Amerdeep Somal\n"_s << QString() << QString() << false;
}

void LetterHeadsTest::signatures()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    const auto field = readLetter(SampleLetter().text().replace(from, to)).field(Key::ombudsman);
    QTEST(field.text, "name");
    QTEST(field.doubt.isEmpty(), "sure");
}

QTEST_GUILESS_MAIN(LetterHeadsTest)
#include "tst_letterheads.moc"
