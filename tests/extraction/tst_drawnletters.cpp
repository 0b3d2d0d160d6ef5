// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/extraction.h"
#include "letter/fields.h"

#include "pages.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Letters as office programs set them: which pages are theirs, and what head, body and foot say.
class DrawnLettersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tightLines_data();
    void tightLines();
    void stretchedLine();
    void signatureOverPages();
    void sentenceOverPages();
    void bodyOverPages();
    void pageOfNotesBeforeFigures();
    void reportBehindLetter();
    void headingUnderShortParagraph();
    void runningHeads_data();
    void runningHeads();
};

namespace {
constexpr double left = 60;
constexpr double width = 475;

QStringList headLines()
{
    return {u"Local Government & Social Care OMBUDSMAN"_s, u"16 July 2025"_s, u"By email"_s, u"Mr Ives"_s,
        u"Chief Executive"_s, u"Luton Borough Council"_s, u"Dear Mr Ives"_s,
        u"Annual Review letter 2024-25"_s};
}

QString opening()
{
    return u"I write to you with your annual summary of complaint statistics from the Local Government and "
           u"Social "
           u"Care Ombudsman for the year ending 31 March 2025. The numbers are few and each of them is a "
           u"person's trouble with a service."_s;
}

QString publication()
{
    return u"Your annual data, and a copy of this letter, will be uploaded to our interactive map of council "
           u"complaints, Your council's performance, on 23 July 2025. Our decisions are there as well."_s;
}

QStringList signatureLines()
{
    return {u"Amerdeep Somal"_s, u"Local Government and Social Care Ombudsman"_s,
        u"Chair, Commission for Local Administration in England"_s};
}

QStringList figureLines()
{
    const QString period = u" for the period between 1 April 2024 to 31 March 2025"_s;
    return {u"Complaints upheld"_s, u"64% of complaints we investigated were upheld."_s,
        u"This compares to an average of 69% in similar organisations."_s, u"7"_s, u"upheld decisions"_s,
        u"Statistics are based on a total of 11 investigations"_s + period};
}

// Writes down a letter, line by line; the boxes of lines are \a size high and stand \a step from each other.
struct Writer {
    QList<Page> pages;
    DrawnPage page = DrawnPage(1);
    double y = 60;
    double size = 12;
    double step = 11;

    void lines(const QStringList &all, double gap = 4)
    {
        for (const QString &text : all) {
            page.line(left, y, text, size);
            y += step;
        }
        y += gap;
    }
    void paragraph(const QString &text)
    {
        QString open;
        QStringList all;
        for (const QString &word : text.split(u' ')) {
            if (!open.isEmpty() && double(open.size() + word.size()) * size * 0.52 > width) {
                all.append(open);
                open.clear();
            }
            open += (open.isEmpty() ? QString() : u" "_s) + word;
        }
        lines(all + QStringList{open});
    }
    void body()
    {
        paragraph(opening());
        paragraph(publication());
        lines({u"Yours sincerely"_s}, 14);
    }
    void nextPage()
    {
        pages.append(page.page());
        page = DrawnPage(int(pages.size()) + 1);
        y = 60;
    }
    [[nodiscard]] Letter letter()
    {
        nextPage();
        const auto letters = extractLetters({.pages = pages}, *ReferenceData::bundled());
        return letters.size() == 1 ? letters.first() : Letter{.fields = emptyFields()};
    }
};
} // namespace

void DrawnLettersTest::tightLines_data()
{
    QTest::addColumn<double>("step");
    QTest::newRow("boxes that overlap") << 11.0;
    QTest::newRow("boxes that touch") << 12.0;
    QTest::newRow("boxes apart") << 15.0;
}

void DrawnLettersTest::tightLines()
{
    QFETCH(double, step);
    Writer writer{.step = step};
    writer.lines(headLines());
    writer.body();
    writer.lines(signatureLines());
    writer.nextPage();
    writer.lines(figureLines());
    const Letter letter = writer.letter();
    QCOMPARE(letter.field(Key::authority).text, u"Luton Borough Council"_s);
    QCOMPARE(letter.field(Key::addressee).text, u"Mr Ives"_s);
    QCOMPARE(letter.field(Key::letterDate).value.toDate(), QDate(2025, 7, 16));
    QCOMPARE(letter.field(Key::publicationDate).value.toDate(), QDate(2025, 7, 23));
    QCOMPARE(letter.field(Key::ombudsman).text, u"Amerdeep Somal"_s);
    QCOMPARE(letter.field(u"upheld_rate"_s).text, u"64%"_s);
    QCOMPARE(letter.field(u"investigations"_s).text, u"11"_s);
}

