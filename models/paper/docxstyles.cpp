// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/docxstyles.h"

#include "paper/docxxml.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {
/// One paragraph style. Lengths in twentieths of a point, sizes in half points.
struct StyleRow {
    const char *id;
    const char *name;
    int size; ///< 0: as Normal
    bool bold;
    int before;
    int after;
    int indent;
    int level; ///< of the heading, from 1; 0: no heading
    bool keepWithNext;
};

constexpr std::array styleRows{
    StyleRow{"Title", "Title", 40, true, 0, 240, 0, 0, true},
    StyleRow{"Heading1", "heading 1", 32, true, 300, 80, 0, 1, true},
    StyleRow{"Heading2", "heading 2", 26, true, 240, 80, 0, 2, true},
    StyleRow{"Heading3", "heading 3", 24, true, 200, 80, 0, 3, true},
    StyleRow{"Quote", "Quote", 0, false, 0, 120, 567, 0, false},
    StyleRow{"Caption", "caption", 0, true, 200, 100, 0, 0, true},
    StyleRow{"ListNumber", "List Number", 0, false, 0, 120, 0, 0, false},
    StyleRow{"ListBullet", "List Bullet", 0, false, 0, 120, 0, 0, false},
    StyleRow{"NoSpacing", "No Spacing", 0, false, 40, 40, 0, 0, false},
    StyleRow{"Footer", "footer", 0, false, 0, 0, 0, 0, false},
};

QString number(int value)
{
    return QString::number(value);
}

void addDefaults(DocxXml &xml)
{
    xml.start("w:docDefaults");
    xml.start("w:rPrDefault");
    xml.start("w:rPr");
    const auto font = u"Arial"_s;
    xml.empty("w:rFonts", {{"w:ascii", font}, {"w:hAnsi", font}, {"w:eastAsia", font}, {"w:cs", font}});
    xml.empty("w:sz", {{"w:val", u"24"_s}});
    xml.empty("w:szCs", {{"w:val", u"24"_s}});
    xml.empty("w:lang", {{"w:val", u"en-GB"_s}, {"w:eastAsia", u"en-GB"_s}, {"w:bidi", u"ar-SA"_s}});
    xml.end();
    xml.end();
    xml.start("w:pPrDefault");
    xml.start("w:pPr");
    xml.empty("w:spacing", {{"w:after", u"120"_s}, {"w:line", u"264"_s}, {"w:lineRule", u"auto"_s}});
    xml.end();
    xml.end();
    xml.end();
}

void addStyleHead(DocxXml &xml, const char *type, const QString &id, const char *name, bool isDefault)
{
    if (isDefault)
        xml.start(
            "w:style", {{"w:type", QString::fromLatin1(type)}, {"w:default", u"1"_s}, {"w:styleId", id}});
    else
        xml.start("w:style", {{"w:type", QString::fromLatin1(type)}, {"w:styleId", id}});
    xml.empty("w:name", {{"w:val", QString::fromLatin1(name)}});
}

void addParagraphStyle(DocxXml &xml, const StyleRow &row)
{
    addStyleHead(xml, "paragraph", QString::fromLatin1(row.id), row.name, false);
    xml.empty("w:basedOn", {{"w:val", u"Normal"_s}});
    if (row.level > 0 || row.size > 0)
        xml.empty("w:next", {{"w:val", u"Normal"_s}});
    xml.empty("w:qFormat");
    xml.start("w:pPr");
    if (row.keepWithNext)
        xml.empty("w:keepNext");
    if (row.keepWithNext)
        xml.empty("w:keepLines");
    xml.empty("w:spacing", {{"w:before", number(row.before)}, {"w:after", number(row.after)}});
    if (row.indent > 0)
        xml.empty("w:ind", {{"w:left", number(row.indent)}, {"w:right", number(row.indent)}});
    if (row.level > 0)
        xml.empty("w:outlineLvl", {{"w:val", number(row.level - 1)}});
    xml.end();
    xml.start("w:rPr");
    if (row.bold)
        xml.empty("w:b");
    if (row.size > 0)
        xml.empty("w:sz", {{"w:val", number(row.size)}});
    xml.end();
    xml.end();
}

