// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/labels.h"

#include "extraction/cells.h"
#include "extraction/sentences.h"

#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
struct Pair {
    double cost = 0;
    int number = 0;
    int label = 0;
};

struct Candidates {
    QList<int> counts;
    QList<int> rates;
    QList<int> labels; // of counts
    QList<int>
        endings; // of sentences whose number stands apart: "of complaints we investigated were upheld."
};

bool isPlainNumber(const QList<Token> &tokens, const QString &text)
{
    return tokens.size() == 1 && tokens.first().isNumber() && text.size() <= tokens.first().length + 2;
}

constexpr int longestLabel = 70;

// No letter has as many numbers that stand alone; one that has must not cost minutes.
constexpr qsizetype mostLone = 500;

// Lines beside large numbers, one for each of them: which belongs to which nobody can tell from the block.
bool holdsTwoLabels(const QString &text, const Wordings &wordings)
{
    int labels = 0;
    for (const auto &line : text.split(u'\n')) {
        const auto found = wordings.find(tokensOf(line), {Wording::Role::Label});
        labels +=
            std::ranges::any_of(found, [](const auto &label) { return label.match.first == 0; }) ? 1 : 0;
    }
    return labels > 1;
}

Candidates candidates(const QList<TextBlock> &blocks, const Wordings &wordings)
{
    Candidates found;
    const bool hasNumbers = std::ranges::any_of(blocks,
        [](const TextBlock &block) { return block.text.size() <= 12 && block.text.text[0].isDigit(); });
    const auto openers = wordings.list(u"openers"_s);
    for (int index = 0; index < blocks.size(); ++index) {
        const QString &text = blocks[index].text.text;
        if (text.size() <= 12 && text[0].isDigit()) {
            const auto tokens = tokensOf(text);
            if (isPlainNumber(tokens, text)) {
                (tokens.first().kind == Token::Kind::Percent ? found.rates : found.counts).append(index);
                continue;
            }
        }
        if (text.size() > 400 || !text[0].isLetter() || !hasNumbers)
            continue;
        const auto first = sentencesOf(text, openers).value(0);
        if (first.length >= longestLabel && !text[0].isLower())
            continue;
        const auto tokens = tokensOf(text.mid(first.begin, first.length));
        if (std::ranges::any_of(tokens, &Token::isNumber))
            continue;
        const auto labels = wordings.find(tokens, {Wording::Role::Label});
        const bool isLabel =
            std::ranges::any_of(labels, [](const auto &label) { return label.match.first == 0; });
        if (isLabel && first.length < longestLabel && !holdsTwoLabels(text, wordings))
            found.labels.append(index);
        if (text[0].isLower() && !isLabel)
            found.endings.append(index);
    }
    return found;
}

double costOf(const TextBlock &number, const TextBlock &label)
{
    if (number.page != label.page)
        return -1;
    const double height = std::max(number.height, label.height);
    const QRectF &from = number.box;
    const QRectF &to = label.box;
    const double common = std::min(from.right(), to.right()) - std::max(from.left(), to.left());
    const double apart = std::abs(from.center().x() - to.center().x());
    const bool isInColumn = common > 0 || apart < 2 * height;
    const double below = to.top() - from.bottom();
    if (isInColumn && below > -0.6 * height && below < 4 * height)
        return std::max(0.0, below) + 0.1 * std::min(apart, std::abs(from.left() - to.left()));
    const double right = to.left() - from.right();
    const bool isOnLine = to.center().y() > from.top() && to.center().y() < from.bottom() + 0.3 * height;
    if (isOnLine && right > -0.3 * height && right < 4 * height)
        return std::max(0.0, right);
    const double above = from.top() - to.bottom();
    if (isInColumn && above > -0.6 * height && above < 1.5 * height)
        return 2 * std::max(0.0, above) + height;
    return -1;
}

// In a table the label stands to the left, in letters as large as the number's.
bool isTableNumber(const QList<TextBlock> &blocks, int number)
{
    const TextBlock &own = blocks[number];
    return std::ranges::any_of(blocks, [&](const TextBlock &block) {
        const bool isOnLine = std::abs(block.box.center().y() - own.box.center().y()) < 0.35 * own.height;
        return block.page == own.page && isOnLine && block.box.right() < own.box.left() && block.lines == 1
            && block.text.size() < 70 && block.height > 0.75 * own.height && own.height > 0.75 * block.height
            && !block.text.text.endsWith(u'.') && block.text.text[0].isLetter();
    });
}

