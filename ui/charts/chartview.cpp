// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartview.h"

#include "ui/charts/chartscene.h"

#include <QApplication>
#include <QFontInfo>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace {
// A chart on a slide has larger words: so many of them in its width and lines in its height.
constexpr qreal mostTextsAcross = 46;
constexpr qreal mostTextsDown = 22;
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
}

void ChartView::showChart(ChartScene *scene)
{
    m_chart = scene;
    layOutChart();
    setScene(scene);
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
    if (!m_chart)
        return;
    const QSizeF size = viewport()->size();
    const qreal own = QFontInfo(font()).pixelSize();
    m_chart->layOut(
        size, std::max(own, std::min(size.width() / mostTextsAcross, size.height() / mostTextsDown)));
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
    QGraphicsView::mousePressEvent(event);
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    const auto way = (event->position().toPoint() - m_pressed).manhattanLength();
    const bool pulled = (event->buttons() & Qt::LeftButton) && way >= QApplication::startDragDistance();
    if (m_chart && pulled)
        Q_EMIT draggedOut();
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
        return;
    }
    QGraphicsView::keyPressEvent(event);
}
