// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/newspaper.h"

#include "extraction/continuations.h"

#include <algorithm>

namespace {
using Signs = QMultiHash<int, BlockSign>; // by index

struct Column {
    int begin = 0;
    int end = 0;
};

QList<Column> columnsOn(const QList<TextBlock> &blocks, int page)
{
    QList<Column> columns;
    for (int index = 0; index < blocks.size(); ++index) {
        if (blocks[index].page != page)
            continue;
        if (columns.isEmpty() || startsColumn(blocks, index))
            columns.append({index, index});
        columns.last().end = index + 1;
    }
    return columns;
}

int firstHeading(const Column &column, const Signs &signs)
{
    for (int index = column.begin; index < column.end; ++index) {
        if (signs.value(index).heading)
            return index;
    }
    return -1;
}

bool isSentence(const TextBlock &block)
{
    return block.text.text.count(u' ') >= 4;
}

std::optional<BlockSign> lastSign(const Column &column, const Signs &signs)
{
    std::optional<BlockSign> last;
    for (int index = column.begin; index < column.end; ++index) {
        for (const BlockSign &sign : signs.values(index))
            last = !last || sign.block != last->block ? sign : last;
    }
    return last;
}

// Whether the blocks from \a begin to \a end speak of \a block, and of no other.
bool isAbout(Block block, int begin, int end, const Signs &signs)
{
    bool hasSign = false;
    for (int index = begin; index < end; ++index) {
        for (const BlockSign &sign : signs.values(index)) {
            hasSign = true;
            if (sign.block != block)
                return false;
        }
    }
    return hasSign;
}

// Whether \a column begins with the end of what \a before is about: sentences, none of another block of
// figures, above a heading that stands at the column's edge; or nothing else, beside what comes earlier.
bool isOverflow(
    const QList<TextBlock> &blocks, const Column &before, const Column &column, const Signs &signs)
{
    const auto last = lastSign(before, signs);
    const int heading = firstHeading(column, signs);
    if (!last || firstHeading(before, signs) < 0 || heading == column.begin)
        return false;
    const int end = heading < 0 ? column.end : heading;
    const auto above = std::span(blocks).subspan(size_t(column.begin), size_t(end - column.begin));
    if (std::ranges::none_of(above, isSentence))
        return false;
    const bool isOwn = isAbout(last->block, column.begin, end, signs);
    if (heading < 0)
        return isOwn && last->heading && above.back().box.bottom() < last->box.top();
    const bool saysNothing = std::ranges::none_of(
        above, [&](const TextBlock &block) { return signs.contains(int(&block - blocks.constData())); });
    const double edge =
        std::ranges::min(above, {}, [](const auto &one) { return one.box.left(); }).box.left();
    return (isOwn || saysNothing) && std::abs(blocks[heading].box.left() - edge) < blocks[heading].height;
}
} // namespace

std::optional<QHash<int, Block>> flowOverColumns(
    const QList<TextBlock> &blocks, int page, const QList<BlockSign> &signs)
{
    Signs byIndex;
    for (auto sign = signs.crbegin(); sign != signs.crend(); ++sign)
        byIndex.insert(sign->index, *sign);
    const auto columns = columnsOn(blocks, page);
    bool flows = std::ranges::any_of(
        blocks, [page](const TextBlock &block) { return block.page == page && block.crossesColumns; });
    for (qsizetype at = 1; at < columns.size(); ++at)
        flows = flows || isOverflow(blocks, columns[at - 1], columns[at], byIndex);
    if (!flows || signs.isEmpty())
        return {};
    const auto first = std::ranges::min(signs, {}, &BlockSign::index);
    QHash<int, Block> parts;
    Block current = first.block;
    for (int index = columns.first().begin; index < columns.last().end; ++index) {
        if (byIndex.contains(index))
            current = byIndex.value(index).block;
        parts.insert(index, current);
    }
    return parts;
}
