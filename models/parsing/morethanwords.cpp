// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsing/morethanwords.h"

#include "parsing/pixels.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace {

// Of 255, off the paper's own shade: grey letters have strokes thinner than a dot, which leave a dot not much
// darker than paper. More than what a scanner's noise leaves of a dot.
constexpr int inkContrast = 24;
constexpr int inkParts = 1'500; // one in so many dots is ink: a line of text more than this

QRect dotsOf(const QRectF &box, QSize size)
{
    return QRectF(box.left() * size.width(), box.top() * size.height(), box.width() * size.width(),
        box.height() * size.height())
        .toAlignedRect()
        .adjusted(-1, -1, 1, 1);
}

bool isOnWord(QPoint dot, const QList<QRect> &words)
{
    return std::ranges::any_of(words, [dot](const QRect &word) { return word.contains(dot); });
}

/// The shade of most of \a grey, which is the paper's, be it white, grey or, where the letters are white,
/// black.
int paperShade(const QImage &grey)
{
    std::array<qint64, 256> dots{};
    for (int y = 0; y < grey.height(); ++y)
        for (const uchar *dot = grey.constScanLine(y), *end = dot + grey.width(); dot != end; ++dot)
            ++dots[*dot];
    const qint64 half = qint64(grey.width()) * grey.height() / 2;
    qint64 darker = 0;
    int shade = 0;
    while (shade < 255 && (darker += dots[size_t(shade)]) <= half)
        ++shade;
    return shade;
}

} // namespace

bool showsMoreThanWords(const QImage &picture, const Page &page)
{
    const QImage grey = greyPixels(picture);
    QList<QRect> words;
    for (const Word &word : page.words)
        words.append(dotsOf(word.box, grey.size()));
    const int paper = paperShade(grey);
    qint64 ink = 0;
    for (int y = 0; y < grey.height(); ++y) {
        const uchar *line = grey.constScanLine(y);
        for (int x = 0; x < grey.width(); ++x)
            ink += std::abs(line[x] - paper) > inkContrast && !isOnWord({x, y}, words);
    }
    return ink * inkParts > qint64(grey.width()) * grey.height();
}
