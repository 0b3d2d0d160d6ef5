// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/docxxml.h"

using namespace Qt::StringLiterals;

namespace {
bool isForbidden(char32_t c)
{
    const bool control = c < 0x20 && c != u'\t' && c != u'\n' && c != u'\r';
    const bool turnsDirection = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return control || (c >= 0x7F && c <= 0x9F) || (c >= 0xD800 && c <= 0xDFFF) || (c & 0xFFFE) == 0xFFFE
        || turnsDirection;
}
} // namespace

QString xmlText(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (const auto c : text.toUcs4()) {
        const auto point = static_cast<char32_t>(c);
        if (!isForbidden(point))
            clean += QString::fromUcs4(&point, 1);
    }
    return clean;
}

DocxXml::DocxXml()
    : m_writer(&m_bytes)
{
    m_writer.writeStartDocument(u"1.0"_s, true);
}

void DocxXml::start(const char *name, Attributes attributes)
{
    m_writer.writeStartElement(QString::fromLatin1(name));
    addAttributes(attributes);
}

void DocxXml::end()
{
    m_writer.writeEndElement();
}

void DocxXml::empty(const char *name, Attributes attributes)
{
    m_writer.writeEmptyElement(QString::fromLatin1(name));
    addAttributes(attributes);
}

void DocxXml::textElement(const char *name, const QString &text, Attributes attributes)
{
    start(name, attributes);
    m_writer.writeCharacters(xmlText(text));
    end();
}

QByteArray DocxXml::bytes()
{
    m_writer.writeEndDocument();
    return m_bytes;
}

void DocxXml::addAttributes(Attributes attributes)
{
    for (const auto &[name, value] : attributes)
        m_writer.writeAttribute(QString::fromLatin1(name), xmlText(value));
}
