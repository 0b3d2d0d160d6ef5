// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"

#include <QImage>

#include <tl/expected.hpp>

#include <memory>

class PictureEngine;

/// Why a picture could not be read.
enum class PictureFault {
    NoModel, ///< the reader of pictures, or its English model, is not installed
    NoMemory,
    TooSlow, ///< given up after some seconds
};

/// Reads words in pictures, by Tesseract, which starts with the first picture. One thread.
class PictureReader {
public:
    PictureReader();
    ~PictureReader();
    PictureReader(const PictureReader &) = delete;
    PictureReader &operator=(const PictureReader &) = delete;

    /// Page \a page, of which only number and size are used, with turns, skew and words as \a picture shows
    /// them; each word's confidence is below 1. \a picture should have 300 dots per inch. It is brought
    /// upright and read twice.
    [[nodiscard]] tl::expected<Page, PictureFault> read(const Page &page, const QImage &picture);

private:
    std::unique_ptr<PictureEngine> m_engine;
};
