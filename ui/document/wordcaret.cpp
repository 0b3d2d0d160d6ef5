// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/wordcaret.h"

#include <algorithm>
#include <cmath>

WordCaret::WordCaret(QObject *parent)
    : QObject(parent)
{
}

void WordCaret::setText(const ReadableText &text)
{
    m_text = text;
    m_isShown = false;
    m_anchor = -1;
    m_caret = -1;
    m_isChosen = false;
    Q_EMIT changed();
}

int WordCaret::offset() const
{
    if (m_caret < 0)
        return 0;
    const CharacterSpan word = m_text.words()[m_caret];
    return m_isChosen && m_caret >= m_anchor ? word.end() : word.start;
}

CharacterSpan WordCaret::span() const
{
    if (!m_isChosen || m_caret < 0)
        return {};
    const CharacterSpan first = m_text.words()[std::min(m_anchor, m_caret)];
    const CharacterSpan last = m_text.words()[std::max(m_anchor, m_caret)];
    return {first.start, last.end() - first.start};
}

void WordCaret::set(int anchor, int caret, bool isChosen)
{
    const int last = int(m_text.words().size()) - 1;
    if (last < 0 || anchor < 0 || caret < 0)
        return;
    m_anchor = std::min(anchor, last);
    m_caret = std::min(caret, last);
    m_isChosen = isChosen;
    Q_EMIT changed();
}

void WordCaret::place(int word)
{
    set(word, word, false);
}

void WordCaret::show(int word)
{
    m_isShown = true;
    if (m_caret < 0)
        place(word);
    else
        Q_EMIT changed();
}

void WordCaret::chooseTo(int word)
{
    set(m_anchor < 0 ? word : m_anchor, word, true);
}

void WordCaret::chooseWord(int word)
{
    set(word, word, true);
}

void WordCaret::chooseLine(int word)
{
    if (word >= 0)
        set(endOfLine(word, -1), endOfLine(word, 1), true);
}

void WordCaret::chooseAll()
{
    set(0, int(m_text.words().size()) - 1, true);
}

void WordCaret::choose(CharacterSpan span)
{
    const int first = m_text.wordAtOffset(span.start);
    const int last = m_text.wordAtOffset(std::max(span.end() - 1, span.start));
    set(first, last, !span.isEmpty());
}

void WordCaret::clear()
{
    m_isShown = false;
    m_isChosen = false;
    m_caret = -1;
    m_anchor = -1;
    Q_EMIT changed();
}

void WordCaret::move(Move move, bool isChoosing)
{
    if (m_caret < 0)
        return;
    m_isShown = true;
    // The first word that is chosen is the one at which the caret stands.
    const bool isFirst = isChoosing && !m_isChosen && (move == Move::NextWord || move == Move::PreviousWord);
    const int to = isFirst ? m_caret : target(move);
    set(isChoosing ? m_anchor : to, to, isChoosing);
}

int WordCaret::target(Move move) const
{
    switch (move) {
    case Move::PreviousWord:
        return std::max(m_caret - 1, 0);
    case Move::NextWord:
        return m_caret + 1;
    case Move::LineAbove:
        return nextLine(-1);
    case Move::LineBelow:
        return nextLine(1);
    case Move::LineStart:
        return endOfLine(m_caret, -1);
    case Move::LineEnd:
        return endOfLine(m_caret, 1);
    case Move::ParagraphStart:
        return endOfParagraph(m_caret, -1);
    case Move::ParagraphEnd:
        return endOfParagraph(m_caret, 1);
    case Move::LetterStart:
        return 0;
    case Move::LetterEnd:
        return int(m_text.words().size()) - 1;
    }
    return m_caret;
}

int WordCaret::endOfLine(int word, int direction) const
{
    const auto &words = m_text.words();
    const auto isLineEnd = [&](int from) {
        const int to = from + direction;
        if (to < 0 || to >= words.size())
            return true;
        const int gap = words[std::min(from, to)].end();
        const PageBox here = boxOf(from);
        const PageBox there = boxOf(to);
        // Typed lines wrap on the sheet without an end of line in the text.
        return m_text.text().mid(gap, words[std::max(from, to)].start - gap).contains(u'\n')
            || here.page != there.page
            || std::abs(here.box.center().y() - there.box.center().y())
            > 0.7 * std::max(here.box.height(), there.box.height());
    };
    while (!isLineEnd(word))
        word += direction;
    return word;
}

/// Of the next paragraph where \a word stands at this one's already.
int WordCaret::endOfParagraph(int word, int direction) const
{
    const auto &words = m_text.words();
    const int last = int(words.size()) - 1;
    int to = std::clamp(word + direction, 0, last);
    const auto isEnd = [&](int at) {
        const int next = at + direction;
        if (next < 0 || next > last)
            return true;
        const int gap = words[std::min(at, next)].end();
        return m_text.text().mid(gap, words[std::max(at, next)].start - gap).count(u'\n') > 1;
    };
    while (!isEnd(to))
        to += direction;
    return to;
}

/// The word of the line above or below that stands nearest.
int WordCaret::nextLine(int direction) const
{
    const int edge = endOfLine(m_caret, direction);
    int word = edge + direction;
    if (word < 0 || word >= m_text.words().size())
        return edge;
    const double x = boxOf(m_caret).box.center().x();
    const int end = endOfLine(word, direction);
    int nearest = word;
    for (; word != end + direction; word += direction) {
        if (std::abs(boxOf(word).box.center().x() - x) < std::abs(boxOf(nearest).box.center().x() - x))
            nearest = word;
    }
    return nearest;
}

PageBox WordCaret::boxOf(int word) const
{
    return m_text.boxes(m_text.words()[word]).value(0);
}
