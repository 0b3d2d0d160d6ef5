// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/documentpane.h"

#include <QScrollBar>

#include <algorithm>
#include <array>
#include <utility>

// Where the pane looks: zoom, scrolling, and what that brings into view.

namespace {

constexpr int step = 40; ///< pixels that an arrow key scrolls
constexpr double revealMargin = 48; ///< pixels of context round a place that is brought into view
constexpr std::array zoomSteps{
    0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0};

} // namespace

void DocumentPane::setZoom(double zoom)
{
    const bool fitted = std::exchange(m_isFitWidth, false);
    const double before = m_zoom;
    zoomAbout(zoom, QRectF(viewport()->rect()).center());
    if (fitted && before == m_zoom)
        Q_EMIT zoomChanged(m_zoom);
}

double DocumentPane::zoom() const
{
    return m_zoom;
}

void DocumentPane::zoomIn()
{
    stepZoom(1);
}

void DocumentPane::zoomOut()
{
    stepZoom(-1);
}

void DocumentPane::stepZoom(int direction)
{
    // A step nearer than two per cent would hardly be seen.
    const auto larger = std::ranges::upper_bound(zoomSteps, m_zoom * 1.02);
    const auto atLeast = std::ranges::lower_bound(zoomSteps, m_zoom * 0.98);
    if (direction > 0)
        setZoom(larger != zoomSteps.end() ? *larger : zoomSteps.back());
    else
        setZoom(atLeast != zoomSteps.begin() ? *std::prev(atLeast) : zoomSteps.front());
}

void DocumentPane::fitWidth()
{
    m_isFitWidth = true;
    zoomAbout(fittingZoom(), QPointF(viewport()->width() / 2.0, 0));
}

bool DocumentPane::isFitWidth() const
{
    return m_isFitWidth;
}

double DocumentPane::fittingZoom() const
{
    // A plan folded into an agenda pack must not make the letter small.
    const int first = m_document ? std::clamp(m_document->firstPage, 1, int(m_sizes.size())) : 1;
    const int last = m_document ? std::clamp(m_document->lastPage, first, int(m_sizes.size())) : 0;
    double widest = 0;
    for (int page = first; page <= last; ++page)
        widest = std::max(widest, m_sizes[page - 1].width());
    return PageMapping::widthZoom(widest, viewport()->width());
}

void DocumentPane::zoomAbout(double zoom, QPointF view)
{
    const PagePoint point = m_mapping.toPage(view + offset());
    const double before = std::exchange(m_zoom, PageMapping::boundedZoom(zoom));
    layOut();
    if (point.page > 0)
        scrollTo(m_mapping.toPixels(point) - view);
    wishForPages();
    if (before != m_zoom)
        Q_EMIT zoomChanged(m_zoom);
}

void DocumentPane::layOut()
{
    const double before = m_zoom;
    if (m_isFitWidth && !m_sizes.isEmpty())
        m_zoom = fittingZoom();
    m_mapping = PageMapping(m_sizes, m_zoom, viewport()->width());
    const QSize room = viewport()->size();
    verticalScrollBar()->setSingleStep(step);
    horizontalScrollBar()->setSingleStep(step);
    verticalScrollBar()->setPageStep(std::max(room.height() - step, step));
    verticalScrollBar()->setRange(0, std::max(m_mapping.size().height() - room.height(), 0));
    horizontalScrollBar()->setPageStep(room.width());
    horizontalScrollBar()->setRange(0, std::max(m_mapping.size().width() - room.width(), 0));
    viewport()->update();
    if (before != m_zoom)
        Q_EMIT zoomChanged(m_zoom);
}

/// What stands at the view's upper edge stays there.
void DocumentPane::layOutAgain()
{
    const PagePoint top = m_mapping.toPage(offset());
    layOut();
    if (top.page > 0)
        scrollTo(m_mapping.toPixels(top));
    wishForPages();
}

int DocumentPane::currentPage() const
{
    return m_mapping.pageMostBetween(offset().y(), offset().y() + viewport()->height());
}

int DocumentPane::pageCount() const
{
    return m_mapping.count();
}

void DocumentPane::goToPage(int page)
{
    const int known = std::clamp(page, 1, std::max(pageCount(), 1));
    const QRectF sheet = m_mapping.pageRect(known);
    scrollTo(QPointF(offset().x(), sheet.top() - PageMapping::margin));
}

QPoint DocumentPane::offset() const
{
    return {horizontalScrollBar()->value(), verticalScrollBar()->value()};
}

PageSpan DocumentPane::pagesInView() const
{
    return m_mapping.pagesBetween(offset().y(), offset().y() + viewport()->height());
}

void DocumentPane::scrollTo(QPointF desk)
{
    horizontalScrollBar()->setValue(qRound(desk.x()));
    verticalScrollBar()->setValue(qRound(desk.y()));
}

void DocumentPane::revealCurrent()
{
    const Light *light = m_lights.current();
    if (!light)
        return;
    QRectF all;
    for (const QRectF &box : light->boxes)
        all |= m_mapping.toPixels(light->page, box);
    scrollTo({double(revealed(offset().x(), viewport()->width(), all.left(), all.right(), revealMargin)),
        double(revealed(offset().y(), viewport()->height(), all.top(), all.bottom(), revealMargin))});
}

/// To the letter's beginning, and from there to the file's.
void DocumentPane::toBeginning()
{
    const int before = verticalScrollBar()->value();
    if (m_document)
        goToPage(m_document->firstPage);
    if (verticalScrollBar()->value() >= before)
        verticalScrollBar()->setValue(0);
}

/// To the letter's end, and from there to the file's.
void DocumentPane::toEnd()
{
    const int before = verticalScrollBar()->value();
    const QRectF last = m_mapping.pageRect(m_document ? m_document->lastPage : pageCount());
    scrollTo(QPointF(offset().x(), last.bottom() + PageMapping::margin - viewport()->height()));
    if (verticalScrollBar()->value() <= before)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}
