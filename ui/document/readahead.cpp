// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/readahead.h"

#include <QMutexLocker>

#include <utility>

ReadAhead::ReadAhead(std::unique_ptr<PageSource> source, QThreadPool &threads)
    : m_source(std::move(source))
    , m_threads(threads)
{
}

void ReadAhead::prepare(const QByteArray &bytes, const QString &name, const QList<int> &pages)
{
    m_task.reset(); // stops it and waits
    {
        const QMutexLocker lock(&m_mutex);
        if (m_bytes == bytes && m_document && m_width == m_lastWidth)
            return;
        m_bytes = bytes;
        m_document.reset();
        m_pictures.clear();
        m_width = m_lastWidth;
    }
    m_task = std::make_unique<BackgroundTask<bool>>(
        m_threads,
        [this, bytes, name, pages](std::stop_token stop) { return readPages(bytes, name, pages, stop); },
        [](bool) {}, [] {});
}

bool ReadAhead::readPages(
    const QByteArray &bytes, const QString &name, const QList<int> &pages, std::stop_token stop)
{
    auto document = m_source->read(bytes, name, stop);
    if (!document || stop.stop_requested())
        return false;
    const bool isTyped = !document->pages.isEmpty() && document->pages.first().typed;
    int width = 0;
    {
        const QMutexLocker lock(&m_mutex);
        m_document = *std::move(document);
        width = m_width;
    }
    for (const int page : pages) {
        if (isTyped || width == 0 || stop.stop_requested())
            break;
        auto picture = m_source->draw(bytes, page, width, {}, name, stop);
        const QMutexLocker lock(&m_mutex);
        if (picture && !picture->isNull())
            m_pictures.insert(page, *std::move(picture));
    }
    return true;
}

Outcome<PagedDocument> ReadAhead::read(const QByteArray &bytes, const QString &name, std::stop_token stop)
{
    {
        const QMutexLocker lock(&m_mutex);
        if (m_document && m_bytes == bytes)
            return *m_document;
    }
    return m_source->read(bytes, name, stop);
}

Outcome<QImage> ReadAhead::draw(const QByteArray &bytes, int page, int width, const QRect &part,
    const QString &name, std::stop_token stop)
{
    {
        const QMutexLocker lock(&m_mutex);
        if (part.isEmpty())
            m_lastWidth = width;
        const auto found = m_pictures.constFind(page);
        if (part.isEmpty() && found != m_pictures.cend() && m_width == width && m_bytes == bytes)
            return *found;
    }
    return m_source->draw(bytes, page, width, part, name, stop);
}
