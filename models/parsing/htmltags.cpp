// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsing/htmltags.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace {

struct Known {
    std::u16string_view name;
    HtmlTag::Effect effect;
};

using enum HtmlTag::Effect;

constexpr auto knownTags = std::to_array<Known>({{u"u", Nothing}, {u"b", Nothing}, {u"i", Nothing},
    {u"em", Nothing}, {u"strong", Nothing}, {u"s", Nothing}, {u"del", Nothing}, {u"ins", Nothing},
    {u"span", Nothing}, {u"font", Nothing}, {u"small", Nothing}, {u"big", Nothing}, {u"mark", Nothing},
    {u"code", Nothing}, {u"a", Links}, {u"sup", Raises}, {u"sub", Raises}, {u"br", Breaks}, {u"hr", Breaks},
    {u"p", Breaks}, {u"div", Breaks}, {u"center", Breaks}, {u"pre", Breaks}, {u"table", Breaks},
    {u"caption", Breaks}, {u"thead", Breaks}, {u"tbody", Breaks}, {u"tr", Breaks}, {u"td", Breaks},
    {u"th", Breaks}, {u"ul", Breaks}, {u"ol", Breaks}, {u"li", Breaks}, {u"dl", Breaks}, {u"dt", Breaks},
    {u"dd", Breaks}, {u"h1", Breaks}, {u"h2", Breaks}, {u"h3", Breaks}, {u"h4", Breaks}, {u"h5", Breaks},
    {u"h6", Breaks}, {u"img", Breaks}, {u"figure", Breaks}, {u"figcaption", Breaks}, {u"blockquote", Breaks},
    {u"section", Breaks}, {u"header", Breaks}, {u"footer", Breaks}});

qsizetype nameLength(QStringView text)
{
    const auto end = std::ranges::find_if_not(
        text, [](QChar c) { return c.unicode() < 0x80 && (c.isLetter() || c.isDigit()); });
    return end - text.begin();
}

} // namespace

std::optional<HtmlTag> htmlTagAt(QStringView text)
{
    constexpr qsizetype longestName = 10;
    const qsizetype start = text.startsWith(u"</") ? 2 : 1;
    if (!text.startsWith(u'<') || start >= text.size())
        return std::nullopt;
    const qsizetype room = std::min(text.size() - start, longestName + 1);
    const QStringView name = text.sliced(start, nameLength(text.sliced(start, room)));
    const auto known = std::ranges::find_if(
        knownTags, [name](const Known &each) { return name.compare(each.name, Qt::CaseInsensitive) == 0; });
    const qsizetype nameEnd = start + name.size();
    if (known == knownTags.end() || nameEnd == text.size())
        return std::nullopt;
    const QChar next = text[nameEnd];
    if (next != u'>' && next != u'/' && !next.isSpace())
        return std::nullopt;
    // Stops at the next tag, so that a line of open brackets takes no longer than another.
    const auto end =
        std::find_if(text.begin() + nameEnd, text.end(), [](QChar c) { return c == u'>' || c == u'<'; });
    if (end == text.end() || *end != u'>')
        return std::nullopt;
    return HtmlTag{.length = end - text.begin() + 1, .effect = known->effect};
}

qsizetype addressLength(QStringView text)
{
    if (!text.startsWith(u'<'))
        return 0;
    const auto end = std::find_if(
        text.begin() + 1, text.end(), [](QChar c) { return c == u'>' || c == u'<' || c.isSpace(); });
    if (end == text.end() || *end != u'>')
        return 0;
    const QStringView inner = text.sliced(1, end - text.begin() - 1);
    const bool isAddress = inner.contains(u"://") || inner.startsWith(u"mailto:")
        || (inner.contains(u'@') && !inner.startsWith(u'@'));
    return isAddress ? inner.size() + 2 : 0;
}
