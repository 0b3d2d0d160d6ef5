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
        paintPicture(painter, sheet, picture);
    else if (const auto problem = m_store.problem(page))
        paintMessage(painter, sheet & QRectF(viewport()->rect()), pageProblemText(*problem));
    else
        paintMessage(painter, sheet & QRectF(viewport()->rect()), tr("Drawing page %1…").arg(page));
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
    const auto paint = [&](const Light &light, bool isCurrent) {
        QList<QRectF> rects;
        for (const QRectF &box : light.boxes)
            rects.append(inView(m_mapping.toPixels(light.page, box)));
        paintLight(painter, rects, light, isCurrent);
    };
    for (const Light &light : m_lights.all()) {
        if (span.contains(light.page) && light.row != m_lights.currentRow())
            paint(light, false);
    }
    if (const Light *current = m_lights.current(); current && span.contains(current->page))
        paint(*current, true);
}

void DocumentPane::resizeEvent(QResizeEvent *)
{
    layOutAgain();
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
    constexpr double notch = 120; // eighths of a degree
    m_isFitWidth = false;
    zoomAbout(m_zoom * std::pow(1.15, event->angleDelta().y() / notch), event->position());
    event->accept();
}

void DocumentPane::keyPressEvent(QKeyEvent *event)
{
    const bool isBack = event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->key() == Qt::Key_Space)
        verticalScrollBar()->triggerAction(
            isBack ? QAbstractSlider::SliderPageStepSub : QAbstractSlider::SliderPageStepAdd);
    else if (event->key() == Qt::Key_Home)
        toBeginning();
    else if (event->key() == Qt::Key_End)
        toEnd();
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void DocumentPane::mouseMoveEvent(QMouseEvent *event)
{
    showPointer(event->position());
}

void DocumentPane::showPointer(QPointF view)
{
    if (m_lights.at(view + offset(), m_mapping).isEmpty())
        viewport()->unsetCursor();
    else
        viewport()->setCursor(Qt::PointingHandCursor);
}

void DocumentPane::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_pressed = event->position().toPoint();
}

void DocumentPane::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_pressed)
        return;
    const QPoint way = event->position().toPoint() - *std::exchange(m_pressed, std::nullopt);
    if (way.manhattanLength() < QApplication::startDragDistance())
        m_lights.selectAt(event->position() + offset(), m_mapping);
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
    const QString html = u"<p style='white-space:pre-wrap'>%1</p>"_s.arg(texts.join(u'\n'));
    QToolTip::showText(screen, texts.isEmpty() ? QString() : html, viewport());
}
