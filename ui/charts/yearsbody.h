// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartbody.h"

#include <QCoreApplication>
#include <QHash>

class ChartText;
class PointMark;
class QChart;
class QGraphicsLineItem;
class QGraphicsScene;
class QLineSeries;

/// The letters held for a council: a panel for each measure, the years as rows that run down the page, so
/// that each point has its count beside it. Years without a letter are rows without a point.
class YearsBody final : public ChartBody {
    Q_DECLARE_TR_FUNCTIONS(YearsBody)

public:
    YearsBody(const ChartContent &content, QGraphicsScene &scene);

    [[nodiscard]] QString chartType() const override;
    [[nodiscard]] QString headline() const override;
    [[nodiscard]] QString subtitle(qsizetype mostNameLetters) const override;
    [[nodiscard]] qreal leastWidth(qreal textSize) const override;
    [[nodiscard]] qreal leastHeight(qreal width, qreal textSize) override;
    void layOut(const QRectF &area, qreal textSize) override;
    [[nodiscard]] QList<ChartPoint> points() const override;

private:
    struct Row {
        int year = 0;
        MeasureFigures figures;
        const PublicLetter *letter = nullptr; // of m_shown; null: none
        ChartText *count = nullptr; // or why there is none
        PointMark *rate = nullptr;
        PointMark *average = nullptr;
    };
    struct Panel {
        Measure measure = Measure::Upheld;
        QChart *chart = nullptr; // the scene owns it and everything in it
        QLineSeries *anchor = nullptr; // for the chart's mapping; without points
        ChartText *title = nullptr;
        QList<ChartText *> years; // seen in the first panel of a line of panels
        QList<ChartText *> ticks; // 0% and 100%
        ChartText *rateLabel = nullptr; // null where no rate is drawn
        ChartText *averageLabel = nullptr;
        std::optional<int> lastRate;
        std::optional<int> lastAverage;
        QHash<int, QGraphicsLineItem *> breaks; // before the row of that year
        QList<Row> rows;
    };
    [[nodiscard]] Panel makePanel(Measure measure, QGraphicsScene &scene) const;
    [[nodiscard]] Row makeRow(int year, Measure measure, QChart *chart) const;
    void addLines(Panel &panel) const;
    void addLabels(Panel &panel) const;
    [[nodiscard]] bool breaksAt(Measure measure, int year) const;
    [[nodiscard]] QString notesInWords() const;
    [[nodiscard]] QString doubtsInWords() const;
    [[nodiscard]] QStringList doubtSigns() const;
    [[nodiscard]] qreal yearWidth(qreal textSize) const;
    [[nodiscard]] bool isStacked(qreal width, qreal textSize) const;
    [[nodiscard]] qreal countWidth(const Panel &panel, qreal textSize) const;
    [[nodiscard]] qreal endsWidth(const Panel &panel, qreal textSize) const;
    [[nodiscard]] int endLines(qreal width, qreal textSize) const;
    [[nodiscard]] qreal panelWidth(qreal width, qreal textSize) const;
    [[nodiscard]] qreal sideBySideWidth(qreal textSize) const;
    [[nodiscard]] qreal panelHeight(qreal width, qreal textSize) const;
    void layOutYears(const Panel &panel, qreal left, qreal textSize, bool visible) const;
    void layOutPanel(const Panel &panel, const QRectF &area, qreal textSize, int endLines) const;
    void layOutRow(const Panel &panel, qsizetype index, const QRectF &plot, qreal textSize) const;
    void layOutEnds(const Panel &panel, const QRectF &area, qreal top, qreal textSize, bool stacked) const;

    YearsShown m_shown;
    QList<int> m_years; // every one from the first to the last held
    ChartText *m_notes = nullptr;
    QList<Panel> m_panels;
};
