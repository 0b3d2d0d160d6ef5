// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsing/entities.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace {

constexpr qsizetype longestEntity = 10; // with & and ;

struct Named {
    std::u16string_view name;
    char32_t character;
};

constexpr auto names = std::to_array<Named>({{u"amp", U'&'}, {u"lt", U'<'}, {u"gt", U'>'}, {u"quot", U'"'},
    {u"apos", U'\''}, {u"nbsp", 0xa0}, {u"pound", 0xa3}, {u"copy", 0xa9}, {u"reg", 0xae}, {u"shy", 0xad},
    {u"deg", 0xb0}, {u"sup2", 0xb2}, {u"sup3", 0xb3}, {u"middot", 0xb7}, {u"frac14", 0xbc}, {u"frac12", 0xbd},
    {u"frac34", 0xbe}, {u"times", 0xd7}, {u"ensp", 0x2002}, {u"emsp", 0x2003}, {u"thinsp", 0x2009},
    {u"ndash", 0x2013}, {u"mdash", 0x2014}, {u"lsquo", 0x2018}, {u"rsquo", 0x2019}, {u"sbquo", 0x201a},
    {u"ldquo", 0x201c}, {u"rdquo", 0x201d}, {u"bdquo", 0x201e}, {u"bull", 0x2022}, {u"hellip", 0x2026},
    {u"prime", 0x2032}, {u"euro", 0x20ac}, {u"trade", 0x2122}, {u"minus", 0x2212}, {u"percnt", U'%'},
    {u"num", U'#'}, {u"ast", U'*'}, {u"lowbar", U'_'}, {u"vert", U'|'}, {u"comma", U','}, {u"period", U'.'}});

std::optional<char32_t> numbered(QStringView digits)
{
    const bool isHexadecimal = digits.startsWith(u'x', Qt::CaseInsensitive);
    bool isNumber = false;
    const uint code = digits.sliced(isHexadecimal ? 1 : 0).toUInt(&isNumber, isHexadecimal ? 16 : 10);
    if (!isNumber || code > QChar::LastValidCodePoint || QChar::isSurrogate(code)
        || (QChar::category(code) == QChar::Other_Control && !QChar::isSpace(code)))
        return std::nullopt;
    return code;
}

std::optional<char32_t> named(QStringView name)
{
    const auto found = std::ranges::find_if(names, [name](const Named &each) { return name == each.name; });
    return found == names.end() ? std::nullopt : std::optional(found->character);
}

} // namespace

std::optional<Entity> entityAt(QStringView text)
{
    const qsizetype end = text.first(std::min(text.size(), longestEntity)).indexOf(u';');
    if (!text.startsWith(u'&') || end < 3)
        return std::nullopt;
    const QStringView inner = text.sliced(1, end - 1);
    const auto character = inner.startsWith(u'#') ? numbered(inner.sliced(1)) : named(inner);
    return character ? std::optional(Entity{*character, end + 1}) : std::nullopt;
}
