// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/placecutter.h"

#include <QPainter>
#include <QtConcurrent>

#include <utility>

namespace {
constexpr int pageWidth = 1240; // pixels: A4 at 150 dpi
constexpr double aside = 0.1; // of the page's width: the words beside the figure
constexpr double aboveAndBelow = 0.012; // of its height

/// The figure and what stands around it, in a frame.
QImage cutOf(const QByteArray &bytes, const Place &place, Reader &reader)
{
    const auto small = reader.draw(bytes, place.page, pageWidth / 8, {}); // tells the page's shape
    if (!small || small->width() <= 0)
        return {};
    const double height = double(pageWidth) * small->height() / small->width();
    const auto around = place.box.adjusted(-aside, -aboveAndBelow, aside, aboveAndBelow) & QRectF(0, 0, 1, 1);
    const QRect exact = QRectF(
        around.x() * pageWidth, around.y() * height, around.width() * pageWidth, around.height() * height)
                            .toAlignedRect();
    auto picture = reader.draw(bytes, place.page, pageWidth, {}, {}, exact);
    if (!picture)
        return {};
    QPainter painter(&*picture);
    painter.setPen(QPen(QColor(0x12, 0x43, 0x6D), 2));
    const QRectF figure(place.box.x() * pageWidth, place.box.y() * height, place.box.width() * pageWidth,
        place.box.height() * height);
    painter.drawRect(figure.translated(-exact.topLeft()).adjusted(-3, -2, 3, 2));
    return *std::move(picture);
}
} // namespace

PlaceCutter::PlaceCutter(ReaderPool &readers, QThreadPool &threads, QObject *parent)
    : QObject(parent)
    , m_readers(readers)
    , m_threads(threads)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &PlaceCutter::take);
}

PlaceCutter::~PlaceCutter()
{
    m_watcher.disconnect(this);
    m_watcher.waitForFinished();
}

void PlaceCutter::cutOut(const QByteArray &bytes, const Place &place)
{
    m_isWanted = true;
    if (m_watcher.isRunning())
        m_next = Order{bytes, place};
    else
        start({bytes, place});
}

void PlaceCutter::nothing()
{
    m_isWanted = false;
    m_next.reset();
}

void PlaceCutter::start(const Order &order)
{
    m_watcher.setFuture(QtConcurrent::run(&m_threads, [order, &readers = m_readers] {
        const auto reader = readers.lease();
        return cutOf(order.bytes, order.place, *reader);
    }));
}

void PlaceCutter::take()
{
    if (const auto next = std::exchange(m_next, std::nullopt))
        start(*next);
    else if (std::exchange(m_isWanted, false))
        Q_EMIT cut(m_watcher.result());
}
