// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/pagesource.h"

#include <utility>

Outcome<PagedDocument> ReaderPageSource::read(
    const QByteArray &bytes, const QString &name, std::stop_token stop)
{
    return m_readers.lease()->read(bytes, name, std::move(stop));
}

Outcome<QImage> ReaderPageSource::draw(const QByteArray &bytes, int page, int width, const QRect &part,
    const QString &name, std::stop_token stop)
{
    return m_readers.lease()->draw(bytes, page, width, name, std::move(stop), part);
}
