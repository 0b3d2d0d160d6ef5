// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartbody.h"
#include "ui/charts/chartpicture.h"

#include <QGraphicsScene>

#include <memory>

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

    /// The least height within \a width at which no word is left out or made smaller than \a textSize;
    /// layOut() of that size then has all of them. Scene units.
    [[nodiscard]] qreal heightFor(qreal width, qreal textSize);

    [[nodiscard]] QString headline() const;
    /// The size of the words as laid out, and the marks that can be pointed at.
    [[nodiscard]] qreal textSize() const { return m_textSize; }
    [[nodiscard]] QList<ChartPoint> points() const;
    /// The sentence by the rules, whatever the officer made of it.
    [[nodiscard]] QString generatedAltText() const;
    /// One sentence for those who cannot see the chart.
    [[nodiscard]] QString altText() const;
    /// Every line of words as drawn, from the top down.
    [[nodiscard]] QStringList words() const;

private:
    [[nodiscard]] qreal largestThatFits(const QSizeF &size, qreal wanted);
    [[nodiscard]] bool fits(const QSizeF &size, qreal textSize);
    void layOutHeader(qreal width, qreal spareHeight, qreal textSize);
    [[nodiscard]] qreal spareHeight(const QSizeF &size, qreal textSize);

    std::unique_ptr<ChartBody> m_body;
    QString m_altText; // the officer's own
    qreal m_textSize = 0;
    ChartText *m_headline = nullptr; // the scene owns its items
    ChartText *m_subtitle = nullptr;
    ChartText *m_source = nullptr;
};
