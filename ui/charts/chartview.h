// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartbody.h"

#include <QGraphicsView>

class ChartScene;

/// The live chart: lays its scene out anew for its size, says a mark's figures under the mouse or the arrow
/// keys, and lets the chart be dragged out of it.
class ChartView final : public QGraphicsView {
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);

    /// \a scene stays its owner's; nullptr: nothing to show.
    void showChart(ChartScene *scene);
    /// What the mark says that the arrow keys are on; empty where they are on none.
    [[nodiscard]] QString currentWords() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The chart is being pulled out of the view.
    void draggedOut();
    /// Ctrl+C, or the platform's own keys, while the chart has the focus.
    void copyRequested();
    /// The mouse or a key came to a mark that says \a words.
    void pointed(const QString &words);
    /// Enter or a click on a mark of the letter \a held (PublicLetter::held).
    void letterAsked(qint64 held);

protected:
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void layOutChart();
    bool layOutFor(const QSizeF &size);
    [[nodiscard]] qsizetype pointAt(QPoint place) const;
    void goTo(qsizetype point);
    bool goByKey(int key);
    void ask(qsizetype point);

    ChartScene *m_chart = nullptr;
    QList<ChartPoint> m_points;
    qsizetype m_current = -1; // by the keys
    qsizetype m_hovered = -1;
    QPoint m_pressed;
    bool m_isPulled = false;
    bool m_isLayingOut = false;
};
