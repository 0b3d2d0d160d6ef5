// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartscene.h"
#include "ui/charts/chartstyle.h"
#include "ui/charts/charttext.h"

#include <QImage>
#include <QPainter>

#include <algorithm>

/// What the charts' tests look for in a scene.
namespace ChartItems {
inline constexpr QSizeF paperSize(ChartPaper::width, ChartPaper::height);

inline QImage drawn(ChartScene &scene)
{
    QImage image(scene.sceneRect().size().toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    scene.render(&painter, image.rect(), scene.sceneRect());
    return image;
}

inline int pixelsOf(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour;
    }
    return count;
}

template <typename Item> QList<const Item *> itemsOf(const QGraphicsScene &scene)
{
    QList<const Item *> found;
    for (const auto *item : scene.items()) {
        const auto *wanted = qgraphicsitem_cast<const Item *>(item);
        if (wanted && wanted->isVisible())
            found.append(wanted);
    }
    return found;
}

inline const ChartText *textOf(const QGraphicsScene &scene, const QString &words)
{
    const auto texts = itemsOf<ChartText>(scene);
    const auto found = std::ranges::find(texts, words, &ChartText::text);
    return found == texts.end() ? nullptr : *found;
}

// Where a rate stands, by the words under the scale.
inline double xOf(const QGraphicsScene &scene, double perCent)
{
    const auto left = textOf(scene, QStringLiteral("0%"))->sceneBoundingRect().center().x();
    const auto right = textOf(scene, QStringLiteral("100%"))->sceneBoundingRect().center().x();
    return left + (right - left) * perCent / 100;
}
} // namespace ChartItems
