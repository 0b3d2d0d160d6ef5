// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"

#include <QByteArray>
#include <QMutex>

#include <deque>
#include <optional>

/// The last few documents that were read from pictures, which takes seconds a page: a letter that was just
/// read is opened in the window next. In memory only. Thread-safe.
class KeptReadings {
public:
    /// The reading of these very bytes.
    [[nodiscard]] std::optional<PagedDocument> find(const QByteArray &bytes) const;
    /// Keeps \a document, where it is whole and some page of it was read from a picture.
    void keep(const QByteArray &bytes, const PagedDocument &document);

private:
    struct Kept {
        QByteArray hash;
        PagedDocument document;
    };
    mutable QMutex m_mutex;
    std::deque<Kept> m_kept;
};
