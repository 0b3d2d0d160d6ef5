// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/columnedges.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace {
constexpr double slack = 0.4; // points
// In fewer lines words can stand beneath each other by chance.
constexpr qsizetype fewestLines = 8;
// No page of a letter has as many words or columns; one that has must not cost minutes.
constexpr qsizetype mostWords = 4000;
constexpr qsizetype mostEdges = 24;

struct Line {
    double bottom = 0;
    double height = 0;
    bool starts = false; // a word begins at the edge
    bool isBeside = false; // a word stands to the left of it
    bool isIndented = false; // a word begins a little to the right of it
};

bool crosses(const QRectF &box, const ColumnEdge &edge)
{
    return box.left() < edge.x - 1 && box.right() > edge.x + 1;
}

class Lines {
public:
    // \a fromAbove: the words beside the edge, by their bottoms.
    Lines(std::span<const QRectF> fromAbove, const ColumnEdge &edge)
    {
        for (const QRectF &box : fromAbove) {
            if (m_lines.isEmpty() || box.bottom() - m_lines.last().bottom > 0.4 * box.height())
                m_lines.append({.bottom = box.bottom(), .height = box.height()});
            Line &line = m_lines.last();
            line.starts = line.starts || edge.begins(box);
            line.isBeside = line.isBeside || box.right() <= edge.x + slack;
            line.isIndented =
                line.isIndented || (box.left() > edge.x + slack && box.left() < edge.x + 3 * box.height());
        }
    }

    // Nearly all lines to the right of the edge begin at it, and text stands beside half of them.
    [[nodiscard]] bool isColumn() const
    {
        const auto starting = std::ranges::count_if(m_lines, &Line::starts);
        const auto beside =
            std::ranges::count_if(m_lines, [](const Line &line) { return line.starts && line.isBeside; });
        const auto others =
            std::ranges::count_if(m_lines, [](const Line &line) { return !line.starts && line.isIndented; });
        return starting >= fewestLines && 2 * beside >= starting && 8 * others <= starting;
    }

private:
    QList<Line> m_lines;
};

// The stretches of words that begin at one x, parted where none does for long.
QList<ColumnEdge> stretchesOf(QList<QRectF> starts)
{
    std::ranges::sort(starts, {}, [](const QRectF &box) { return box.top(); });
    QList<ColumnEdge> edges;
    qsizetype count = 0;
    const auto dropShort = [&] {
        if (!edges.isEmpty() && count < fewestLines)
            edges.removeLast();
    };
    for (const QRectF &box : starts) {
        if (edges.isEmpty() || box.top() - edges.last().bottom > 6 * box.height()) {
            dropShort();
            edges.append({box.left(), box.top(), box.bottom()});
            count = 0;
        }
        edges.last().bottom = std::max(edges.last().bottom, box.bottom());
        ++count;
    }
    dropShort();
    return edges;
}

bool isEdge(const ColumnEdge &edge, const QList<QRectF> &fromAbove)
{
    QList<QRectF> beside;
    for (const QRectF &box : fromAbove) {
        if (box.bottom() < edge.top || box.top() > edge.bottom)
            continue;
        if (crosses(box, edge))
            return false;
        beside.append(box);
    }
    return Lines(beside, edge).isColumn();
}
} // namespace

bool ColumnEdge::begins(const QRectF &box) const
{
    return std::abs(box.left() - x) <= slack && box.bottom() >= top && box.top() <= bottom;
}

QList<ColumnEdge> findColumnEdges(QList<QRectF> boxes)
{
    if (boxes.size() > mostWords)
        return {};
    std::ranges::sort(boxes, {}, [](const QRectF &box) { return box.left(); });
    QList<ColumnEdge> possible;
    for (qsizetype first = 0; first < boxes.size();) {
        qsizetype last = first + 1;
        while (last < boxes.size() && boxes[last].left() - boxes[first].left() <= slack)
            ++last;
        if (last - first >= fewestLines)
            possible += stretchesOf(boxes.sliced(first, last - first));
        first = last;
    }
    std::ranges::stable_sort(
        possible, std::greater{}, [](const ColumnEdge &edge) { return edge.bottom - edge.top; });
    possible.resize(std::min(possible.size(), mostEdges));
    std::ranges::stable_sort(boxes, {}, [](const QRectF &box) { return box.bottom(); });
    possible.removeIf([&](const ColumnEdge &edge) { return !isEdge(edge, boxes); });
    return possible;
}
