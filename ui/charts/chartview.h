// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsView>

class ChartScene;

/// The live chart: lays its scene out anew for its size, and lets the chart be dragged out of it.
class ChartView final : public QGraphicsView {
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);

    /// \a scene stays its owner's; nullptr: nothing to show.
    void showChart(ChartScene *scene);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The chart is being pulled out of the view.
    void draggedOut();
    /// Ctrl+C, or the platform's own keys, while the chart has the focus.
    void copyRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOutChart();

    ChartScene *m_chart = nullptr;
    QPoint m_pressed;
};
