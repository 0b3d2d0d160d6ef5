// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/fields.h"

#include "readletter.h"
#include "sampleletter.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Whose figures a letter is given: its own council's, wherever their page stands, and nobody else's.
class WhoseFiguresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anotherBodysPage_data();
    void anotherBodysPage();
    void anotherBodysPageFirst();
    void neighboursInNotes_data();
    void neighboursInNotes();
    void ownNames_data();
    void ownNames();
    void anotherBodyDrawn_data();
    void anotherBodyDrawn();
    void pageBefore_data();
    void pageBefore();
    void lettersBehindTheirFigures();
    void pageBetweenLetters();
    void mixedPages();
};

namespace {
/// Figures of a council that no letter here is written to.
QString figures(const QString &heading = {}, const QString &population = {})
{
    QString text = SampleLetter().text().mid(SampleLetter::head().size());
    text.replace(u"85%"_s, u"75%"_s)
        .replace(u"89%"_s, u"71%"_s)
        .replace(u"47"_s, u"12"_s)
        .replace(u"55"_s, u"16"_s)
        .replace(u"98%"_s, u"90%"_s)
        .replace(u"41 "_s, u"10 "_s);
    if (!population.isEmpty())
        text.replace(u"This is 5.8"_s, u"Adjusted for %1's population, this is 5.8"_s.arg(population));
    return heading.isEmpty() ? text : heading + u"\n\n"_s + text;
}

QString ownFigures()
{
    return SampleLetter().text().mid(SampleLetter::head().size());
}

QString lettersHead(const QString &addressee, const QString &council)
{
    QString head = SampleLetter::head();
    return head.replace(u"Ms Alexander"_s, addressee).replace(u"Derbyshire County Council"_s, council);
}

/// What of the figures is read as stated, or as not applicable, without a doubt.
QString believed(const Letter &letter)
{
    QStringList keys;
    for (const auto &definition : fieldDefinitions()) {
        const FieldReading field = letter.field(definition.key);
        const bool isRead = field.state == FieldState::Stated || field.state == FieldState::NotApplicable;
        if (definition.block != Block::Letter && isRead && field.doubt.isEmpty())
            keys.append(definition.key);
    }
    return keys.join(u' ');
}
} // namespace

void WhoseFiguresTest::anotherBodysPage_data()
{
    QTest::addColumn<QString>("page");
    QTest::newRow("heading") << figures(u"Gravesham Borough Council"_s);
    QTest::newRow("short heading") << figures(u"Gravesham"_s);
    QTest::newRow("short name and year") << figures(u"Gravesham: annual statistics 2024-25"_s);
    QTest::newRow("population") << figures({}, u"Gravesham"_s);
    QTest::newRow("report") << figures(
        u"Local Authority Report: Gravesham Borough Council\n\nFor the period ending: 31/03/25"_s);
    QTest::newRow("foot") << figures() + u"\n\nGravesham Borough Council\n"_s;
    QTest::newRow("headed for") << figures(u"Annual statistics for Gravesham"_s);
    QTest::newRow("said to be") << figures(u"The figures below are those of Gravesham."_s);
    QTest::newRow("town of the same name") << figures(u"Derby City Council"_s);
    QTest::newRow("district in the county") << figures(u"North East Derbyshire District Council"_s);
    QTest::newRow("short form") << figures({}, u"BCP"_s);
    QTest::newRow("not in the register") << figures(u"Northbridge District Council"_s);
    QTest::newRow("Welsh") << figures(u"Cardiff Council"_s);
    QTest::newRow("first sentence") << figures(
        u"Gravesham Borough Council's performance for the year ending 31 March 2025 is set out below."_s);
    QTest::newRow("other Ombudsman") << figures(
        u"Housing Ombudsman Service\n\nLandlord performance report 2024/25\n\nLandlord: Derbyshire County Council"_s);
    QTest::newRow("comparison")
        << u"Annex\n\nFor comparison, Gravesham Borough Council: 75% of complaints we investigated were "
           u"upheld. "
           u"This compares to an average of 71% in similar organisations.\n\nStatistics are based on a total "
           u"of "
           u"16 investigations for the period between 1 April 2024 to 31 March 2025\n"_s;
    const QString all = figures(u"Gravesham Borough Council"_s);
    const auto cut = all.indexOf(u"Compliance with"_s);
    QTest::newRow("two pages") << all.left(cut) + u'\f' + all.mid(cut);
}

void WhoseFiguresTest::anotherBodysPage()
{
    QFETCH(QString, page);
    const Letter letter = readLetter(SampleLetter::head() + u'\f' + page);
    QCOMPARE(letter.authorityName, u"Derbyshire County Council"_s);
    QCOMPARE(believed(letter), QString());
    QVERIFY(!letter.field(Key::upheldRate).doubt.isEmpty());
    // Whose figures were left out is said.
    if (letter.field(Key::upheldRate).state == FieldState::NotFound)
        QVERIFY(letter.field(Key::upheldRate).doubt.contains(u"page 2"_s));
}

