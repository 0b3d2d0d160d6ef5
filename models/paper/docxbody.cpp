// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/docxbody.h"

#include "paper/docxstyles.h"
#include "paper/translating.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr int tableWidth = 9'354; // of A4 between margins of 22.5 mm, in twentieths of a point

QString number(int value)
{
    return QString::number(value);
}

class BodyWriter {
public:
    explicit BodyWriter(const PaperDocument &document)
        : m_document(document)
    {
    }

    DocxBody write()
    {
        m_xml.start("w:document",
            {{"xmlns:w", QString::fromLatin1(Ns::word)}, {"xmlns:r", QString::fromLatin1(Ns::relations)},
                {"xmlns:wp", QString::fromLatin1(Ns::wordDrawing)},
                {"xmlns:a", QString::fromLatin1(Ns::drawing)},
                {"xmlns:pic", QString::fromLatin1(Ns::picture)}});
        m_xml.start("w:body");
        for (const auto &section : m_document.sections)
            addSection(section);
        addPage();
        m_body.xml = m_xml.bytes();
        return m_body;
    }

private:
    void addSection(const PaperSection &section)
    {
        m_inNumberedList = false;
        if (!section.heading.isEmpty())
            addParagraph(paragraph(section.heading, ParagraphStyle::Heading1), section.newPage);
        for (const auto &block : section.blocks)
            std::visit([this](const auto &one) { add(one); }, block);
    }

    void add(const PaperParagraph &one) { addParagraph(one); }

    void add(const PaperTable &table)
    {
        addCaption(PaperDocumentWords::tr("Table"), ++m_tables, table.label, table.caption);
        m_xml.start("w:tbl");
        addTableHead(table);
        addRow(table, table.header, true, true);
        // It may go on on the next page, below its header again, but no row of it stands there or here alone:
        // a table kept whole would leave half a page empty before it.
        const auto last = table.rows.size() - 1;
        for (qsizetype row = 0; row <= last; ++row)
            addRow(table, table.rows.at(row), false, row < last && (row == 0 || row == last - 1));
        m_xml.end();
        m_endsInTable = true;
        m_inNumberedList = false;
    }

    void add(const PaperPicture &picture)
    {
        addCaption(PaperDocumentWords::tr("Figure"), ++m_pictures, picture.label, picture.caption);
        const auto png = addMedia(u"png"_s, picture.png);
        const auto svg = picture.svg.isEmpty() ? QString() : addMedia(u"svg"_s, picture.svg);
        m_xml.start("w:p");
        m_xml.start("w:r");
        addDrawing(m_xml, picture, m_pictures, png, svg);
        m_xml.end();
        m_xml.end();
        m_inNumberedList = false;
    }

    QString addMedia(const QString &suffix, const QByteArray &bytes)
    {
        const auto index = number(int(m_body.media.size()) + 1);
        m_body.media.append({u"word/media/image%1.%2"_s.arg(index, suffix), bytes});
        return u"rIdImage"_s + index;
    }

    void addStyle(const QString &id)
    {
        m_xml.start("w:pPr");
        m_xml.empty("w:pStyle", {{"w:val", id}});
        m_xml.end();
    }

