// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QImage>

/// The pages drawn last, one picture each: a page drawn anew replaces its older size.
class PictureCache {
public:
    static constexpr qint64 mostBytes = 60'000'000;

    /// \a askedWidth may differ from the picture's own, which the reader caps.
    void insert(int page, int askedWidth, const QImage &picture)
    {
        m_pictures.insert(page, {picture, askedWidth});
    }
    /// Null where there is none.
    [[nodiscard]] QImage picture(int page) const { return m_pictures.value(page).picture; }
    /// 0 where there is no picture.
    [[nodiscard]] int askedWidth(int page) const { return m_pictures.value(page).askedWidth; }
    [[nodiscard]] qint64 bytes() const;
    /// Drops the pages farthest from \a first..\a last until the rest fits into \a most bytes; those pages
    /// stay.
    void trim(int first, int last, qint64 most = mostBytes);
    void clear() { m_pictures.clear(); }

private:
    struct Entry {
        QImage picture;
        int askedWidth = 0;
    };
    QHash<int, Entry> m_pictures;
};
