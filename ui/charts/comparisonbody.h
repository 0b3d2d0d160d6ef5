// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartbody.h"

#include <QCoreApplication>

class AverageMark;
class BandMark;
class ChartText;
class DoubtfulBar;
class QBarCategoryAxis;
class QChart;
class QGraphicsLineItem;
class QGraphicsRectItem;
class QGraphicsScene;
class QHorizontalBarSeries;
class PointMark;

/// One letter: a row for each measure with its bar, its count, the average and the usual range; words in
/// place of a bar where there is no rate.
class ComparisonBody final : public ChartBody {
    Q_DECLARE_TR_FUNCTIONS(ComparisonBody)

public:
    ComparisonBody(const ChartContent &content, QGraphicsScene &scene);

    [[nodiscard]] QString chartType() const override;
    [[nodiscard]] QString headline() const override;
    [[nodiscard]] QString finding() const override;
    [[nodiscard]] QString subtitle(qsizetype mostNameLetters) const override;
    [[nodiscard]] qreal leastWidth(qreal textSize) const override;
    [[nodiscard]] qreal leastHeight(qreal width, qreal textSize) override;
    void layOut(const QRectF &whole, qreal textSize) override;
    [[nodiscard]] QList<ChartPoint> points() const override { return m_points; }

private:
    // The items of one measure; those that it does not have are null.
    struct Row {
        MeasureFigures figures;
        ChartText *label = nullptr;
        ChartText *value = nullptr; // the count and rate, or why there is none
        ChartText *usual = nullptr; // the usual range in numbers, or that there is no average
        ChartText *averageLabel = nullptr;
        BandMark *band = nullptr;
        AverageMark *average = nullptr;
        PointMark *point = nullptr; // of a small base
        DoubtfulBar *doubtful = nullptr; // in place of the bar where the rate is in doubt
        QGraphicsRectItem *blank = nullptr; // keeps the grid out of a row that has words in place of a bar
        QGraphicsLineItem *nought = nullptr; // a rate of 0 has no bar to see
    };
    void addSeries();
    void hideScale();
    void addRow(const MeasureFigures &figures);
    [[nodiscard]] QString notesInWords() const;
    [[nodiscard]] qreal notesHeight(qreal width, qreal textSize) const;
    [[nodiscard]] QPointF position(double perCent, const Row &row) const;
    [[nodiscard]] QRectF plotArea(const QRectF &area, qreal textSize) const;
    [[nodiscard]] qreal labelWidth(qreal width, qreal textSize) const;
    [[nodiscard]] qreal valueWidth(qreal width, qreal textSize) const;
    void layOutRow(const Row &row, const QRectF &area, const QRectF &plot, qreal textSize) const;
    void layOutMarks(const Row &row, const QRectF &plot, qreal textSize) const;
    void layOutAverage(const Row &row, const QRectF &plot, qreal textSize) const;
    void layOutNarrowRow(const Row &row, const QRectF &area, const QRectF &plot, qreal textSize) const;
    void layOutTicks(const QRectF &plot, qreal textSize) const;

    QList<Row> m_rows;
    QList<ChartPoint> m_points;
    bool m_isNarrow = false; // words above and below the bars, not beside them
    QList<ChartText *> m_ticks; // 0%, 50%, 100%
    ChartText *m_notes = nullptr;
    QChart *m_chart = nullptr; // the scene owns it and everything in it
    QHorizontalBarSeries *m_bars = nullptr;
};
