// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/documentpane.h"

#include <QScrollBar>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int step = 40; ///< pixels that an arrow key scrolls
constexpr double revealMargin = 48; ///< pixels of context round a place that is brought into view
// The reader caps a side at 5,000 pixels; this keeps one page under 60 MB. Larger zooms scale the picture.
constexpr double mostPixels = 15e6;
constexpr double longestSide = 5000;
constexpr std::array zoomSteps{
    0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0};

} // namespace

DocumentPane::DocumentPane(ReaderPool &readers, QThreadPool &threads, QWidget *parent)
    : DocumentPane(std::make_unique<ReaderPageSource>(readers), threads, parent)
{
}

DocumentPane::DocumentPane(std::unique_ptr<PageSource> source, QThreadPool &threads, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_store(std::move(source), threads)
{
    prepareViewport();
    followStore();
    followLights();
    describe();
}

DocumentPane::~DocumentPane() = default;

void DocumentPane::prepareViewport()
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    // Files are dropped on the window, wherever on it: the pane lets them through.
    setAcceptDrops(false);
    viewport()->setAcceptDrops(false);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    // A bar that comes and goes would change the width that the page is to fit.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    verticalScrollBar()->setSingleStep(step);
    horizontalScrollBar()->setSingleStep(step);
}

void DocumentPane::followStore()
{
    connect(&m_store, &PageStore::read, this, &DocumentPane::takePages);
    connect(&m_store, &PageStore::failed, this, &DocumentPane::takeProblem);
    connect(&m_store, &PageStore::drawn, this, &DocumentPane::takePicture);
}

void DocumentPane::followLights()
{
    connect(&m_lights, &Lights::changed, this, [this] {
        viewport()->update();
        describe();
    });
    connect(&m_lights, &Lights::currentChanged, this, [this] {
        revealCurrent();
        viewport()->update();
        describe();
    });
}

void DocumentPane::setFields(QAbstractItemModel *fields, QItemSelectionModel *selection)
{
    m_lights.setFields(fields, selection);
    revealCurrent();
}

void DocumentPane::showDocument(const Document &document)
{
    m_document = document;
    m_store.open({.bytes = document.bytes,
        .name = document.name,
        .firstPage = document.firstPage,
        .lastPage = document.lastPage,
        .font = font()});
    m_sizes = QList<QSizeF>(std::max(document.lastPage, 1), usablePageSize({}));
    m_lights.setPages(m_store.isPdf() ? int(m_sizes.size()) : 0, {});
    layOut();
    goToPage(document.firstPage);
    revealCurrent();
    wishForPages();
    describe();
}

void DocumentPane::clear()
{
    m_document.reset();
    m_store.close();
    m_sizes.clear();
    m_lights.setPages(0, {});
    layOut();
    noteCurrentPage();
    describe();
}

void DocumentPane::takePages()
{
    const PageStore::Content &content = m_store.content();
    m_sizes.clear();
    for (const Page &page : content.pages)
        m_sizes.append(page.size);
    m_lights.setPages(int(content.pages.size()), content.typed);
    layOutAgain();
    revealCurrent();
    if (content.typed.isEmpty())
        return;
    const PageSpan span = pagesInView();
    for (int page = span.first; page <= span.last; ++page)
        Q_EMIT pageShown(page);
}

void DocumentPane::takePicture(int page)
{
    if (!m_store.isRead()) {
        // A long file takes its time to be read; the picture tells the page's shape before.
        const QSizeF picture = m_store.picture(page).size();
        QSizeF &size = m_sizes[page - 1];
        size.setHeight(size.width() * picture.height() / picture.width());
        layOutAgain();
    }
    viewport()->update();
    Q_EMIT pageShown(page);
}

void DocumentPane::takeProblem(const Problem &problem)
{
    viewport()->update();
    Q_EMIT failed(problem);
}

void DocumentPane::setZoom(double zoom)
{
    m_isFitWidth = false;
    zoomAbout(zoom, QRectF(viewport()->rect()).center());
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

QRect DocumentPane::lightRect(QAnyStringView key) const
{
    const Light *light = m_lights.ofKey(key);
    if (!light)
        return {};
    QRectF all;
    for (const QRectF &box : light->boxes)
        all |= m_mapping.toPixels(light->page, box);
    const QRect rect = inView(all).toAlignedRect();
    return rect.intersects(viewport()->rect()) ? rect : QRect();
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

/// The pages in view first, then one on either side.
void DocumentPane::wishForPages()
{
    noteCurrentPage();
    if (!isVisible() || m_mapping.count() == 0)
        return;
    m_wishedRatio = devicePixelRatioF();
    const PageSpan span = pagesInView();
    QList<PageStore::Wish> wishes;
    for (int page = span.first; page <= span.last; ++page)
        wishes.append({page, wishedWidth(page)});
    for (int page : {span.last + 1, span.first - 1}) {
        if (page >= 1 && page <= pageCount())
            wishes.append({.page = page, .width = wishedWidth(page), .isInView = false});
    }
    m_store.want(wishes);
}

int DocumentPane::wishedWidth(int page) const
{
    const QSizeF size = m_mapping.pageRect(page).size() * m_wishedRatio;
    const double shrink = std::min({1.0, longestSide / std::max(size.width(), size.height()),
        std::sqrt(mostPixels / (size.width() * size.height()))});
    return std::max(qRound(size.width() * shrink), 1);
}

void DocumentPane::noteCurrentPage()
{
    const int page = currentPage();
    if (std::exchange(m_notedPage, page) == page && m_notedCount == pageCount())
        return;
    m_notedCount = pageCount();
    describe();
    Q_EMIT currentPageChanged(page, m_notedCount);
}

void DocumentPane::describe()
{
    setAccessibleName(description());
}

QString DocumentPane::description() const
{
    if (!m_document)
        return tr("Letter: none is open");
    const QString page =
        tr("%1, page %2 of %3", "file name, page")
            .arg(m_document->name, QString::number(currentPage()), QString::number(pageCount()));
    const Light *light = m_lights.current();
    return light ? tr("%1. Lit: %2").arg(page, m_lights.description(*light)) : page;
}
