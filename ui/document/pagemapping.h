// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSize>
#include <QSizeF>
#include <QTransform>

/// A point on a page: parts of the page from its top left. Outside 0..1 where it lies beside the page.
struct PagePoint {
    int page = 0; ///< from 1; 0: no page
    QPointF at;
};

/// The first and last of some pages, from 1; empty where first > last.
struct PageSpan {
    int first = 1;
    int last = 0;

    [[nodiscard]] bool contains(int page) const { return first <= page && page <= last; }
    friend bool operator==(const PageSpan &, const PageSpan &) = default;
};

/// Where each page stands when all are shown one under the other, centred: page boxes (0..1) to pixels of the
/// whole desk and back. Pages may be turned by quarters to the right; boxes and points stay those of the
/// upright page. Pure arithmetic, device-independent pixels, origin at the desk's top left.
class PageMapping {
public:
    static constexpr double smallestZoom = 0.25;
    static constexpr double largestZoom = 8;
    static constexpr int margin = 16; ///< pixels round the pages and between them, at every zoom
    static constexpr double pixelsPerPoint = 96.0 / 72; ///< at zoom 1

    PageMapping() = default;
    /// \a sizes in points, one for each upright page; \a viewWidth in pixels: narrower pages are centred in
    /// it.
    PageMapping(const QList<QSizeF> &sizes, double zoom, int viewWidth, int quarterTurns = 0);

    [[nodiscard]] int count() const { return int(m_pages.size()); }
    [[nodiscard]] double zoom() const { return m_zoom; }
    /// 0 to 3, to the right.
    [[nodiscard]] int quarterTurns() const { return m_turns; }
    /// Of the whole desk, margins included.
    [[nodiscard]] QSize size() const { return m_size; }
    /// As shown, in whole pixels; null for a page that is not there.
    [[nodiscard]] QRectF pageRect(int page) const;
    /// Of the upright page, in whole pixels.
    [[nodiscard]] QSizeF uprightSize(int page) const;
    /// From the upright page's pixels, origin at its top left, to the desk.
    [[nodiscard]] QTransform fromUpright(int page) const;
    /// \a box in parts of the page.
    [[nodiscard]] QRectF toPixels(int page, const QRectF &box) const;
    [[nodiscard]] QPointF toPixels(const PagePoint &point) const;
    /// On the page nearest by height.
    [[nodiscard]] PagePoint toPage(QPointF pixel) const;
    /// The pages of which something stands between the heights \a top and \a bottom.
    [[nodiscard]] PageSpan pagesBetween(double top, double bottom) const;
    /// The page with the most height there, the upper of two equal ones; the nearest where there is none.
    [[nodiscard]] int pageMostBetween(double top, double bottom) const;

    /// The zoom, within bounds, at which a page of \a points width fills \a viewWidth pixels but for the
    /// margins.
    [[nodiscard]] static double widthZoom(double points, int viewWidth);
    /// The zoom at which a page of \a points, as shown, is wholly seen in \a view.
    [[nodiscard]] static double pageZoom(QSizeF points, QSize view);
    [[nodiscard]] static double boundedZoom(double zoom);
    /// The next larger (\a steps 1, or more) or smaller step of the one scale that keys, buttons and wheel go
    /// by. A step nearer than two per cent is passed over: it would hardly be seen.
    [[nodiscard]] static double steppedZoom(double zoom, int steps);

private:
    [[nodiscard]] int nearestPage(double height) const;

    QList<QRectF> m_pages;
    double m_zoom = 1;
    int m_turns = 0;
    QSize m_size;
};

/// A page size in points that can be shown, whatever the file says: A4 for none, not a number or nothing,
/// else between a centimetre and five metres a side.
[[nodiscard]] QSizeF usablePageSize(QSizeF size);
/// \a size as it is after \a quarterTurns.
[[nodiscard]] QSizeF turnedSize(QSizeF size, int quarterTurns);
/// The scroll position that shows \a from..\a to in a view \a extent pixels long: \a position where they are
/// in view with \a margin round them, else in the middle; the beginning where they do not fit.
[[nodiscard]] int revealed(int position, int extent, double from, double to, double margin);
