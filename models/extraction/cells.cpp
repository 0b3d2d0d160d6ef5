// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/cells.h"

#include "extraction/blockcuts.h"
#include "extraction/newspaper.h"
#include "extraction/readingorder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
struct Starter {
    Block block = Block::Upheld;
    QRectF box;
    double height = 0;
    bool heading = false;
    int order = -1; // of its statement
};

// Starters whose blocks begin side by side.
using Row = QList<Starter>;

std::optional<Block> anchorOf(const Statement &statement)
{
    for (const auto &found : statement.wordings) {
        if (found.wording->role == Wording::Role::Decoy || found.wording->role == Wording::Role::Elsewhere
            || !found.wording->block)
            continue;
        // "We investigated 68 complaints" stands in two blocks.
        const auto &captures = found.match.captures;
        if (!captures.isEmpty()
            && std::ranges::all_of(captures, [](const auto &one) { return one.slot == Key::investigations; }))
            continue;
        return found.wording->block;
    }
    return {};
}

using Blocks = QList<std::optional<Block>>;

// The anchors of statements as far as they say where a block of figures stands. "We dealt with 140
// complaints" under another block's heading is a paragraph of that block's part of the page.
Blocks placingAnchors(
    const QList<TextBlock> &blocks, const QList<Statement> &statements, const Blocks &headings)
{
    const auto isNested = [&](int index) {
        const int page = blocks[index].page;
        while (index >= 0 && blocks[index].page == page && !headings[index])
            --index;
        return index >= 0 && blocks[index].page == page && headings[index] != Block::DealtWith;
    };
    Blocks anchors;
    for (const Statement &statement : statements) {
        const auto anchor = anchorOf(statement);
        anchors.append(anchor == Block::DealtWith && isNested(statement.block) ? std::nullopt : anchor);
    }
    return anchors;
}

QList<Starter> startersOn(int page, const QList<TextBlock> &blocks, const QList<Statement> &statements,
    const Blocks &headings, const Blocks &placing)
{
    QList<Starter> starters;
    const auto has = [&](Block block) {
        return std::ranges::find(starters, block, &Starter::block) != starters.end();
    };
    for (qsizetype index = 0; index < blocks.size(); ++index) {
        if (blocks[index].page == page && headings[index] && !has(*headings[index]))
            starters.append({*headings[index], blocks[index].box, blocks[index].height, true});
    }
    QHash<int, Starter> anchors;
    for (qsizetype at = 0; at < statements.size(); ++at) {
        const auto block = placing[at];
        const TextBlock &place = blocks[statements[at].block];
        if (!block || place.page != page || has(*block))
            continue;
        const auto known = anchors.constFind(int(*block));
        if (known == anchors.cend() || place.box.top() < known->box.top())
            anchors.insert(int(*block), {*block, place.box, place.height, false, int(at)});
    }
    starters += anchors.values();
    std::ranges::sort(starters, {},
        [](const Starter &one) { return std::tuple(one.box.top(), one.box.left(), one.order); });
    return starters;
}

QList<Row> rowsOf(const QList<Starter> &starters)
{
    QList<Row> rows;
    for (const Starter &starter : starters) {
        const bool isBeside = !rows.isEmpty() && std::ranges::all_of(rows.last(), [&](const Starter &other) {
            const bool isApart =
                other.box.right() <= starter.box.left() || starter.box.right() <= other.box.left();
            const double reach = other.heading && starter.heading ? 1.5 : 5;
            return isApart
                && starter.box.top() - other.box.top() < reach * std::max(other.height, starter.height);
        });
        if (!isBeside)
            rows.append(Row{});
        rows.last().append(starter);
    }
    return rows;
}

class PageCells {
public:
    PageCells(const QList<TextBlock> &blocks, int page, QList<Row> rows)
        : m_rows(std::move(rows))
    {
        for (const TextBlock &block : blocks) {
            if (block.page != page)
                continue;
            m_across.append({block.box.top(), block.box.bottom()});
            m_down.append({block.box.left(), block.box.right(), block.box.top()});
        }
        for (qsizetype at = 0; at + 1 < m_rows.size(); ++at)
            m_ends.append(rowEnd(m_rows[at], m_rows[at + 1]));
    }

    [[nodiscard]] std::optional<Block> cellOf(const TextBlock &block) const
    {
        if (m_rows.isEmpty())
            return {};
        const double middle = block.lines > 1 ? block.box.top() + 0.5 * block.height : block.box.center().y();
        qsizetype row = 0;
        while (row < m_ends.size() && middle > m_ends[row])
            ++row;
        Row columns = m_rows[row];
        std::ranges::sort(columns, {}, [](const Starter &one) { return one.box.left(); });
        qsizetype column = 0;
        while (column + 1 < columns.size()
            && block.box.center().x() > columnEnd(row, columns[column], columns[column + 1]))
            ++column;
        return columns[column].block;
    }

    [[nodiscard]] double top() const
    {
        double top = 1e9;
        for (const Starter &starter : m_rows.first())
            top = std::min(top, starter.box.top());
        return top;
    }

private:
    [[nodiscard]] double rowEnd(const Row &row, const Row &next) const
    {
        double bottom = 0;
        for (const Starter &starter : row)
            bottom = std::max(bottom, starter.box.bottom());
        double top = 1e9;
        bool isHeading = false;
        double height = 0;
        for (const Starter &starter : next) {
            if (starter.box.top() < top)
                isHeading = starter.heading;
            top = std::min(top, starter.box.top());
            height = starter.height;
        }
        return isHeading ? top - 0.3 * height
                         : clearGap(m_across, std::min(bottom, top), top).value_or(top - 1);
    }

