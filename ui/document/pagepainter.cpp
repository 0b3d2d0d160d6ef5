// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/pagepainter.h"

#include <cmath>

namespace {

constexpr QColor faintInk(0x5b, 0x61, 0x67);

QRectF toDevicePixels(const QRectF &rect, double ratio)
{
    return {std::round(rect.x() * ratio) / ratio, std::round(rect.y() * ratio) / ratio, rect.width(),
        rect.height()};
}

} // namespace

QColor deskColor(const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::Window).lightness() < 128;
    return isDark ? QColor(0x1c, 0x1f, 0x22) : QColor(0x8e, 0x96, 0x9d);
}

void paintSheet(QPainter &painter, const QRectF &page)
{
    painter.setBrush(Qt::NoBrush);
    for (int step = 1; step <= 3; ++step) {
        painter.setPen(QColor(0, 0, 0, 64 / step));
        painter.drawRect(page.adjusted(-step + 1, -step + 2, step - 1, step));
    }
    painter.fillRect(page, Qt::white);
}

void paintPicture(QPainter &painter, const QRectF &page, const QImage &picture)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const QSizeF size = QSizeF(picture.size()) / ratio;
    // Drawn for this width, its height follows from the page's shape without the sheet's rounding to whole
    // pixels.
    const bool fits = std::abs(size.width() - page.width()) * ratio < 1
        && std::abs(size.height() - page.height()) * ratio <= 1.5 * ratio + 1;
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !fits);
    painter.drawImage(fits ? toDevicePixels(QRectF(page.topLeft(), size), ratio) : page, picture);
}

void paintMessage(QPainter &painter, const QRectF &part, const QString &text)
{
    painter.setPen(faintInk);
    painter.drawText(part, Qt::AlignCenter | Qt::TextWordWrap, text);
}

void paintFocus(QPainter &painter, const QRect &view, const QPalette &palette)
{
    painter.setBrush(Qt::NoBrush);
    // Half of each line lies outside the view.
    painter.setPen(QPen(palette.color(QPalette::Highlight), 6));
    painter.drawRect(view);
    painter.setPen(QPen(palette.color(QPalette::HighlightedText), 2));
    painter.drawRect(view);
}
