// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsing/inlinemarks.h"

#include "parsing/entities.h"
#include "parsing/htmltags.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype digitsOfGroup = 3;

bool isAsciiPunctuation(QChar c)
{
    const char16_t code = c.unicode();
    return code > 0x20 && code < 0x7f && !c.isLetterOrNumber();
}

bool isInvisible(QChar c)
{
    return c == QChar(0x200b) || c == QChar(0x2060) || c == QChar(0xfeff);
}

/// Blanks that also group the digits of a number, as in "1 157".
bool isGroupingBlank(QChar c)
{
    return c == QChar::Nbsp || c == QChar(0x2007) || c == QChar(0x2009) || c == QChar(0x202f);
}

qsizetype digitsFrom(QStringView text)
{
    const auto end = std::ranges::find_if_not(text, [](QChar c) { return c.isDigit(); });
    return end - text.begin();
}

} // namespace

InlineMarks::InlineMarks(QStringView line)
    : m_line(line)
{
    findLinks();
}

QChar InlineMarks::before(qsizetype place) const
{
    return place > 0 ? m_line[place - 1] : QChar(u' ');
}

QChar InlineMarks::behind(qsizetype place) const
{
    return place < m_line.size() ? m_line[place] : QChar(u' ');
}

/// Behind the ')' of a link's target that starts at \a from, or -1 where it is none. Looks no further than
/// the next bracket, so that a line of brackets takes no longer than another.
qsizetype InlineMarks::targetEnd(qsizetype from) const
{
    int depth = 1;
    bool hasTitle = false;
    for (qsizetype i = from; i < m_line.size(); ++i) {
        const QChar c = m_line[i];
        if (c == u'[' || c == u']')
            return -1;
        if (c.isSpace() && !hasTitle) {
            const QChar next = behind(i + 1);
            if (next != u'"' && next != u'\'' && next != u')')
                return -1; // words in brackets, no target
            hasTitle = true;
        }
        depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
        if (depth == 0)
            return i + 1;
    }
    return -1;
}

void InlineMarks::findLinks()
{
    QList<qsizetype> open;
    for (qsizetype i = 0; i < m_line.size(); ++i) {
        if (m_line[i] == u'\\') {
            ++i;
        } else if (m_line[i] == u'[') {
            open.append(i);
        } else if (m_line[i] == u']' && !open.isEmpty()) {
            const qsizetype start = open.takeLast();
            const qsizetype end = behind(i + 1) == u'(' ? targetEnd(i + 2) : -1;
            if (end == -1)
                continue;
            if (before(start) == u'!') {
                m_links.append(
                    {start - 1, end - start + 1, MarkedToken::Kind::Blank}); // a picture's name is not seen
            } else {
                m_links.append({start, 1, MarkedToken::Kind::Seam});
                m_links.append({i, end - i, MarkedToken::Kind::Seam});
            }
            i = end - 1;
        }
    }
    std::ranges::sort(m_links, {}, &Span::start);
}

MarkedToken InlineMarks::at(qsizetype place)
{
    while (m_nextLink < m_links.size() && m_links[m_nextLink].start < place)
        ++m_nextLink;
    if (m_nextLink < m_links.size() && m_links[m_nextLink].start == place)
        return {.kind = m_links[m_nextLink].kind, .length = m_links[m_nextLink].length};
    const QChar c = m_line[place];
    if (c.isSpace())
        return white(place);
    switch (c.unicode()) {
    case u'|':
        return {.kind = MarkedToken::Kind::Blank};
    case u'\\':
        return escaped(place);
    case u'*':
    case u'_':
    case u'`':
        return emphasis(place);
    case u'<':
        return angle(place);
    case u'&':
        return entity(place);
    default:
        return isInvisible(c) ? MarkedToken{.kind = MarkedToken::Kind::Mark} : plain(place);
    }
}

