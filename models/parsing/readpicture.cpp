// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsing/drawnpages.h"
#include "parsing/inches.h"
#include "parsing/morethanwords.h"
#include "parsing/picturereader.h"
#include "parsing/picturewords.h"
#include "parsing/straighten.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace {

constexpr double readResolution = 300;

constexpr double usualScale = 0.1; // off by no more, a picture is read as it is
constexpr double largestRead = 4'500; // pixels of a side

/// The size in which \a picture of a page of \a points is read.
QSize dotsToRead(const QImage &picture, QSizeF points)
{
    const QSizeF size = picture.size();
    const double longest = std::max(size.width(), size.height());
    const double scale =
        std::min(readResolution * points.width() / pointsPerInch / size.width(), largestRead / longest);
    return std::abs(scale - 1) < usualScale ? picture.size() : (size * scale).toSize().expandedTo({1, 1});
}

const char *reasonOf(PictureFault fault)
{
    switch (fault) {
    case PictureFault::NoModel:
        return "no reader of pictures (tesseract-ocr-eng) is installed";
    case PictureFault::NoMemory:
        return "its picture is too large";
    case PictureFault::TooSlow:
        return "that took too long";
    }
    return "";
}

PageFromPicture leave(const Page &page, const char *why)
{
    std::fprintf(stderr, "page %d was not read as a picture: %s\n", page.number, why);
    return {.page = page};
}

/// \a page with what was \a read beside its printed words.
PageFromPicture withPrinted(const Page &page, const Page &read)
{
    const QList<Word> beside = wordsBeside(page.words, read.words);
    // A page stands one way only, as its printed words do.
    if (read.turns != page.turns && !beside.isEmpty())
        return leave(page, "it does not stand as the words printed on it do");
    Page both = page;
    if (read.turns == page.turns) {
        both.skew = read.skew;
        both.words.append(beside);
    }
    return {.page = both, .isRead = true};
}

} // namespace

Outcome<PageFromPicture> readPicture(const QByteArray &bytes, int number, PictureReader &reader)
{
    const auto pages = drawnPages(bytes);
    if (!pages)
        return tl::unexpected(pages.error());
    const auto page = (*pages)->page(number);
    if (!page)
        return tl::unexpected(Problem{.kind = Problem::Kind::Damaged, .page = number});
    // Reading takes seconds, and of a page set in type alone gives nothing.
    if (!page->words.isEmpty() && !showsMoreThanWords((*pages)->draw(number, resolutionToLook), *page))
        return PageFromPicture{.page = *page, .isRead = true};
    const QImage picture = (*pages)->draw(number, readResolution);
    if (picture.isNull())
        return leave(*page, "it could not be drawn");
    auto read = reader.read(*page, picture, dotsToRead(picture, page->size));
    if (!read)
        return leave(*page, reasonOf(read.error()));
    if (page->words.isEmpty() && read->words.isEmpty()) {
        const PixPointer grey = greyPicture(picture, dotsToRead(picture, page->size));
        if (grey && showsDirtAlone(grey.get())) // the back of a sheet
            return PageFromPicture{.page = *page, .isRead = true};
        return leave(*page, "no words could be made out on it");
    }
    if (page->words.isEmpty())
        return PageFromPicture{.page = *std::move(read), .isRead = true};
    return withPrinted(*page, *read);
}
