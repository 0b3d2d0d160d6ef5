// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/documentpane.h"

#include "letter/fields.h"

#include <QMap>
#include <QScrollBar>

#include <algorithm>
#include <utility>

// Where the pane looks: zoom, scrolling, and what that brings into view.

namespace {

constexpr int step = 40; ///< pixels that an arrow key scrolls
constexpr double revealMargin = 48; ///< pixels of context round a place that is brought into view

} // namespace

void DocumentPane::setZoom(double zoom)
{
    const Fit fitted = std::exchange(m_fit, Fit::None);
    const double before = m_zoom;
    zoomAbout(zoom, zoomCentre());
    if (fitted != Fit::None && before == m_zoom)
        Q_EMIT zoomChanged(m_zoom);
}

double DocumentPane::zoom() const
{
    return m_zoom;
}

void DocumentPane::zoomIn()
{
    setZoom(PageMapping::steppedZoom(m_zoom, 1));
}

void DocumentPane::zoomOut()
{
    setZoom(PageMapping::steppedZoom(m_zoom, -1));
}

void DocumentPane::fitWidth()
{
    fit(Fit::Width);
}

void DocumentPane::fitPage()
{
    const int page = currentPage();
    const bool hadLight = isCurrentInView();
    fit(Fit::Page);
    goToPage(page);
    if (hadLight)
        revealCurrent();
}

void DocumentPane::fit(Fit fit)
{
    const Fit before = std::exchange(m_fit, fit);
    const double zoomBefore = m_zoom;
    zoomAbout(fittingZoom(), {viewport()->width() / 2.0, isCurrentInView() ? zoomCentre().y() : 0});
    if (before != fit && zoomBefore == m_zoom)
        Q_EMIT zoomChanged(m_zoom);
}

double DocumentPane::fittingZoom() const
{
    // A plan folded into an agenda pack must not make the letter small.
    const int first = m_document ? std::clamp(m_document->firstPage, 1, int(m_sizes.size())) : 1;
    const int last = m_document ? std::clamp(m_document->lastPage, first, int(m_sizes.size())) : 0;
    QSizeF largest(0, 0);
    for (int page = first; page <= last; ++page)
        largest = largest.expandedTo(turnedSize(m_sizes[page - 1], m_turns));
    if (m_fit == Fit::Page && m_store.content().typed.isEmpty())
        return PageMapping::pageZoom(largest, viewport()->size());
    return PageMapping::widthZoom(largest.width(), viewport()->width()); // typed sheets have no page's height
}

void DocumentPane::turnRight()
{
    turn(1);
}

void DocumentPane::turnLeft()
{
    turn(3);
}

void DocumentPane::turn(int quarters)
{
    if (!m_store.content().typed.isEmpty())
        return;
    const QPointF middle = QRectF(viewport()->rect()).center();
    const bool hadLight = isCurrentInView();
    const PagePoint point = m_mapping.toPage(middle + offset());
    m_turns = (m_turns + quarters) % 4;
    layOut();
    if (point.page > 0)
        scrollTo(m_mapping.toPixels(point) - middle);
    if (hadLight)
        revealCurrent();
    wishForPages();
    describeSoon();
}

bool DocumentPane::isCurrentInView() const
{
    return isCurrentIn(viewport()->size());
}

bool DocumentPane::isCurrentIn(QSize view) const
{
    const Light *light = m_lights.current();
    return light && inView(lightBounds(*light)).intersects(QRectF({}, view));
}

/// What stands there stays there: the current light where it is seen, else the middle.
QPointF DocumentPane::zoomCentre() const
{
    return isCurrentInView() ? inView(lightBounds(*m_lights.current())).center()
                             : QRectF(viewport()->rect()).center();
}

QRectF DocumentPane::lightBounds(const Light &light) const
{
    QRectF all;
    for (const QRectF &box : light.boxes)
        all |= m_mapping.toPixels(light.page, box);
    return all;
}

void DocumentPane::zoomAbout(double zoom, QPointF view)
{
    const PagePoint point = m_mapping.toPage(view + offset());
    const bool aboutLight = isCurrentInView() && inView(lightBounds(*m_lights.current())).contains(view);
    const double before = std::exchange(m_zoom, PageMapping::boundedZoom(zoom));
    layOut();
    if (point.page > 0)
        scrollTo(m_mapping.toPixels(point) - view);
    if (aboutLight)
        revealCurrent();
    wishForPages();
    if (before != m_zoom)
        Q_EMIT zoomChanged(m_zoom);
}

void DocumentPane::layOut()
{
    const double before = m_zoom;
    if (m_fit != Fit::None && !m_sizes.isEmpty())
        m_zoom = fittingZoom();
    m_mapping = PageMapping(m_sizes, m_zoom, viewport()->width(), m_turns);
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

/// What stands at the view's upper edge stays there, unless the current light would get out of view.
void DocumentPane::layOutAgain(QSize viewBefore)
{
    const bool hadLight = isCurrentIn(viewBefore);
    const PagePoint top = m_mapping.toPage(offset());
    layOut();
    if (top.page > 0)
        scrollTo(m_mapping.toPixels(top));
    if (hadLight)
        revealCurrent();
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

void DocumentPane::goToNextPage()
{
    goToPage(currentPage() + 1);
}

void DocumentPane::goToPreviousPage()
{
    goToPage(currentPage() - 1);
}

void DocumentPane::goToFirstPage()
{
    goToPage(m_document ? m_document->firstPage : 1);
}

void DocumentPane::goToLastPage()
{
    goToPage(m_document ? m_document->lastPage : pageCount());
}

int DocumentPane::figuresPage() const
{
    if (!m_document || pageCount() == 0)
        return 0;
    QMap<int, int> lit; // figures on each page
    for (const Light &light : m_lights.all()) {
        const FieldDefinition *field = fieldDefinition(light.key);
        if (field && field->block != Block::Letter)
            ++lit[light.page];
    }
    const auto most = std::ranges::max_element(lit);
    if (most == lit.end())
        return std::clamp(m_document->lastPage, 1, pageCount());
    int page = most.key();
    while (2 * lit.value(page - 1) >= *most) // the figures began before
        --page;
    return page;
}

void DocumentPane::goToFigures()
{
    const int figures = figuresPage();
    const int before = verticalScrollBar()->value();
    goToPage(figures);
    if (verticalScrollBar()->value() == before)
        goToFirstPage();
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
    reveal(lightBounds(*light));
}

void DocumentPane::reveal(const QRectF &all)
{
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
