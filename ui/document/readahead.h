// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/backgroundtask.h"
#include "ui/document/pagesource.h"

#include <QHash>
#include <QMutex>

#include <memory>
#include <optional>

/// Pages of the document shown, and of the one that a person will want next: that is read and drawn while
/// they look at the first, and kept until another is prepared.
class ReadAhead final : public PageSource {
public:
    /// \a threads must outlive it.
    ReadAhead(std::unique_ptr<PageSource> source, QThreadPool &threads);

    /// Reads the document and draws \a pages, the first one first, as wide as the last page that was drawn
    /// for the pane. What was prepared before is forgotten. GUI thread.
    void prepare(const QByteArray &bytes, const QString &name, const QList<int> &pages);
    /// Whether all that was asked for is done. GUI thread.
    [[nodiscard]] bool isPrepared() const { return !m_task || m_task->isEnded(); }

    [[nodiscard]] Outcome<PagedDocument> read(
        const QByteArray &bytes, const QString &name, std::stop_token stop) override;
    [[nodiscard]] Outcome<QImage> draw(const QByteArray &bytes, int page, int width, const QRect &part,
        const QString &name, std::stop_token stop) override;

private:
    bool readPages(
        const QByteArray &bytes, const QString &name, const QList<int> &pages, std::stop_token stop);

    std::unique_ptr<PageSource> m_source;
    QThreadPool &m_threads;
    QMutex m_mutex; ///< of what follows
    QByteArray m_bytes;
    std::optional<PagedDocument> m_document;
    QHash<int, QImage> m_pictures; ///< by page, m_width wide
    int m_width = 0;
    int m_lastWidth = 0; ///< that the pane asked for
    std::unique_ptr<BackgroundTask<bool>> m_task; ///< destroyed before all that it uses
};
