// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsing/picturepages.h"

#include "parsing/pixels.h"
#include "reading/wire.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

namespace {

// A page of a letter holds hundreds of words and one of figures nearly a hundred; a scanned one has at most a
// stamp, a head and a foot.
constexpr qsizetype mostWords = 30;
constexpr double smallResolution = 50; // dots per inch: shows whether there is a picture at all
constexpr int mostLooks = 200; // at pages of a file, to see whether they are pictures: each is drawn for it
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

/// Whether \a picture, which may be small, shows more than paper and the words of \a page.
bool showsMore(const QImage &picture, const Page &page)
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

} // namespace

bool mayBePicture(const Page &page)
{
    return !page.typed && page.words.size() < mostWords;
}

void PicturePages::leave(const Page &page, const char *why)
{
    if (++m_left <= Wire::mostComplaints)
        std::fprintf(stderr, "page %d was not read as a picture: %s\n", page.number, why);
}

void PicturePages::tell(int page, bool isPicture)
{
    if (m_begin && (isPicture || !m_drawn))
        m_begin(page, m_pages, isPicture);
    m_drawn = true;
}

void PicturePages::lookAt(const Page &page, const Draw &draw)
{
    if (m_pictures == Pictures::AreLeft)
        return leave(page, "reading it failed");
    if (m_looks == mostLooks)
        return leave(page, "too many pages have few words of their own to look at each");
    ++m_looks;
    tell(page.number, false);
    if (!showsMore(draw(smallResolution), page))
        return;
    if (m_found == Wire::mostPicturePages)
        return leave(page, "too many pages are pictures");
    ++m_found;
    tell(page.number, true);
}
