// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/comparison.h"
#include "ui/charts/chartcontent.h"

#include <QRectF>

/// A mark of the chart that can be pointed at: where it is, what it says, which letter it is of.
struct ChartPoint {
    QRectF area; ///< scene units
    QString says; ///< its figures in words
    qint64 held = 0; ///< PublicLetter::held
};

/// What stands between a chart's headline and its source line. Its items belong to the scene; it lives as
/// long.
class ChartBody {
public:
    ChartBody(const ChartContent &content, const QList<MeasureFigures> &figures)
        : m_content(content)
        , m_figures(figures)
    {
    }
    virtual ~ChartBody() = default;

    /// The sentence on the source of the figures.
    [[nodiscard]] QString source() const;
    /// Whether some figure of the chart is flagged or in dispute.
    [[nodiscard]] bool isInDoubt() const;

    /// "Bar chart", "Line chart".
    [[nodiscard]] virtual QString chartType() const = 0;
    [[nodiscard]] virtual QString headline() const = 0;
    /// The headline for those who cannot see the marks; may be longer.
    [[nodiscard]] virtual QString finding() const { return headline(); }
    /// \a mostNameLetters: a longer council's name is shortened in its middle.
    [[nodiscard]] virtual QString subtitle(qsizetype mostNameLetters) const = 0;
    /// The least width and, within \a width, the least height at \a textSize. Scene units.
    [[nodiscard]] virtual qreal leastWidth(qreal textSize) const = 0;
    [[nodiscard]] virtual qreal leastHeight(qreal width, qreal textSize) = 0;
    /// Gives every item its place in \a area.
    virtual void layOut(const QRectF &area, qreal textSize) = 0;
    /// The marks as laid out last, in the order in which keys go through them.
    [[nodiscard]] virtual QList<ChartPoint> points() const = 0;

protected:
    /// A picture grows with its words, and the screen scrolls; a hostile note costs no more than a page.
    [[nodiscard]] static int mostNoteLines() { return 40; }
    /// What a mark says of one measure of \a letter.
    [[nodiscard]] QString pointInWords(const PublicLetter &letter, const MeasureFigures &figures) const;
    [[nodiscard]] const ChartContent &content() const { return m_content; }
    /// Of every letter drawn: compareWithAverages() or compareThroughYears().
    [[nodiscard]] const QList<MeasureFigures> &figures() const { return m_figures; }

private:
    const ChartContent m_content;
    const QList<MeasureFigures> m_figures;
};
