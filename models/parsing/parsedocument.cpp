// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsing/parsedocument.h"

#include "parsing/decode.h"
#include "parsing/documentkind.h"
#include "parsing/drawnpages.h"
#include "parsing/pdf.h"
#include "parsing/picturefile.h"
#include "parsing/typedpages.h"
#include "reading/wire.h"

#include <algorithm>

void prepareParsing()
{
    Pdf::prepare();
}

bool preparePictureFiles()
{
    static bool isDone = false;
    if (isDone)
        return false;
    PictureFile::prepare();
    return isDone = true;
}

namespace {

/// Cuts \a list so that it fits into \a room; whether that left something out.
bool cutTo(auto &list, qsizetype room)
{
    const bool isCut = list.size() > room;
    if (isCut)
        list.resize(room);
    return isCut;
}

Outcome<ReadingQuality> parseKind(
    const QByteArray &bytes, const PageSink &take, const PictureSink &begin, Pictures pictures)
{
    switch (documentKind(bytes)) {
    case DocumentKind::Pdf:
        return Pdf::parsePages(bytes, take, begin, pictures);
    case DocumentKind::Picture:
        return PictureFile::parsePages(bytes, take, begin, pictures);
    case DocumentKind::Text:
        if (const auto text = decodeText(bytes)) {
            for (Page &page : typedPages(*text))
                take(std::move(page));
            return ReadingQuality::Complete;
        }
        break;
    case DocumentKind::Other:
        break;
    }
    return tl::unexpected(Problem{.kind = Problem::Kind::Unsupported});
}

} // namespace

Outcome<ReadingQuality> parsePages(
    const QByteArray &bytes, const PageSink &take, const PictureSink &begin, Pictures pictures)
{
    // The caller takes no more, lest a false reader fill its memory.
    qsizetype room = Wire::mostWords;
    bool isCut = false;
    const auto cut = [&](Page &&page) {
        const bool areWordsCut = cutTo(page.words, room);
        const bool areLinesCut = cutTo(page.lines, room);
        isCut = isCut || areWordsCut || areLinesCut;
        room -= std::max(page.words.size(), page.lines.size());
        take(std::move(page));
    };
    const auto quality = parseKind(bytes, cut, begin, pictures);
    if (quality && isCut)
        return ReadingQuality::Incomplete;
    return quality;
}

Outcome<PagedDocument> parseDocument(const QByteArray &bytes)
{
    PagedDocument document;
    const auto quality =
        parsePages(bytes, [&document](Page &&page) { document.pages.append(std::move(page)); });
    if (!quality)
        return tl::unexpected(quality.error());
    document.quality = *quality;
    return document;
}

Outcome<std::unique_ptr<DrawnPages>> drawnPages(const QByteArray &bytes)
{
    switch (documentKind(bytes)) {
    case DocumentKind::Pdf:
        return Pdf::drawnPages(bytes);
    case DocumentKind::Picture:
        return PictureFile::drawnPages(bytes);
    case DocumentKind::Text:
    case DocumentKind::Other:
        break;
    }
    return tl::unexpected(Problem{.kind = Problem::Kind::Unsupported});
}

Outcome<QImage> drawPage(const QByteArray &bytes, int page, int width, const QRect &part)
{
    switch (documentKind(bytes)) {
    case DocumentKind::Pdf:
        return Pdf::drawPage(bytes, page, width, part);
    case DocumentKind::Picture:
        return PictureFile::drawPage(bytes, page, width, part);
    case DocumentKind::Text:
    case DocumentKind::Other:
        break;
    }
    return tl::unexpected(Problem{.kind = Problem::Kind::Unsupported, .page = page});
}
