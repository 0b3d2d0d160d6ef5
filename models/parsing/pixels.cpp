// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsing/pixels.h"

#include "parsing/straighten.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cstring>

namespace {

constexpr int mostPixelsOfStrip = 60'000; // Qt starts threads from twice as many on

QRgb onPaper(QRgb pixel)
{
    const int alpha = qAlpha(pixel);
    const auto mixed = [alpha](int shade) { return (shade * alpha + 255 * (255 - alpha)) / 255; };
    return alpha == 255 ? pixel : qRgb(mixed(qRed(pixel)), mixed(qGreen(pixel)), mixed(qBlue(pixel)));
}

/// \a picture, pixel by pixel as colours on white paper, in \a format.
QImage converted(const QImage &picture, QImage::Format format, auto put)
{
    QImage to(picture.size(), format);
    if (picture.isNull() || to.isNull())
        return {};
    const int rows = std::max(1, mostPixelsOfStrip / picture.width());
    for (int top = 0; top < picture.height(); top += rows) {
        const QImage strip = picture.copy(0, top, picture.width(), std::min(rows, picture.height() - top))
                                 .convertToFormat(QImage::Format_ARGB32);
        if (strip.isNull())
            return {};
        for (int y = 0; y < strip.height(); ++y) {
            const auto *from = reinterpret_cast<const QRgb *>(strip.constScanLine(y));
            uchar *line = to.scanLine(top + y);
            for (int x = 0; x < strip.width(); ++x)
                put(line, x, onPaper(from[x]));
        }
    }
    return to;
}

PixPointer pixOf(const QImage &picture)
{
    const bool isGrey = picture.format() == QImage::Format_Grayscale8;
    PixPointer pix(pixCreateNoInit(picture.width(), picture.height(), isGrey ? 8 : 32));
    if (!pix)
        return nullptr;
    l_uint32 *line = pixGetData(pix.get());
    for (int y = 0; y < picture.height(); ++y, line += pixGetWpl(pix.get())) {
        const uchar *grey = picture.constScanLine(y);
        const auto *colours = reinterpret_cast<const QRgb *>(grey);
        for (int x = 0; x < picture.width(); ++x) {
            if (isGrey)
                SET_DATA_BYTE(line, x, grey[x]);
            else
                line[x] = colours[x] << 8;
        }
    }
    return pix;
}

QImage imageOf(Pix *pix, QImage::Format format)
{
    QImage picture(pixGetWidth(pix), pixGetHeight(pix), format);
    if (picture.isNull())
        return {};
    const l_uint32 *line = pixGetData(pix);
    for (int y = 0; y < picture.height(); ++y, line += pixGetWpl(pix)) {
        uchar *grey = picture.scanLine(y);
        auto *colours = reinterpret_cast<QRgb *>(grey);
        for (int x = 0; x < picture.width(); ++x) {
            if (format == QImage::Format_Grayscale8)
                grey[x] = uchar(GET_DATA_BYTE(line, x));
            else
                colours[x] = 0xff000000U | (line[x] >> 8);
        }
    }
    return picture;
}

} // namespace

QImage greyPixels(const QImage &picture)
{
    if (picture.format() == QImage::Format_Grayscale8)
        return picture;
    return converted(picture, QImage::Format_Grayscale8,
        [](uchar *line, int x, QRgb pixel) { line[x] = uchar(qGray(pixel)); });
}

QImage colourPixels(const QImage &picture)
{
    if (picture.format() == QImage::Format_RGB32)
        return picture;
    return converted(picture, QImage::Format_RGB32,
        [](uchar *line, int x, QRgb pixel) { reinterpret_cast<QRgb *>(line)[x] = pixel; });
}

QImage resized(const QImage &picture, QSize size)
{
    if (picture.isNull() || picture.size() == size)
        return picture;
    const PixPointer pix = pixOf(picture);
    const PixPointer scaled(pix ? pixScaleToSize(pix.get(), size.width(), size.height()) : nullptr);
    return scaled ? imageOf(scaled.get(), picture.format()) : QImage();
}

PixPointer greyPicture(const QImage &picture)
{
    const QImage grey = greyPixels(picture);
    return grey.isNull() ? nullptr : pixOf(grey);
}
