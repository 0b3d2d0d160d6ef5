// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fodtmaker.h"

#include "support/lettertext.h"
#include "support/marks.h"

using namespace Qt::StringLiterals;

namespace {

using namespace Support;
using Role = TextParagraph::Role;

const QString head = uR"(<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles>
<style:style style:name="Plain" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="7pt" fo:text-align="justify"/><style:text-properties style:font-name="Liberation Sans" fo:font-family="Liberation Sans" fo:font-size="10.5pt"/></style:style>
<style:style style:name="Line" style:family="paragraph"><style:text-properties fo:font-family="Liberation Sans" fo:font-size="10.5pt"/></style:style>
<style:style style:name="Heading" style:family="paragraph"><style:paragraph-properties fo:margin-top="8pt" fo:margin-bottom="6pt" fo:keep-with-next="always"/><style:text-properties fo:font-family="Liberation Sans" fo:font-size="13pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Figures" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/><style:text-properties fo:font-size="4pt"/></style:style>
<style:style style:name="Count" style:family="paragraph"><style:text-properties fo:font-family="Liberation Sans" fo:font-size="24pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Base" style:family="paragraph"><style:text-properties fo:font-family="Liberation Sans" fo:font-size="8pt" fo:color="#555555"/></style:style>
<style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Pillars" style:family="section"><style:section-properties text:dont-balance-text-columns="false"><style:columns fo:column-count="2" fo:column-gap="1cm"/></style:section-properties></style:style>
<style:style style:name="Ruled" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #777777" fo:padding="3pt"/></style:style>
<style:style style:name="Bare" style:family="table-cell"><style:table-cell-properties fo:padding-right="14pt"/></style:style>
</office:automatic-styles>
<office:body><office:text>
)"_s;

QString styleOf(QChar kind)
{
    return kind == u'c' ? u"Count"_s : kind == u'b' ? u"Base"_s : u"Plain"_s;
}

// Bold pieces become spans.
QString content(const QString &text)
{
    QString xml;
    bool bold = false;
    const QStringList pieces = withoutMarks(text).toHtmlEscaped().split(u"**"_s);
    for (const QString &piece : pieces) {
        xml += bold ? u"<text:span text:style-name=\"Bold\">"_s + piece + u"</text:span>"_s : piece;
        bold = !bold;
    }
    return xml;
}

QString paragraph(const QString &style, const QString &text)
{
    return u"<text:p text:style-name=\""_s + style + u"\">"_s + content(text) + u"</text:p>\n"_s;
}

QString cell(const QString &inside, bool ruled)
{
    const QString style = u" table:style-name=\""_s + (ruled ? u"Ruled\""_s : u"Bare\""_s);
    return u"<table:table-cell office:value-type=\"string\""_s + style + u'>' + inside
        + u"</table:table-cell>"_s;
}

QString table(const QList<QStringList> &rows, bool ruled)
{
    QString xml =
        u"<table:table><table:table-column table:number-columns-repeated=\"%1\"/>"_s.arg(rows.front().size());
    for (const QStringList &row : rows) {
        xml += u"<table:table-row>"_s;
        for (const QString &one : row)
            xml += cell(one, ruled);
        xml += u"</table:table-row>"_s;
    }
    return xml + u"</table:table>\n"_s;
}

QString linesOf(const FigureBlock &block, QStringView kinds)
{
    QString xml;
    for (const FigureLine &line : block.lines) {
        if (kinds.contains(line.kind))
            xml += paragraph(styleOf(line.kind), line.text);
    }
    return xml.isEmpty() ? paragraph(u"Plain"_s, {}) : xml;
}

QString ruledRows(const FigureBlock &block)
{
    QList<QStringList> rows;
    for (const FigureLine &line : block.lines) {
        QStringList row;
        for (const QString &text : line.text.split(u" ; "_s))
            row.append(paragraph(u"Line"_s, text));
        if (!rows.isEmpty() && rows.front().size() != row.size())
            row = QStringList(rows.front().size(), paragraph(u"Line"_s, {}));
        rows.append(row);
    }
    return table(rows, true);
}

QString blockXml(const FigureBlock &block, Layout layout)
{
    const QString heading = block.heading.isEmpty() ? QString() : paragraph(u"Heading"_s, block.heading);
    const QString ring = block.ring < 0 || block.nothing
        ? QString()
        : paragraph(u"Count"_s, QString::number(block.ring) + u'%');
    if (layout == Layout::Table)
        return heading + ruledRows(block);
    if (layout == Layout::RingBeside || layout == Layout::TwoColumns)
        return heading + table({{ring + linesOf(block, u"cl"), linesOf(block, u"sapqn")}}, false)
            + linesOf(block, u"b");
    if (layout == Layout::ThreeColumns)
        return heading
            + table({{ring + linesOf(block, u"sa"), linesOf(block, u"clb"), linesOf(block, u"pqn")}}, false);
    return heading + linesOf(block, u"saclbpqnt");
}

QString letterXml(const LetterSpec &spec)
{
    QString xml;
    for (const TextParagraph &one : letterParagraphs(spec)) {
        const bool heading = one.role == Role::Heading || one.role == Role::Letterhead;
        const bool line = one.role == Role::HeaderLine || one.role == Role::Gap;
        xml += paragraph(heading ? u"Heading"_s : line ? u"Line"_s : u"Plain"_s, one.text);
    }
    return xml;
}

} // namespace

namespace Support {

QByteArray flatOpenDocument(const LetterSpec &spec)
{
    QString xml = head + letterXml(spec) + paragraph(u"Figures"_s, {});
    const bool pillars = spec.layout == Layout::OneColumn && spec.year % 2 == 0;
    if (pillars)
        xml += u"<text:section text:style-name=\"Pillars\" text:name=\"Figures\">"_s;
    for (const FigureBlock &block : figureBlocks(spec))
        xml += blockXml(block, spec.layout);
    if (pillars)
        xml += u"</text:section>"_s;
    return (xml + u"</office:text></office:body></office:document>\n"_s).toUtf8();
}

} // namespace Support
