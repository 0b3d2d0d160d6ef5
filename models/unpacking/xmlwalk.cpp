// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unpacking/xmlwalk.h"

#include <QXmlStreamReader>

#include <algorithm>

namespace {
constexpr int mostDepth = 256;
}

Outcome<void> walkXml(const QByteArray &bytes, const XmlListener &listener)
{
    const auto damaged = tl::unexpected(Problem{.kind = Problem::Kind::Damaged});
    QXmlStreamReader reader(bytes);
    int depth = 0;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            return damaged;
        case QXmlStreamReader::StartElement:
            if (++depth > mostDepth)
                return damaged;
            listener.start(reader.name(), reader.attributes());
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            listener.end(reader.name());
            break;
        case QXmlStreamReader::Characters:
            listener.text(reader.text());
            break;
        default:
            break;
        }
    }
    if (reader.hasError())
        return damaged;
    return {};
}

QString attributeOf(const QXmlStreamAttributes &attributes, QStringView name)
{
    const auto found =
        std::ranges::find_if(attributes, [name](const auto &one) { return one.name() == name; });
    return found == attributes.end() ? QString() : found->value().toString();
}
