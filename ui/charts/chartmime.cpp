// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartmime.h"

#include "ui/charts/chartscene.h"

#include <QImage>

using namespace Qt::StringLiterals;

std::unique_ptr<QMimeData> chartMimeData(const ChartContent &content, PictureSize size)
{
    auto data = std::make_unique<QMimeData>();
    if (const auto png = chartPicture(content, PictureFormat::Png, size)) {
        data->setImageData(QImage::fromData(*png, "PNG"));
        data->setData(u"image/png"_s, *png);
    }
    if (const auto svg = chartPicture(content, PictureFormat::Svg, size))
        data->setData(u"image/svg+xml"_s, *svg);
    data->setData(u"text/csv"_s, chartData(content));
    data->setText(ChartScene(content).altText());
    return data;
}
