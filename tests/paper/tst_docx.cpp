// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/docx.h"

#include "paper/docxanswer.h"
#include "paper/docxreading.h"
#include "paper/zipfile.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {
const auto picture = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

PaperDocument sample()
{
    PaperDocument paper{.title = u"A letter, April 2023 to March 2024"_s, .madeOn = QDate(2026, 11, 21)};
    PaperSection head{.key = u"title"_s};
    head.blocks = {paragraph(paper.title, ParagraphStyle::Title)};
    PaperSection body{.key = u"figures"_s, .heading = u"The figures"_s};
    body.blocks = {paragraph(u"First <b> & “second”"_s, ParagraphStyle::ListNumber),
        paragraph(u"Third"_s, ParagraphStyle::ListNumber), paragraph(u"Deeper"_s, ParagraphStyle::Heading2),
        PaperParagraph{
            .spans = {{.text = u"As "_s}, {.label = u"counts"_s}, {.text = u" says"_s, .bold = true}}},
        PaperTable{.label = u"counts"_s,
            .caption = u"The counts"_s,
            .description = u"One row."_s,
            .header = {u"Measure"_s, u"Count"_s},
            .rows = {{u"Upheld"_s, u"9\u00A0of\u00A013"_s}},
            .widths = {1, 2}},
        PaperPicture{.label = u"chart"_s,
            .caption = u"The chart"_s,
            .altText = u"Bar chart: 9 of 13."_s,
            .png = picture,
            .svg = "<svg xmlns='http://www.w3.org/2000/svg'/>",
            .millimetres = {159, 100}},
        paragraph(u"Again"_s, ParagraphStyle::ListNumber)};
    paper.sections = {head, body};
    return paper;
}

QByteArray part(const QByteArray &docx, const QString &name)
{
    const auto entries = unzip(docx, [](const QString &) { return true; });
    for (const auto &entry : entries.value_or(QList<ZipEntry>())) {
        if (entry.name == name)
            return entry.bytes;
    }
    return {};
}

QStringList texts(const DocxContent &content)
{
    QStringList all;
    for (const auto &line : content.lines)
        all.append(line.text);
    return all;
}

QByteArray withDocument(const QByteArray &xml)
{
    return *zipBytes({{u"word/document.xml"_s, xml}});
}

QByteArray wordDocument(const QByteArray &body)
{
    return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
        + body + "</w:body></w:document>";
}
} // namespace

