// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A text layer that says something else than the page shows is found out.
#include "nastypdf.h"
#include "reading/reader.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr auto sheet = "/MediaBox[0 0 300 200]";

/// A page on which "9.87" stands in the text layer, among honest words.
QByteArray page(const QByteArray &figure)
{
    return "BT /F 12 Tf 20 160 Td (Complaints upheld in the year) Tj ET\n" + figure
        + "\nBT /F 12 Tf 20 40 Td (of 55 investigated) Tj ET";
}

/// Draws with its own table of characters: glyph 1 says "9", 2 says "8", 3 says "7".
QByteArray swappedFont()
{
    const QByteArray table = "/CIDInit /ProcSet findresource begin begincmap\n"
                             "1 begincodespacerange <00> <ff> endcodespacerange\n"
                             "3 beginbfchar <31> <0039> <32> <0038> <33> <0037> endbfchar endcmap end";
    return NastyPdf::file({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R/G 6 0 "
        "R>>>>>>",
        NastyPdf::stream(page("BT /G 12 Tf 20 100 Td (1.23) Tj ET")),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/ToUnicode 7 0 R>>",
        NastyPdf::stream(table)});
}
} // namespace

class TestSeePlaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatThePageShows_data();
    void tellsWhatThePageShows();
    void leavesOutWhatNobodyCouldSee_data();
    void leavesOutWhatNobodyCouldSee();
    void answersForEachPlace();
    void refusesWhatIsNotDrawn();

private:
    Reader m_reader{QStringLiteral(UPHELD_READER)};
};

void TestSeePlaces::tellsWhatThePageShows_data()
{
    using State = SeenPlace::State;
    QTest::addColumn<QByteArray>("pdf");
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const QByteArray &figure, State state, const QString &shown = {}) {
        QTest::newRow(name) << NastyPdf::onePage(page(figure), sheet) << int(state) << shown;
    };
    const QByteArray text = "BT /F 12 Tf 20 100 Td (9.87) Tj ET";
    row("honest", text, State::Agrees);
    row("large", "BT /F 30 Tf 20 100 Td (9.87) Tj ET", State::Agrees);
    row("small", "BT /F 7 Tf 20 100 Td (9.87) Tj ET", State::Agrees);
    row("light grey", "0.75 g " + text + " 0 g", State::Agrees);
    row("white on blue", "0.1 0.2 0.5 rg 10 90 120 30 re f 1 g " + text + " 0 g", State::Agrees);
    row("invisible", "BT 3 Tr /F 12 Tf 20 100 Td (9.87) Tj 0 Tr ET", State::Blank);
    row("white on white", "1 g " + text + " 0 g", State::Blank);
    row("nearly white on white", "0.97 g " + text + " 0 g", State::Blank);
    row("covered by white", text + " 1 g 10 90 120 30 re f 0 g", State::Blank);
    row("covered by a colour", text + " 0.2 0.3 0.6 rg 10 90 120 30 re f 0 g", State::Blank);
    row("clipped away", "q 200 10 50 20 re W n " + text + " Q", State::Blank);
    row("beneath another figure",
        "BT 3 Tr /F 12 Tf 20 100 Td (9.87) Tj 0 Tr ET BT /F 12 Tf 20 100 Td (1.23) Tj ET", State::Differs,
        u"1.23"_s);
    row("hidden under a scribble",
        "BT 3 Tr /F 12 Tf 20 100 Td (9.87) Tj 0 Tr ET 0.7 w 20 101 m 26 108 l 22 99 l 33 107 l 28 100 l 40 "
        "108 l "
        "24 104 l 43 101 l S",
        State::NotMadeOut);
    row("too small to read", "BT /F 2 Tf 20 100 Td (9.87) Tj ET", State::Blank);
    QTest::newRow("another table of characters") << swappedFont() << int(State::Differs) << u"1.23"_s;
}

