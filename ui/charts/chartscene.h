// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartpicture.h"

#include <QGraphicsScene>

#include <memory>

class ChartBody;
class ChartText;

/// A chart with its headline, subtitle and source line, laid out anew for each size. The one scene that the
/// screen and every picture show. GUI thread; needs a QApplication.
class ChartScene final : public QGraphicsScene {
    Q_OBJECT

public:
    explicit ChartScene(const ChartContent &content, QObject *parent = nullptr);
    ~ChartScene() override;

    /// Gives everything its place within \a size with words of \a textSize scene units; smaller where it
    /// would not fit otherwise.
    void layOut(const QSizeF &size, qreal textSize);

    [[nodiscard]] QString headline() const;
    /// One sentence for those who cannot see the chart.
    [[nodiscard]] QString altText() const;
    /// Every line of words as drawn, from the top down.
    [[nodiscard]] QStringList words() const;

private:
    [[nodiscard]] bool fits(const QSizeF &size, qreal textSize);
    void layOutHeader(qreal width, qreal spareHeight, qreal textSize);
    [[nodiscard]] qreal spareHeight(const QSizeF &size, qreal textSize);

    std::unique_ptr<ChartBody> m_body;
    ChartText *m_headline = nullptr; // the scene owns its items
    ChartText *m_subtitle = nullptr;
    ChartText *m_source = nullptr;
};
