// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/picturecache.h"

#include <algorithm>

namespace {

int distance(int page, int first, int last)
{
    return std::max({0, first - page, page - last});
}

} // namespace

qint64 PictureCache::bytes() const
{
    qint64 bytes = 0;
    for (const Entry &entry : m_pictures)
        bytes += entry.picture.sizeInBytes();
    return bytes;
}

void PictureCache::trim(int first, int last, qint64 most)
{
    for (qint64 left = bytes(); left > most;) {
        const auto farthest = std::max_element(m_pictures.keyBegin(), m_pictures.keyEnd(),
            [=](int one, int other) { return distance(one, first, last) < distance(other, first, last); });
        if (distance(*farthest, first, last) == 0)
            return;
        left -= m_pictures.take(*farthest).picture.sizeInBytes();
    }
}