    void addText(const QString &text, bool bold = false)
    {
        const auto lines = text.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            m_xml.start("w:r");
            if (bold) {
                m_xml.start("w:rPr");
                m_xml.empty("w:b");
                m_xml.end();
            }
            if (i > 0)
                m_xml.empty("w:br");
            m_xml.textElement("w:t", lines.at(i), {{"xml:space", u"preserve"_s}});
            m_xml.end();
        }
    }

    void addField(const QString &instruction, const QString &result)
    {
        m_xml.start("w:fldSimple", {{"w:instr", instruction}});
        addText(result);
        m_xml.end();
    }

    /// "Table 1: The figures", with the count as a field and a bookmark on "Table 1" for references.
    void addCaption(const QString &kind, int count, const QString &label, const QString &caption)
    {
        m_endsInTable = false;
        const auto id = number(++m_bookmarks);
        m_xml.start("w:p");
        addStyle(u"Caption"_s);
        m_xml.empty("w:bookmarkStart", {{"w:id", id}, {"w:name", u"_Ref_"_s + label}});
        addText(kind + u' ');
        addField(u" SEQ %1 \\* ARABIC "_s.arg(kind), number(count));
        m_xml.empty("w:bookmarkEnd", {{"w:id", id}});
        addText(u": "_s + caption);
        m_xml.end();
    }

    void addNumbering(ParagraphStyle style)
    {
        const bool numbered = style == ParagraphStyle::ListNumber;
        if (numbered && !m_inNumberedList)
            ++m_body.numberedLists;
        m_inNumberedList = numbered;
        if (!numbered && style != ParagraphStyle::ListBullet)
            return;
        m_xml.start("w:numPr");
        m_xml.empty("w:ilvl", {{"w:val", u"0"_s}});
        m_xml.empty("w:numId", {{"w:val", number(numbered ? m_body.numberedLists + 1 : 1)}});
        m_xml.end();
    }

    void addParagraph(const PaperParagraph &one, bool newPage = false)
    {
        const bool isBelowTable = std::exchange(m_endsInTable, false);
        m_xml.start("w:p");
        m_xml.start("w:pPr");
        m_xml.empty("w:pStyle", {{"w:val", styleId(one.style)}});
        // What announces a quotation or a list does not stay behind on the page before it.
        if (one.text().endsWith(u':'))
            m_xml.empty("w:keepNext");
        if (newPage)
            m_xml.empty("w:pageBreakBefore");
        addNumbering(one.style);
        // A table has no room below it of its own.
        if (isBelowTable && one.style == ParagraphStyle::Body)
            m_xml.empty("w:spacing", {{"w:before", u"160"_s}});
        m_xml.end();
        for (const auto &span : one.spans) {
            if (span.label.isEmpty())
                addText(span.text, span.bold);
            else
                addField(u" REF _Ref_%1 \\h "_s.arg(span.label), numberedLabel(m_document, span.label));
        }
        m_xml.end();
    }

    [[nodiscard]] static int columnWidth(const PaperTable &table, qsizetype column)
    {
        const int sum = std::accumulate(table.widths.begin(), table.widths.end(), 0);
        if (sum == 0 || table.widths.size() != table.header.size())
            return tableWidth / std::max(1, int(table.header.size()));
        return tableWidth * table.widths.at(column) / sum;
    }

    void addTableHead(const PaperTable &table)
    {
        m_xml.start("w:tblPr");
        m_xml.empty("w:tblStyle", {{"w:val", u"TableGrid"_s}});
        m_xml.empty("w:tblW", {{"w:w", number(tableWidth)}, {"w:type", u"dxa"_s}});
        m_xml.empty("w:tblLayout", {{"w:type", u"fixed"_s}});
        m_xml.empty("w:tblLook",
            {{"w:val", u"0020"_s}, {"w:firstRow", u"1"_s}, {"w:lastRow", u"0"_s}, {"w:firstColumn", u"0"_s},
                {"w:lastColumn", u"0"_s}, {"w:noHBand", u"1"_s}, {"w:noVBand", u"1"_s}});
        m_xml.empty("w:tblCaption", {{"w:val", table.caption}});
        m_xml.empty("w:tblDescription", {{"w:val", table.description}});
        m_xml.end();
        m_xml.start("w:tblGrid");
        for (qsizetype column = 0; column < table.header.size(); ++column)
            m_xml.empty("w:gridCol", {{"w:w", number(columnWidth(table, column))}});
        m_xml.end();
    }

    void addRow(const PaperTable &table, const QStringList &cells, bool isHeader, bool keepsWithNext)
    {
        m_xml.start("w:tr");
        m_xml.start("w:trPr");
        m_xml.empty("w:cantSplit");
        if (isHeader)
            m_xml.empty("w:tblHeader");
        m_xml.end();
        for (qsizetype column = 0; column < cells.size(); ++column) {
            m_xml.start("w:tc");
            m_xml.start("w:tcPr");
            m_xml.empty("w:tcW", {{"w:w", number(columnWidth(table, column))}, {"w:type", u"dxa"_s}});
            m_xml.end();
            m_xml.start("w:p");
            m_xml.start("w:pPr");
            m_xml.empty("w:pStyle", {{"w:val", u"NoSpacing"_s}});
            if (keepsWithNext)
                m_xml.empty("w:keepNext");
            m_xml.end();
            addText(cells.at(column), isHeader);
            m_xml.end();
            m_xml.end();
        }
        m_xml.end();
    }

    void addPage()
    {
        // A document cannot end in a table.
        if (m_endsInTable)
            addParagraph(paragraph({}));
        m_xml.start("w:sectPr");
        m_xml.empty("w:footerReference", {{"w:type", u"default"_s}, {"r:id", u"rIdFooter"_s}});
        m_xml.empty("w:pgSz", {{"w:w", u"11906"_s}, {"w:h", u"16838"_s}});
        m_xml.empty("w:pgMar",
            {{"w:top", u"1276"_s}, {"w:right", u"1276"_s}, {"w:bottom", u"1276"_s}, {"w:left", u"1276"_s},
                {"w:header", u"709"_s}, {"w:footer", u"709"_s}, {"w:gutter", u"0"_s}});
        m_xml.end();
    }

    const PaperDocument &m_document;
    DocxXml m_xml;
    DocxBody m_body;
    int m_tables = 0;
    int m_pictures = 0;
    int m_bookmarks = 0;
    bool m_inNumberedList = false;
    bool m_endsInTable = false;
};
} // namespace

DocxBody docxBody(const PaperDocument &document)
{
    return BodyWriter(document).write();
}
