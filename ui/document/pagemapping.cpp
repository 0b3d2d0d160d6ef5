// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/pagemapping.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr QSizeF a4(595, 842);
constexpr double shortestSide = 28;
constexpr double longestSide = 14400;

bool isUsable(double side)
{
    return std::isfinite(side) && side > 0;
}

} // namespace

PageMapping::PageMapping(const QList<QSizeF> &sizes, double zoom, int viewWidth)
    : m_zoom(zoom)
{
    const double scale = zoom * pixelsPerPoint;
    double widest = 0;
    for (const QSizeF &size : sizes)
        widest = std::max(widest, std::round(size.width() * scale));
    const double width = std::max(widest + 2 * margin, double(viewWidth));
    double top = margin;
    m_pages.reserve(sizes.size());
    for (const QSizeF &size : sizes) {
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

QRectF PageMapping::toPixels(int page, const QRectF &box) const
{
    return QRectF(toPixels({page, box.topLeft()}), toPixels({page, box.bottomRight()}));
}

QPointF PageMapping::toPixels(const PagePoint &point) const
{
    const QRectF rect = pageRect(point.page);
    return rect.topLeft() + QPointF(point.at.x() * rect.width(), point.at.y() * rect.height());
}

PagePoint PageMapping::toPage(QPointF pixel) const
{
    const int page = nearestPage(pixel.y());
    const QRectF rect = pageRect(page);
    if (rect.isEmpty())
        return {page, {}};
    const QPointF inside = pixel - rect.topLeft();
    return {page, QPointF(inside.x() / rect.width(), inside.y() / rect.height())};
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

int revealed(int position, int extent, double from, double to, double margin)
{
    const double room = std::clamp((extent - (to - from)) / 2, 0.0, margin);
    const int begin = int(std::floor(from - room));
    const int end = int(std::ceil(to + room));
    if (begin < position || end - begin > extent)
        return begin;
    return end > position + extent ? end - extent : position;
}
