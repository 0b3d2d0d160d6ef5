// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fixtures.h"

#include <QImage>

namespace Support {

/// The file that a scanner writes.
enum class ScanFile { Pdf, Png, Jpeg, Tiff };

/// How a letter on paper is scanned.
struct Scan {
    QString name;
    int dotsPerInch = 200;
    double skew = 0; ///< degrees clockwise
    int turns = 0; ///< quarter turns clockwise
    double noise = 0; ///< standard deviation of each dot's shade, of 255
    double dirt = 0; ///< part of the dots that are black or white by chance
    int jpegQuality = 0; ///< 1..100; 0: without loss
    bool blackAndWhite = false;
    bool figuresOnly = false; ///< the letter itself has text, its page of figures is a picture
    ScanFile file = ScanFile::Pdf; ///< PNG and JPEG hold the last page alone
};

/// \a letter as \a scan gives it, with what must be read. The places of values are those on the page
/// brought upright.
[[nodiscard]] Fixture scannedLetter(const LetterSpec &letter, const Scan &scan);
/// \a pages as one file, \a dotsPerInch of them.
[[nodiscard]] QByteArray scanFile(const QList<QImage> &pages, int dotsPerInch, ScanFile file);

} // namespace Support
