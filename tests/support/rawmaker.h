// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/typesetter.h"

#include <QByteArray>

namespace Support {

/// What makes a PDF hard to read in order. The page looks the same each time.
enum class Unkindness {
    None,
    ShuffledWords, ///< every word on its own, in no order
    ShuffledLetters, ///< every letter
    Interleaved, ///< lines drawn across the columns, top to bottom
    Kerned, ///< lines in pieces of one to four letters, spaces by moving
    SplitStreams, ///< the page's content in several streams, cut inside a text object
    Forms, ///< drawn by two form objects, the second shifted
    Rotated, ///< drawn lying, turned by /Rotate 90
    CropOffset, ///< a crop box that begins elsewhere, printer's marks outside it
};

/// The document as a PDF written byte by byte, in Helvetica and its bold, without embedded fonts. The same \a
/// seed gives the same bytes.
[[nodiscard]] QByteArray rawPdf(const DrawnDocument &document, Unkindness unkindness, unsigned seed);

} // namespace Support
