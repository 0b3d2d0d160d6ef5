// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/documentpane.h"

#include "ui/document/documentaccessible.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace {

constexpr int mostSupposedPages = 10'000; ///< before the file is read, whatever the case file says
// The reader caps a side at 5,000 pixels; this keeps one page under 60 MB. In larger zooms the part in view
// is drawn by itself, over the scaled page.
constexpr double mostPixels = 15e6;
constexpr double longestSide = 5000;

} // namespace

DocumentPane::DocumentPane(ReaderPool &readers, QThreadPool &threads, QWidget *parent)
    : DocumentPane(std::make_unique<ReaderPageSource>(readers), threads, parent)
{
}

DocumentPane::DocumentPane(std::unique_ptr<PageSource> source, QThreadPool &threads, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_store(std::move(source), threads)
{
    DocumentAccessible::install();
    prepareViewport();
    followStore();
    followLights();
    followCaret();
    followFinder();
    m_describing.setSingleShot(true);
    m_describing.setInterval(0);
    connect(&m_describing, &QTimer::timeout, this, &DocumentPane::describe);
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
        describeSoon();
    });
    connect(&m_lights, &Lights::currentChanged, this, [this] {
        if (m_caret.span().isEmpty())
            m_caret.clear(); // the next key for it begins at the new place
        revealCurrent();
        viewport()->update();
        describeSoon();
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
    m_turns = 0;
    m_caret.setText({});
    m_finder.setText({});
    m_store.open({.bytes = document.bytes,
        .name = document.name,
        .firstPage = document.firstPage,
        .lastPage = document.lastPage,
        .font = font()});
    m_sizes = QList<QSizeF>(std::clamp(document.lastPage, 1, mostSupposedPages), usablePageSize({}));
    m_lights.setPages(m_store.isPdf() ? int(m_sizes.size()) : 0, {});
    layOut();
    goToPage(document.firstPage);
    revealCurrent();
    wishForPages();
    describeSoon();
}

void DocumentPane::prepare(const Document &document)
{
    m_store.prepare({.bytes = document.bytes,
        .name = document.name,
        .firstPage = document.firstPage,
        .lastPage = document.lastPage,
        .font = font()});
}

void DocumentPane::clear()
{
    m_document.reset();
    m_store.close();
    m_sizes.clear();
    m_caret.setText({});
    m_finder.setText({});
    m_lights.setPages(0, {});
    layOut();
    noteCurrentPage();
    describeSoon();
}

void DocumentPane::takePages()
{
    const PageStore::Content &content = m_store.content();
    m_sizes.clear();
    for (const Page &page : content.pages)
        m_sizes.append(page.size);
    m_lights.setPages(int(content.pages.size()), content.typed);
    m_caret.setText(content.text);
    m_finder.setText(content.text);
    layOutAgain(viewport()->size());
    revealCurrent();
    m_finder.goToWantedPage(); // a place that was asked for comes before the field's
    if (content.typed.isEmpty())
        return;
    const PageSpan span = pagesInView();
    for (int page = span.first; page <= span.last; ++page)
        Q_EMIT pageShown(page);
}

void DocumentPane::takePicture(int page)
{
    if (!m_store.isRead() && !m_store.picture(page).isNull()) {
        // A long file takes its time to be read; the picture tells the page's shape before.
        const QSizeF picture = m_store.picture(page).size();
        QSizeF &size = m_sizes[page - 1];
        size = usablePageSize({size.width(), size.width() * picture.height() / picture.width()});
        layOutAgain(viewport()->size());
    }
    viewport()->update();
    Q_EMIT pageShown(page);
}

void DocumentPane::takeProblem(const Problem &problem)
{
    viewport()->update();
    Q_EMIT failed(problem);
}

QRect DocumentPane::lightRect(QAnyStringView key) const
{
    const Light *light = m_lights.ofKey(key);
    if (!light)
        return {};
    const QRect rect = inView(lightBounds(*light)).toAlignedRect();
    return rect.intersects(viewport()->rect()) ? rect : QRect();
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
    for (int page = span.first; page <= span.last; ++page) {
        const int sharp = qRound(m_mapping.uprightSize(page).width() * m_wishedRatio);
        if (const QRect part = wishedPart(page); sharp > wishedWidth(page) && !part.isEmpty())
            wishes.append({.page = page, .width = sharp, .part = part});
    }
    for (int page : {span.last + 1, span.first - 1}) {
        if (page >= 1 && page <= pageCount())
            wishes.append({.page = page, .width = wishedWidth(page), .isInView = false});
    }
    m_store.want(wishes);
}

/// What is in view of the page, in device pixels of the upright page; in steps, so that scrolling a little
/// draws nothing anew.
QRect DocumentPane::wishedPart(int page) const
{
    constexpr int step = 512;
    const QRectF seen = QRectF(offset(), viewport()->size()) & m_mapping.pageRect(page);
    const QRectF upright = m_mapping.fromUpright(page).inverted().mapRect(seen);
    const QRect pixels =
        QRectF(upright.topLeft() * m_wishedRatio, upright.size() * m_wishedRatio).toAlignedRect();
    const QRect steps(QPoint(pixels.left() / step * step, pixels.top() / step * step),
        QPoint((pixels.right() / step + 1) * step - 1, (pixels.bottom() / step + 1) * step - 1));
    const QRect sheet(QPoint(), (m_mapping.uprightSize(page) * m_wishedRatio).toSize());
    return steps & sheet;
}

int DocumentPane::wishedWidth(int page) const
{
    const QSizeF size = m_mapping.uprightSize(page) * m_wishedRatio;
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
    describeSoon();
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
