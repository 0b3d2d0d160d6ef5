// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/cutouts.h"

#include <QBuffer>
#include <QPainter>

#include <algorithm>

namespace {
constexpr int pageWidth = 1240; // pixels: A4 at 150 dpi
constexpr double millimetresPerPixel = 210.0 / pageWidth;
constexpr double aside = 0.14; // of the page's width: the words beside the figure
constexpr double aboveAndBelow = 0.02; // of its height: the line before and after

QRect cutOf(const QImage &page, const QRectF &box)
{
    const auto part = box.adjusted(-aside, -aboveAndBelow, aside, aboveAndBelow);
    const QRectF pixels(part.x() * page.width(), part.y() * page.height(), part.width() * page.width(),
        part.height() * page.height());
    const auto cut = pixels.toAlignedRect() & page.rect();
    // Wider than the paper's text it would stick out.
    constexpr int widest = int(160 / millimetresPerPixel);
    return {cut.topLeft(), QSize(std::min(cut.width(), widest), cut.height())};
}

/// The figure in a frame that tells itself apart by its line, not by its colour.
QImage cutOut(const QImage &page, const QRectF &box)
{
    const auto cut = cutOf(page, box);
    if (cut.isEmpty())
        return {};
    auto picture = page.copy(cut).convertToFormat(QImage::Format_RGB32);
    QPainter painter(&picture);
    painter.setPen(QPen(QColor(0x12, 0x43, 0x6D), 3));
    const QRectF figure(box.x() * page.width(), box.y() * page.height(), box.width() * page.width(),
        box.height() * page.height());
    painter.drawRect(figure.translated(-cut.topLeft()).adjusted(-5, -5, 5, 5));
    return picture;
}

QByteArray asPng(const QImage &picture)
{
    QBuffer buffer;
    return picture.save(&buffer, "PNG") ? buffer.data() : QByteArray();
}

bool isOnPage(const RecordInput &record, const RecordedFigure &figure)
{
    const auto place = record.letter.letter.field(figure.key).place;
    return place.isValid() && place.line <= 0;
}
} // namespace

RecordInput withCutOuts(RecordInput record, PageSource &source, const QByteArray &bytes, std::stop_token stop)
{
    QHash<int, QImage> pages;
    for (auto &figure : record.figures) {
        if (!isOnPage(record, figure) || stop.stop_requested())
            continue;
        const auto place = record.letter.letter.field(figure.key).place;
        if (!pages.contains(place.page))
            pages.insert(place.page,
                source.draw(bytes, place.page, pageWidth, {}, record.file, stop).value_or(QImage()));
        const auto picture = cutOut(pages.value(place.page), place.box);
        figure.cutOut = picture.isNull() ? QByteArray() : asPng(picture);
        figure.cutOutMillimetres = QSizeF(picture.size()) * millimetresPerPixel;
    }
    return record;
}

int missingCutOuts(const RecordInput &record)
{
    return int(std::ranges::count_if(record.figures, [&record](const RecordedFigure &figure) {
        return isOnPage(record, figure) && figure.cutOut.isEmpty();
    }));
}
