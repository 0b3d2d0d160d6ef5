// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/place.h"
#include "reading/readerpool.h"

#include <QFutureWatcher>
#include <QImage>
#include <QObject>
#include <QThreadPool>

#include <optional>

/// Draws the piece of a page that a figure stands in, off the GUI thread; the newest place asked for wins.
class PlaceCutter : public QObject {
    Q_OBJECT

public:
    /// Neither argument is owned; both must outlive this.
    PlaceCutter(ReaderPool &readers, QThreadPool &threads, QObject *parent = nullptr);
    ~PlaceCutter() override;

    /// Ends in one cut(), unless another place or nothing() comes first.
    void cutOut(const QByteArray &bytes, const Place &place);
    void nothing();

Q_SIGNALS:
    /// Null where the page cannot be drawn.
    void cut(const QImage &picture);

private:
    struct Order {
        QByteArray bytes;
        Place place;
    };
    void start(const Order &order);
    void take();

    ReaderPool &m_readers;
    QThreadPool &m_threads;
    QFutureWatcher<QImage> m_watcher;
    std::optional<Order> m_next;
    bool m_isWanted = false;
};
