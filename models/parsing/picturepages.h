// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "parsing/parsedocument.h"
#include "parsing/picturereader.h"

/// Reads the pictures among one file's pages. One thread.
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
    /// \a page with the words that stand in its picture beside its own. Where it cannot be read, the page as
    /// it is, and a line on standard error.
    [[nodiscard]] Page read(const Page &page, const Draw &draw);
    /// Whether some picture was left unread.
    [[nodiscard]] bool isIncomplete() const { return m_left > 0; }

private:
    void tell(int page, bool isRead);
    Page withPrinted(const Page &page, const Page &read);
    Page leave(const Page &page, const char *why);

    int m_pages;
    const PictureSink &m_begin;
    Pictures m_pictures;
    bool m_drawn = false;
    PictureReader m_reader;
    int m_looks = 0;
    int m_begun = 0;
    int m_left = 0;
};

/// Whether \a page has so few words that it may be a picture of a page.
[[nodiscard]] bool mayBePicture(const Page &page);
