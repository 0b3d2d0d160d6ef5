// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "parsing/drawnpages.h"
#include "parsing/parsedocument.h"

/// Files that are pictures: PNG, JPEG, TIFF (of several pages too), by Qt's readers. One thread.
namespace PictureFile {

/// Loads Qt's readers of pictures.
void prepare();
/// Each picture as a page without words. Damaged where no picture can be had, TooLarge.
[[nodiscard]] Outcome<ReadingQuality> parsePages(
    const QByteArray &bytes, const PageSink &take, const PictureSink &begin, Pictures pictures);
/// As Pdf::drawnPages().
[[nodiscard]] Outcome<std::unique_ptr<DrawnPages>> drawnPages(const QByteArray &bytes);
/// As Pdf::drawPage().
[[nodiscard]] Outcome<QImage> drawPage(const QByteArray &bytes, int page, int width, const QRect &part);

} // namespace PictureFile