// Words and numbers that take turns down a column. Real letters print the number first; a list that begins
// with a label and ends with a number is the other way round.
class Turns {
public:
    Turns(const QList<TextBlock> &blocks, const Candidates &found, const Wordings &wordings)
        : m_blocks(blocks)
        , m_wordings(wordings)
        , m_numbers(found.counts.begin(), found.counts.end())
        , m_labels(found.labels.begin(), found.labels.end())
    {
        m_numbers.unite(QSet<int>(found.rates.begin(), found.rates.end()));
    }

    void join(Labels &labels) const
    {
        for (int first = 1; first < m_blocks.size(); ++first) {
            const bool isStart =
                m_numbers.contains(first) && isWords(first - 1) && !m_numbers.contains(first - 2);
            int last = first;
            while (isStart && isWords(last + 1) && m_numbers.contains(last + 2) && isBeneath(last, last + 2))
                last += 2;
            if (!isStart || last == first || !beginsWithLabel(first, last))
                continue;
            for (int number = first; number <= last; number += 2)
                labels.join(number, number - 1);
        }
    }

private:
    [[nodiscard]] bool isWords(int index) const
    {
        return index >= 0 && index < m_blocks.size() && m_blocks[index].text.size() < 70
            && m_blocks[index].text.text[0].isLetter();
    }

    [[nodiscard]] bool isHeading(int index) const
    {
        return isWords(index) && headingBlock(m_blocks[index].text.text, m_wordings).has_value();
    }

    [[nodiscard]] bool isBeneath(int upper, int lower) const
    {
        const QRectF &from = m_blocks[upper].box;
        const QRectF &to = m_blocks[lower].box;
        // Large digits reach over the line above them.
        return m_blocks[upper].page == m_blocks[lower].page && to.center().y() > from.bottom()
            && to.left() < from.right() && from.left() < to.right();
    }

    [[nodiscard]] bool beginsWithLabel(int first, int last) const
    {
        const bool isLabel = !isHeading(first - 1) || isHeading(first - 2);
        bool isKnown = false; // one label that is known tells the way for those that are not
        for (int number = first; number <= last; number += 2)
            isKnown = isKnown || m_labels.contains(number - 1);
        const bool endsWithNumber = !isWords(last + 1) || isHeading(last + 1);
        return isLabel && isKnown && endsWithNumber && isBeneath(first - 1, first);
    }

    const QList<TextBlock> &m_blocks;
    const Wordings &m_wordings;
    QSet<int> m_numbers;
    QSet<int> m_labels;
};

void addPairs(
    QList<Pair> &pairs, const QList<TextBlock> &blocks, const QList<int> &numbers, const QList<int> &labels)
{
    for (const int number : numbers) {
        if (isTableNumber(blocks, number))
            continue;
        for (const int label : labels) {
            const double cost = costOf(blocks[number], blocks[label]);
            if (cost >= 0)
                pairs.append({cost, number, label});
        }
    }
}
} // namespace

void Labels::join(int number, int label)
{
    if (m_labels.contains(number) || m_numbers.contains(label))
        return;
    m_labels.insert(number, label);
    m_numbers.insert(label, number);
}

Labels pairLabels(const QList<TextBlock> &blocks, const Wordings &wordings)
{
    auto found = candidates(blocks, wordings);
    for (QList<int> *list : {&found.counts, &found.rates, &found.labels, &found.endings})
        list->resize(std::min(list->size(), mostLone));
    QList<Pair> pairs;
    addPairs(pairs, blocks, found.counts, found.labels);
    addPairs(pairs, blocks, found.rates, found.endings);
    std::ranges::stable_sort(pairs, {}, &Pair::cost);
    Labels labels;
    Turns(blocks, found, wordings).join(labels);
    for (const Pair &pair : pairs)
        labels.join(pair.number, pair.label);
    return labels;
}