/// What a word processor and a screen reader find in the file, and what a hostile file finds here.
class TestDocx : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextComesBackInOrder()
    {
        const auto content = readDocx(*docxBytes(sample()));
        QVERIFY(content.has_value());
        QCOMPARE(texts(*content),
            (QStringList{u"A letter, April 2023 to March 2024"_s, u"The figures"_s, u"First <b> & “second”"_s,
                u"Third"_s, u"Deeper"_s, u"As Table 1 says"_s, u"Table 1: The counts"_s, u"Measure | Count"_s,
                u"Upheld | 9 of 13"_s, u"Figure 1: The chart"_s, u"Bar chart: 9 of 13."_s, u"Again"_s,
                u"Page"_s, u"A letter, April 2023 to March 2024"_s}));
        QCOMPARE(content->title, sample().title);
        QCOMPARE(content->language, u"en-GB"_s);
        QCOMPARE(content->madeOn, QDate(2026, 11, 21));
    }

    void aTableBreaksBetweenRowsThatDoNotStandAlone()
    {
        auto paper = sample();
        auto &table = std::get<PaperTable>(paper.sections.last().blocks[4]);
        table.rows = QList<QStringList>(4, {u"Upheld"_s, u"9"_s});
        QXmlStreamReader xml(part(*docxBytes(paper), u"word/document.xml"_s));
        QStringList rows; // which of them stay with the next
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == u"tr")
                rows.append(QString());
            else if (xml.isStartElement() && xml.name() == u"keepNext" && !rows.isEmpty()
                && rows.last().isEmpty())
                rows.last() = u"stays"_s;
            else if (xml.isEndElement() && xml.name() == u"tbl")
                break;
        }
        QCOMPARE(rows, (QStringList{u"stays"_s, u"stays"_s, {}, u"stays"_s, {}}));
    }

    void whatItWasMadeOfComesBack()
    {
        auto paper = sample();
        paper.origin = {.authority = u"Bath & North East Somerset Council"_s,
            .years = {QDate(2024, 3, 31), QDate(2023, 3, 31)},
            .councils = u"Our <neighbours>"_s};
        const auto content = readDocx(*docxBytes(paper));
        QCOMPARE(content->origin, paper.origin);
        const auto answered = contentOfAnswer(paperAnswer(content), u"p.docx"_s);
        QVERIFY(answered.has_value());
        QCOMPARE(answered->origin, paper.origin);
        QCOMPARE(answered->lines, content->lines);
        QCOMPARE(content->madePictures.size(), 1);
        QCOMPARE(content->shownPictures, content->madePictures.first().split(u'/').mid(1)); // the SVG
        QCOMPARE(answered->madePictures, content->madePictures);
        QCOMPARE(answered->shownPictures, content->shownPictures);
        const auto answer = paperAnswer(content);
        for (qsizetype cut = 0; cut < answer.size(); cut += 7)
            QVERIFY(!contentOfAnswer(answer.left(cut), u"p.docx"_s));
    }

    void stylesAreTheBuiltInOnes()
    {
        const auto content = readDocx(*docxBytes(sample()));
        QCOMPARE(content->lines.at(0).style, u"Title"_s);
        QCOMPARE(content->lines.at(1).style, u"Heading1"_s);
        QCOMPARE(content->lines.at(2).style, u"ListNumber"_s);
        QCOMPARE(content->lines.at(4).style, u"Heading2"_s);
        QCOMPARE(content->lines.at(6).style, u"Caption"_s);
        const auto styles = part(*docxBytes(sample()), u"word/styles.xml"_s);
        for (const auto name :
            {"Title", "heading 1", "heading 2", "heading 3", "caption", "Quote", "List Number"})
            QVERIFY2(styles.contains(QByteArray("<w:name w:val=\"") + name + "\"/>"), name);
    }

    void aScreenReaderFindsItsWay()
    {
        const auto xml = part(*docxBytes(sample()), u"word/document.xml"_s);
        QCOMPARE(xml.count("<w:tblHeader/>"), 1);
        QVERIFY(xml.contains("<w:tblDescription w:val=\"One row.\"/>"));
        QVERIFY(xml.contains("descr=\"Bar chart: 9 of 13.\""));
        QVERIFY(xml.contains("w:instr=\" SEQ Table \\* ARABIC \""));
        QVERIFY(xml.contains("w:instr=\" REF _Ref_counts \\h \""));
        QVERIFY(!xml.contains("gridSpan") && !xml.contains("vMerge"));
        QVERIFY(part(*docxBytes(sample()), u"word/styles.xml"_s).contains("w:lang w:val=\"en-GB\""));
    }

    void aListBeginsAgainAtOne()
    {
        const auto docx = *docxBytes(sample());
        const auto xml = part(docx, u"word/document.xml"_s);
        QCOMPARE(xml.count("<w:numId w:val=\"2\"/>"), 2);
        QCOMPARE(xml.count("<w:numId w:val=\"3\"/>"), 1);
        QCOMPARE(part(docx, u"word/numbering.xml"_s).count("<w:startOverride w:val=\"1\"/>"), 2);
    }

    void everyPartIsWellFormedAndNamed()
    {
        const auto docx = *docxBytes(sample());
        const auto types = part(docx, u"[Content_Types].xml"_s);
        const auto all = unzip(docx, [](const QString &) { return true; });
        for (const auto &entry : *all) {
            const auto name = entry.name.toUtf8();
            const bool known = types.contains("\"/" + name + "\"") || name.endsWith(".rels")
                || name.endsWith(".png") || name.endsWith(".svg") || name.startsWith("[");
            QVERIFY2(known, name);
            if (!name.endsWith(".xml") && !name.endsWith(".rels"))
                continue;
            QXmlStreamReader reader(entry.bytes);
            while (!reader.atEnd())
                reader.readNext();
            QVERIFY2(!reader.hasError(), name + ": " + reader.errorString().toUtf8());
        }
        QCOMPARE(part(docx, u"word/media/image1.png"_s), picture);
    }

    void theSamePaperIsTheSameFile() { QCOMPARE(*docxBytes(sample()), *docxBytes(sample())); }

    void whatXmlForbidsIsLeftOut()
    {
        PaperDocument paper{.title = u"x"_s};
        auto nasty = u"a\u0001b\u202Ec\uFFFE <w:t>&amp; ]]>"_s;
        nasty.append(QChar(0xD800));
        paper.sections = {{.key = u"one"_s, .blocks = {paragraph(nasty)}}};
        const auto content = readDocx(*docxBytes(paper));
        QVERIFY(content.has_value());
        QVERIFY2(content->lines.first().text.startsWith(u"abc <w:t>&amp; ]]>"_s),
            qPrintable(content->lines.first().text));
    }

    void trackedChangesReadAsAccepted()
    {
        const auto docx = withDocument(wordDocument("<w:p><w:r><w:t xml:space=\"preserve\">was "
                                                    "</w:t></w:r><w:del><w:r><w:delText>47</w:delText></w:r>"
                                                    "</w:del><w:ins><w:r><w:t>48</w:t></w:r></w:ins></w:p>"));
        QCOMPARE(texts(*readDocx(docx)), QStringList{u"was 48"_s});
    }

    void whatTheWordProcessorShowsIsRead()
    {
        const auto rels = [](const QByteArray &targets) {
            return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + targets + "</Relationships>";
        };
        const auto to = [](const QByteArray &target) {
            return "<Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                   "relationships/officeDocument\" Target=\""
                + target + "\"/>";
        };
        const auto shown = wordDocument("<w:p><w:r><w:t>shown</w:t></w:r></w:p>");
        const auto hidden = wordDocument("<w:p><w:r><w:t>hidden</w:t></w:r></w:p>");
        const QList<ZipEntry> both{{u"word/document.xml"_s, hidden}, {u"word/document2.xml"_s, shown}};
        const auto read = [&](const QByteArray &package) {
            return readDocx(*zipBytes(QList<ZipEntry>{{u"_rels/.rels"_s, package}} + both));
        };
        const auto content = read(rels(to("/word/document2.xml")));
        QVERIFY(content.has_value());
        QCOMPARE(texts(*content), QStringList{u"shown"_s});
        QVERIFY(!read(rels(to("word/document.xml") + to("word/document2.xml"))));
        QVERIFY(!readDocx(*zipBytes({{u"word/document.xml"_s, hidden}, {u"word/document.xml"_s, shown}})));
        const auto foreign = wordDocument("<w:altChunk r:id=\"x\" xmlns:r=\"y\"/>");
        QVERIFY(!readDocx(withDocument(foreign)));
    }

    void pageNumbersAreNoFigures()
    {
        const auto page = wordDocument(
            "<w:p><w:r><w:t xml:space=\"preserve\">Page </w:t></w:r><w:r><w:fldChar "
            "w:fldCharType=\"begin\"/></w:r>"
            "<w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
            "<w:r><w:t>8</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>of "
            "47</w:t></w:r></w:p>");
        const QList<ZipEntry> footer{
            {u"word/document.xml"_s, wordDocument({})}, {u"word/footer1.xml"_s, page}};
        QCOMPARE(texts(*readDocx(*zipBytes(footer))), QStringList{u"Page of 47"_s});
        // In the text a person can put any digits into such a field.
        QCOMPARE(texts(*readDocx(withDocument(page))), QStringList{u"Page 8of 47"_s});
    }

    void hostileFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const QByteArray &bytes, Problem::Kind kind) {
            QTest::newRow(name) << bytes << int(kind);
        };
        const auto whole = *docxBytes(sample());
        row("empty", {}, Problem::Kind::Damaged);
        row("no zip", "not a zip at all", Problem::Kind::Damaged);
        row("cut short", whole.left(whole.size() / 2), Problem::Kind::Damaged);
        row("zip without a document", *zipBytes({{u"x.txt"_s, "x"}}), Problem::Kind::Unsupported);
        row("entities", withDocument("<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><w>&b;</w>"),
            Problem::Kind::Damaged);
        row("broken XML", withDocument("<w:p>"), Problem::Kind::Damaged);
        row("nested too deep", withDocument(QByteArray("<a>").repeated(5'000)), Problem::Kind::Damaged);
        row("bomb", withDocument(QByteArray(30'000'000, ' ')), Problem::Kind::TooLarge);
    }

    void hostileFilesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, kind);
        const auto content = readDocx(bytes);
        QVERIFY(!content.has_value());
        QCOMPARE(int(content.error().kind), kind);
    }

    void tooManyEntriesAreRefused()
    {
        QList<ZipEntry> many;
        for (int i = 0; i < 20; ++i)
            many.append({u"word/x%1"_s.arg(i), "x"});
        const auto content = readDocx(*zipBytes(many), {.entries = 10});
        QVERIFY(!content.has_value());
        QCOMPARE(content.error().kind, Problem::Kind::TooLarge);
    }
};

QTEST_GUILESS_MAIN(TestDocx)
#include "tst_docx.moc"
