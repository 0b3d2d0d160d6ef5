// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsing/placecell.h"

#include "parsing/pixels.h"

#include <algorithm>
#include <array>
#include <utility>

namespace {

// Of 255. Less nobody sees.
constexpr int leastContrast = 20;

struct Range {
    int darkest = 255;
    int lightest = 0;
    [[nodiscard]] int size() const { return std::max(0, lightest - darkest); }
    void add(int shade)
    {
        darkest = std::min(darkest, shade);
        lightest = std::max(lightest, shade);
    }
};

int shadeOf(QRgb pixel, size_t channel)
{
    return channel == 0 ? qRed(pixel)
        : channel == 1  ? qGreen(pixel)
        : channel == 2  ? qBlue(pixel)
                        : qGray(pixel);
}

std::array<Range, 4> rangesOf(const QImage &picture, const QRect &part)
{
    std::array<Range, 4> ranges;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        for (int x = part.left(); x <= part.right(); ++x)
            for (size_t channel = 0; channel < ranges.size(); ++channel)
                ranges[channel].add(shadeOf(line[x], channel));
    }
    return ranges;
}

/// Whether most of \a grey is dark: light type on a dark ground.
bool isDark(const QImage &grey)
{
    qint64 dark = 0;
    for (int y = 0; y < grey.height(); ++y)
        dark += std::count_if(grey.constScanLine(y), grey.constScanLine(y) + grey.width(),
            [](uchar shade) { return shade < 128; });
    return 2 * dark > qint64(grey.width()) * grey.height();
}

QImage stretched(const QImage &picture, size_t channel, const Range &range)
{
    QImage ink(picture.size(), QImage::Format_Grayscale8);
    for (int y = 0; y < ink.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        uchar *to = ink.scanLine(y);
        for (int x = 0; x < ink.width(); ++x)
            to[x] =
                uchar(std::clamp((shadeOf(from[x], channel) - range.darkest) * 255 / range.size(), 0, 255));
    }
    if (isDark(ink))
        ink.invertPixels();
    return ink;
}

constexpr int darkInk = 128;
constexpr double pointHeight = 0.4; // of the figures', from the baseline up

/// The first and last row of ink in the columns \a from up to \a to; last before first where there is none.
std::pair<int, int> rowsOfInk(const QImage &ink, int from, int to)
{
    std::pair rows(ink.height(), -1);
    for (int y = 0; y < ink.height(); ++y) {
        const uchar *line = ink.constScanLine(y);
        if (std::any_of(line + from, line + to, [](uchar shade) { return shade < darkInk; }))
            rows = {std::min(rows.first, y), y};
    }
    return rows;
}

/// Where ink stands, column after column: from and up to.
QList<std::pair<int, int>> columnsOfInk(const QImage &ink)
{
    QList<std::pair<int, int>> runs;
    for (int x = 0; x < ink.width(); ++x) {
        const auto rows = rowsOfInk(ink, x, x + 1);
        if (rows.second < rows.first)
            continue;
        if (!runs.isEmpty() && runs.last().second == x)
            runs.last().second = x + 1;
        else
            runs.append({x, x + 1});
    }
    return runs;
}

} // namespace

bool hasPoint(const QImage &ink)
{
    const auto all = rowsOfInk(ink, 0, ink.width());
    const double highest = all.second - pointHeight * (all.second - all.first);
    const auto runs = columnsOfInk(ink);
    for (qsizetype i = 1; i + 1 < runs.size(); ++i) {
        if (rowsOfInk(ink, runs[i].first, runs[i].second).first > highest)
            return true;
    }
    return false;
}

PlaceCell cellOf(const QImage &drawn, const QRectF &box, double margin)
{
    const QRect tight = box.toAlignedRect() & drawn.rect();
    const QRect wide = box.adjusted(-margin, -margin, margin, margin).toAlignedRect() & drawn.rect();
    if (tight.isEmpty())
        return {};
    const QImage piece = colourPixels(drawn.copy(wide));
    const auto ranges = rangesOf(piece, tight.translated(-wide.topLeft()));
    const auto best = std::ranges::max_element(ranges, {}, &Range::size);
    if (best->size() < leastContrast)
        return {{}, true};
    return {stretched(piece, size_t(best - ranges.begin()), *best), false};
}

QImage scaledTo(const QImage &ink, int height)
{
    return resized(ink, QSize(std::max(1, ink.width() * height / std::max(1, ink.height())), height));
}
