// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/documentpane.h"

#include "ui/document/pagepainter.h"
#include "ui/document/pagewords.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QScrollBar>
#include <QToolTip>

#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

// What the pane draws, and what a person does with it.

void DocumentPane::paintEvent(QPaintEvent *)
{
    if (m_wishedRatio != devicePixelRatioF())
        wishForPages(); // the window went to another screen
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), deskColor(palette()));
    const PageSpan span = pagesInView();
    for (int page = span.first; page <= span.last; ++page)
        paintPage(painter, page);
    paintWords(painter);
    paintLights(painter);
    if (hasFocus())
        paintFocus(painter, viewport()->rect(), palette());
}

void DocumentPane::paintPage(QPainter &painter, int page)
{
    const QRectF sheet = inView(m_mapping.pageRect(page));
    paintSheet(painter, sheet);
    if (page <= m_store.content().typed.size())
        paintTyped(painter, page, sheet);
    else if (const QImage picture = m_store.picture(page); !picture.isNull())
        paintDrawn(painter, page, picture);
    else if (const auto problem = m_store.problem(page))
        paintMessage(painter, sheet & QRectF(viewport()->rect()), pageProblemText(*problem));
    else
        paintMessage(painter, sheet & QRectF(viewport()->rect()), tr("Drawing page %1…").arg(page));
}

void DocumentPane::paintDrawn(QPainter &painter, int page, const QImage &picture)
{
    const double ratio = devicePixelRatioF();
    const QTransform desk = m_mapping.fromUpright(page);
    const QPointF origin = QPointF(desk.dx(), desk.dy()) - offset();
    painter.save();
    painter.translate(std::round(origin.x() * ratio) / ratio, std::round(origin.y() * ratio) / ratio);
    painter.setTransform(QTransform(desk.m11(), desk.m12(), desk.m21(), desk.m22(), 0, 0), true);
    paintPicture(painter, QRectF(QPointF(), m_mapping.uprightSize(page)), picture);
    const PageStore::Detail detail = m_store.detail(page);
    if (!detail.picture.isNull() && detail.width == qRound(m_mapping.uprightSize(page).width() * ratio))
        paintPart(painter, detail.part, detail.picture);
    painter.restore();
}

void DocumentPane::paintTyped(QPainter &painter, int page, const QRectF &sheet)
{
    const double scale = m_zoom * PageMapping::pixelsPerPoint;
    const QRectF seen = (sheet & QRectF(viewport()->rect())).translated(-sheet.topLeft());
    painter.save();
    painter.translate(sheet.topLeft());
    painter.scale(scale, scale);
    m_store.content().typed[page - 1].paint(painter, {seen.topLeft() / scale, seen.size() / scale});
    painter.restore();
}

void DocumentPane::paintLights(QPainter &painter)
{
    const PageSpan span = pagesInView();
    const double scale = m_zoom * PageMapping::pixelsPerPoint;
    QList<PaintedLight> lights;
    const auto add = [&](const Light &light, bool isCurrent) {
        PaintedLight painted{.isFlagged = light.isFlagged,
            .isCorrected = light.isCorrected,
            .isCurrent = isCurrent,
            .quarterTurns = m_turns};
        for (const QRectF &box : light.boxes)
            painted.rects.append(
                lightRectOf(inView(m_mapping.toPixels(light.page, box)), scale, isCurrent, m_turns));
        lights.append(painted);
    };
    for (const Light &light : m_lights.all()) {
        if (span.contains(light.page) && light.row != m_lights.currentRow())
            add(light, false);
    }
    if (const Light *current = m_lights.current(); current && span.contains(current->page))
        add(*current, true);
    for (const PaintedLight &light : std::as_const(lights))
        paintLight(painter, light);
    paintSigns(painter, lights, wordsNear(lights));
}

/// The signs beside the lights may not hide them.
QList<QRectF> DocumentPane::wordsNear(const QList<PaintedLight> &lights) const
{
    constexpr double near = 40; // pixels, further than any sign is put
    QRectF all;
    for (const PaintedLight &light : lights) {
        if (light.isFlagged || light.isCorrected)
            all |= light.rects.first() | light.rects.last();
    }
    QList<QRectF> words;
    const double scale = m_zoom * PageMapping::pixelsPerPoint;
    const PageSpan span = all.isNull() ? PageSpan{} : pagesInView();
    for (int page = span.first; page <= std::min(span.last, int(m_store.content().pages.size())); ++page) {
        for (const Word &word : m_store.content().pages[page - 1].words) {
            const QRectF rect = inkRectOf(inView(m_mapping.toPixels(page, word.box)), scale, m_turns);
            if (rect.intersects(all.adjusted(-near, -near, near, near)))
                words.append(rect);
        }
    }
    return words;
}

void DocumentPane::resizeEvent(QResizeEvent *event)
{
    layOutAgain(event->oldSize());
}

void DocumentPane::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    wishForPages();
}

void DocumentPane::scrollContentsBy(int, int)
{
    viewport()->update();
    wishForPages();
    showPointer(viewport()->mapFromGlobal(QCursor::pos()));
}

void DocumentPane::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    constexpr int notch = 120; // eighths of a degree; touch pads send parts of one
    m_wheel += event->angleDelta().y();
    const int steps = m_wheel / notch;
    m_wheel -= steps * notch;
    if (steps != 0) {
        m_fit = Fit::None;
        zoomAbout(PageMapping::steppedZoom(m_zoom, steps), event->position());
    }
    event->accept();
}

void DocumentPane::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void DocumentPane::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool DocumentPane::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    showToolTip(help->pos(), help->globalPos());
    return true;
}

void DocumentPane::showToolTip(QPoint view, QPoint screen)
{
    QStringList texts;
    for (const Light &light : m_lights.at(view + offset(), m_mapping))
        texts.append(m_lights.description(light).toHtmlEscaped());
    // Rich text on purpose: a plain tooltip guesses whether the letter's words are HTML.
    const QString escapedHtml = u"<p style='white-space:pre-wrap'>%1</p>"_s.arg(texts.join(u'\n'));
    QToolTip::showText(screen, texts.isEmpty() ? QString() : escapedHtml, viewport());
}
