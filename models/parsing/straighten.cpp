// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsing/straighten.h"

#include "parsing/pixels.h"

#include <leptonica/allheaders.h>

#include <cmath>

namespace {

constexpr float leastSkew = 0.05F; // degrees: less moves a line by less than a pixel
constexpr float mostSkew = 8;
constexpr float sureOfSkew = 2.5F;
constexpr float sureOfLetters = 6;
constexpr int paperShade = 225; // of 255, once a page is evened out
constexpr int largestSpeck = 10; // dots, at 300 an inch: less than the smallest letters
constexpr float timesSurer = 2; // of one direction than of the other

Pix *writable(const Pix *picture)
{
    return const_cast<Pix *>(picture); // Leptonica knows no const in this version, and changes nothing
}

PixPointer blackAndWhite(const Pix *grey)
{
    return PixPointer(pixConvertTo1(writable(grey), 150));
}

float skewOf(const Pix *grey)
{
    const PixPointer ink = blackAndWhite(grey);
    float angle = 0;
    float sureness = 0;
    const bool isFound = ink && pixFindSkew(ink.get(), &angle, &sureness) == 0 && sureness >= sureOfSkew;
    return isFound && std::abs(angle) >= leastSkew && std::abs(angle) <= mostSkew ? angle : 0;
}

} // namespace

void PixDeleter::operator()(Pix *picture) const
{
    pixDestroy(&picture);
}

PixPointer greyPicture(const QImage &picture, QSize size)
{
    const QImage grey = greyPixels(picture);
    PixPointer pix(grey.isNull() ? nullptr : pixCreateNoInit(grey.width(), grey.height(), 8));
    if (!pix)
        return nullptr;
    l_uint32 *line = pixGetData(pix.get());
    for (int y = 0; y < grey.height(); ++y, line += pixGetWpl(pix.get())) {
        const uchar *shades = grey.constScanLine(y);
        for (int x = 0; x < grey.width(); ++x)
            SET_DATA_BYTE(line, x, shades[x]);
    }
    if (grey.size() == size)
        return pix;
    return PixPointer(pixScaleToSize(pix.get(), size.width(), size.height()));
}

StraightPicture straightened(const Pix *grey, int turns)
{
    StraightPicture straight{PixPointer(pixRotateOrth(writable(grey), turns)), turns, 0};
    if (!straight.picture)
        return straight;
    const float skew = skewOf(straight.picture.get());
    if (skew == 0)
        return straight;
    const auto radians = float(skew * M_PI / 180);
    PixPointer level(pixRotate(straight.picture.get(), radians, L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
    if (level) {
        straight.picture = std::move(level);
        straight.skew = skew;
    }
    return straight;
}

bool showsDirtAlone(const Pix *grey)
{
    const PixPointer even(pixBackgroundNormSimple(writable(grey), nullptr, nullptr));
    const PixPointer ink(even ? pixThresholdToBinary(even.get(), paperShade) : nullptr);
    const PixPointer inside(ink ? pixRemoveBorderConnComps(ink.get(), 8) : nullptr);
    const PixPointer large(inside ? pixSelectBySize(inside.get(), largestSpeck, largestSpeck, 8,
                               L_SELECT_IF_EITHER, L_SELECT_IF_GT, nullptr)
                                  : nullptr);
    l_int32 isEmpty = 0;
    return large && pixZero(large.get(), &isEmpty) == 0 && isEmpty != 0;
}

int turnsByLetters(const Pix *grey)
{
    const PixPointer ink = blackAndWhite(grey);
    float up = 0;
    float left = 0;
    int degrees = 0;
    if (!ink)
        return 0;
    const PixPointer turned(pixOrientCorrect(ink.get(), sureOfLetters, timesSurer, &up, &left, &degrees, 0));
    return degrees / 90 % 4;
}

PixPointer otherView(const Pix *grey, float scale)
{
    const PixPointer small(pixScale(writable(grey), scale, scale));
    const PixPointer even(small ? pixBackgroundNormSimple(small.get(), nullptr, nullptr) : nullptr);
    return even ? PixPointer(pixClone(even.get())) : PixPointer(small ? pixClone(small.get()) : nullptr);
}
