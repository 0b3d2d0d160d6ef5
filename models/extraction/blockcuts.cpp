// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/blockcuts.h"

#include "extraction/readingorder.h"

#include <algorithm>

namespace {
struct Extent {
    Block block = Block::Upheld;
    QRectF box;
    double headingTop = -1; // where its uppermost sign is a heading
};

QList<Extent> extentsOf(const QList<BlockSign> &signs)
{
    QList<Extent> extents;
    for (const BlockSign &sign : signs) {
        auto known = std::ranges::find(extents, sign.block, &Extent::block);
        if (known == extents.end()) {
            extents.append({sign.block, sign.box, -1});
            known = extents.end() - 1;
        }
        known->box = known->box.united(sign.box);
        if (sign.heading && sign.box.top() <= known->box.top() + 0.1)
            known->headingTop = sign.box.top();
    }
    return extents;
}

class Cutting {
public:
    explicit Cutting(const QList<TextBlock> &blocks)
        : m_blocks(blocks)
    {
    }

    // False where the extents overlap.
    bool cut(const QList<int> &items, QList<Extent> extents)
    {
        if (extents.size() == 1) {
            for (const int item : items)
                m_result.insert(item, extents.first().block);
            return true;
        }
        return cutAlong(Qt::Vertical, items, extents) || cutAlong(Qt::Horizontal, items, extents);
    }

    [[nodiscard]] const QHash<int, Block> &result() const { return m_result; }

private:
    static Stretch side(const QRectF &box, Qt::Orientation axis)
    {
        return axis == Qt::Vertical ? Stretch{box.top(), box.bottom()} : Stretch{box.left(), box.right()};
    }

    bool cutAlong(Qt::Orientation axis, const QList<int> &items, QList<Extent> extents)
    {
        std::ranges::sort(extents, {}, [axis](const Extent &one) { return side(one.box, axis).low; });
        double reached = side(extents.first().box, axis).high;
        for (qsizetype at = 1; at < extents.size(); ++at) {
            const Stretch next = side(extents[at].box, axis);
            if (next.low < reached - 0.5) {
                reached = std::max(reached, next.high);
                continue;
            }
            const double line = axis == Qt::Vertical ? lineAbove(items, extents.mid(at), reached)
                                                     : lineBefore(items, reached, next.low);
            QList<int> first;
            QList<int> second;
            for (const int item : items)
                (middle(item, axis) < line ? first : second).append(item);
            return cut(first, extents.first(at)) && cut(second, extents.mid(at));
        }
        return false;
    }

    [[nodiscard]] double middle(int item, Qt::Orientation axis) const
    {
        const TextBlock &block = m_blocks[item];
        if (axis == Qt::Horizontal)
            return block.box.center().x();
        return block.lines > 1 ? block.box.top() + 0.5 * block.height : block.box.center().y();
    }

    [[nodiscard]] QList<Stretch> taken(const QList<int> &items, Qt::Orientation axis) const
    {
        QList<Stretch> all;
        for (const int item : items)
            all.append(side(m_blocks[item].box, axis));
        return all;
    }

    [[nodiscard]] double lineAbove(const QList<int> &items, const QList<Extent> &lower, double reached) const
    {
        const auto top = std::ranges::min(lower, {}, [](const Extent &one) { return one.box.top(); });
        if (top.headingTop >= 0)
            return top.headingTop - 1;
        return clearGap(taken(items, Qt::Vertical), reached, top.box.top()).value_or(top.box.top() - 1);
    }

    // Lines that reach over the gutter do not count.
    [[nodiscard]] double lineBefore(const QList<int> &items, double reached, double next) const
    {
        QList<Stretch> sides;
        for (const Stretch &one : taken(items, Qt::Horizontal)) {
            if (one.low >= reached - 1 || one.high <= next + 1)
                sides.append(one);
        }
        return widestGap(sides, reached, next, next - 1);
    }

    const QList<TextBlock> &m_blocks;
    QHash<int, Block> m_result;
};
} // namespace

std::optional<QHash<int, Block>> cutPage(
    const QList<TextBlock> &blocks, int page, const QList<BlockSign> &signs)
{
    if (signs.isEmpty())
        return {};
    QList<int> items;
    for (int index = 0; index < blocks.size(); ++index) {
        if (blocks[index].page == page)
            items.append(index);
    }
    Cutting cutting(blocks);
    return cutting.cut(items, extentsOf(signs)) ? std::optional(cutting.result()) : std::nullopt;
}

double widestGap(const QList<Stretch> &taken, double low, double high, double otherwise)
{
    Stretch widest;
    for (const Stretch &free : freeStretches(taken, low, high)) {
        if (free.size() > widest.size())
            widest = free;
    }
    return widest.size() > 0 ? widest.middle() : otherwise;
}

std::optional<double> clearGap(const QList<Stretch> &taken, double low, double high)
{
    auto gaps = freeStretches(taken, low, high);
    std::ranges::sort(gaps, std::greater{}, &Stretch::size);
    if (gaps.isEmpty() || (gaps.size() > 1 && gaps[0].size() < 1.7 * gaps[1].size()))
        return {};
    return gaps[0].middle();
}
