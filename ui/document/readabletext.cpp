// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/readabletext.h"

#include "extraction/layout.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

// A page of so many words is no letter's: finding its columns would take too long.
constexpr int mostLaidOut = 8'000;

/// As wide as the line goes, where both stand on one.
bool isSameLine(const PageBox &one, const PageBox &other)
{
    const double overlap =
        std::min(one.box.bottom(), other.box.bottom()) - std::max(one.box.top(), other.box.top());
    return one.page == other.page && overlap > 0.5 * std::min(one.box.height(), other.box.height());
}

double distance(const QRectF &box, QPointF at, QSizeF size)
{
    const double x = std::max({box.left() - at.x(), 0.0, at.x() - box.right()}) * size.width();
    const double y = std::max({box.top() - at.y(), 0.0, at.y() - box.bottom()}) * size.height();
    return std::hypot(x, 3 * y); // along the line is nearer than across lines
}

} // namespace

ReadableText::ReadableText(const QList<Page> &pages, const QList<TypedPage> &typed)
    : m_pages(pages)
{
    int left = mostWords;
    for (Page &page : m_pages) {
        if (page.words.size() > left) {
            page.words.resize(left);
            m_isCut = true;
        }
        left -= int(page.words.size());
    }
    for (int index = 0; index < m_pages.size(); ++index) {
        appendPage(m_pages[index], index);
        m_pages[index].lines = {};
    }
    m_folded = m_text.text;
    std::ranges::transform(m_folded, m_folded.begin(), [](QChar unit) { return unit.toCaseFolded(); });
    findWords();
    boxTyped(typed);
}

QString ReadableText::fold(const QString &text)
{
    QString folded = laidWord({.text = text}, 0, 0).text;
    std::ranges::transform(folded, folded.begin(), [](QChar unit) { return unit.toCaseFolded(); });
    return folded;
}

void ReadableText::append(const LaidText &block)
{
    if (block.isEmpty())
        return;
    if (!m_text.isEmpty()) {
        m_text.appendSpace(u'\n');
        m_text.appendSpace(u'\n');
    }
    m_text.append(block);
}

void ReadableText::appendPage(const Page &page, int index)
{
    QList<bool> isTaken(page.words.size(), false);
    if (page.words.size() <= mostLaidOut) {
        for (const TextBlock &block : layOut(page, index)) {
            append(block.text);
            for (const Origin &origin : block.text.origins) {
                if (origin.word >= 0)
                    isTaken[origin.word] = true;
            }
        }
    }
    // What is no part of the letter's blocks, such as a page number, can be selected and found too.
    LaidText rest;
    for (int word = 0; word < page.words.size(); ++word) {
        if (isTaken[word])
            continue;
        if (!rest.isEmpty())
            rest.appendSpace(u' ');
        rest.append(laidWord(page.words[word], index, word));
    }
    append(rest);
}

void ReadableText::findWords()
{
    int start = -1;
    const int size = int(m_text.size());
    for (int at = 0; at <= size; ++at) {
        const bool isGap = at == size || m_text.text[at].isSpace();
        if (isGap && start >= 0)
            m_words.append({start, at - start});
        if (isGap)
            start = -1;
        else if (start < 0)
            start = at;
        if (isGap || at == start)
            continue;
        const Origin &before = m_text.origins[at - 1];
        const bool isWhole = before.page < 0
            || before.first + before.count >= m_pages[before.page].words[before.word].text.size();
        if (!isWhole && before.word != m_text.origins[at].word)
            m_brokenAt.append(at);
    }
}

void ReadableText::boxTyped(const QList<TypedPage> &typed)
{
    for (int index = 0; index < std::min(typed.size(), m_pages.size()); ++index)
        m_typedBoxes.append(typed[index].wordBoxes(m_pages[index].words));
}

int ReadableText::wordAtOffset(int offset) const
{
    const auto found = std::ranges::upper_bound(m_words, offset, {}, &CharacterSpan::end);
    return found != m_words.end() ? int(found - m_words.begin()) : -1;
}

int ReadableText::wordAt(int page, QPointF at, QSizeF size) const
{
    int nearest = -1;
    double least = 0;
    for (int word = firstWordOn(page); word >= 0 && word < m_words.size() && pageOf(word) == page; ++word) {
        for (const PageBox &box : boxes(m_words[word])) {
            const double far = distance(box.box, at, size);
            if (box.page == page && (nearest < 0 || far < least)) {
                nearest = word;
                least = far;
            }
        }
    }
    return nearest;
}

int ReadableText::firstWordOn(int page) const
{
    const auto found = std::ranges::lower_bound(
        m_words, page - 1, {}, [this](const CharacterSpan &word) { return m_text.origins[word.start].page; });
    return found != m_words.end() ? int(found - m_words.begin()) : -1;
}

int ReadableText::pageOf(int word) const
{
    return word >= 0 && word < m_words.size() ? m_pages[m_text.origins[m_words[word].start].page].number : 0;
}

QList<PageBox> ReadableText::boxes(CharacterSpan span) const
{
    QList<PageBox> boxes;
    const int end = std::min(span.end(), int(m_text.size()));
    for (int at = std::max(span.start, 0); at < end;) {
        const Origin origin = m_text.origins[at];
        int last = origin.first + origin.count;
        for (++at;
             at < end && m_text.origins[at].word == origin.word && m_text.origins[at].page == origin.page;
             ++at)
            last = m_text.origins[at].first + m_text.origins[at].count;
        if (origin.page < 0)
            continue;
        for (const QRectF &part : partBoxes(origin, last)) {
            const PageBox box{m_pages[origin.page].number, part};
            if (!boxes.isEmpty() && isSameLine(boxes.last(), box) && box.box.left() > boxes.last().box.left())
                boxes.last().box |= box.box;
            else
                boxes.append(box);
        }
    }
    return boxes;
}

/// Of the units of the origin's word from its first to \a end.
QList<QRectF> ReadableText::partBoxes(const Origin &origin, int end) const
{
    const Word &word = m_pages[origin.page].words[origin.word];
    const int units = int(word.text.size());
    QRectF box = word.box;
    if (!m_typedBoxes.isEmpty()) {
        const QList<QRectF> boxes = m_typedBoxes.value(origin.page).value(origin.word);
        if (boxes.size() != 1)
            return boxes;
        box = boxes.first();
    }
    const bool hasEdges = word.edges.size() == units + 1;
    const auto edge = [&](int unit) {
        return hasEdges ? double(word.edges[unit]) : box.left() + box.width() * unit / std::max(units, 1);
    };
    if (origin.first == 0 && end >= units)
        return {box};
    return {
        QRectF(QPointF(edge(origin.first), box.top()), QPointF(edge(std::min(end, units)), box.bottom()))};
}

Place ReadableText::place(CharacterSpan span) const
{
    return placeOf(m_pages, m_text, span.start, span.length);
}

QString ReadableText::copied(CharacterSpan span) const
{
    QString lines = m_text.printed.mid(span.start, span.length);
    const bool isTyped = !m_typedBoxes.isEmpty();
    if (isTyped)
        return lines;
    constexpr QChar paragraph(0x2029);
    lines.replace(u"\n\n"_s, paragraph);
    lines.replace(u'\n', u' ');
    return lines.replace(paragraph, u'\n');
}
