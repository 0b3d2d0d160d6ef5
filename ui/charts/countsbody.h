// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartbody.h"

#include <QCoreApplication>
#include <QHash>

class ChartText;
class DoubtfulBar;
class QChart;
class QGraphicsLineItem;
class QGraphicsRectItem;
class QGraphicsScene;
class QLineSeries;

/// The letters held for a council: the number of investigations of each year with the upheld part, for
/// councils whose rates rest on few cases. Years without a letter are rows without a bar.
class CountsBody final : public ChartBody {
    Q_DECLARE_TR_FUNCTIONS(CountsBody)

public:
    CountsBody(const ChartContent &content, QGraphicsScene &scene);

    [[nodiscard]] QString chartType() const override;
    [[nodiscard]] QString headline() const override;
    [[nodiscard]] QString subtitle(qsizetype mostNameLetters) const override;
    [[nodiscard]] qreal leastWidth(qreal textSize) const override;
    [[nodiscard]] qreal leastHeight(qreal width, qreal textSize) override;
    void layOut(const QRectF &area, qreal textSize) override;
    [[nodiscard]] QList<ChartPoint> points() const override { return m_points; }

private:
    struct Row {
        int year = 0;
        MeasureFigures figures;
        const PublicLetter *letter = nullptr; // of m_shown; null: none
        ChartText *label = nullptr; // the year
        ChartText *count = nullptr; // or why there is none
        QGraphicsRectItem *upheld = nullptr;
        QGraphicsRectItem *rest = nullptr;
        DoubtfulBar *doubtfulRest = nullptr; // in place of both where the counts are in doubt
        DoubtfulBar *doubtfulUpheld = nullptr;

        [[nodiscard]] bool hasBar() const { return upheld || doubtfulRest; }
    };
    void addRow(int year);
    void addBars(Row &row) const;
    void addScale();
    [[nodiscard]] QString notesInWords() const;
    [[nodiscard]] qreal widestOf(ChartText *Row::*text, qreal textSize) const;
    [[nodiscard]] QPointF position(double cases, double row) const;
    void layOutRow(qsizetype index, const QRectF &area, const QRectF &plot, qreal textSize);
    void layOutScale(const QRectF &area, const QRectF &plot, qreal textSize) const;

    YearsShown m_shown;
    QList<int> m_years; // every one from the first to the last held
    QList<Row> m_rows;
    QList<ChartPoint> m_points;
    int m_most = 2; // the scale's end
    QList<ChartText *> m_ticks; // 0, half, end
    ChartText *m_upheldLabel = nullptr;
    ChartText *m_restLabel = nullptr;
    ChartText *m_notes = nullptr;
    QHash<int, QGraphicsLineItem *> m_breaks; // before the row of that year
    QChart *m_chart = nullptr; // the scene owns it and everything in it
    QLineSeries *m_anchor = nullptr; // for the chart's mapping; without points
};
