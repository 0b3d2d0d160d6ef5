// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/docxlooks.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace {
QString attributeOf(const QXmlStreamAttributes &attributes, QStringView name)
{
    for (const auto &one : attributes) {
        if (one.name() == name)
            return one.value().toString();
    }
    return {};
}

std::optional<bool> first(const std::optional<bool> &one, const std::optional<bool> &other)
{
    return one ? one : other;
}

bool isDarkColour(const QString &colour)
{
    static const QStringList light{QString(), u"auto"_s, u"none"_s, u"white"_s, u"FFFFFF"_s, u"ffffff"_s};
    return !light.contains(colour);
}

bool isFormer(QStringView name)
{
    return name == u"rPrChange" || name == u"pPrChange" || name == u"tcPrChange" || name == u"tblPrChange";
}
} // namespace

void TextLook::take(QStringView name, const QXmlStreamAttributes &attributes)
{
    constexpr int leastSize = 8; // half points
    const auto value = attributeOf(attributes, u"val");
    const bool isOn = value != u"0" && value != u"false" && value != u"off";
    if (name == u"vanish")
        isHidden = isOn;
    else if (name == u"strike" || name == u"dstrike")
        isStruck = isOn || isStruck.value_or(false);
    else if (name == u"sz" && !value.isEmpty())
        isTiny = value.toDouble() < leastSize;
    else if (name == u"color")
        isWhite = value.compare(u"FFFFFF"_s, Qt::CaseInsensitive) == 0
            || attributeOf(attributes, u"themeColor") == u"background1";
    else if (name == u"shd")
        isOnDark = isDarkColour(attributeOf(attributes, u"fill"));
    else if (name == u"highlight")
        isOnDark = isDarkColour(value);
}

TextLook TextLook::over(const TextLook &under) const
{
    return {first(isHidden, under.isHidden), first(isStruck, under.isStruck), first(isWhite, under.isWhite),
        first(isTiny, under.isTiny), first(isOnDark, under.isOnDark)};
}

bool TextLook::isSeen() const
{
    const bool isLost = isWhite.value_or(false) && !isOnDark.value_or(false);
    return !isHidden.value_or(false) && !isStruck.value_or(false) && !isTiny.value_or(false) && !isLost;
}

void DocxLooks::start(QStringView name, const QXmlStreamAttributes &attributes)
{
    if (name == u"rPrDefault") {
        m_isInDefault = true;
    } else if (name == u"style") {
        m_open = attributeOf(attributes, u"styleId");
        m_styles.insert(m_open, {});
        const auto byDefault = attributeOf(attributes, u"default");
        const bool isDefault = byDefault == u"1" || byDefault == u"true" || byDefault == u"on";
        if (isDefault && attributeOf(attributes, u"type") == u"paragraph")
            m_defaultStyle = m_open;
    } else if (name == u"tblStylePr" || m_isOfPart) {
        m_isOfPart = true;
    } else if (m_isInDefault) {
        m_default.take(name, attributes);
    } else if (const auto style = m_styles.find(m_open); style != m_styles.end()) {
        if (name == u"basedOn")
            style->basedOn = attributeOf(attributes, u"val");
        else
            style->look.take(name, attributes);
    }
}

void DocxLooks::end(QStringView name)
{
    if (name == u"rPrDefault")
        m_isInDefault = false;
    else if (name == u"tblStylePr")
        m_isOfPart = false;
    else if (name == u"style")
        m_open.clear();
}

TextLook DocxLooks::ofStyle(const QString &id) const
{
    constexpr int mostLevels = 20; // a circle of styles ends too
    TextLook look;
    auto style = m_styles.constFind(id);
    for (int level = 0; level < mostLevels && style != m_styles.constEnd(); ++level) {
        look = look.over(style->look);
        style = m_styles.constFind(style->basedOn);
    }
    return look;
}

TextLook DocxLooks::ofParagraph(const QString &id) const
{
    return ofStyle(id.isEmpty() ? m_defaultStyle : id).over(m_default);
}

void OpenRuns::start(QStringView name, const QXmlStreamAttributes &attributes)
{
    if (name == u"r")
        m_open.append(Run());
    else if (name == u"tbl")
        m_tables.append(QString());
    else if (isFormer(name))
        ++m_former; // what it looked like before
    else if (m_former == 0 && !takeStyle(name, attributeOf(attributes, u"val")))
        takeLook(name, attributes);
}

void OpenRuns::end(QStringView name)
{
    if (name == u"r" && !m_open.isEmpty()) {
        m_open.removeLast();
    } else if (isFormer(name)) {
        --m_former;
    } else if (name == u"p") {
        m_isParagraphDark.reset();
        m_paragraphStyle.clear();
    } else if (name == u"tc") {
        m_isCellDark.reset();
    } else if (name == u"tbl" && !m_tables.isEmpty()) {
        m_tables.removeLast();
    }
}

bool OpenRuns::isSeen() const
{
    auto look = m_looks.ofParagraph(m_paragraphStyle);
    if (!m_tables.isEmpty())
        look = look.over(m_looks.ofStyle(m_tables.last()));
    look.isOnDark = first(m_isParagraphDark, first(m_isCellDark, look.isOnDark));
    if (m_open.isEmpty())
        return look.isSeen();
    const auto &run = m_open.last();
    return run.look.over(m_looks.ofStyle(run.style)).over(look).isSeen();
}

bool OpenRuns::takeStyle(QStringView name, const QString &id)
{
    if (name == u"pStyle")
        m_paragraphStyle = id;
    else if (name == u"rStyle" && !m_open.isEmpty())
        m_open.last().style = id;
    else if (name == u"tblStyle" && !m_tables.isEmpty())
        m_tables.last() = id;
    else
        return false;
    return true;
}

void OpenRuns::takeLook(QStringView name, const QXmlStreamAttributes &attributes)
{
    if (name == u"tcPr")
        m_isInCellLook = true;
    else if (name == u"p")
        m_isInCellLook = false;
    if (!m_open.isEmpty()) {
        m_open.last().look.take(name, attributes);
    } else if (name == u"shd") {
        TextLook ground;
        ground.take(name, attributes);
        (m_isInCellLook ? m_isCellDark : m_isParagraphDark) = ground.isOnDark;
    }
}
