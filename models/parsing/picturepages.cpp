// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsing/picturepages.h"

#include "parsing/morethanwords.h"
#include "reading/wire.h"

#include <cstdio>

namespace {

// A page of a letter holds hundreds of words and one of figures nearly a hundred; a scanned one has at most a
// stamp, a head and a foot.
constexpr qsizetype mostWords = 30;
constexpr int mostLooks = 200; // at pages of a file, to see whether they are pictures: each is drawn for it
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
    if (!showsMoreThanWords(draw(resolutionToLook), page))
        return;
    if (m_found == Wire::mostPicturePages)
        return leave(page, "too many pages are pictures");
    ++m_found;
    tell(page.number, true);
}