// The letter's own page follows, or comes first: it alone counts.
void WhoseFiguresTest::anotherBodysPageFirst()
{
    const QString other = figures(u"Gravesham Borough Council"_s, u"Gravesham"_s);
    const QString own = u"Derbyshire County Council\n\n"_s + ownFigures();
    for (const QString &pages : {other + u'\f' + own, own + u'\f' + other}) {
        const Letter letter = readLetter(SampleLetter::head() + u'\f' + pages);
        QVERIFY2(
            differences(letter, sampleFigures()).isEmpty(), qPrintable(differences(letter, sampleFigures())));
    }
}

void WhoseFiguresTest::neighboursInNotes_data()
{
    QTest::addColumn<QString>("note");
    QTest::newRow("merger")
        << u"Gravesham Borough Council is a merger of several councils and the historical "
           u"information is in part that of the councils which it took over."_s;
    QTest::newRow("similar")
        << u"Similar organisations are those of your type, such as Kent County Council or "
           u"Essex County Council, and not the districts within your area."_s;
    QTest::newRow("peers") << u"The average is that of similar authorities, such as Kent County Council."_s;
    QTest::newRow("own") << u"View all upheld decisions against Derbyshire County Council"_s;
}

void WhoseFiguresTest::neighboursInNotes()
{
    QFETCH(QString, note);
    const Letter letter = readLetter(SampleLetter().text() + u"\n\n"_s + note);
    QVERIFY2(
        differences(letter, sampleFigures()).isEmpty(), qPrintable(differences(letter, sampleFigures())));
    const Letter onPage = readLetter(SampleLetter::head() + u'\f' + ownFigures() + u"\n\n"_s + note);
    QVERIFY2(
        differences(onPage, sampleFigures()).isEmpty(), qPrintable(differences(onPage, sampleFigures())));
}

void WhoseFiguresTest::ownNames_data()
{
    QTest::addColumn<QString>("council");
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("population");
    QTest::newRow("hyphens") << u"Southend-on-Sea City Council"_s << u"Southend-on-Sea Borough Council"_s
                             << u"Southend"_s;
    QTest::newRow("ampersand") << u"Royal Borough of Kensington and Chelsea"_s << u"Kensington & Chelsea"_s
                               << u"Kensington and Chelsea"_s;
    QTest::newRow("upon") << u"Kingston upon Hull City Council"_s << u"Hull City Council"_s << u"Hull"_s;
    QTest::newRow("style") << u"Westminster City Council"_s << u"City of Westminster"_s << u"Westminster"_s;
    QTest::newRow("county") << u"Durham County Council"_s << u"County Durham"_s << u"Durham"_s;
    QTest::newRow("comma") << u"Bournemouth, Christchurch and Poole Council"_s << u"BCP Council"_s
                           << u"Bournemouth, Christchurch and Poole"_s;
    QTest::newRow("no council") << u"Peak District National Park Authority"_s
                                << u"Peak District National Park Authority"_s << u"Peak District"_s;
}

// A council goes by more than one name.
void WhoseFiguresTest::ownNames()
{
    QFETCH(QString, council);
    QFETCH(QString, heading);
    QFETCH(QString, population);
    const Letter letter =
        readLetter(lettersHead(u"Mr Ives"_s, council) + u'\f' + figures(heading, population));
    QCOMPARE(letter.number(Key::upheldRate), 75);
    QCOMPARE(letter.number(Key::remedyRate), 6);
    QCOMPARE(letter.field(Key::upheldRate).doubt, QString());
    QCOMPARE(letter.field(Key::complianceRate).doubt, QString());
}

void WhoseFiguresTest::anotherBodyDrawn_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::addColumn<double>("size");
    QTest::newRow("head") << u"Gravesham Borough Council"_s << 60.0 << 60.0 << 16.0;
    QTest::newRow("at the right") << u"Gravesham Borough Council"_s << 380.0 << 50.0 << 10.0;
    QTest::newRow("over a column") << u"Gravesham"_s << 400.0 << 60.0 << 20.0;
    QTest::newRow("foot") << u"Gravesham Borough Council"_s << 60.0 << 810.0 << 9.0;
    QTest::newRow("foot at the right") << u"Gravesham Borough Council"_s << 400.0 << 810.0 << 9.0;
}