void TestSeePlaces::tellsWhatThePageShows()
{
    QFETCH(QByteArray, pdf);
    QFETCH(int, state);
    QFETCH(QString, shown);
    const auto document = m_reader.read(pdf, u"a.pdf"_s);
    QVERIFY(document);
    const auto &words = document->pages[0].words;
    const auto word = std::ranges::find(words, u"9.87"_s, &Word::text);
    QVERIFY(word != words.end());
    const auto seen = m_reader.seePlaces(pdf, {{1, word->box, word->text}}, u"a.pdf"_s);
    QVERIFY2(seen, seen ? "" : qUtf8Printable(problemKey(seen.error().kind)));
    QCOMPARE(seen->size(), 1);
    QCOMPARE(int(seen->first().state), state);
    // Of two figures on each other the visible one is in the text layer too; both are "1.23" then or garbled.
    QCOMPARE(seen->first().text, shown);
}

void TestSeePlaces::leavesOutWhatNobodyCouldSee_data()
{
    QTest::addColumn<QByteArray>("figure");
    QTest::newRow("a tenth of a point") << QByteArray("BT /F 0.1 Tf 20 100 Td (9.87) Tj ET");
    QTest::newRow("outside the page") << QByteArray("BT /F 12 Tf 320 100 Td (9.87) Tj ET");
    QTest::newRow("in a layer that is off")
        << QByteArray("/OC /Hidden BDC BT /F 12 Tf 20 100 Td (9.87) Tj ET EMC");
}

void TestSeePlaces::leavesOutWhatNobodyCouldSee()
{
    QFETCH(QByteArray, figure);
    const QByteArray pdf = NastyPdf::file(
        {"<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]/Order[6 0 R]>>>>>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 200]/CropBox[0 0 300 200]/Contents 4 0 R/Resources"
            "<</Font<</F 5 0 R>>/Properties<</Hidden 6 0 R>>>>>>",
            NastyPdf::stream(page(figure)),
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
            "<</Type/OCG/Name(Hidden)>>"});
    const auto document = m_reader.read(pdf, u"a.pdf"_s);
    QVERIFY(document);
    QVERIFY(
        std::ranges::any_of(document->pages[0].words, [](const Word &word) { return word.text == u"55"; }));
    QVERIFY(std::ranges::none_of(
        document->pages[0].words, [](const Word &word) { return word.text == u"9.87"; }));
}

void TestSeePlaces::answersForEachPlace()
{
    const QByteArray pdf = NastyPdf::onePage(page("BT /F 12 Tf 20 100 Td (9.87) Tj ET"), sheet);
    const auto document = m_reader.read(pdf, u"a.pdf"_s);
    QVERIFY(document);
    QList<PlaceToSee> places;
    for (const Word &word : document->pages[0].words)
        places.append({1, word.box, word.text});
    places.append({7, QRectF(0, 0, 1, 1), u"12"_s}); // no such page
    places.append({1, QRectF(0.5, 0.5, 0.1, 0.1), u"12"_s});
    const auto seen = m_reader.seePlaces(pdf, places, u"a.pdf"_s);
    QVERIFY(seen);
    QCOMPARE(seen->size(), places.size());
    for (qsizetype i = 0; i + 2 < places.size(); ++i)
        QVERIFY2(seen->at(i).state == SeenPlace::State::Agrees, qUtf8Printable(places[i].text));
    QVERIFY(seen->at(places.size() - 2).state == SeenPlace::State::Unreadable);
    QVERIFY(seen->last().state == SeenPlace::State::Blank);
}

void TestSeePlaces::refusesWhatIsNotDrawn()
{
    const auto seen = m_reader.seePlaces("some text", {{1, QRectF(0, 0, 1, 1), u"1"_s}}, u"a.txt"_s);
    QVERIFY(!seen);
    QCOMPARE(seen.error().kind, Problem::Kind::Unsupported);
    QCOMPARE(seen.error().file, u"a.txt"_s);
}

QTEST_GUILESS_MAIN(TestSeePlaces)
#include "tst_seeplaces.moc"