MarkedToken InlineMarks::plain(qsizetype place) const
{
    const bool isPair = m_line[place].isHighSurrogate() && behind(place + 1).isLowSurrogate();
    const qsizetype length = isPair ? 2 : 1;
    return {.length = length, .text = m_line.sliced(place, length).toString()};
}

MarkedToken InlineMarks::white(qsizetype place) const
{
    if (isGroupingBlank(m_line[place])) {
        const qsizetype start = std::max<qsizetype>(0, place - digitsOfGroup - 1);
        const auto before = m_line.sliced(start, place - start);
        const qsizetype after = digitsFrom(
            m_line.sliced(place + 1).first(std::min(digitsOfGroup + 1, m_line.size() - place - 1)));
        const auto lastOther =
            std::find_if_not(before.rbegin(), before.rend(), [](QChar c) { return c.isDigit(); });
        const qsizetype digits = lastOther - before.rbegin();
        if (digits > 0 && digits <= digitsOfGroup && after == digitsOfGroup)
            return plain(place);
    }
    return {.kind = MarkedToken::Kind::Blank};
}

MarkedToken InlineMarks::escaped(qsizetype place) const
{
    if (place + 1 == m_line.size())
        return {.kind = MarkedToken::Kind::Blank}; // Markdown's hard line break
    if (!isAsciiPunctuation(m_line[place + 1]))
        return plain(place);
    return {.length = 2, .text = QString(m_line[place + 1]), .lead = 1};
}

MarkedToken InlineMarks::emphasis(qsizetype place) const
{
    const QChar sign = m_line[place];
    qsizetype end = place;
    while (end < m_line.size() && m_line[end] == sign)
        ++end;
    const QChar left = before(place);
    const QChar right = behind(end);
    const bool isWithinWord = left.isLetterOrNumber() && right.isLetterOrNumber();
    const bool isTimes = sign == u'*' && end - place == 1 && left.isDigit() && right.isDigit();
    const bool isAlone = left.isSpace() && right.isSpace();
    // snake_case and a line to sign on are text; stars within a word are marks.
    if (isTimes || isAlone || (isWithinWord && sign != u'*'))
        return {.length = end - place, .text = m_line.sliced(place, end - place).toString()};
    return {.kind = MarkedToken::Kind::Mark, .length = end - place};
}

MarkedToken InlineMarks::angle(qsizetype place)
{
    const QStringView rest = m_line.sliced(place);
    if (!m_noCommentEnd && rest.startsWith(u"<!--")) {
        const qsizetype end = rest.indexOf(u"-->", 4);
        if (end != -1)
            return {.kind = MarkedToken::Kind::Mark, .length = end + 3};
        m_noCommentEnd = true; // nor will a later one on this line find one
    }
    if (const qsizetype address = addressLength(rest))
        return {.length = address, .text = rest.sliced(1, address - 2).toString(), .lead = 1};
    const auto tag = htmlTagAt(rest);
    if (!tag)
        return plain(place);
    const bool isBetweenDigits = before(place).isDigit() && behind(place + tag->length).isDigit();
    switch (tag->effect) {
    case HtmlTag::Effect::Breaks:
        return {.kind = MarkedToken::Kind::Blank, .length = tag->length};
    case HtmlTag::Effect::Links:
        return {.kind = MarkedToken::Kind::Seam, .length = tag->length};
    case HtmlTag::Effect::Raises: // "5.8<sup>2</sup>" is no 5.82
        return {.kind = isBetweenDigits ? MarkedToken::Kind::Seam : MarkedToken::Kind::Mark,
            .length = tag->length};
    case HtmlTag::Effect::Nothing:
        break;
    }
    return {.kind = MarkedToken::Kind::Mark, .length = tag->length};
}

MarkedToken InlineMarks::entity(qsizetype place) const
{
    const auto found = entityAt(m_line.sliced(place));
    if (!found)
        return plain(place);
    if (QChar::isSpace(found->character))
        return {.kind = MarkedToken::Kind::Blank, .length = found->length};
    return {.length = found->length, .text = QString::fromUcs4(&found->character, 1)};
}
