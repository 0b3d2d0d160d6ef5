// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/docxbody.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace {
constexpr int emuPerMillimetre = 36'000;

void addBlip(DocxXml &xml, const QString &png, const QString &svg)
{
    xml.start("pic:blipFill");
    xml.start("a:blip", {{"r:embed", png}});
    if (!svg.isEmpty()) {
        xml.start("a:extLst");
        xml.start("a:ext", {{"uri", u"{96DAC541-7B7A-43D3-8B79-37D633B846F1}"_s}});
        xml.empty("asvg:svgBlip", {{"xmlns:asvg", QString::fromLatin1(Ns::svg)}, {"r:embed", svg}});
        xml.end();
        xml.end();
    }
    xml.end();
    xml.start("a:stretch");
    xml.empty("a:fillRect");
    xml.end();
    xml.end();
}

void addShape(DocxXml &xml, const QString &width, const QString &height)
{
    xml.start("pic:spPr");
    xml.start("a:xfrm");
    xml.empty("a:off", {{"x", u"0"_s}, {"y", u"0"_s}});
    xml.empty("a:ext", {{"cx", width}, {"cy", height}});
    xml.end();
    xml.start("a:prstGeom", {{"prst", u"rect"_s}});
    xml.empty("a:avLst");
    xml.end();
    xml.end();
}
} // namespace

void addDrawing(DocxXml &xml, const PaperPicture &picture, int number, const QString &png, const QString &svg)
{
    const auto emu = [](qreal millimetres) {
        return QString::number(std::lround(millimetres * emuPerMillimetre));
    };
    const auto width = emu(picture.millimetres.width());
    const auto height = emu(picture.millimetres.height());
    const auto name = u"Chart %1"_s.arg(number);
    const auto id = QString::number(number);
    xml.start("w:drawing");
    xml.start("wp:inline", {{"distT", u"0"_s}, {"distB", u"0"_s}, {"distL", u"0"_s}, {"distR", u"0"_s}});
    xml.empty("wp:extent", {{"cx", width}, {"cy", height}});
    xml.empty("wp:docPr", {{"id", id}, {"name", name}, {"descr", picture.altText}});
    xml.start("a:graphic");
    xml.start("a:graphicData", {{"uri", QString::fromLatin1(Ns::picture)}});
    xml.start("pic:pic");
    xml.start("pic:nvPicPr");
    xml.empty("pic:cNvPr", {{"id", id}, {"name", name}, {"descr", picture.altText}});
    xml.empty("pic:cNvPicPr");
    xml.end();
    addBlip(xml, png, svg);
    addShape(xml, width, height);
    for (int open = 0; open < 5; ++open)
        xml.end();
}
