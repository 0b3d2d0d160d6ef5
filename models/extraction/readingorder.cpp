// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/readingorder.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace {
using Indexes = std::vector<qsizetype>;

class Cutter {
public:
    explicit Cutter(const QList<TextBlock> &blocks)
        : m_blocks(blocks)
    {
    }

    void order(const Indexes &part, Indexes &result, int depth = 0) const
    {
        if (part.size() < 2 || depth > 40) {
            appendFromAbove(part, result);
            return;
        }
        const Stretch gutter = widest(part, Qt::Horizontal);
        const bool isGutter =
            gutter.size() >= 6 ? isColumns(part, gutter) : gutter.size() > 2 && areTexts(part, gutter);
        if (isGutter) {
            cut(part, gutter.middle(), Qt::Horizontal, result, depth);
            return;
        }
        const Stretch gap = widest(part, Qt::Vertical);
        if (gap.size() > 0.5)
            cut(part, gap.middle(), Qt::Vertical, result, depth);
        else if (gutter.size() > 3)
            cut(part, gutter.middle(), Qt::Horizontal, result, depth);
        else
            appendFromAbove(part, result);
    }

private:
    [[nodiscard]] Stretch side(qsizetype index, Qt::Orientation axis) const
    {
        const QRectF &box = m_blocks[index].box;
        return axis == Qt::Horizontal ? Stretch{box.left(), box.right()} : Stretch{box.top(), box.bottom()};
    }

    [[nodiscard]] Stretch extent(const Indexes &part, Qt::Orientation axis) const
    {
        Stretch all = side(part.front(), axis);
        for (const auto index : part) {
            all.low = std::min(all.low, side(index, axis).low);
            all.high = std::max(all.high, side(index, axis).high);
        }
        return all;
    }

    [[nodiscard]] Stretch widest(const Indexes &part, Qt::Orientation axis) const
    {
        QList<Stretch> taken;
        for (const auto index : part)
            taken.append(side(index, axis));
        const Stretch all = extent(part, axis);
        Stretch widest;
        for (const Stretch &free : freeStretches(taken, all.low, all.high)) {
            if (free.size() > widest.size())
                widest = free;
        }
        return widest;
    }

    // Columns, not a date beside a letterhead: both sides are about as high as the whole, or both are broad,
    // begin beside each other, and the text ends somewhere down the second.
    [[nodiscard]] bool isColumns(const Indexes &part, const Stretch &gutter) const
    {
        Indexes sides[2];
        for (const auto index : part)
            sides[m_blocks[index].box.center().x() < gutter.middle() ? 0 : 1].push_back(index);
        if (sides[0].empty() || sides[1].empty())
            return false;
        const Stretch whole = extent(part, Qt::Vertical);
        const Stretch first = extent(sides[0], Qt::Vertical);
        const Stretch second = extent(sides[1], Qt::Vertical);
        if (first.size() > 0.5 * whole.size() && second.size() > 0.5 * whole.size())
            return true;
        const bool isBroad = std::ranges::all_of(sides, [&](const Indexes &side) {
            return extent(side, Qt::Horizontal).size() > 0.25 * extent(part, Qt::Horizontal).size();
        });
        return isBroad && isText(sides[0]) && isText(sides[1]) && first.size() > 0.9 * whole.size()
            && second.low - first.low < 2 * m_blocks[part.front()].height;
    }

    // Columns hardly further apart than two words: several blocks of text in each, side by side.
    [[nodiscard]] bool areTexts(const Indexes &part, const Stretch &gutter) const
    {
        constexpr size_t fewest = 3;
        Indexes sides[2];
        for (const auto index : part)
            sides[m_blocks[index].box.center().x() < gutter.middle() ? 0 : 1].push_back(index);
        const double whole = extent(part, Qt::Vertical).size();
        return std::ranges::all_of(sides, [&](const Indexes &side) {
            return side.size() >= fewest && isText(side) && extent(side, Qt::Vertical).size() > 0.5 * whole;
        });
    }

    [[nodiscard]] bool isText(const Indexes &side) const
    {
        return std::ranges::any_of(side, [this](qsizetype index) {
            return m_blocks[index].lines > 1 && m_blocks[index].text.size() > 60;
        });
    }

    void cut(const Indexes &part, double at, Qt::Orientation axis, Indexes &result, int depth) const
    {
        Indexes first;
        Indexes second;
        for (const auto index : part)
            (side(index, axis).middle() < at ? first : second).push_back(index);
        order(first, result, depth + 1);
        order(second, result, depth + 1);
    }

    void appendFromAbove(Indexes part, Indexes &result) const
    {
        std::ranges::sort(part, {}, [this](qsizetype index) {
            return std::pair(m_blocks[index].box.top(), m_blocks[index].box.left());
        });
        std::ranges::copy(part, std::back_inserter(result));
    }

    const QList<TextBlock> &m_blocks;
};
} // namespace

QList<Stretch> freeStretches(QList<Stretch> taken, double low, double high)
{
    std::ranges::sort(taken, {}, &Stretch::low);
    QList<Stretch> free;
    double reached = low;
    for (const Stretch &stretch : taken) {
        if (stretch.high <= reached)
            continue;
        if (stretch.low >= high)
            break;
        if (stretch.low > reached)
            free.append({reached, stretch.low});
        reached = stretch.high;
    }
    if (reached < high)
        free.append({reached, high});
    return free;
}

QList<TextBlock> inReadingOrder(const QList<TextBlock> &blocks)
{
    Indexes all(size_t(blocks.size()));
    for (size_t at = 0; at < all.size(); ++at)
        all[at] = qsizetype(at);
    Indexes ordered;
    Cutter(blocks).order(all, ordered);
    QList<TextBlock> result;
    for (const auto index : ordered)
        result.append(blocks[index]);
    return result;
}
