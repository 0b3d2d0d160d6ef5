// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartbody.h"

#include <QCoreApplication>

class BandMark;
class ChartText;
class DoubtfulBar;
class PointMark;
class QChart;
class QGraphicsRectItem;
class QGraphicsScene;
class QLineSeries;

/// Councils of one type in one year, in the alphabet's order and never ranked: each with its upheld rate, its
/// count, the usual range and the average of the type, and its upheld decisions per 100,000.
class CouncilsBody final : public ChartBody {
    Q_DECLARE_TR_FUNCTIONS(CouncilsBody)

public:
    CouncilsBody(const ChartContent &content, QGraphicsScene &scene);

    [[nodiscard]] QString chartType() const override;
    [[nodiscard]] QString headline() const override;
    [[nodiscard]] QString subtitle(qsizetype mostNameLetters) const override;
    [[nodiscard]] qreal leastWidth(qreal textSize) const override;
    [[nodiscard]] qreal leastHeight(qreal width, qreal textSize) override;
    void layOut(const QRectF &area, qreal textSize) override;
    [[nodiscard]] QList<ChartPoint> points() const override { return m_points; }

private:
    struct Row {
        PublicLetter letter;
        MeasureFigures figures;
        ChartText *name = nullptr;
        ChartText *value = nullptr; // the count and rate, or why there is none
        Verdict per100k = Verdict::None;
        ChartText *residents = nullptr; // per 100,000; null where not printed
        QGraphicsRectItem *bar = nullptr;
        DoubtfulBar *doubtful = nullptr;
        PointMark *point = nullptr; // of a small base
        BandMark *band = nullptr;
        PointMark *average = nullptr;
    };
    void addRow(const PublicLetter &letter);
    void addMarks(Row &row) const;
    void addScale();
    [[nodiscard]] QList<Verdict> verdictsPer100k() const;
    [[nodiscard]] QString notesInWords() const;
    [[nodiscard]] QString doubtsInWords() const;
    [[nodiscard]] bool isNarrow(qreal width, qreal textSize) const;
    [[nodiscard]] qreal nameWidth(qreal width, qreal textSize) const;
    [[nodiscard]] qreal widestOf(ChartText *Row::*text, qreal textSize) const;
    [[nodiscard]] qreal residentsWidth(qreal textSize) const;
    [[nodiscard]] qreal columnsWidth(qreal textSize) const;
    /// Lays out the row's words and gives the height it needs.
    qreal layOutWords(const Row &row, qreal width, qreal textSize) const;
    void placeWide(
        const Row &row, const QRectF &area, const QRectF &plot, qreal middle, qreal textSize) const;
    qreal placeNarrow(const Row &row, const QRectF &area, qreal top, qreal textSize) const;
    void placeMarks(const Row &row, qreal middle, qreal textSize) const;
    void layOutScale(const QRectF &area, const QRectF &plot, qreal textSize) const;

    CouncilsShown m_shown;
    QList<Row> m_rows;
    QList<ChartPoint> m_points;
    QList<ChartText *> m_ticks; // 0%, 50%, 100%
    ChartText *m_averageLabel = nullptr; // null where no average is drawn
    ChartText *m_residentsLabel = nullptr; // null where none is printed
    ChartText *m_notes = nullptr;
    QChart *m_chart = nullptr; // the scene owns it and everything in it
    QLineSeries *m_anchor = nullptr; // for the chart's mapping; without points
};
