// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/layout.h"

#include "extraction/columnedges.h"
#include "extraction/justified.h"
#include "extraction/tablebars.h"

#include <algorithm>
#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace {
// Typed pages are laid out as if by a typewriter: these many points to a character and to a line.
constexpr double typedWidth = 6;
constexpr double typedLine = 12;
constexpr double typedHeight = 11;
constexpr double widestSpace = 1.6; // between two words of a line, in heights of the smaller

struct Piece {
    QRectF box;
    int word = 0;
};

struct Chain {
    QList<Piece> pieces;
    QList<double> gaps; // between neighbours, in heights
};

double overlap(double firstLow, double firstHigh, double secondLow, double secondHigh)
{
    return std::min(firstHigh, secondHigh) - std::max(firstLow, secondLow);
}

QSizeF shownSize(const Page &page)
{
    return page.size.width() > 1 && page.size.height() > 1 ? page.size : QSizeF(595, 842);
}

QRectF inPoints(const Word &word, const Page &page, const TableBars &bars)
{
    if (page.typed)
        return {(word.column + bars.shift(word)) * typedWidth, word.line * typedLine,
            double(word.text.size()) * typedWidth, typedHeight};
    const QSizeF size = shownSize(page);
    return {word.box.left() * size.width(), word.box.top() * size.height(), word.box.width() * size.width(),
        word.box.height() * size.height()};
}

bool isTurned(const Word &word, const QRectF &box)
{
    return word.text.size() > 2 && box.height() > 1.5 * box.width();
}

bool isUsable(const QRectF &box)
{
    return std::isfinite(box.left()) && std::isfinite(box.top()) && box.width() >= 0 && box.height() > 0
        && std::isfinite(box.width()) && std::isfinite(box.height());
}

QList<Piece> piecesFromLeft(const Page &page, bool turned)
{
    QList<Piece> pieces;
    pieces.reserve(page.words.size());
    const TableBars bars(page);
    for (int index = 0; index < page.words.size(); ++index) {
        const QRectF box = inPoints(page.words[index], page, bars);
        if (isUsable(box) && !page.words[index].text.trimmed().isEmpty()
            && (!page.typed && isTurned(page.words[index], box)) == turned)
            pieces.append({box, index});
    }
    std::ranges::stable_sort(
        pieces, {}, [](const Piece &piece) { return std::pair(piece.box.left(), piece.box.top()); });
    return pieces;
}

// The gap to the end of the chain in heights, or a negative number where the piece is on another line.
double distanceTo(const Chain &chain, const Piece &piece)
{
    const QRectF &last = chain.pieces.last().box;
    const double low = std::min(last.height(), piece.box.height());
    const double high = std::max(last.height(), piece.box.height());
    const double gap = piece.box.left() - last.right();
    if (gap < -0.35 * low || gap > widestSpace * low)
        return -1;
    const double common = overlap(last.top(), last.bottom(), piece.box.top(), piece.box.bottom());
    const bool isSameLine = common >= 0.55 * low && low >= 0.6 * high;
    const bool isSameBaseline =
        std::abs(last.bottom() - piece.box.bottom()) <= 0.25 * high && gap < 0.8 * low;
    return isSameLine || isSameBaseline ? std::max(0.0, gap / low) : -1;
}

bool isDrawnTwice(const Chain &chain, const Piece &piece, const Page &page)
{
    // From the left: a twin is one of the last.
    constexpr qsizetype mostTwins = 16;
    const auto last = std::span(chain.pieces).last(size_t(std::min(mostTwins, chain.pieces.size())));
    return std::ranges::any_of(last, [&](const Piece &other) {
        const QRectF common = other.box.intersected(piece.box);
        return common.width() * common.height() > 0.6 * piece.box.width() * piece.box.height()
            && page.words[other.word].text == page.words[piece.word].text;
    });
}

// The chains that pieces further to the right may still go on with. No page of a letter has as many lines as
// are looked at here; one that has must not cost minutes.
class OpenChains {
public:
    void forgetLeft(const Piece &piece, const QList<Chain> &chains)
    {
        std::erase_if(m_open, [&](qsizetype at) {
            const QRectF &last = chains[at].pieces.last().box;
            return piece.box.left() > last.right() + widestSpace * last.height();
        });
        constexpr size_t mostOpen = 400;
        if (m_open.size() > mostOpen)
            m_open.erase(m_open.begin(), m_open.end() - mostOpen);
    }
    void add(qsizetype at) { m_open.push_back(at); }
    [[nodiscard]] const std::vector<qsizetype> &all() const { return m_open; }

private:
    std::vector<qsizetype> m_open;
};

