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
    writer.lines({u"Compliance with Ombudsman recommendations"_s});
    // "had successfully implemented our", set as wide as the line above it.
    const QString above = u"In 97% of cases we were satisfied the Council"_s;
    writer.page.line(left, writer.y, above, 12);
    const double end = writer.page.page().words.last().box.right() * 595;
    writer.y += 14;
    const QStringList words{u"had"_s, u"successfully"_s, u"implemented"_s, u"our"_s};
    const double stretched = (end - left - double(words.join(QString()).size()) * 6) / 3;
    double x = left;
    for (const QString &word : words) {
        writer.page.line(x, writer.y, word, 12);
        x += double(word.size()) * 6 + stretched;
    }
    writer.y += 14;
    writer.lines({u"recommendations. This compares to an average"_s, u"of 99% in similar authorities."_s});
    const Letter letter = writer.letter();
    QCOMPARE(letter.field(u"compliance_rate"_s).text, u"97%"_s);
    QCOMPARE(letter.field(u"compliance_average"_s).text, u"99%"_s);
    QVERIFY2(letter.field(u"compliance_rate"_s).doubt.isEmpty(),
        qPrintable(letter.field(u"compliance_rate"_s).doubt));
}

QTEST_GUILESS_MAIN(DrawnLettersTest)
#include "tst_drawnletters.moc"
