// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/typesetter.h"

#include <QByteArray>
#include <QImage>

namespace Support {

/// The document as a PDF written by Qt, with fixed dates so that the same document gives the same bytes
/// wherever the same fonts are. Needs a QGuiApplication (offscreen will do).
[[nodiscard]] QByteArray qtPdf(const DrawnDocument &document, double pixelsPerPointOfPictures = 1.4);
/// One page as a grey picture, \a pixelsPerPoint fine; drawn \a finer times as fine and then shrunk.
[[nodiscard]] QImage pagePicture(const DrawnPage &page, double pixelsPerPoint, int finer = 4);

} // namespace Support
