// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>

/// What stands between a chart's headline and its source line. Its items belong to the scene; it lives as
/// long.
class ChartBody {
public:
    virtual ~ChartBody() = default;

    /// "Bar chart", "Line chart".
    [[nodiscard]] virtual QString chartType() const = 0;
    [[nodiscard]] virtual QString headline() const = 0;
    /// \a mostNameLetters: a longer council's name is shortened in its middle.
    [[nodiscard]] virtual QString subtitle(qsizetype mostNameLetters) const = 0;
    [[nodiscard]] virtual QString source() const = 0;
    /// The least width and, within \a width, the least height at \a textSize. Scene units.
    [[nodiscard]] virtual qreal leastWidth(qreal textSize) const = 0;
    [[nodiscard]] virtual qreal leastHeight(qreal width, qreal textSize) = 0;
    /// Gives every item its place in \a area.
    virtual void layOut(const QRectF &area, qreal textSize) = 0;
};
