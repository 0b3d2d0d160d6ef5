// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/docx.h"

#include "paper/docxbody.h"
#include "paper/docxreading.h"
#include "paper/docxstyles.h"
#include "paper/docxxml.h"
#include "paper/translating.h"
#include "paper/zipfile.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {
QString relationType(const QString &name)
{
    return QString::fromLatin1(Ns::relations) + u'/' + name;
}

QByteArray contentTypes()
{
    DocxXml xml;
    const auto word = u"application/vnd.openxmlformats-officedocument.wordprocessingml."_s;
    xml.start("Types", {{"xmlns", QString::fromLatin1(Ns::contentTypes)}});
    const auto byDefault = [&xml](const QString &suffix, const QString &type) {
        xml.empty("Default", {{"Extension", suffix}, {"ContentType", type}});
    };
    byDefault(u"rels"_s, u"application/vnd.openxmlformats-package.relationships+xml"_s);
    byDefault(u"xml"_s, u"application/xml"_s);
    byDefault(u"png"_s, u"image/png"_s);
    byDefault(u"svg"_s, u"image/svg+xml"_s);
    const auto part = [&xml](const QString &name, const QString &type) {
        xml.empty("Override", {{"PartName", name}, {"ContentType", type}});
    };
    part(u"/word/document.xml"_s, word + u"document.main+xml"_s);
    part(u"/word/styles.xml"_s, word + u"styles+xml"_s);
    part(u"/word/numbering.xml"_s, word + u"numbering+xml"_s);
    part(u"/word/settings.xml"_s, word + u"settings+xml"_s);
    part(u"/word/footer1.xml"_s, word + u"footer+xml"_s);
    part(u"/docProps/core.xml"_s, u"application/vnd.openxmlformats-package.core-properties+xml"_s);
    part(u"/docProps/custom.xml"_s, u"application/vnd.openxmlformats-officedocument.custom-properties+xml"_s);
    return xml.bytes();
}

void addRelation(DocxXml &xml, const QString &id, const QString &type, const QString &target)
{
    xml.empty("Relationship", {{"Id", id}, {"Type", type}, {"Target", target}});
}

QByteArray packageRelations()
{
    DocxXml xml;
    xml.start("Relationships", {{"xmlns", QString::fromLatin1(Ns::packageRelations)}});
    addRelation(xml, u"rId1"_s, relationType(u"officeDocument"_s), u"word/document.xml"_s);
    addRelation(xml, u"rId2"_s, QString::fromLatin1(Ns::packageRelations) + u"/metadata/core-properties"_s,
        u"docProps/core.xml"_s);
    addRelation(xml, u"rId3"_s, relationType(u"custom-properties"_s), u"docProps/custom.xml"_s);
    return xml.bytes();
}

QByteArray documentRelations(const QList<ZipEntry> &media)
{
    DocxXml xml;
    xml.start("Relationships", {{"xmlns", QString::fromLatin1(Ns::packageRelations)}});
    addRelation(xml, u"rIdStyles"_s, relationType(u"styles"_s), u"styles.xml"_s);
    addRelation(xml, u"rIdNumbering"_s, relationType(u"numbering"_s), u"numbering.xml"_s);
    addRelation(xml, u"rIdSettings"_s, relationType(u"settings"_s), u"settings.xml"_s);
    addRelation(xml, u"rIdFooter"_s, relationType(u"footer"_s), u"footer1.xml"_s);
    for (qsizetype i = 0; i < media.size(); ++i)
        addRelation(xml, u"rIdImage%1"_s.arg(i + 1), relationType(u"image"_s), media.at(i).name.mid(5));
    return xml.bytes();
}

QByteArray coreProperties(const PaperDocument &document)
{
    DocxXml xml;
    xml.start("cp:coreProperties",
        {{"xmlns:cp", u"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"_s},
            {"xmlns:dc", u"http://purl.org/dc/elements/1.1/"_s},
            {"xmlns:dcterms", u"http://purl.org/dc/terms/"_s},
            {"xmlns:xsi", u"http://www.w3.org/2001/XMLSchema-instance"_s}});
    xml.textElement("dc:title", document.title);
    xml.textElement("dc:language", u"en-GB"_s);
    const auto day = document.madeOn.toString(Qt::ISODate) + u"T00:00:00Z"_s;
    for (const auto property : {"dcterms:created", "dcterms:modified"}) {
        if (document.madeOn.isValid())
            xml.textElement(property, day, {{"xsi:type", u"dcterms:W3CDTF"_s}});
    }
    return xml.bytes();
}

