// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unpacking/zipkind.h"

using namespace Qt::StringLiterals;

namespace {

bool startsOne(const QStringList &names, QStringView folder)
{
    return std::ranges::any_of(names, [folder](const QString &name) { return name.startsWith(folder); });
}

QByteArray mediaType(const QByteArray &zip)
{
    const auto isType = [](const QString &name) { return name == u"mimetype"; };
    return zipEntries(zip, isType).value_or(QHash<QString, QByteArray>()).value(u"mimetype"_s).trimmed();
}

} // namespace

ZipKind zipKind(const QByteArray &zip, const ZipNames &entries)
{
    const auto &names = entries.names;
    const bool isOffice = names.contains(u"[Content_Types].xml"_s);
    if (names.contains(u"word/document.xml"_s) || (isOffice && startsOne(names, u"word/")))
        return ZipKind::Word;
    if (isOffice)
        return ZipKind::OtherFormat;
    if (names.contains(u"content.xml"_s) && names.contains(u"META-INF/manifest.xml"_s)) {
        const auto type = mediaType(zip);
        const bool isText = type.isEmpty() || type == "application/vnd.oasis.opendocument.text"
            || type == "application/vnd.oasis.opendocument.text-template";
        return isText ? ZipKind::OpenText : ZipKind::OtherFormat;
    }
    if (names.contains(u"META-INF/MANIFEST.MF"_s) || names.contains(u"META-INF/container.xml"_s))
        return ZipKind::OtherFormat;
    return ZipKind::Archive;
}
