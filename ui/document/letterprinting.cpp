// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/letterprinting.h"

#include <QFile>
#include <QPrinter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace {

constexpr double longestSide = 4'900; // pixels; the reader draws no larger page

/// The largest rectangle of the shape of \a size in \a room, in its middle above.
QRectF fitted(QSizeF size, const QRectF &room)
{
    const QSizeF scaled = size.scaled(room.size(), Qt::KeepAspectRatio);
    return {QPointF(room.left() + (room.width() - scaled.width()) / 2, room.top()), scaled};
}

/// Qt does not say that the disk is full: a PDF that was not written to its end has no end mark.
bool isWholePdf(const QString &path)
{
    constexpr qint64 endSize = 64;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    file.seek(std::max<qint64>(file.size() - endSize, 0));
    return file.read(endSize).trimmed().endsWith("%%EOF");
}

} // namespace

LetterPrinting::LetterPrinting(std::unique_ptr<PageSource> source, QThreadPool &threads, QObject *parent)
    : QObject(parent)
    , m_pages(std::move(source), threads)
{
    connect(&m_pages, &PageStore::read, this, &LetterPrinting::begin);
    connect(&m_pages, &PageStore::drawn, this, &LetterPrinting::takePicture);
    connect(&m_pages, &PageStore::failed, this, &LetterPrinting::fail);
}

LetterPrinting::~LetterPrinting() = default;

void LetterPrinting::print(const PageStore::Order &order, QPrinter &printer)
{
    cancel();
    m_order = order;
    m_printer = &printer;
    m_pages.open(order);
}

void LetterPrinting::cancel()
{
    end();
    m_pages.close();
}

void LetterPrinting::begin()
{
    const int count = int(m_pages.content().pages.size());
    m_first = std::clamp(std::max(m_order.firstPage, m_printer->fromPage()), 1, count);
    m_last = m_printer->toPage() > 0 ? std::min(m_order.lastPage, m_printer->toPage()) : m_order.lastPage;
    m_last = std::clamp(m_last, m_first, count);
    if (m_pages.content().typed.isEmpty())
        wishFor(m_first);
    else
        paintTyped();
}

void LetterPrinting::wishFor(int page)
{
    Q_EMIT progressed(page - m_first + 1, m_last - m_first + 1);
    if (!m_printer)
        return; // cancelled meanwhile
    const QSizeF size = m_pages.content().pages[page - 1].size;
    QSizeF paper = m_printer->pageLayout().paintRectPixels(m_printer->resolution()).size();
    if ((size.width() > size.height()) != (paper.width() > paper.height()))
        paper.transpose();
    const double shrink = std::min(1.0, longestSide / std::max(paper.width(), paper.height()));
    m_pages.want({{page, std::max(int(size.scaled(paper * shrink, Qt::KeepAspectRatio).width()), 1)}});
}

void LetterPrinting::takePicture(int page)
{
    if (!m_printer || !m_pages.isRead())
        return;
    if (!startPage())
        return fail({.kind = Problem::Kind::WriteFailed, .file = m_printer->outputFileName()});
    paintPicture(m_pages.picture(page));
    if (page < m_last)
        return wishFor(page + 1);
    finish();
}

void LetterPrinting::paintPicture(const QImage &picture)
{
    const QRectF room(QPointF(), m_printer->pageLayout().paintRectPixels(m_printer->resolution()).size());
    m_painter->setRenderHint(QPainter::SmoothPixmapTransform);
    if ((picture.width() > picture.height()) == (room.width() > room.height())) {
        m_painter->drawImage(fitted(picture.size(), room), picture);
        return;
    }
    m_painter->save();
    m_painter->translate(room.topRight());
    m_painter->rotate(90);
    m_painter->drawImage(fitted(picture.size(), {0, 0, room.height(), room.width()}), picture);
    m_painter->restore();
}

void LetterPrinting::paintTyped()
{
    const QSizeF room = m_printer->pageLayout().paintRectPixels(m_printer->resolution()).size();
    for (int page = m_first; page <= m_last; ++page) {
        const TypedPage &typed = m_pages.content().typed[page - 1];
        const QSizeF sheet = typed.size();
        const double scale = room.width() / sheet.width();
        for (double top = 0; top < sheet.height();) {
            const double bottom = typed.rowBreak(top, room.height() / scale);
            if (!startPage())
                return fail({.kind = Problem::Kind::WriteFailed, .file = m_printer->outputFileName()});
            m_painter->save();
            m_painter->scale(scale, scale);
            m_painter->translate(0, -top);
            typed.paintWhole(*m_painter, top, bottom);
            m_painter->restore();
            top = bottom;
        }
    }
    finish();
}

/// False where the printer does not take it.
bool LetterPrinting::startPage()
{
    if (m_painter)
        return m_printer->newPage();
    m_painter = std::make_unique<QPainter>();
    return m_painter->begin(m_printer);
}

void LetterPrinting::finish()
{
    const auto file = m_printer->outputFileName();
    const bool isFile = m_printer->outputFormat() == QPrinter::PdfFormat;
    const bool isPrinted =
        m_painter->end() && m_printer->printerState() != QPrinter::Error && (!isFile || isWholePdf(file));
    if (!isPrinted)
        return fail({.kind = Problem::Kind::WriteFailed, .file = file});
    end();
    m_pages.close();
    Q_EMIT finished();
}

void LetterPrinting::fail(const Problem &problem)
{
    if (!m_printer)
        return;
    end();
    m_pages.want({});
    Q_EMIT failed(problem);
}

void LetterPrinting::end()
{
    if (m_painter && m_painter->isActive())
        m_painter->end();
    m_painter.reset();
    m_printer = nullptr;
}
