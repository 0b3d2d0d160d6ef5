// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "parsing/drawnpages.h"
#include "parsing/parsedocument.h"

/// PDFs, by Poppler. One thread.
namespace Pdf {

/// See prepareParsing().
void prepare();
/// Words with exact boxes. Locked where it needs a password, Damaged where no page can be had.
[[nodiscard]] Outcome<ReadingQuality> parsePages(
    const QByteArray &bytes, const PageSink &take, const PictureSink &begin, Pictures pictures);
/// Its pages, to be drawn one by one. Locked, Damaged.
[[nodiscard]] Outcome<std::unique_ptr<DrawnPages>> drawnPages(const QByteArray &bytes);
/// The page, or \a part of it where that is not empty. Damaged where there is no such page.
[[nodiscard]] Outcome<QImage> drawPage(const QByteArray &bytes, int page, int width, const QRect &part);

} // namespace Pdf
