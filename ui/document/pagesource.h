// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"
#include "letter/problem.h"
#include "reading/readerpool.h"

#include <QImage>

#include <stop_token>

/// What reads and draws a letter's pages. Called by worker threads, several at a time; each call may block.
class PageSource {
public:
    virtual ~PageSource() = default;

    /// As Reader::read().
    [[nodiscard]] virtual Outcome<PagedDocument> read(
        const QByteArray &bytes, const QString &name, std::stop_token stop) = 0;
    /// As Reader::draw().
    [[nodiscard]] virtual Outcome<QImage> draw(const QByteArray &bytes, int page, int width,
        const QRect &part, const QString &name, std::stop_token stop) = 0;
};

/// Pages from reader programs: no byte of a letter is parsed in this process.
class ReaderPageSource final : public PageSource {
public:
    /// \a readers must outlive it.
    explicit ReaderPageSource(ReaderPool &readers)
        : m_readers(readers)
    {
    }

    [[nodiscard]] Outcome<PagedDocument> read(
        const QByteArray &bytes, const QString &name, std::stop_token stop) override;
    [[nodiscard]] Outcome<QImage> draw(const QByteArray &bytes, int page, int width, const QRect &part,
        const QString &name, std::stop_token stop) override;

private:
    ReaderPool &m_readers;
};