void addTableStyles(DocxXml &xml)
{
    addStyleHead(xml, "table", u"TableNormal"_s, "Normal Table", true);
    xml.start("w:tblPr");
    xml.start("w:tblCellMar");
    for (const auto side : {"w:left", "w:right"})
        xml.empty(side, {{"w:w", u"85"_s}, {"w:type", u"dxa"_s}});
    xml.end();
    xml.end();
    xml.end();
    addStyleHead(xml, "table", u"TableGrid"_s, "Table Grid", false);
    xml.empty("w:basedOn", {{"w:val", u"TableNormal"_s}});
    xml.start("w:tblPr");
    xml.start("w:tblBorders");
    for (const auto side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"})
        xml.empty(
            side, {{"w:val", u"single"_s}, {"w:sz", u"4"_s}, {"w:space", u"0"_s}, {"w:color", u"595959"_s}});
    xml.end();
    xml.end();
    xml.end();
}

/// A list of one level: bullets, or decimal numbers.
void addAbstractList(DocxXml &xml, int id, const QString &format, const QString &mark, const QString &style)
{
    xml.start("w:abstractNum", {{"w:abstractNumId", number(id)}});
    xml.empty("w:multiLevelType", {{"w:val", u"singleLevel"_s}});
    xml.start("w:lvl", {{"w:ilvl", u"0"_s}});
    xml.empty("w:start", {{"w:val", u"1"_s}});
    xml.empty("w:numFmt", {{"w:val", format}});
    xml.empty("w:pStyle", {{"w:val", style}});
    xml.empty("w:lvlText", {{"w:val", mark}});
    xml.empty("w:lvlJc", {{"w:val", u"left"_s}});
    xml.start("w:pPr");
    xml.empty("w:ind", {{"w:left", u"567"_s}, {"w:hanging", u"567"_s}});
    xml.end();
    xml.end();
    xml.end();
}
} // namespace

QString styleId(ParagraphStyle style)
{
    switch (style) {
    case ParagraphStyle::Title:
        return u"Title"_s;
    case ParagraphStyle::Heading1:
        return u"Heading1"_s;
    case ParagraphStyle::Heading2:
        return u"Heading2"_s;
    case ParagraphStyle::Heading3:
        return u"Heading3"_s;
    case ParagraphStyle::Body:
        return u"Normal"_s;
    case ParagraphStyle::Quote:
        return u"Quote"_s;
    case ParagraphStyle::ListNumber:
        return u"ListNumber"_s;
    case ParagraphStyle::ListBullet:
        return u"ListBullet"_s;
    }
    Q_UNREACHABLE();
}

QByteArray docxStyles()
{
    DocxXml xml;
    xml.start("w:styles", {{"xmlns:w", QString::fromLatin1(Ns::word)}});
    addDefaults(xml);
    addStyleHead(xml, "paragraph", u"Normal"_s, "Normal", true);
    xml.empty("w:qFormat");
    xml.end();
    for (const auto &row : styleRows)
        addParagraphStyle(xml, row);
    addTableStyles(xml);
    return xml.bytes();
}

QByteArray docxNumbering(int numberedLists)
{
    DocxXml xml;
    xml.start("w:numbering", {{"xmlns:w", QString::fromLatin1(Ns::word)}});
    addAbstractList(xml, 0, u"bullet"_s, u"\u2022"_s, u"ListBullet"_s);
    addAbstractList(xml, 1, u"decimal"_s, u"%1."_s, u"ListNumber"_s);
    xml.start("w:num", {{"w:numId", u"1"_s}});
    xml.empty("w:abstractNumId", {{"w:val", u"0"_s}});
    xml.end();
    for (int list = 0; list < numberedLists; ++list) {
        xml.start("w:num", {{"w:numId", number(list + 2)}});
        xml.empty("w:abstractNumId", {{"w:val", u"1"_s}});
        xml.start("w:lvlOverride", {{"w:ilvl", u"0"_s}});
        xml.empty("w:startOverride", {{"w:val", u"1"_s}});
        xml.end();
        xml.end();
    }
    return xml.bytes();
}
