// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/continuations.h"

#include "extraction/cells.h"
#include "extraction/letterblocks.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
const QString monthNames =
    u"(?:january|february|march|april|may|june|july|august|september|october|november|december)"_s;

// How many running heads, page numbers and notes can stand between the halves of a paragraph.
constexpr int mostBetween = 4;

bool isOpen(const TextBlock &block)
{
    const QString &text = block.text.text;
    return !text.isEmpty() && (text.back().isLetterOrNumber() || text.back() == u',');
}

bool isCount(const QString &text)
{
    return text.size() <= 6
        && std::ranges::all_of(text, [](QChar unit) { return unit.isDigit() || unit == u','; });
}

// "upheld decisions", whose number stands at the foot of the column before.
bool isLabel(const QString &text)
{
    const auto labels = bundledWordings().find(tokensOf(text.left(70)), {Wording::Role::Label});
    return text[0].isLower()
        && std::ranges::any_of(labels, [](const auto &label) { return label.match.first == 0; });
}

class Joiner {
public:
    explicit Joiner(QList<TextBlock> &blocks)
        : m_blocks(blocks)
        , m_looks(blocks, bundledWordings())
    {
    }

    // The second halves by the first; a half that is cut again is both.
    [[nodiscard]] QHash<int, int> halves() const
    {
        QHash<int, int> found;
        for (int index = 1; index < m_blocks.size(); ++index) {
            if (!startsPage(index) && !startsColumn(m_blocks, index))
                continue;
            const int second = afterBreak(index);
            const int first = second < 0 ? -1 : beforeBreak(index, m_blocks[second]);
            if (first >= 0 && !m_looks.isClosing(first) && areHalves(m_blocks[first], m_blocks[second]))
                found.insert(first, second);
        }
        return found;
    }

private:
    [[nodiscard]] bool startsPage(int index) const
    {
        return m_blocks[index].page == m_blocks[index - 1].page + 1;
    }

    [[nodiscard]] int afterBreak(int index) const
    {
        const int page = m_blocks[index].page;
        int second = index;
        while (second < m_blocks.size() && second < index + mostBetween && m_looks.isRunningHead(second))
            ++second;
        const bool isThere = second < m_blocks.size() && m_blocks[second].page == page;
        return isThere && !isOnlyBlock(second) ? second : -1;
    }

    // A page that holds nothing else keeps its words: the letter ends on it.
    [[nodiscard]] bool isOnlyBlock(int index) const
    {
        const int next = index + 1;
        return startsPage(index) && (next == m_blocks.size() || m_blocks[next].page > m_blocks[index].page);
    }

    // Notes at a page's foot are in smaller letters than the paragraph that goes on behind them.
    [[nodiscard]] int beforeBreak(int index, const TextBlock &second) const
    {
        int first = index - 1;
        const auto isBetween = [&](int at) {
            return m_looks.isRunningHead(at) || m_blocks[at].height < 0.92 * second.height;
        };
        while (first > 0 && first > index - mostBetween && isBetween(first))
            --first;
        return m_blocks[first].page == m_blocks[index - 1].page && !isBetween(first) ? first : -1;
    }

    [[nodiscard]] static bool areHalves(const TextBlock &first, const TextBlock &second)
    {
        const QString &text = second.text.text;
        const bool isAlike = std::abs(first.height - second.height) < 0.12 * first.height;
        if (isCount(first.text.text))
            return first.page == second.page && isLabel(text);
        if (!isOpen(first) || !isAlike || text.isEmpty())
            return false;
        const auto isHeading = [](const QString &words) { return headingBlock(words, bundledWordings()); };
        if (isHeading(first.text.text))
            return false;
        if (first.heading && isHeading(first.text.text + u' ' + text))
            return true;
        // Shorter ones are labels and cells of tables.
        if (text[0].isLower())
            return first.text.size() > 25 || goesOn(first.text.text, text);
        // The end of a date looks like a heading.
        const bool isWords = text[0].isDigit() || (text[0].isLetter() && !second.heading);
        const bool isSentence = !first.heading || first.text.text.count(u' ') >= 4;
        return isSentence && isWords && goesOn(first.text.text, text);
    }

    const QList<TextBlock> &m_blocks;
    LetterBlocks m_looks;
};

void append(TextBlock &first, const TextBlock &second)
{
    first.text.appendSpace(u' ');
    first.text.append(second.text);
    first.lines += second.lines;
    first.heading = first.heading && !second.text.text.endsWith(u'.') && first.text.size() <= 90;
    first.crossesColumns = first.crossesColumns || first.page == second.page;
}

// A paragraph of a typed page can be cut by a blank line as well.
void markContinuations(QList<TextBlock> &blocks)
{
    for (qsizetype at = 1; at < blocks.size(); ++at) {
        const QString &text = blocks[at].text.text;
        blocks[at].continues = isOpen(blocks[at - 1]) && !blocks[at - 1].heading
            && blocks[at - 1].text.size() > 60 && text.size() > 30 && text[0].isLower();
    }
}
} // namespace

bool goesOn(const QString &line, const QString &next)
{
    static const QRegularExpression open(
        u"(?:\\b(?:of|the|in|is|was|a|an|to|and|for|by|with|than|between|on|that|or|from|at|as|our|your|has|had|have|were|are|be|we|about|\\d{1,2}(?:st|nd|rd|th)? "_s
            + monthNames + u")|[,&])$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression day(u"\\b\\d{1,2}(?:st|nd|rd|th)?$"_s);
    static const QRegularExpression month(
        u'^' + monthNames + u"\\b"_s, QRegularExpression::CaseInsensitiveOption);
    return open.match(line).hasMatch() || (day.match(line).hasMatch() && month.match(next).hasMatch());
}

bool startsColumn(const QList<TextBlock> &blocks, int index)
{
    if (index <= 0 || blocks[index].page != blocks[index - 1].page)
        return false;
    const QRectF &before = blocks[index - 1].box;
    const QRectF &box = blocks[index].box;
    return box.left() > before.right() - 1 && box.top() < before.top() - 1;
}

void joinParagraphs(QList<TextBlock> &blocks)
{
    const auto halves = Joiner(blocks).halves();
    QSet<int> joined;
    for (int index = int(blocks.size()) - 1; index >= 0; --index) {
        const auto second = halves.constFind(index);
        if (second == halves.cend())
            continue;
        append(blocks[index], blocks[*second]);
        joined.insert(*second);
    }
    QList<TextBlock> kept;
    for (int index = 0; index < blocks.size(); ++index) {
        if (!joined.contains(index))
            kept.append(blocks[index]);
    }
    blocks = kept;
    markContinuations(blocks);
}
