// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unpacking/containermakers.h"
#include "tests/unpacking/partslist.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Kind = Problem::Kind;

namespace {
QByteArray run(const QByteArray &text, const QByteArray &properties = {})
{
    return "<w:r>" + (properties.isEmpty() ? QByteArray() : "<w:rPr>" + properties + "</w:rPr>")
        + "<w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

QByteArray paragraph(const QByteArray &runs)
{
    return "<w:p>" + runs + "</w:p>";
}

QByteArray box(const QByteArray &text, int x, int y)
{
    return "<mc:AlternateContent><mc:Choice><wp:anchor><wp:positionH><wp:posOffset>" + QByteArray::number(x)
        + "</wp:posOffset></wp:positionH><wp:positionV><wp:posOffset>" + QByteArray::number(y)
        + "</wp:posOffset></wp:positionV><wps:txbx><w:txbxContent>" + paragraph(run(text))
        + "</w:txbxContent></wps:txbx></wp:anchor></mc:Choice><mc:Fallback><w:txbxContent>"
        + paragraph(run(text)) + "</w:txbxContent></mc:Fallback></mc:AlternateContent>";
}

QByteArray cell(const QByteArray &paragraphs)
{
    return "<w:tc>" + paragraphs + "</w:tc>";
}

const QByteArray entityBomb =
    "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b "
    "\"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>"
    "<w:document xmlns:w=\"x\"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body>"
    "</w:document>";
const QByteArray outsideEntity =
    "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:document "
    "xmlns:w=\"x\"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>";

QByteArray wordWith(const QByteArray &document)
{
    return Make::zip({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", document}});
}
} // namespace

/// Letters as Word and OpenDocument files: what a person sees in them is their text, in the order of reading.
class TestTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsTextIsWhatAPersonSees_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("text");
        QTest::newRow("split runs") << paragraph(run("69") + run("%") + run(" of ") + run("complaints"))
                                    << u"69% of complaints\n\n"_s;
        QTest::newRow("paragraphs") << paragraph(run("One")) + paragraph({}) + paragraph(run("Two"))
                                    << u"One\n\nTwo\n\n"_s;
        QTest::newRow("heading") << paragraph(
            "<w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>" + run("Complaints upheld"))
                                 << u"Complaints upheld\n\n"_s;
        QTest::newRow("deleted and inserted") << paragraph(
            "<w:del><w:r><w:delText>96%</w:delText></w:r></w:del><w:ins>" + run("69%") + "</w:ins>"
            + run(" upheld")) << u"69% upheld\n\n"_s;
        QTest::newRow("moved") << paragraph("<w:moveFrom>" + run("69%") + "</w:moveFrom>" + run("x"))
                + paragraph("<w:moveTo>" + run("69%") + "</w:moveTo>")
                               << u"x\n\n69%\n\n"_s;
        QTest::newRow("hidden") << paragraph(run("96%", "<w:vanish/>") + run("69%")) << u"69%\n\n"_s;
        QTest::newRow("not hidden") << paragraph(run("69%", "<w:vanish w:val=\"0\"/>")) << u"69%\n\n"_s;
        QTest::newRow("raised digit")
            << paragraph(run("5.8") + run("2", "<w:vertAlign w:val=\"superscript\"/>")) << u"5.8 2\n\n"_s;
        QTest::newRow("raised letters")
            << paragraph(run("31") + run("st", "<w:vertAlign w:val=\"superscript\"/>") + run(" March"))
            << u"31st March\n\n"_s;
        QTest::newRow("line break") << paragraph("<w:r><w:t>9</w:t><w:br/><w:t>upheld</w:t></w:r>")
                                    << u"9\nupheld\n\n"_s;
        QTest::newRow("page break") << paragraph(run("One")) + paragraph("<w:r><w:br w:type=\"page\"/></w:r>")
                + paragraph(run("Two"))
                                    << u"One\n\n\fTwo\n\n"_s;
        QTest::newRow("page number") << paragraph("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>"
                                                  "<w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar "
                                                  "w:fldCharType=\"separate\"/></w:r>"
            + run("13") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + run("Text"))
                                     << u"Text\n\n"_s;
        QTest::newRow("text boxes") << paragraph(run("Before") + box("right", 500, 10) + box("left", 0, 10)
                                           + box("above", 900, 0))
                + paragraph(run("After"))
                                    << u"Before\n\nabove\n\nleft\n\nright\n\nAfter\n\n"_s;
        QTest::newRow("table of figures") << "<w:tbl><w:tr>" + cell(paragraph(run("Upheld")))
                + cell(paragraph(run("69%"))) + "</w:tr><w:tr>" + cell(paragraph(run("Average")))
                + cell(paragraph(run("79%")))
                + "</w:tr></w:tbl>" << u"| Upheld | 69% |\n| Average | 79% |\n\n"_s;
        QTest::newRow("table that lays out")
            << "<w:tbl><w:tr>" + cell(paragraph(run("69%")) + paragraph(run("of complaints")))
                + cell(paragraph(run("100%")) + paragraph(run("of cases"))) + "</w:tr></w:tbl>"
            << u"69%\n\nof complaints\n\n100%\n\nof cases\n\n"_s;
        QTest::newRow("columns under headings")
            << "<w:tbl><w:tr>" + cell(paragraph(run("Upheld"))) + cell(paragraph(run("Compliance")))
                + "</w:tr><w:tr>" + cell(paragraph(run("69%")) + paragraph(run("of complaints")))
                + cell(paragraph(run("100%")) + paragraph(run("of cases"))) + "</w:tr></w:tbl>"
            << u"Upheld\n\n69%\n\nof complaints\n\nCompliance\n\n100%\n\nof cases\n\n"_s;
        QTest::newRow("headings left of their text")
            << "<w:tbl><w:tr>" + cell(paragraph(run("Upheld")))
                + cell(paragraph(run("69%")) + paragraph(run("of complaints"))) + "</w:tr><w:tr>"
                + cell(paragraph(run("Compliance")))
                + cell(paragraph(run("100%")) + paragraph(run("of cases"))) + "</w:tr></w:tbl>"
            << u"Upheld\n\n69%\n\nof complaints\n\nCompliance\n\n100%\n\nof cases\n\n"_s;
        QTest::newRow("deleted row") << "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" + cell(paragraph(run("96%")))
                + cell(paragraph({})) + "</w:tr><w:tr>" + cell(paragraph(run("69%")))
                + cell(paragraph(run("x")))
                + "</w:tr></w:tbl>" << u"| 69% | x |\n\n"_s;
    }
    void wordsTextIsWhatAPersonSees()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, text);
        const PartsList list(Make::word(body));
        QVERIFY(!list.problem);
        QCOMPARE(list.text(), text);
    }

    void marginsAndNotesStandAround()
    {
        const QByteArray start = "<w:hdr xmlns:w=\"x\">";
        const PartsList list(Make::word(paragraph(run("Letter")),
            {{"word/header1.xml", start + paragraph(run("Ombudsman")) + "</w:hdr>"},
                {"word/header2.xml", start + paragraph(run("Ombudsman")) + "</w:hdr>"},
                {"word/footer1.xml", start + paragraph(run("PO Box 4771")) + "</w:hdr>"},
                {"word/footnotes.xml", start + paragraph(run("A note")) + "</w:hdr>"},
                {"word/comments.xml", start + paragraph(run("No text")) + "</w:hdr>"}}));
        QCOMPARE(list.text(), u"Ombudsman\n\nLetter\n\nA note\n\nPO Box 4771\n\n"_s);
    }

    void openTextIsWhatAPersonSees_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("text");
        QTest::newRow("spans") << QByteArray(
            "<text:h>Upheld</text:h><text:p>69<text:span>%</text:span> of\n   all</text:p>")
                               << u"Upheld\n\n69% of all\n\n"_s;
        QTest::newRow("deleted") << QByteArray(
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>96%</text:p></text:deletion>"
            "</text:changed-region></text:tracked-changes><text:p><text:change-start/>69%<text:change-end/></"
            "text:p>") << u"69%\n\n"_s;
        QTest::newRow("hidden") << QByteArray(
            "<text:p><text:span "
            "text:style-name=\"H\">96%</text:span>69%</text:p><text:p><text:hidden-paragraph "
            "text:is-hidden=\"true\">97%</text:hidden-paragraph></text:p>")
                                << u"69%\n\n"_s;
        QTest::newRow("raised digit")
            << QByteArray("<text:p>5.8<text:span text:style-name=\"S\">2</text:span></text:p>")
            << u"5.8 2\n\n"_s;
        QTest::newRow("page break") << QByteArray(
            "<text:p>One</text:p><text:p text:style-name=\"B\">Two</text:p>")
                                    << u"One\n\n\fTwo\n\n"_s;
        QTest::newRow("table") << QByteArray(
            "<table:table><table:table-row><table:table-cell><text:p>Upheld</text:p></table:table-cell>"
            "<table:table-cell><text:p>69%</text:p></table:table-cell></table:table-row></table:table>")
                               << u"| Upheld | 69% |\n\n"_s;
        QTest::newRow("text boxes") << QByteArray(
            "<text:p>Before<draw:frame svg:x=\"9cm\" svg:y=\"1cm\"><draw:text-box><text:p>right</text:p>"
            "</draw:text-box></draw:frame><draw:frame svg:x=\"1cm\" svg:y=\"1cm\"><draw:text-box>"
            "<text:p>left</text:p></draw:text-box></draw:frame></text:p>")
                                    << u"Before\n\nleft\n\nright\n\n"_s;
        QTest::newRow("note and comment") << QByteArray(
            "<text:p>69%<office:annotation><text:p>no</text:p></office:annotation> upheld</text:p>")
                                          << u"69% upheld\n\n"_s;
    }
    void openTextIsWhatAPersonSees()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, text);
        const PartsList list(Make::openText(body,
            "<style:style style:name=\"H\"><style:text-properties text:display=\"none\"/></style:style>"
            "<style:style style:name=\"S\"><style:text-properties style:text-position=\"super "
            "58%\"/></style:style>"
            "<style:style style:name=\"B\"><style:paragraph-properties "
            "fo:break-before=\"page\"/></style:style>"));
        QVERIFY(!list.problem);
        QCOMPARE(list.text(), text);
    }

    void noEntityIsExpandedOrFetched_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::newRow("a billion laughs") << wordWith(entityBomb);
        QTest::newRow("a file of this computer") << wordWith(outsideEntity);
        QTest::newRow("in an OpenDocument text")
            << Make::zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
                   {"META-INF/manifest.xml", "<m/>"}, {"content.xml", outsideEntity}});
    }
    void noEntityIsExpandedOrFetched()
    {
        QFETCH(QByteArray, document);
        const PartsList list(document);
        QCOMPARE(list.problem, Kind::Damaged);
        QVERIFY(list.parts.isEmpty());
    }

    void brokenAndLockedDocumentsSaySo()
    {
        QCOMPARE(PartsList(wordWith("<w:document><w:body>")).problem, Kind::Damaged);
        QCOMPARE(PartsList(wordWith(QByteArray("<a>").repeated(5000))).problem, Kind::Damaged);
        QCOMPARE(PartsList(Make::zip({{"word/document.xml", "<a/>"}, {"word/document.xml", "<b/>"}})).problem,
            Kind::Damaged);
        QCOMPARE(PartsList(Make::lockedZip({{"word/document.xml", "<a/>"}})).problem, Kind::LockedInside);
        QCOMPARE(
            PartsList(Make::zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
                          {"META-INF/manifest.xml", "<m><encryption-data/></m>"}, {"content.xml", "secret"}}))
                .problem,
            Kind::LockedInside);
    }

    void aPaperMadeHereIsNoLetter()
    {
        const PartsList list(
            Make::word(paragraph(run("x")), {{"docProps/custom.xml", "<p name=\"UpheldMadeOn\"/>"}}));
        QCOMPARE(list.problem, Kind::CommitteePaper);
    }

    void macrosAndObjectsAreLeftAlone()
    {
        const PartsList list(Make::word(paragraph(run("Letter")),
            {{"word/vbaProject.bin", "macro"}, {"word/embeddings/oleObject1.bin", "object"}}));
        QCOMPARE(list.text(), u"Letter\n\n"_s);
    }
};

QTEST_GUILESS_MAIN(TestTexts)
#include "tst_texts.moc"
