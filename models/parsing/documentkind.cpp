// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsing/documentkind.h"

#include "reading/picturehead.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace {

// A PDF's head may stand behind some other bytes, as readers of PDF have always allowed.
constexpr qsizetype headRoom = 1024;

// Binary kinds are known by their control bytes; these are the ones that are made of letters, and the
// archives and pictures that can be short enough to hold none.
constexpr auto otherHeads =
    std::to_array<std::string_view>({"<!doctype", "<html", "<head", "<body", "<?xml", "<svg", "{\\rtf",
        "%!ps", "pk\x03\x04", "pk\x05\x06", "gif87a", "gif89a", "\x1f\x8b", "rar!\x1a", "7z\xbc\xaf",
        "\x7f"
        "elf",
        "\xd0\xcf\x11\xe0", "bzh",
        "\xfd"
        "7zxz",
        "begin:vcard"});

bool startsWith(QByteArrayView bytes, std::string_view head)
{
    return bytes.size() >= qsizetype(head.size())
        && std::equal(head.begin(), head.end(), bytes.begin(), [](char expected, char found) {
               return expected == char(std::tolower(static_cast<unsigned char>(found)));
           });
}

QByteArrayView withoutLead(QByteArrayView bytes)
{
    if (bytes.startsWith(QByteArrayView("\xef\xbb\xbf")))
        bytes = bytes.sliced(3);
    while (!bytes.isEmpty() && std::isspace(static_cast<unsigned char>(bytes.front())))
        bytes = bytes.sliced(1);
    return bytes;
}

} // namespace

DocumentKind documentKind(QByteArrayView bytes)
{
    if (bytes.first(std::min(bytes.size(), headRoom)).contains(QByteArrayView("%PDF-")))
        return DocumentKind::Pdf;
    if (looksLikePicture(bytes))
        return DocumentKind::Picture;
    const QByteArrayView rest = withoutLead(bytes);
    const bool isOther =
        std::ranges::any_of(otherHeads, [rest](auto head) { return startsWith(rest, head); });
    return isOther ? DocumentKind::Other : DocumentKind::Text;
}
