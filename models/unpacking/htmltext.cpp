// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unpacking/htmltext.h"

#include <QByteArrayView>

#include <algorithm>
#include <array>

namespace {

constexpr qsizetype longestTag = 100'000;

struct Tag {
    QByteArray name; ///< in lower case
    bool isEnd = false;
    bool isEmpty = false; ///< ends itself
    bool isHidden = false;
    qsizetype length = 0;
};

bool isOneOf(const QByteArray &name, const auto &names)
{
    return std::ranges::any_of(names, [&name](const char *one) { return name == one; });
}

/// Whether the attributes of a tag keep what it holds from being seen.
bool hides(const QByteArray &tag)
{
    auto plain = tag.toLower();
    plain.replace(' ', "");
    plain.replace('\n', "");
    constexpr auto signs = std::to_array({"display:none", "visibility:hidden", "font-size:0;",
        "font-size:0px", "font-size:0\"", "mso-hide:all"});
    return std::ranges::any_of(signs, [&plain](const char *sign) { return plain.contains(sign); });
}

/// The tag that \a html starts with, from its "<" on.
Tag tagAt(QByteArrayView html)
{
    Tag tag;
    if (html.startsWith(QByteArrayView("<!--"))) {
        const auto end = html.indexOf(QByteArrayView("-->"));
        tag.length = end == -1 ? html.size() : end + 3;
        return tag;
    }
    const auto close = html.first(std::min(html.size(), longestTag)).indexOf('>');
    if (close < 1)
        return tag;
    const auto whole = html.first(close + 1).toByteArray();
    tag.isEnd = whole.startsWith("</");
    const auto start = whole.cbegin() + (tag.isEnd ? 2 : 1);
    const auto end = std::find_if(start, whole.cend(),
        [](char c) { return c == '>' || c == '/' || c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
    tag.name = QByteArray(start, end - start).toLower();
    const char first = tag.name.isEmpty() ? '\0' : tag.name.front();
    if (!(first >= 'a' && first <= 'z') && first != '!' && first != '?')
        return tag; // a sign of its own: "5 < 6"
    constexpr auto withoutEnd = std::to_array({"br", "hr", "img", "meta", "link", "input", "col", "base",
        "area", "wbr", "source", "embed", "param", "track"});
    tag.isEmpty = whole.endsWith("/>") || isOneOf(tag.name, withoutEnd) || first == '!' || first == '?';
    tag.isHidden = hides(whole);
    tag.length = whole.size();
    return tag;
}

bool isBlock(const QByteArray &name)
{
    constexpr auto blocks = std::to_array({"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li",
        "table", "tr", "td", "th", "blockquote", "pre", "section", "article", "header", "footer", "hr",
        "body", "center", "dl", "dt", "dd", "caption"});
    return isOneOf(name, blocks);
}

/// Lines without the white space that HTML does not show.
void addWords(QByteArray &text, QByteArrayView words)
{
    for (const char c : words) {
        const bool isBlank = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
        if (!isBlank)
            text.append(c);
        else if (!text.isEmpty() && text.back() != ' ' && text.back() != '\n')
            text.append(' ');
    }
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool endsInDigit(const QByteArray &text)
{
    return !text.isEmpty() && isDigit(text.back());
}

void addBreak(QByteArray &text, bool isParagraph)
{
    while (text.endsWith(' '))
        text.chop(1);
    if (text.isEmpty() || text.endsWith("\n\n"))
        return;
    text.append(isParagraph && !text.endsWith('\n') ? "\n\n" : "\n");
}

} // namespace

QByteArray htmlText(const QByteArray &html)
{
    constexpr auto unseen = std::to_array({"head", "style", "script", "title", "template", "noscript"});
    QByteArray text;
    QByteArray hiddenBy; // the element within which nothing is seen
    int depth = 0; // of elements of that name within each other
    for (QByteArrayView rest = html; !rest.isEmpty();) {
        const auto next = rest.front() == '<' ? 0 : std::max<qsizetype>(rest.indexOf('<'), 0);
        const auto words =
            rest.front() != '<' ? rest.first(next == 0 ? rest.size() : next) : QByteArrayView();
        if (hiddenBy.isEmpty())
            addWords(text, words);
        rest = rest.sliced(words.size());
        if (rest.isEmpty())
            break;
        const auto tag = tagAt(rest);
        if (tag.length == 0 && hiddenBy.isEmpty())
            text.append("<");
        rest = rest.sliced(std::max<qsizetype>(tag.length, 1));
        if (!hiddenBy.isEmpty()) {
            depth += tag.name == hiddenBy && !tag.isEmpty ? (tag.isEnd ? -1 : 1) : 0;
            if (depth == 0)
                hiddenBy.clear();
        } else if (!tag.isEnd && !tag.isEmpty && tag.length > 0
            && (tag.isHidden || isOneOf(tag.name, unseen))) {
            hiddenBy = tag.name;
            depth = 1;
        } else if (isBlock(tag.name) || tag.name == "br") {
            addBreak(text, tag.name != "br");
        } else if ((tag.name == "sup" || tag.name == "sub") && endsInDigit(text) && !rest.isEmpty()
            && isDigit(rest.front())) {
            text.append(' '); // "5.8<sup>2</sup>" is no 5.82
        }
    }
    return text.trimmed();
}
