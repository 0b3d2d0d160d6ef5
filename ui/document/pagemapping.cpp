// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/pagemapping.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace {

constexpr std::array zoomSteps{
    0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0};

constexpr QSizeF a4(595, 842);
constexpr double shortestSide = 28;
constexpr double longestSide = 14400;

bool isUsable(double side)
{
    return std::isfinite(side) && side > 0;
}

/// Parts of the page, after and before turning it to the right.
QPointF turned(QPointF at, int turns)
{
    for (; turns > 0; --turns)
        at = {1 - at.y(), at.x()};
    return at;
}

QPointF turnedBack(QPointF at, int turns)
{
    for (; turns > 0; --turns)
        at = {at.y(), 1 - at.x()};
    return at;
}

} // namespace

PageMapping::PageMapping(const QList<QSizeF> &sizes, double zoom, int viewWidth, int quarterTurns)
    : m_zoom(zoom)
    , m_turns(quarterTurns & 3)
{
    const double scale = zoom * pixelsPerPoint;
    double widest = 0;
    for (const QSizeF &size : sizes)
        widest = std::max(widest, std::round(turnedSize(size, m_turns).width() * scale));
    const double width = std::max(widest + 2 * margin, double(viewWidth));
    double top = margin;
    m_pages.reserve(sizes.size());
    for (const QSizeF &upright : sizes) {
        const QSizeF size = turnedSize(upright, m_turns);
        const QSizeF pixels(std::round(size.width() * scale), std::round(size.height() * scale));
        m_pages.append(QRectF(QPointF(std::floor((width - pixels.width()) / 2), top), pixels));
        top += pixels.height() + margin;
    }
    m_size = sizes.isEmpty() ? QSize() : QSizeF(width, top).toSize();
}

QRectF PageMapping::pageRect(int page) const
{
    return page >= 1 && page <= count() ? m_pages[page - 1] : QRectF();
}

QSizeF PageMapping::uprightSize(int page) const
{
    return turnedSize(pageRect(page).size(), m_turns);
}

QTransform PageMapping::fromUpright(int page) const
{
    const QRectF sheet = pageRect(page);
    const std::array corners{sheet.topLeft(), sheet.topRight(), sheet.bottomRight(), sheet.bottomLeft()};
    const QPointF origin = corners[size_t(m_turns)];
    // Exact: an angle would leave pixels between pixels.
    static constexpr std::array<std::array<int, 2>, 4> ways{{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}};
    const auto [cosine, sine] = ways[size_t(m_turns)];
    return {double(cosine), double(sine), double(-sine), double(cosine), origin.x(), origin.y()};
}

QRectF PageMapping::toPixels(int page, const QRectF &box) const
{
    return QRectF(toPixels({page, box.topLeft()}), toPixels({page, box.bottomRight()})).normalized();
}

QPointF PageMapping::toPixels(const PagePoint &point) const
{
    const QRectF rect = pageRect(point.page);
    const QPointF at = turned(point.at, m_turns);
    return rect.topLeft() + QPointF(at.x() * rect.width(), at.y() * rect.height());
}

PagePoint PageMapping::toPage(QPointF pixel) const
{
    const int page = nearestPage(pixel.y());
    const QRectF rect = pageRect(page);
    if (rect.isEmpty())
        return {page, {}};
    const QPointF inside = pixel - rect.topLeft();
    return {page, turnedBack({inside.x() / rect.width(), inside.y() / rect.height()}, m_turns)};
}

PageSpan PageMapping::pagesBetween(double top, double bottom) const
{
    const auto first =
        std::ranges::lower_bound(m_pages, top, {}, [](const QRectF &page) { return page.bottom(); });
    const auto end =
        std::ranges::lower_bound(m_pages, bottom, {}, [](const QRectF &page) { return page.top(); });
    return {int(first - m_pages.begin()) + 1, int(end - m_pages.begin())};
}

int PageMapping::pageMostBetween(double top, double bottom) const
{
    const PageSpan span = pagesBetween(top, bottom);
    int most = 0;
    double height = 0;
    for (int page = span.first; page <= span.last; ++page) {
        const QRectF rect = pageRect(page);
        const double seen = std::min(rect.bottom(), bottom) - std::max(rect.top(), top);
        if (seen > height) {
            most = page;
            height = seen;
        }
    }
    return most > 0 ? most : nearestPage((top + bottom) / 2);
}

int PageMapping::nearestPage(double height) const
{
    if (m_pages.isEmpty())
        return 0;
    const auto below =
        std::ranges::lower_bound(m_pages, height, {}, [](const QRectF &page) { return page.bottom(); });
    const int page = std::min(int(below - m_pages.begin()) + 1, count());
    if (page == 1 || pageRect(page).top() <= height)
        return page;
    const bool upperIsNearer = height - pageRect(page - 1).bottom() < pageRect(page).top() - height;
    return upperIsNearer ? page - 1 : page;
}

double PageMapping::widthZoom(double points, int viewWidth)
{
    if (!isUsable(points))
        return 1;
    return boundedZoom((viewWidth - 2 * margin) / (points * pixelsPerPoint));
}

double PageMapping::pageZoom(QSizeF points, QSize view)
{
    if (!isUsable(points.height()))
        return widthZoom(points.width(), view.width());
    const double high = (view.height() - 2 * margin) / (points.height() * pixelsPerPoint);
    return boundedZoom(std::min(high, widthZoom(points.width(), view.width())));
}

double PageMapping::steppedZoom(double zoom, int steps)
{
    for (; steps > 0; --steps) {
        const auto larger = std::ranges::upper_bound(zoomSteps, zoom * 1.02);
        zoom = larger != zoomSteps.end() ? *larger : zoomSteps.back();
    }
    for (; steps < 0; ++steps) {
        const auto atLeast = std::ranges::lower_bound(zoomSteps, zoom * 0.98);
        zoom = atLeast != zoomSteps.begin() ? *std::prev(atLeast) : zoomSteps.front();
    }
    return zoom;
}

double PageMapping::boundedZoom(double zoom)
{
    return std::isfinite(zoom) ? std::clamp(zoom, smallestZoom, largestZoom) : 1;
}

QSizeF usablePageSize(QSizeF size)
{
    if (!isUsable(size.width()) || !isUsable(size.height()))
        return a4;
    return {std::clamp(size.width(), shortestSide, longestSide),
        std::clamp(size.height(), shortestSide, longestSide)};
}

QSizeF turnedSize(QSizeF size, int quarterTurns)
{
    return quarterTurns % 2 ? size.transposed() : size;
}

int revealed(int position, int extent, double from, double to, double margin)
{
    const double room = std::clamp((extent - (to - from)) / 2, 0.0, margin);
    if (from - room >= position && to + room <= position + extent)
        return position;
    if (to - from > extent)
        return int(std::floor(from));
    return int(std::floor((from + to - extent) / 2));
}
