// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsing/pixels.h"

#include <algorithm>

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

/// The pixels that one pixel of another size is made of, with weights that add up to \c whole.
struct Share {
    int first = 0;
    QList<int> weights;
};
constexpr int whole = 1 << 16;

Share averaged(double from, double to)
{
    Share share{.first = int(from)};
    int left = whole;
    for (int i = share.first; i + 1 < to; ++i) {
        const double covered = (std::min(i + 1.0, to) - std::max(double(i), from)) / (to - from);
        share.weights.append(int(covered * whole));
        left -= share.weights.last();
    }
    share.weights.append(left);
    return share;
}

Share interpolated(double centre, int pixels)
{
    const double at = std::clamp(centre - 0.5, 0.0, double(pixels - 1));
    const int first = std::min(int(at), pixels - 1);
    const int second = first + 1 < pixels ? int((at - first) * whole) : 0;
    return {first, second > 0 ? QList<int>{whole - second, second} : QList<int>{whole}};
}

/// How a row of \a from pixels becomes one of \a to.
QList<Share> sharesOf(int from, int to)
{
    const double scale = double(from) / to;
    QList<Share> shares;
    shares.reserve(to);
    for (int i = 0; i < to; ++i)
        shares.append(scale > 1 ? averaged(i * scale, std::min((i + 1) * scale, double(from)))
                                : interpolated((i + 0.5) * scale, from));
    return shares;
}

/// One byte of a pixel from bytes \a step apart.
uchar mixed(const uchar *bytes, qsizetype step, const Share &share)
{
    int sum = whole / 2;
    for (const int weight : share.weights) {
        sum += weight * *bytes;
        bytes += step;
    }
    return uchar(sum / whole);
}

QImage withWidth(const QImage &picture, int width)
{
    QImage to(width, picture.height(), picture.format());
    if (to.isNull() || picture.width() == width)
        return to.isNull() ? to : picture;
    const int bytes = picture.depth() / 8;
    const auto shares = sharesOf(picture.width(), width);
    for (int y = 0; y < to.height(); ++y) {
        const uchar *from = picture.constScanLine(y);
        uchar *line = to.scanLine(y);
        for (const Share &share : shares)
            for (int byte = 0; byte < bytes; ++byte)
                *line++ = mixed(from + share.first * bytes + byte, bytes, share);
    }
    return to;
}

QImage withHeight(const QImage &picture, int height)
{
    QImage to(picture.width(), height, picture.format());
    if (to.isNull() || picture.height() == height)
        return to.isNull() ? to : picture;
    const auto shares = sharesOf(picture.height(), height);
    for (int y = 0; y < height; ++y) {
        const Share &share = shares[y];
        const uchar *from = picture.constScanLine(share.first);
        uchar *line = to.scanLine(y);
        for (int x = 0; x < picture.width() * picture.depth() / 8; ++x)
            line[x] = mixed(from + x, picture.bytesPerLine(), share);
    }
    return to;
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
    if (picture.isNull() || size.isEmpty() || picture.size() == size)
        return picture;
    const QImage wide = withWidth(picture, size.width());
    return wide.isNull() ? QImage() : withHeight(wide, size.height());
}