    [[nodiscard]] double columnEnd(qsizetype row, const Starter &left, const Starter &right) const
    {
        const double above = row > 0 ? m_ends[row - 1] : -1e9;
        const double below = row < m_ends.size() ? m_ends[row] : 1e9;
        QList<Stretch> taken;
        for (const Item &item : m_down) {
            if (item.top >= above && item.top < below)
                taken.append({item.left, item.right});
        }
        return widestGap(taken, std::min(left.box.right(), right.box.left()),
            std::max(left.box.left(), right.box.left()) + 1, right.box.left() - 1);
    }

    struct Item {
        double left = 0;
        double right = 0;
        double top = 0;
    };

    QList<Row> m_rows;
    QList<double> m_ends; // of each row but the last
    QList<Stretch> m_across;
    QList<Item> m_down;
};
} // namespace

bool namesOtherBody(const QString &text, const Wordings &wordings)
{
    const auto bodies = wordings.list(u"other_bodies"_s);
    const QString lower = text.toLower();
    return std::ranges::any_of(bodies, [&](const QString &body) { return lower.contains(body); })
        && !lower.contains(u"social care ombudsman");
}

namespace {
// Where it is plain letters; else empty.
QString firstWord(const QString &text)
{
    const auto end = std::ranges::find_if_not(text, [](QChar unit) { return unit.isLetter(); });
    const bool isPlain = end == text.end() || *end == u' ';
    return isPlain ? text.left(end - text.begin()).toLower() : QString();
}
} // namespace

std::optional<Block> headingBlock(const QString &text, const Wordings &wordings)
{
    if (text.size() > 120 || text.endsWith(u'.'))
        return {};
    // Tokens are dear, and every line of a letter is asked.
    const QString word = firstWord(text);
    if (!word.isEmpty() && !wordings.mayBeginHeading(word))
        return {};
    const auto tokens = tokensOf(text);
    for (const auto &found : wordings.find(tokens, {Wording::Role::Heading})) {
        // Asked last: few texts are headings at all.
        if (found.match.first == 0 && found.match.last == tokens.size())
            return namesOtherBody(text, wordings) ? std::nullopt : found.wording->block;
    }
    return {};
}

namespace {
// All headings and anchors of a page; of several equal headings the first.
QList<BlockSign> signsOn(int page, const QList<TextBlock> &blocks, const QList<Statement> &statements,
    const Blocks &headings, const Blocks &placing)
{
    QList<BlockSign> signs;
    for (int index = 0; index < blocks.size(); ++index) {
        if (blocks[index].page == page && headings[index])
            signs.append({*headings[index], index, blocks[index].box, true});
    }
    for (qsizetype at = 0; at < statements.size(); ++at) {
        const int index = statements[at].block;
        if (placing[at] && blocks[index].page == page)
            signs.append({*placing[at], index, blocks[index].box, false});
    }
    return signs;
}

Blocks cellsByPlace(
    const QList<TextBlock> &blocks, const QList<Statement> &statements, const Wordings &wordings)
{
    Blocks headings;
    for (const TextBlock &block : blocks)
        headings.append(headingBlock(block.text.text, wordings));
    const auto placing = placingAnchors(blocks, statements, headings);
    Blocks cells(blocks.size());
    std::optional<Block> before;
    for (qsizetype begin = 0; begin < blocks.size();) {
        qsizetype end = begin;
        while (end < blocks.size() && blocks[end].page == blocks[begin].page)
            ++end;
        const int page = blocks[begin].page;
        const auto starters = startersOn(page, blocks, statements, headings, placing);
        const PageCells part(blocks, page, rowsOf(starters));
        const auto signs = signsOn(page, blocks, statements, headings, placing);
        auto cuts = flowOverColumns(blocks, page, signs);
        if (!cuts)
            cuts = cutPage(blocks, page, signs);
        for (qsizetype index = begin; index < end; ++index) {
            const bool goesOn = before && (starters.isEmpty() || blocks[index].box.bottom() < part.top());
            if (goesOn)
                cells[index] = before;
            else
                cells[index] = cuts ? cuts->value(int(index)) : part.cellOf(blocks[index]);
        }
        if (!starters.isEmpty())
            before = starters.last().block;
        begin = end;
    }
    return cells;
}

// Within one paragraph the sentences follow each other.
void followAnchors(std::span<const Statement> paragraph, std::span<std::optional<Block>> cells)
{
    std::optional<Block> last;
    for (size_t at = 0; at < paragraph.size() && !last; ++at)
        last = anchorOf(paragraph[at]);
    for (size_t at = 0; at < paragraph.size() && last; ++at) {
        if (const auto own = anchorOf(paragraph[at]))
            last = own;
        cells[at] = last;
    }
}
} // namespace

QList<std::optional<Block>> findCells(
    const QList<TextBlock> &blocks, const QList<Statement> &statements, const Wordings &wordings)
{
    const auto byPlace = cellsByPlace(blocks, statements, wordings);
    QList<std::optional<Block>> cells;
    for (const Statement &statement : statements)
        cells.append(byPlace[statement.block]);
    const std::span all(statements);
    const std::span found(cells);
    for (size_t begin = 0; begin < all.size();) {
        size_t end = begin;
        while (end < all.size() && all[end].block == all[begin].block)
            ++end;
        followAnchors(all.subspan(begin, end - begin), found.subspan(begin, end - begin));
        begin = end;
    }
    return cells;
}