QList<Chain> chains(const Page &page, bool turned)
{
    QList<Chain> chains;
    OpenChains open;
    for (const Piece &piece : piecesFromLeft(page, turned)) {
        open.forgetLeft(piece, chains);
        qsizetype nearest = -1;
        double distance = 0;
        bool isTwice = false;
        for (const qsizetype at : open.all()) {
            const QRectF &last = chains[at].pieces.last().box;
            if (last.bottom() < piece.box.top() || last.top() > piece.box.bottom())
                continue;
            isTwice = isTwice || (piece.box.left() < last.right() && isDrawnTwice(chains[at], piece, page));
            const double found = distanceTo(chains[at], piece);
            if (found >= 0 && (nearest < 0 || found < distance)) {
                nearest = at;
                distance = found;
            }
        }
        if (isTwice)
            continue;
        if (nearest < 0) {
            open.add(chains.size());
            chains.append(Chain{{piece}, {}});
            continue;
        }
        chains[nearest].gaps.append(distance);
        chains[nearest].pieces.append(piece);
    }
    return chains;
}

double median(QList<double> values, double otherwise)
{
    if (values.isEmpty())
        return otherwise;
    auto middle = values.begin() + values.size() / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

// A gap that is wide for its own line is a gutter between columns; in justified lines all gaps are wide.
// \a sorted: all gaps of the line, in order.
bool isGutter(double gap, const QList<double> &sorted, double usual)
{
    if (gap > 1.2 || gap <= 0.55)
        return gap > 1.2;
    const auto others = sorted.size() - 1;
    if (others < 3)
        return gap > 2.2 * std::max(usual, 0.1);
    const auto middle = others / 2;
    const double own = gap <= sorted[middle] ? sorted[middle + 1] : sorted[middle];
    return gap > 2.2 * std::max(own, 0.1);
}

bool isTypedGutter(const Page &page, const Word &left, const Word &right)
{
    const qsizetype end = left.column + left.text.size() - 1;
    const auto lineIndex = left.line - page.firstLine;
    if (left.text == u"|" || right.text == u"|"
        || (lineIndex >= 0 && lineIndex < page.lines.size()
            && QStringView(page.lines[lineIndex])
                   .mid(end, std::max<qsizetype>(0, right.column - 1 - end))
                   .contains(u'|')))
        return true;
    if (lineIndex >= 0 && lineIndex < page.lines.size()
        && QStringView(page.lines[lineIndex])
               .mid(end, std::max<qsizetype>(0, right.column - 1 - end))
               .contains(u'\t'))
        return true;
    // Marks left out (bold) make gaps of up to five characters; what stands between must be blank to count.
    if (right.column - 1 - end < 3)
        return false;
    return lineIndex < 0 || lineIndex >= page.lines.size()
        || QStringView(page.lines[lineIndex]).mid(end, right.column - 1 - end).count(u' ') >= 3;
}

// The mark of a footnote, raised behind a number: the "2" of "47" and a small "2".
bool isFootnote(const Piece &before, const Piece &piece, const Page &page)
{
    const QString &number = page.words[before.word].text;
    const QString &mark = page.words[piece.word].text;
    const bool isBehind = std::abs(piece.box.left() - before.box.right()) < 0.15 * before.box.height()
        && (number.back().isDigit() || number.back() == u'%');
    return isBehind && mark.size() <= 2 && piece.box.height() < 0.88 * before.box.height()
        && piece.box.bottom() < before.box.bottom() - 0.05 * before.box.height()
        && std::ranges::all_of(mark, [](QChar unit) { return unit >= u'0' && unit <= u'9'; });
}

LaidText raised(LaidText digits)
{
    static const QString marks = u"\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"_s;
    for (QChar &unit : digits.text)
        unit = marks[unit.digitValue()];
    return digits;
}

// Of a line in which a figure is set larger than its sentence: the sentence's.
double usualHeight(const QList<Piece> &pieces, const Page &page)
{
    std::vector<std::pair<double, qsizetype>> heights; // with characters
    qsizetype all = 0;
    for (const Piece &piece : pieces) {
        heights.emplace_back(piece.box.height(), page.words[piece.word].text.size());
        all += heights.back().second;
    }
    std::ranges::sort(heights);
    auto at = heights.cbegin();
    for (qsizetype below = at->second; 2 * below <= all && at + 1 != heights.cend(); below += at->second)
        ++at;
    return at->first;
}

Run toRun(const QList<Piece> &pieces, const Page &page, int index)
{
    Run run{.box = pieces.first().box, .firstWidth = pieces.first().box.width(), .page = index};
    run.usualHeight = usualHeight(pieces, page);
    const Piece *before = nullptr;
    for (const Piece &piece : pieces) {
        const Word &word = page.words[piece.word];
        const bool isNote = before && isFootnote(*before, piece, page);
        if (before && !isNote) {
            const bool isTouching = !page.words[before->word].spaceAfter
                && piece.box.left() - before->box.right() < 0.2 * piece.box.height();
            if (!isTouching)
                run.text.appendSpace(u' ');
        }
        const LaidText laid = laidWord(word, index, piece.word);
        run.text.append(isNote ? raised(laid) : laid);
        run.box = run.box.united(piece.box);
        run.height = std::max(run.height, piece.box.height());
        before = &piece;
    }
    return run;
}

// Where the lines of a page are to be cut.
struct Gutters {
    double usual = 0; // space between two words, in heights
    QList<ColumnEdge> edges;

    [[nodiscard]] bool isBefore(const Piece &piece) const
    {
        return std::ranges::any_of(edges, [&](const ColumnEdge &edge) { return edge.begins(piece.box); });
    }
};

void splitAtGutters(QList<Run> &runs, const Chain &chain, const Page &page, int index, const Gutters &gutters)
{
    QList<Piece> pieces;
    QList<double> sorted = chain.gaps;
    std::ranges::sort(sorted);
    for (qsizetype at = 0; at < chain.pieces.size(); ++at) {
        if (at > 0) {
            const bool isSplit = page.typed
                ? isTypedGutter(
                    page, page.words[chain.pieces[at - 1].word], page.words[chain.pieces[at].word])
                : isGutter(chain.gaps[at - 1], sorted, gutters.usual) || gutters.isBefore(chain.pieces[at]);
            if (isSplit) {
                runs.append(toRun(pieces, page, index));
                pieces.clear();
            }
        }
        pieces.append(chain.pieces[at]);
    }
    runs.append(toRun(pieces, page, index));
}

QList<ColumnEdge> columnEdges(const QList<Chain> &chains)
{
    QList<QRectF> boxes;
    for (const Chain &chain : chains) {
        for (const Piece &piece : chain.pieces)
            boxes.append(piece.box);
    }
    return findColumnEdges(boxes);
}

QList<Chain> typedChains(const Page &page)
{
    QList<Chain> chains;
    auto pieces = piecesFromLeft(page, false);
    std::ranges::stable_sort(
        pieces, {}, [](const Piece &piece) { return std::pair(piece.box.top(), piece.box.left()); });
    for (const Piece &piece : pieces) {
        if (chains.isEmpty() || chains.last().pieces.last().box.top() != piece.box.top())
            chains.append(Chain{});
        chains.last().pieces.append(piece);
    }
    return chains;
}
} // namespace

QList<Run> findRuns(const Page &page, int index)
{
    const auto upright = page.typed ? typedChains(page) : chains(page, false);
    QList<double> gaps;
    for (const Chain &chain : upright)
        gaps += chain.gaps;
    Gutters gutters{std::clamp(median(gaps, 0.25), 0.15, 0.35), {}};
    if (!page.typed)
        gutters.edges = columnEdges(upright);
    QList<Run> runs;
    for (const Chain &chain : upright)
        splitAtGutters(runs, chain, page, index, gutters);
    for (const Chain &chain : page.typed ? QList<Chain>{} : chains(page, true))
        runs.append(toRun(chain.pieces, page, index));
    runs.removeIf([](const Run &run) {
        return std::ranges::none_of(
            run.text.text, [](QChar unit) { return unit.isLetterOrNumber() || unit == u'%'; });
    });
    std::ranges::stable_sort(
        runs, {}, [](const Run &run) { return std::pair(run.box.top(), run.box.left()); });
    if (!page.typed)
        joinStretchedLines(runs);
    return runs;
}
