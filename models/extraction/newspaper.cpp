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

// Whether \a column begins with the end of what \a before is about: sentences, none of another block of
// figures, above a heading that stands at the column's edge.
bool isOverflow(
    const QList<TextBlock> &blocks, const Column &before, const Column &column, const Signs &signs)
{
    const int heading = firstHeading(column, signs);
    const int own = firstHeading(before, signs);
    if (heading < 0 || own < 0 || heading == column.begin)
        return false;
    auto last = signs.value(own).block;
    for (int index = own; index < before.end; ++index) {
        for (const BlockSign &sign : signs.values(index))
            last = sign.block;
    }
    const auto above = std::span(blocks).subspan(size_t(column.begin), size_t(heading - column.begin));
    const double edge =
        std::ranges::min(above, {}, [](const auto &one) { return one.box.left(); }).box.left();
    for (int index = column.begin; index < heading; ++index) {
        for (const BlockSign &sign : signs.values(index)) {
            if (sign.block != last)
                return false;
        }
    }
    return std::ranges::any_of(above, isSentence)
        && std::abs(blocks[heading].box.left() - edge) < blocks[heading].height;
}
} // namespace

std::optional<QHash<int, Block>> flowOverColumns(
    const QList<TextBlock> &blocks, int page, const QList<BlockSign> &signs)
{
    Signs byIndex;
    for (auto sign = signs.crbegin(); sign != signs.crend(); ++sign)
        byIndex.insert(sign->index, *sign);
    const auto columns = columnsOn(blocks, page);
    bool flows = false;
    for (qsizetype at = 1; at < columns.size(); ++at)
        flows = flows || isOverflow(blocks, columns[at - 1], columns[at], byIndex);
    if (!flows)
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
