// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "parsing/parsedocument.h"

/// Finds the pictures among one file's pages. One thread.
class PicturePages {
public:
    /// \a pages: how many the file has. \a begin: see PictureSink.
    PicturePages(int pages, const PictureSink &begin, Pictures pictures)
        : m_pages(pages)
        , m_begin(begin)
        , m_pictures(pictures)
    {
    }

    /// Draws a page with the dots per inch that it is given.
    using Draw = std::function<QImage(double)>;
    /// Tells where \a page shows more than its own words. Where it may not be looked at, a line on standard
    /// error.
    void lookAt(const Page &page, const Draw &draw);
    /// Whether some page was left that may be a picture.
    [[nodiscard]] bool isIncomplete() const { return m_left > 0; }

private:
    void tell(int page, bool isPicture);
    void leave(const Page &page, const char *why);

    int m_pages;
    const PictureSink &m_begin;
    Pictures m_pictures;
    bool m_drawn = false;
    int m_looks = 0;
    int m_found = 0;
    int m_left = 0;
};

/// Whether \a page has so few words that it may be a picture of a page.
[[nodiscard]] bool mayBePicture(const Page &page);
