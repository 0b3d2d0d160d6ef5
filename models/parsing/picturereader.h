// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"
#include "letter/problem.h"

#include <QByteArray>
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

/// Reads words in pictures, by Tesseract. One thread.
class PictureReader {
public:
    /// Loads Tesseract's English model, which takes a while: once, in the process that forks.
    PictureReader();
    ~PictureReader();
    PictureReader(const PictureReader &) = delete;
    PictureReader &operator=(const PictureReader &) = delete;

    /// Page \a page, of which only number and size are used, with turns, skew and words as \a picture shows
    /// them; each word's confidence is below 1. \a picture, of the whole page, is brought to \a dots (300 an
    /// inch, where they are not too many), brought upright and read twice.
    [[nodiscard]] tl::expected<Page, PictureFault> read(const Page &page, const QImage &picture, QSize dots);

    [[nodiscard]] PictureEngine &engine() { return *m_engine; }

private:
    std::unique_ptr<PictureEngine> m_engine;
};

/// A page, and whether its picture could be read.
struct PageFromPicture {
    Page page;
    bool isRead = false;
};
/// Page \a number (from 1) of a PDF or picture with the words that stand in its picture beside its own. Where
/// it cannot be read, the page as it is, and a line on standard error. Damaged where there is no such page,
/// Locked, TooLarge, Unsupported.
[[nodiscard]] Outcome<PageFromPicture> readPicture(
    const QByteArray &bytes, int number, PictureReader &reader);
