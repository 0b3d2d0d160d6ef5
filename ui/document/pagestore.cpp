// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/pagestore.h"

#include "ui/document/pagemapping.h"

#include <algorithm>
#include <utility>

namespace {

constexpr std::size_t drawingsAtOnce = 2;

/// Words outside the letter are forgotten, typed pages laid out.
PageStore::Content prepared(PagedDocument document, const PageStore::Order &order)
{
    PageStore::Content content{.pages = std::move(document.pages), .typed = {}, .text = {}};
    for (Page &page : content.pages) {
        if (page.number < order.firstPage || page.number > order.lastPage)
            page.words = {};
        if (page.typed) {
            content.typed.append(TypedPage(page, order.font));
            page.size = content.typed.last().size();
        } else {
            page.size = usablePageSize(page.size);
        }
    }
    content.text = ReadableText(content.pages, content.typed);
    for (Page &page : content.pages)
        page.lines = {};
    return content;
}

} // namespace

PageStore::PageStore(std::unique_ptr<PageSource> source, QThreadPool &threads, QObject *parent)
    : QObject(parent)
    , m_source(std::make_unique<ReadAhead>(std::move(source), threads))
    , m_threads(threads)
{
}

PageStore::~PageStore()
{
    stopAll();
}

void PageStore::open(const Order &order)
{
    close();
    m_order = order;
    m_reading = std::make_unique<ReadTask>(
        m_threads,
        [source = m_source.get(), order](std::stop_token stop) -> Outcome<Content> {
            Outcome<PagedDocument> document = source->read(order.bytes, order.name, stop);
            if (!document)
                return tl::unexpected(document.error());
            if (document->pages.isEmpty())
                return tl::unexpected(Problem{.kind = Problem::Kind::Damaged, .file = order.name});
            return prepared(*std::move(document), order);
        },
        [this](const Outcome<Content> &content) { takeContent(content); }, [this] { forgetEnded(); });
}

void PageStore::prepare(const Order &order)
{
    constexpr int mostPages = 4;
    QList<int> pages;
    for (int page = order.lastPage; page >= order.firstPage && pages.size() < mostPages; --page)
        pages.append(page); // the figures stand at the end
    m_source->prepare(order.bytes, order.name, pages);
}

void PageStore::close()
{
    stopAll();
    m_order = {};
    m_content = {};
    m_isRead = false;
    m_wishes.clear();
    m_pictures.clear();
    m_details.clear();
    m_problems.clear();
}

void PageStore::stopAll()
{
    if (m_reading) {
        m_reading->stop();
        m_endingReads.push_back(std::move(m_reading));
    }
    m_wishes.clear();
    dropUnwanted();
}

bool PageStore::isPdf() const
{
    constexpr qsizetype headWithin = 1024; // bytes, as readers of PDF take it
    return QByteArrayView(m_order.bytes).first(std::min(m_order.bytes.size(), headWithin)).contains("%PDF");
}

void PageStore::want(const QList<Wish> &wishes)
{
    m_wishes = wishes;
    const auto isParted = [&](int page) {
        return std::ranges::any_of(
            wishes, [&](const Wish &wish) { return wish.page == page && !wish.part.isEmpty(); });
    };
    erase_if(m_details, [&](const auto &detail) { return !isParted(detail.key()); });
    dropUnwanted();
    drawNext();
}

void PageStore::dropUnwanted()
{
    for (Drawing &drawing : m_drawings) {
        if (isWanted(drawing.wish))
            continue;
        drawing.task->stop();
        m_endingDrawings.push_back(std::move(drawing.task));
    }
    std::erase_if(m_drawings, [](const Drawing &drawing) { return !drawing.task; });
}

/// Another width of a page still wanted may finish: it is shown until the right one is there.
bool PageStore::isWanted(const Wish &drawing) const
{
    return std::ranges::any_of(m_wishes, [&](const Wish &wish) {
        return wish.page == drawing.page && wish.part == drawing.part
            && (wish.part.isEmpty() || wish.width == drawing.width);
    });
}

