// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartview.h"

#include "ui/charts/chartscene.h"
#include "ui/charts/chartstyle.h"

#include <QApplication>
#include <QFontInfo>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
// A chart on a slide has larger words: so many of them in its width and lines in its height.
constexpr qreal mostTextsAcross = 46;
constexpr qreal mostTextsDown = 22;
// Words smaller than this part of the window's own are hard to read: the chart is scrolled then.
constexpr qreal leastOfOwn = 0.7;
} // namespace

ChartView::ChartView(QWidget *parent)
    : QGraphicsView(parent)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setInteractive(false); // Qt Charts' items have nothing to say to the mouse
    setMouseTracking(true);
}

void ChartView::showChart(ChartScene *scene)
{
    const auto before = m_points.size();
    m_chart = scene;
    m_points.clear();
    layOutChart();
    setScene(scene);
    m_hovered = -1;
    if (m_points.size() != before)
        m_current = -1; // after a correction the keys stay where they were
}

QString ChartView::currentWords() const
{
    return m_current < 0 ? QString() : m_points.at(m_current).says;
}

QSize ChartView::sizeHint() const
{
    return {640, 240};
}

QSize ChartView::minimumSizeHint() const
{
    return {320, 160};
}

void ChartView::layOutChart()
{
    if (!m_chart || m_isLayingOut)
        return;
    m_isLayingOut = true; // a scroll bar that comes or goes makes the view another size
    const bool isTall = layOutFor(viewport()->size());
    const auto policy = isTall ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff;
    if (verticalScrollBarPolicy() != policy) {
        setVerticalScrollBarPolicy(policy);
        layOutFor(viewport()->size());
    }
    m_isLayingOut = false;
    m_points = m_chart->points();
}

// Whether the chart is higher than \a size.
bool ChartView::layOutFor(const QSizeF &size)
{
    const qreal own = QFontInfo(font()).pixelSize();
    m_chart->layOut(
        size, std::max(own, std::min(size.width() / mostTextsAcross, size.height() / mostTextsDown)));
    const auto least = std::floor(leastOfOwn * own);
    if (m_chart->textSize() >= least)
        return false;
    const auto needed = m_chart->heightFor(size.width(), least);
    m_chart->layOut({size.width(), std::max(size.height(), needed)}, least);
    return needed > size.height();
}

qsizetype ChartView::pointAt(QPoint place) const
{
    const auto inScene = mapToScene(place);
    const auto found = std::ranges::find_if(m_points,
        [&inScene](const auto &point) { return point.area.adjusted(-2, -2, 2, 2).contains(inScene); });
    return found == m_points.end() ? -1 : found - m_points.begin();
}

void ChartView::goTo(qsizetype point)
{
    m_current = point;
    viewport()->update();
    if (point < 0)
        return;
    ensureVisible(m_points.at(point).area, 4, 4);
    Q_EMIT pointed(currentWords());
}

bool ChartView::goByKey(int key)
{
    const auto last = m_points.size() - 1;
    if (last < 0)
        return false;
    switch (key) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        goTo(std::min(m_current + 1, last));
        return true;
    case Qt::Key_Left:
    case Qt::Key_Up:
        goTo(std::max<qsizetype>(m_current - 1, 0));
        return true;
    case Qt::Key_Home:
        goTo(0);
        return true;
    case Qt::Key_End:
        goTo(last);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        ask(m_current);
        return m_current >= 0;
    default:
        return false;
    }
}

void ChartView::ask(qsizetype point)
{
    if (point >= 0 && m_points.at(point).held != 0)
        Q_EMIT letterAsked(m_points.at(point).held);
}

bool ChartView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto point = pointAt(help->pos());
        // A name may look like mark-up.
        QToolTip::showText(help->globalPos(),
            point < 0 ? QString() : u"<p>"_s + m_points.at(point).says.toHtmlEscaped() + u"</p>"_s,
            viewport());
        return true;
    }
    return QGraphicsView::viewportEvent(event);
}

void ChartView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    layOutChart();
}

void ChartView::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        layOutChart();
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position().toPoint();
    m_isPulled = false;
    QGraphicsView::mousePressEvent(event);
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    const auto place = event->position().toPoint();
    const auto way = (place - m_pressed).manhattanLength();
    if (event->buttons() & Qt::LeftButton) {
        if (!m_chart || m_isPulled || way < QApplication::startDragDistance())
            return;
        m_isPulled = true;
        Q_EMIT draggedOut();
        return;
    }
    const auto point = pointAt(place);
    if (point == m_hovered)
        return;
    m_hovered = point;
    viewport()->setCursor(point >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (point >= 0)
        Q_EMIT pointed(m_points.at(point).says);
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    const auto point = pointAt(event->position().toPoint());
    const bool isClick = event->button() == Qt::LeftButton && !m_isPulled;
    QGraphicsView::mouseReleaseEvent(event);
    if (!isClick || point < 0)
        return;
    goTo(point);
    ask(point);
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
        return;
    }
    if (event->modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier)
        || !goByKey(event->key()))
        QGraphicsView::keyPressEvent(event);
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    viewport()->update();
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    QGraphicsView::focusOutEvent(event);
    viewport()->update();
}

// Of the view alone: no picture that leaves has a frame around one of its marks.
void ChartView::drawForeground(QPainter *painter, const QRectF &)
{
    if (!hasFocus())
        return;
    const auto area = m_current < 0 ? sceneRect().adjusted(2, 2, -2, -2)
                                    : m_points.at(m_current).area.adjusted(-3, -3, 3, 3);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(ChartStyle::paper, 4));
    painter->drawRect(area);
    painter->setPen(QPen(ChartStyle::text, 2));
    painter->drawRect(area);
}
