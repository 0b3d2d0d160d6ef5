// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsing/parsedocument.h"

#include "parsing/decode.h"
#include "parsing/documentkind.h"
#include "parsing/pdf.h"
#include "parsing/typedpages.h"

void prepareParsing()
{
    Pdf::prepare();
}

Outcome<ReadingQuality> parsePages(const QByteArray &bytes, const PageSink &take)
{
    switch (documentKind(bytes)) {
    case DocumentKind::Pdf:
        return Pdf::parsePages(bytes, take);
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

Outcome<QImage> drawPage(const QByteArray &bytes, int page, int width, const QRect &part)
{
    if (documentKind(bytes) != DocumentKind::Pdf)
        return tl::unexpected(Problem{.kind = Problem::Kind::Unsupported, .page = page});
    return Pdf::drawPage(bytes, page, width, part);
}