void DrawnLettersTest::stretchedLine()
{
    Writer writer{.step = 15};
    writer.lines(headLines());
    writer.body();
    writer.lines(signatureLines());
    writer.nextPage();
    writer.lines({u"Complaints upheld"_s, u"64% of complaints we investigated were upheld."_s});
    // "of 69% in similar", set as wide as the line above it.
    writer.page.line(left, writer.y, u"This compares to an average"_s, 12);
    const double end = writer.page.page().words.last().box.right() * 595;
    writer.y += 14;
    const QStringList words{u"of"_s, u"69%"_s, u"in"_s, u"similar"_s};
    const double gap = (end - left - double(words.join(QString()).size()) * 6) / 3;
    double x = left;
    for (const QString &word : words) {
        writer.page.line(x, writer.y, word, 12);
        x += double(word.size()) * 6 + gap;
    }
    writer.y += 14;
    writer.lines({u"authorities."_s});
    const Letter letter = writer.letter();
    QCOMPARE(letter.field(u"upheld_rate"_s).text, u"64%"_s);
    QCOMPARE(letter.field(u"upheld_average"_s).text, u"69%"_s);
    QVERIFY2(letter.field(u"upheld_average"_s).doubt.isEmpty(),
        qPrintable(letter.field(u"upheld_average"_s).doubt));
}

void DrawnLettersTest::signatureOverPages()
{
    Writer writer{.step = 15};
    writer.lines(headLines());
    writer.body();
    writer.lines({u"Amerdeep Somal Local Government and Social Care Ombudsman Chair, Commission"_s});
    writer.nextPage();
    writer.lines({u"for Local Administration in England"_s});
    writer.nextPage();
    writer.lines(figureLines());
    const Letter letter = writer.letter();
    QCOMPARE(letter.lastPage, 3);
    QCOMPARE(letter.field(Key::ombudsman).text, u"Amerdeep Somal"_s);
    QCOMPARE(letter.field(u"upheld_rate"_s).text, u"64%"_s);
}

// A running head, a page's number and a footnote stand between the halves of the sentence.
void DrawnLettersTest::sentenceOverPages()
{
    Writer writer{.step = 14};
    const QString head = u"Standards Committee 14 September 2025"_s;
    writer.page.line(left, 25, head, 9);
    writer.lines(headLines());
    writer.paragraph(opening());
    writer.lines(
        {u"Your annual data, and a copy of this letter, will be uploaded to our interactive map on 23"_s});
    writer.page.line(left, 780, u"1 See our guidance of 12 June 2023 on what we count."_s, 8);
    writer.page.line(left, 815, u"Page 1 of 2"_s, 9);
    writer.nextPage();
    writer.page.line(left, 25, head, 9);
    writer.lines({u"July 2025, where our decisions are to be found as well."_s, u"Yours sincerely"_s}, 14);
    writer.lines(signatureLines());
    writer.page.line(left, 815, u"Page 2 of 2"_s, 9);
    writer.nextPage();
    writer.page.line(left, 25, head, 9);
    writer.lines(figureLines() + QStringList{u"Compliance with Ombudsman recommendations"_s});
    const Letter letter = writer.letter();
    QCOMPARE(letter.field(Key::letterDate).value.toDate(), QDate(2025, 7, 16));
    QCOMPARE(letter.field(Key::publicationDate).value.toDate(), QDate(2025, 7, 23));
    QCOMPARE(letter.field(u"upheld_rate"_s).text, u"64%"_s);
}

void DrawnLettersTest::bodyOverPages()
{
    Writer writer{.step = 13};
    writer.lines(headLines());
    writer.paragraph(opening());
    writer.paragraph(publication());
    writer.lines({u"I should be glad to hear from your officers, and so would every one of"_s});
    writer.nextPage();
    writer.lines({u"my staff who come to see you in your own offices."_s}, 0);
    writer.lines({u"Yours sincerely"_s}, 14);
    writer.lines(signatureLines());
    writer.lines(figureLines());
    const Letter letter = writer.letter();
    QCOMPARE(letter.lastPage, 2);
    QCOMPARE(letter.field(Key::ombudsman).text, u"Amerdeep Somal"_s);
    QCOMPARE(letter.field(u"investigations"_s).text, u"11"_s);
}

