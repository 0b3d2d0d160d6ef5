// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/keptreadings.h"

#include <QCryptographicHash>

#include <algorithm>

namespace {

constexpr std::size_t mostKept = 16; // documents, of at most some dozen pages that are pictures

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

bool isReadFromPicture(const Page &page)
{
    return std::ranges::any_of(page.words, [](const Word &word) { return word.confidence < 1; });
}

} // namespace

std::optional<PagedDocument> KeptReadings::find(const QByteArray &bytes) const
{
    {
        const QMutexLocker lock(&m_mutex);
        if (m_kept.empty())
            return std::nullopt; // most sessions read no pictures, and need no hash
    }
    const QByteArray hash = hashOf(bytes);
    const QMutexLocker lock(&m_mutex);
    const auto found = std::ranges::find(m_kept, hash, &Kept::hash);
    return found == m_kept.end() ? std::nullopt : std::optional(found->document);
}

void KeptReadings::keep(const QByteArray &bytes, const PagedDocument &document)
{
    if (document.quality == ReadingQuality::Incomplete
        || std::ranges::none_of(document.pages, isReadFromPicture))
        return;
    const QByteArray hash = hashOf(bytes);
    const QMutexLocker lock(&m_mutex);
    std::erase_if(m_kept, [&](const Kept &kept) { return kept.hash == hash; });
    m_kept.push_back({hash, document});
    if (m_kept.size() > mostKept)
        m_kept.pop_front();
}