void PageStore::drawNext()
{
    if (m_isRead ? !m_content.typed.isEmpty() : !isPdf())
        return;
    for (const Wish &wish : std::as_const(m_wishes)) {
        const bool mustWait = !wish.isInView
            && std::ranges::any_of(m_drawings, [](const Drawing &drawing) { return drawing.wish.isInView; });
        if (mustWait || m_drawings.size() >= drawingsAtOnce)
            return;
        if (isDue(wish))
            startDrawing(wish);
    }
}

bool PageStore::isDue(const Wish &wish) const
{
    const Detail detail = m_details.value(wish.page);
    const bool isThere = wish.part.isEmpty() ? m_pictures.askedWidth(wish.page) == wish.width
                                             : detail.width == wish.width && detail.part == wish.part;
    if (isThere || m_problems.contains(wish.page))
        return false;
    return std::ranges::none_of(m_drawings, [&](const Drawing &drawing) {
        return drawing.wish.page == wish.page && drawing.wish.part.isEmpty() == wish.part.isEmpty();
    });
}

void PageStore::startDrawing(const Wish &wish)
{
    auto task = std::make_unique<DrawTask>(
        m_threads,
        [source = m_source.get(), wish, bytes = m_order.bytes, name = m_order.name](std::stop_token stop) {
            return source->draw(bytes, wish.page, wish.width, wish.part, name, stop);
        },
        [this, wish](const Outcome<QImage> &picture) { takePicture(wish, picture); },
        [this] { forgetEnded(); });
    m_drawings.push_back({wish, std::move(task)});
}

void PageStore::takeContent(const Outcome<Content> &content)
{
    m_endingReads.push_back(std::move(m_reading));
    if (!content) {
        m_problems.insert(0, content.error());
        Q_EMIT failed(content.error());
        return;
    }
    m_content = *content;
    m_isRead = true;
    Q_EMIT read();
    drawNext();
}

void PageStore::takePicture(const Wish &wish, const Outcome<QImage> &picture)
{
    const auto drawing = std::ranges::find_if(m_drawings,
        [&](const Drawing &one) { return one.wish.page == wish.page && one.wish.part == wish.part; });
    m_endingDrawings.push_back(std::move(drawing->task));
    m_drawings.erase(drawing);
    if (!wish.part.isEmpty())
        return takeDetail(wish, picture);
    if (picture && !picture->isNull()) {
        m_pictures.insert(wish.page, wish.width, *picture);
        trimPictures();
        Q_EMIT drawn(wish.page);
    } else {
        Problem problem =
            picture ? Problem{.kind = Problem::Kind::Damaged, .file = m_order.name} : picture.error();
        problem.page = wish.page;
        m_problems.insert(wish.page, problem);
        Q_EMIT failed(problem);
    }
    drawNext();
}

void PageStore::takeDetail(const Wish &wish, const Outcome<QImage> &picture)
{
    m_details.insert(wish.page, {wish.width, wish.part, picture.value_or(QImage())});
    Q_EMIT drawn(wish.page);
    drawNext();
}

std::optional<Problem> PageStore::problem(int page) const
{
    if (const auto found = m_problems.constFind(page); found != m_problems.cend())
        return *found;
    const auto whole = m_problems.constFind(0);
    return whole != m_problems.cend() ? std::optional(*whole) : std::nullopt;
}

void PageStore::trimPictures()
{
    if (m_wishes.isEmpty())
        return;
    const auto [first, last] = std::ranges::minmax(m_wishes, {}, &Wish::page);
    m_pictures.trim(first.page, last.page);
}

void PageStore::forgetEnded()
{
    const auto forget = [this] {
        std::erase_if(m_endingReads, [](const auto &task) { return task->isEnded(); });
        std::erase_if(m_endingDrawings, [](const auto &task) { return task->isEnded(); });
    };
    QMetaObject::invokeMethod(this, forget, Qt::QueuedConnection); // a task may not die in its own signal
}