void DrawnLettersTest::pageOfNotesBeforeFigures()
{
    Writer writer{.step = 15};
    writer.lines(headLines());
    writer.body();
    writer.lines(signatureLines());
    writer.nextPage();
    for (int note = 0; note < 3; ++note)
        writer.paragraph(u"How we count: a decision belongs to the year in which we made it, whenever the "
                         u"complaint came, and what we found later is not put right in these pages."_s);
    writer.nextPage();
    writer.lines(figureLines(), 14);
    writer.lines({u"Compliance with Ombudsman recommendations"_s});
    const Letter letter = writer.letter();
    QCOMPARE(letter.lastPage, 3);
    QCOMPARE(letter.field(u"upheld_rate"_s).text, u"64%"_s);
}

void DrawnLettersTest::reportBehindLetter()
{
    Writer writer{.step = 15};
    writer.lines(headLines());
    writer.body();
    writer.lines(signatureLines());
    for (int page = 0; page < 2; ++page) {
        writer.nextPage();
        for (int item = 0; item < 4; ++item)
            writer.paragraph(
                u"Members asked how the Council had dealt with complaints about its own housing "
                u"repairs, of which 40% were closed at the first stage within ten days, and what "
                u"officers meant to do about the others before the winter."_s);
    }
    QCOMPARE(writer.letter().lastPage, 1);
}

void DrawnLettersTest::headingUnderShortParagraph()
{
    Writer writer{.step = 14};
    writer.lines(headLines());
    writer.paragraph(opening());
    writer.lines({u"Your council's performance"_s}, 8);
    writer.paragraph(u"In five cases this year your officers replied to our enquiries after the deadline."_s);
    writer.y += 4;
    writer.lines({u"I ask that you put this right."_s}, 5);
    writer.size = 14;
    writer.lines({u"Courses and guidance"_s}, 5);
    writer.size = 12;
    writer.paragraph(u"Our courses are open to all and our guides cost nothing."_s);
    writer.lines({u"Yours sincerely"_s}, 14);
    writer.lines(signatureLines());
    const Letter letter = writer.letter();
    QCOMPARE(letter.passages.size(), 1);
    QCOMPARE(letter.passages.first().kind, u"late_responses"_s);
    QVERIFY(!letter.passages.first().text.contains(u"Courses"));
}

void DrawnLettersTest::runningHeads_data()
{
    QTest::addColumn<QString>("onLetter");
    QTest::addColumn<QString>("onFigures");
    QTest::newRow("on both pages") << u"Appendix C to Report 4"_s << u"Appendix C to Report 4"_s;
    QTest::newRow("with the page's number") << u"Agenda pack Page 7 of 90"_s << u"Agenda pack Page 8 of 90"_s;
    QTest::newRow("above the figures only") << u"Audit"_s << u"Appendix D"_s;
}

void DrawnLettersTest::runningHeads()
{
    QFETCH(QString, onLetter);
    QFETCH(QString, onFigures);
    Writer writer{.step = 15};
    writer.page.line(left, 30, onLetter, 9);
    writer.lines(headLines());
    writer.body();
    writer.lines(signatureLines());
    writer.nextPage();
    writer.page.line(left, 30, onFigures, 9);
    writer.lines(figureLines() + QStringList{u"Compliance with Ombudsman recommendations"_s});
    writer.lines({u"In 97% of cases we were satisfied the Council had put things right."_s,
        u"Statistics are based on a total of 30 compliance outcomes"_s});
    const Letter letter = writer.letter();
    QCOMPARE(letter.lastPage, 2);
    QCOMPARE(letter.field(u"upheld_rate"_s).text, u"64%"_s);
    QCOMPARE(letter.field(u"investigations"_s).text, u"11"_s);
    QCOMPARE(letter.field(u"compliance_outcomes"_s).text, u"30"_s);
}

QTEST_GUILESS_MAIN(DrawnLettersTest)
#include "tst_drawnletters.moc"
