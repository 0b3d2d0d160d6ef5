// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsing/pdfwords.h"

#include "parsing/soundwords.h"
#include "reading/wire.h"

#include <poppler-qt6.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <numeric>

namespace {

constexpr double leastType = 1; // points

float part(double number, double whole)
{
    return float(std::clamp(number / whole, 0.0, 1.0));
}

/// Left edges of the units and the right edge of the last; empty where the parser has no box for each
/// character or they do not run from left to right (turned text).
QList<float> edgesOf(const Poppler::TextBox &box, const QString &text, double pageWidth)
{
    QList<float> edges;
    edges.reserve(text.size() + 1);
    int character = 0;
    QRectF rect;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i > 0 && text[i].isLowSurrogate() && text[i - 1].isHighSurrogate()) {
            edges.append(edges.last());
            continue;
        }
        rect = box.charBoundingBox(character++);
        if (rect.isNull() || !std::isfinite(rect.left()) || !std::isfinite(rect.right()))
            return {};
        edges.append(part(rect.left(), pageWidth));
    }
    edges.append(part(rect.right(), pageWidth));
    return std::ranges::is_sorted(edges) ? edges : QList<float>{};
}

QString wellFormed(QString text)
{
    // Poppler hands on what the file's tables say, half characters and control characters too. None is left
    // out: where a digit's table is broken, what stands beside it must not look like the whole number.
    for (QChar &unit : text)
        if (Wire::isControl(unit))
            unit = unit.isSpace() ? u' ' : QChar(QChar::ReplacementCharacter);
    if (text.isValidUtf16())
        return text;
    for (qsizetype i = 0; i < text.size(); ++i)
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else if (text[i].isSurrogate())
            text[i] = QChar::ReplacementCharacter;
    return text;
}

/// The box as part of the page, or none where no part of it shows.
QRectF shownBox(QRectF box, QSizeF size)
{
    const QRectF part(QPointF(box.left() / size.width(), box.top() / size.height()),
        QPointF(box.right() / size.width(), box.bottom() / size.height()));
    if (!(std::isfinite(part.left()) && std::isfinite(part.top()) && std::isfinite(part.right())
            && std::isfinite(part.bottom())))
        return {};
    return part.normalized() & QRectF(0, 0, 1, 1);
}

/// A word too long for one value, in parts that touch.
void appendParts(QList<Word> &words, const Word &word)
{
    for (qsizetype start = 0; start < word.text.size();) {
        qsizetype length = std::min<qsizetype>(Wire::largestWord, word.text.size() - start);
        if (word.text[start + length - 1].isHighSurrogate() && length > 1)
            --length;
        Word piece = word;
        piece.text = word.text.sliced(start, length);
        piece.edges = word.edges.isEmpty() ? word.edges : word.edges.sliced(start, length + 1);
        if (!piece.edges.isEmpty()) {
            piece.box.setLeft(piece.edges.first());
            piece.box.setRight(piece.edges.last());
        }
        start += length;
        piece.spaceAfter = start == word.text.size() && word.spaceAfter;
        words.append(std::move(piece));
    }
}

/// Which way the characters of a page run, each word with as many votes as it has of them.
class Direction {
public:
    void add(const Poppler::TextBox &box, qsizetype length)
    {
        const QPointF way = box.charBoundingBox(int(length - 1)).center() - box.charBoundingBox(0).center();
        if (length < 2 || !std::isfinite(way.x()) || !std::isfinite(way.y()))
            return;
        const bool isAcross = std::abs(way.x()) >= std::abs(way.y());
        const size_t turns = isAcross ? (way.x() >= 0 ? 0 : 2) : (way.y() > 0 ? 3 : 1);
        m_votes[turns] += length;
    }
    /// Quarter turns clockwise that bring nearly all of it upright; 0 where there is no such number.
    [[nodiscard]] int turns() const
    {
        constexpr qsizetype fewest = 20;
        const auto most = std::ranges::max_element(m_votes);
        const auto all = std::accumulate(m_votes.begin(), m_votes.end(), qsizetype(0));
        return all >= fewest && 4 * *most > 3 * all ? int(most - m_votes.begin()) : 0;
    }

private:
    std::array<qsizetype, 4> m_votes{}; ///< by quarter turns
};

} // namespace

namespace Pdf {

PageWords wordsOf(const Poppler::Page &page, QSizeF size)
{
    QList<Word> words;
    Direction direction;
    const auto boxes = page.textList();
    words.reserve(qsizetype(boxes.size()));
    int tiny = 0;
    for (const auto &box : boxes) {
        Word word{.text = wellFormed(box->text()), .spaceAfter = box->hasSpaceAfter()};
        word.box = shownBox(box->boundingBox(), size);
        if (word.box.isEmpty() || word.text.trimmed().isEmpty())
            continue;
        // Nobody can see such type, so what it says is no part of the letter.
        if (std::max(word.box.width() * size.width(), word.box.height() * size.height()) < leastType) {
            ++tiny;
            continue;
        }
        direction.add(*box, word.text.size());
        word.edges = edgesOf(*box, word.text, size.width());
        if (word.text.size() <= Wire::largestWord)
            words.append(std::move(word));
        else
            appendParts(words, word);
    }
    if (tiny > 0)
        std::fprintf(stderr, "words too small to be seen were left out: %d\n", tiny);
    if (!areSound(words)) {
        std::fputs("the words behind a page cannot be what it shows: it is read as a picture\n", stderr);
        return {};
    }
    return {std::move(words), direction.turns()};
}

} // namespace Pdf
