// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/layout.h"

#include "extraction/justified.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
// Typed pages are laid out as if by a typewriter: these many points to a character and to a line.
constexpr double typedWidth = 6;
constexpr double typedLine = 12;
constexpr double typedHeight = 11;

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

// Columns of a table drawn with bars need not stand beneath each other: the bars count, not the characters.
double tableShift(const Word &word, const Page &page)
{
    constexpr int cellWidth = 200;
    const auto index = word.line - page.firstLine;
    if (index < 0 || index >= page.lines.size() || page.lines[index].size() > 2000
        || page.lines[index].count(u'|') < 2)
        return 0;
    const auto before = QStringView(page.lines[index]).left(word.column - 1);
    const auto bar = before.lastIndexOf(u'|');
    return double(before.count(u'|') * cellWidth - std::max<qsizetype>(bar, 0));
}

QRectF inPoints(const Word &word, const Page &page, bool hasTable)
{
    if (page.typed)
        return {(word.column + (hasTable ? tableShift(word, page) : 0)) * typedWidth, word.line * typedLine,
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
    const bool hasTable =
        std::ranges::any_of(page.lines, [](const QString &line) { return line.count(u'|') >= 2; });
    for (int index = 0; index < page.words.size(); ++index) {
        const QRectF box = inPoints(page.words[index], page, hasTable);
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
    if (gap < -0.35 * low || gap > 1.6 * low)
        return -1;
    const double common = overlap(last.top(), last.bottom(), piece.box.top(), piece.box.bottom());
    const bool isSameLine = common >= 0.55 * low && low >= 0.6 * high;
    const bool isSameBaseline =
        std::abs(last.bottom() - piece.box.bottom()) <= 0.25 * high && gap < 0.8 * low;
    return isSameLine || isSameBaseline ? std::max(0.0, gap / low) : -1;
}

bool isDrawnTwice(const Chain &chain, const Piece &piece, const Page &page)
{
    return std::ranges::any_of(chain.pieces, [&](const Piece &other) {
        const QRectF common = other.box.intersected(piece.box);
        return common.width() * common.height() > 0.6 * piece.box.width() * piece.box.height()
            && page.words[other.word].text == page.words[piece.word].text;
    });
}

QList<Chain> chains(const Page &page, bool turned)
{
    QList<Chain> chains;
    for (const Piece &piece : piecesFromLeft(page, turned)) {
        Chain *nearest = nullptr;
        double distance = 0;
        bool isTwice = false;
        for (Chain &chain : chains) {
            const QRectF &last = chain.pieces.last().box;
            if (last.bottom() < piece.box.top() || last.top() > piece.box.bottom())
                continue;
            isTwice = isTwice || (piece.box.left() < last.right() && isDrawnTwice(chain, piece, page));
            const double found = distanceTo(chain, piece);
            if (found >= 0 && (!nearest || found < distance)) {
                nearest = &chain;
                distance = found;
            }
        }
        if (isTwice)
            continue;
        if (!nearest) {
            chains.append(Chain{{piece}, {}});
            continue;
        }
        nearest->gaps.append(distance);
        nearest->pieces.append(piece);
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
bool isGutter(const Chain &chain, qsizetype gapIndex, double usual)
{
    const double gap = chain.gaps[gapIndex];
    if (gap > 1.2 || gap <= 0.55)
        return gap > 1.2;
    QList<double> others = chain.gaps;
    others.removeAt(gapIndex);
    const double own = others.size() >= 3 ? median(others, usual) : usual;
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

Run toRun(const QList<Piece> &pieces, const Page &page, int index)
{
    Run run{.box = pieces.first().box, .firstWidth = pieces.first().box.width(), .page = index};
    const Piece *before = nullptr;
    for (const Piece &piece : pieces) {
        const Word &word = page.words[piece.word];
        if (before) {
            const bool isTouching = !page.words[before->word].spaceAfter
                && piece.box.left() - before->box.right() < 0.2 * piece.box.height();
            if (!isTouching)
                run.text.appendSpace(u' ');
        }
        run.text.append(laidWord(word, index, piece.word));
        run.box = run.box.united(piece.box);
        run.height = std::max(run.height, piece.box.height());
        before = &piece;
    }
    return run;
}

void splitAtGutters(QList<Run> &runs, const Chain &chain, const Page &page, int index, double usual)
{
    QList<Piece> pieces;
    for (qsizetype at = 0; at < chain.pieces.size(); ++at) {
        if (at > 0) {
            const bool isSplit = page.typed ? isTypedGutter(page, page.words[chain.pieces[at - 1].word],
                                     page.words[chain.pieces[at].word])
                                            : isGutter(chain, at - 1, usual);
            if (isSplit) {
                runs.append(toRun(pieces, page, index));
                pieces.clear();
            }
        }
        pieces.append(chain.pieces[at]);
    }
    runs.append(toRun(pieces, page, index));
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
    const double usual = std::clamp(median(gaps, 0.25), 0.15, 0.35);
    QList<Run> runs;
    for (const Chain &chain : upright)
        splitAtGutters(runs, chain, page, index, usual);
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