/// Of each picture its PNG's mark and its SVG's.
QString pictureMarks(const PaperDocument &document)
{
    QStringList marks;
    for (const auto &section : document.sections) {
        for (const auto &block : section.blocks) {
            const auto *picture = std::get_if<PaperPicture>(&block);
            if (!picture)
                continue;
            const auto svg = picture->svg.isEmpty() ? QString() : u'/' + pictureMark(picture->svg);
            marks.append(pictureMark(picture->png) + svg);
        }
    }
    return marks.join(u' ');
}

/// Properties of ours, since word processors change the others.
QByteArray customProperties(const PaperDocument &document)
{
    DocxXml xml;
    xml.start("Properties",
        {{"xmlns", u"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"_s},
            {"xmlns:vt", u"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"_s}});
    int id = 2; // the first that is not reserved
    const auto add = [&](const QString &name, const QString &text) {
        if (text.isEmpty())
            return;
        xml.start("property",
            {{"fmtid", u"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"_s}, {"pid", QString::number(id++)},
                {"name", name}});
        xml.textElement("vt:lpwstr", text);
        xml.end();
    };
    QStringList years;
    for (const auto year : document.origin.years)
        years.append(year.toString(Qt::ISODate));
    add(u"UpheldMadeOn"_s, document.madeOn.toString(Qt::ISODate));
    add(u"UpheldAuthority"_s, document.origin.authority);
    add(u"UpheldYears"_s, years.join(u' '));
    add(u"UpheldCouncils"_s, document.origin.councils);
    add(u"UpheldPictures"_s, pictureMarks(document));
    return xml.bytes();
}

QByteArray settings()
{
    DocxXml xml;
    xml.start("w:settings", {{"xmlns:w", QString::fromLatin1(Ns::word)}});
    xml.start("w:compat");
    xml.empty("w:compatSetting",
        {{"w:name", u"compatibilityMode"_s}, {"w:uri", u"http://schemas.microsoft.com/office/word"_s},
            {"w:val", u"15"_s}});
    xml.end();
    xml.empty("w:themeFontLang", {{"w:val", u"en-GB"_s}});
    return xml.bytes();
}

QByteArray footer()
{
    DocxXml xml;
    xml.start("w:ftr", {{"xmlns:w", QString::fromLatin1(Ns::word)}});
    xml.start("w:p");
    xml.start("w:pPr");
    xml.empty("w:pStyle", {{"w:val", u"Footer"_s}});
    xml.end();
    const auto run = [&xml](const QString &text) {
        xml.start("w:r");
        xml.textElement("w:t", text, {{"xml:space", u"preserve"_s}});
        xml.end();
    };
    run(PaperDocumentWords::tr("Page", "of the footer") + u' ');
    xml.start("w:fldSimple", {{"w:instr", u" PAGE "_s}});
    run(u"1"_s);
    return xml.bytes();
}
} // namespace

Outcome<QByteArray> docxBytes(const PaperDocument &document)
{
    const auto body = docxBody(document);
    return zipBytes(
        QList<ZipEntry>{{u"[Content_Types].xml"_s, contentTypes()}, {u"_rels/.rels"_s, packageRelations()},
            {u"docProps/core.xml"_s, coreProperties(document)},
            {u"docProps/custom.xml"_s, customProperties(document)},
            {u"word/_rels/document.xml.rels"_s, documentRelations(body.media)},
            {u"word/document.xml"_s, body.xml}, {u"word/styles.xml"_s, docxStyles()},
            {u"word/numbering.xml"_s, docxNumbering(body.numberedLists)},
            {u"word/settings.xml"_s, settings()}, {u"word/footer1.xml"_s, footer()}}
        + body.media);
}
