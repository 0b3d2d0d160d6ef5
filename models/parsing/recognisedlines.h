// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"

struct Pix;
namespace tesseract {
class TessBaseAPI;
}

/// What \a tesseract recognised last, which was in \a picture (8 bits grey). Ink is as high as its letters
/// happen to be; the boxes given are as high as the type, as those of a PDF's words are, so that lines can be
/// told by them.
[[nodiscard]] QList<Word> wordsOf(tesseract::TessBaseAPI *tesseract, const Pix *picture);