void WhoseFiguresTest::anotherBodyDrawn()
{
    QFETCH(QString, name);
    QFETCH(double, x);
    QFETCH(double, y);
    QFETCH(double, size);
    PagedDocument document = typedDocument(SampleLetter::head());
    DrawnPage page(2);
    page.line(x, y, name, size);
    double below = 100;
    for (const QString &part : figures().split(u"\n\n"_s, Qt::SkipEmptyParts))
        below = page.paragraph(60, below, 470, part.simplified()) + 9;
    document.pages.append(page.shuffled(7));
    const auto letters = extractLetters(document, *ReferenceData::bundled());
    QCOMPARE(letters.size(), 1);
    QCOMPARE(believed(letters.first()), QString());
}

void WhoseFiguresTest::pageBefore_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<bool>("isRead");
    QTest::addColumn<bool>("isSure");
    QTest::newRow("named") << u"Derbyshire County Council\n\n"_s + ownFigures() << true << true;
    QTest::newRow("nobody named") << ownFigures() << true << false;
    QTest::newRow("another council's") << figures(u"Gravesham Borough Council"_s) << false << false;
    QTest::newRow("another year's")
        << ownFigures().replace(u"2024"_s, u"2023"_s).replace(u"March 2025"_s, u"March 2024"_s) << false
        << false;
    QTest::newRow("agenda") << u"Report of the Monitoring Officer\n\n"_s + ownFigures() << false << false;
}

void WhoseFiguresTest::pageBefore()
{
    QFETCH(QString, page);
    QFETCH(bool, isRead);
    QFETCH(bool, isSure);
    const Letter letter = readLetter(page + u'\f' + SampleLetter::head());
    QCOMPARE(letter.authorityName, u"Derbyshire County Council"_s);
    QCOMPARE(letter.firstPage, isRead ? 1 : 2);
    QCOMPARE(letter.lastPage, 2);
    QCOMPARE(letter.number(Key::upheldRate), isRead ? std::optional(85) : std::nullopt);
    QCOMPARE(letter.field(Key::letterDate).value.toDate(), QDate(2025, 7, 21));
    if (isSure)
        QVERIFY2(
            differences(letter, sampleFigures()).isEmpty(), qPrintable(differences(letter, sampleFigures())));
    else
        QCOMPARE(believed(letter), QString());
}

// Each letter stands behind its page of figures, and no page says whose it is.
void WhoseFiguresTest::lettersBehindTheirFigures()
{
    const QString second = lettersHead(u"Mr Ives"_s, u"Gravesham Borough Council"_s);
    const auto letters =
        readLetters(ownFigures() + u'\f' + SampleLetter::head() + u'\f' + figures() + u'\f' + second);
    QCOMPARE(letters.size(), 2);
    QCOMPARE(letters.first().number(Key::upheldRate), 85);
    QCOMPARE(letters.last().number(Key::upheldRate), 75);
    for (const Letter &letter : letters)
        QCOMPARE(believed(letter), QString());
}

// The page may be the first letter's or the second's, which has none, unless it says so.
void WhoseFiguresTest::pageBetweenLetters()
{
    const QString second = lettersHead(u"Mr Ives"_s, u"Gravesham Borough Council"_s);
    const auto unnamed = readLetters(SampleLetter::head() + u'\f' + figures() + u'\f' + second);
    QCOMPARE(unnamed.size(), 2);
    QCOMPARE(believed(unnamed.first()) + believed(unnamed.last()), QString());
    const auto named =
        readLetters(SampleLetter::head() + u'\f' + figures({}, u"Gravesham"_s) + u'\f' + second);
    QCOMPARE(named.size(), 2);
    QCOMPARE(named.first().number(Key::upheldRate), std::nullopt);
    QCOMPARE(named.last().number(Key::upheldRate), 75);
}

void WhoseFiguresTest::mixedPages()
{
    const QString first = SampleLetter::head();
    const QString second = lettersHead(u"Mr Ives"_s, u"Gravesham Borough Council"_s);
    const auto cut = first.indexOf(u"Your annual data"_s);
    const auto cutSecond = second.indexOf(u"Your annual data"_s);
    const QString text = first.left(cut) + u'\f' + second.left(cutSecond) + u'\f' + first.mid(cut) + u'\f'
        + second.mid(cutSecond) + u'\f';
    const auto unnamed = readLetters(text + ownFigures() + u'\f' + figures());
    QCOMPARE(unnamed.size(), 2);
    for (const Letter &letter : unnamed) {
        QCOMPARE(believed(letter), QString());
        const FieldReading day = letter.field(Key::publicationDate);
        QVERIFY(day.state == FieldState::NotFound || !day.doubt.isEmpty());
    }
    const auto named = readLetters(text + u"Derbyshire County Council\n\n"_s + ownFigures() + u'\f'
        + figures(u"Gravesham Borough Council"_s));
    QCOMPARE(named.size(), 2);
    QCOMPARE(named.first().number(Key::upheldRate), 85);
    QCOMPARE(named.last().number(Key::upheldRate), 75);
}

QTEST_GUILESS_MAIN(WhoseFiguresTest)
#include "tst_whosefigures.moc"
