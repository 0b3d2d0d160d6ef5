// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <memory>

struct Pix;

struct PixDeleter {
    void operator()(Pix *picture) const;
};
/// A picture of Leptonica's.
using PixPointer = std::unique_ptr<Pix, PixDeleter>;

/// A page's picture as it is read: grey, upright, its lines level.
struct StraightPicture {
    PixPointer picture; ///< null where there was no memory for it
    int turns = 0; ///< as in Page
    float skew = 0; ///< as in Page
};

/// \a picture in shades of grey and of \a size; null where there is no memory for it.
[[nodiscard]] PixPointer greyPicture(const QImage &picture, QSize size);
/// \a grey turned by \a turns quarters clockwise and then levelled.
[[nodiscard]] StraightPicture straightened(const Pix *grey, int turns);
/// Whether \a grey shows nothing larger than specks of dirt, but for shadows at its edges.
[[nodiscard]] bool showsDirtAlone(const Pix *grey);
/// How many quarter turns clockwise bring \a grey upright, by the shapes of its letters; 0 where they do not
/// tell.
[[nodiscard]] int turnsByLetters(const Pix *grey);
/// The same picture evened out, of other size and in black and white: what is read of it has been seen by
/// other eyes. \a scale is its size beside \a grey's.
[[nodiscard]] PixPointer otherView(const Pix *grey, float scale);
