// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/justified.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
// No justified line has more words that stand apart as far as this.
constexpr qsizetype mostWords = 12;
constexpr double widestWordGap = 5; // heights
// No page of a letter has more runs; one that has must not cost minutes.
constexpr qsizetype mostRuns = 3000;

bool isLone(const Run &run)
{
    return !run.text.text.contains(u' ');
}

// A row of a table ends, or begins, with a number; a number between words belongs to a sentence.
bool isLoneWord(const Run &run)
{
    return isLone(run) && std::ranges::any_of(run.text.text, [](QChar unit) { return unit.isLetter(); });
}

bool isOnLine(const Run &first, const Run &second)
{
    const double height = std::min(first.height, second.height);
    return std::abs(first.box.bottom() - second.box.bottom()) < 0.2 * height
        && height > 0.8 * std::max(first.height, second.height);
}

// The indexes of \a runs, which come from above, that begin at most \a reach above or beneath the run at \a
// at.
std::pair<qsizetype, qsizetype> around(const QList<Run> &runs, qsizetype at, double reach)
{
    const double top = runs[at].box.top();
    const auto topOf = [](const Run &run) { return run.box.top(); };
    const auto first = std::ranges::lower_bound(runs, top - reach, {}, topOf);
    const auto last = std::ranges::upper_bound(runs, top + reach, {}, topOf);
    return {first - runs.begin(), last - runs.begin()};
}

// The runs to the right of \a first that stand as far from each other as justification would have them.
QList<qsizetype> stretchedFrom(const QList<Run> &runs, qsizetype first)
{
    QList<qsizetype> line{first};
    double usual = 0;
    const auto [begin, end] = around(runs, first, 2 * runs[first].height);
    while (line.size() < mostWords) {
        const Run &last = runs[line.last()];
        qsizetype next = -1;
        for (qsizetype at = begin; at < end; ++at) {
            const bool isRight = runs[at].box.left() > last.box.right() && isOnLine(last, runs[at]);
            if (isRight && (next < 0 || runs[at].box.left() < runs[next].box.left()))
                next = at;
        }
        if (next < 0 || !isLone(runs[next]))
            break;
        const double gap = runs[next].box.left() - last.box.right();
        const bool isEven = line.size() == 1 || std::abs(gap - usual) < 0.15 * last.height;
        if (!isEven || gap > widestWordGap * last.height)
            break;
        usual = gap;
        line.append(next);
    }
    return line;
}

// Whether \a other is a line of the paragraph that ends at \a right and begins with \a run.
bool isNeighbour(const Run &run, double right, const Run &other)
{
    const double slack = 0.25 * run.height;
    const double gap = std::max(other.box.top() - run.box.bottom(), run.box.top() - other.box.bottom());
    return other.text.text.contains(u' ') && !isOnLine(run, other) && gap < 0.85 * run.height
        && other.height > 0.82 * run.height && run.height > 0.82 * other.height
        && std::abs(other.box.left() - run.box.left()) < slack && std::abs(other.box.right() - right) < slack;
}

bool joinFrom(QList<Run> &runs, qsizetype first)
{
    auto line = stretchedFrom(runs, first);
    for (; line.size() > 1; line.removeLast()) {
        const double right = runs[line.last()].box.right();
        const auto [begin, end] = around(runs, first, 4 * runs[first].height);
        const auto near = std::span(runs).subspan(size_t(begin), size_t(end - begin));
        if (isLoneWord(runs[line.last()]) && std::ranges::any_of(near, [&](const Run &other) {
                return isNeighbour(runs[first], right, other);
            }))
            break;
    }
    if (line.size() < 2)
        return false;
    Run &joined = runs[first];
    for (const auto at : line.sliced(1)) {
        joined.text.appendSpace(u' ');
        joined.text.append(runs[at].text);
        joined.box = joined.box.united(runs[at].box);
        joined.height = std::max(joined.height, runs[at].height);
        runs[at].text = {};
    }
    runs.removeIf([](const Run &run) { return run.text.isEmpty(); });
    return true;
}
} // namespace

void joinStretchedLines(QList<Run> &runs)
{
    for (qsizetype at = 0; at < runs.size() && runs.size() <= mostRuns; ++at) {
        // A line put together bears witness for those above it.
        if (isLoneWord(runs[at]) && joinFrom(runs, at))
            at = std::max<qsizetype>(-1, at - 1 - mostWords);
    }
}
