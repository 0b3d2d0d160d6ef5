// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpicture.h"

#include "ui/charts/chartscene.h"
#include "ui/charts/chartstyle.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
struct ChartPictureWords {
    Q_DECLARE_TR_FUNCTIONS(ChartPicture)
};

constexpr QSize pagePixels(1878, 1181); // 159 x 100 mm at 300 dpi
constexpr int pngDotsPerInch = 300;
constexpr int pngDotsPerMetre = 11811;
constexpr int unitsPerInch = 96;
constexpr double millimetresPerInch = 25.4;

QSize leastExtent(PictureSize size)
{
    switch (size) {
    case PictureSize::Column:
        return {291, ChartPaper::height};
    case PictureSize::Page:
        return {ChartPaper::width, ChartPaper::height};
    case PictureSize::Slide:
        return {960, 540};
    }
    Q_UNREACHABLE();
}

QSize pixelsOf(const QRectF &paper)
{
    if (paper.size() == QSizeF(ChartPaper::width, ChartPaper::height))
        return pagePixels; // the millimetres are whole, the units are not
    return (paper.size() * pngDotsPerInch / unitsPerInch).toSize();
}

QSize extentOf(ChartScene &scene, PictureSize size)
{
    const auto least = leastExtent(size);
    const auto height = scene.heightFor(least.width(), ChartPaper::textSize);
    return {least.width(), std::max(least.height(), static_cast<int>(std::ceil(height)))};
}

Problem notDrawn()
{
    return {.kind = Problem::Kind::WriteFailed,
        .detail = ChartPictureWords::tr("The picture could not be drawn.")};
}

bool drawOn(ChartScene &scene, QPaintDevice &device, const QRectF &target)
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    scene.render(&painter, target, scene.sceneRect(), Qt::KeepAspectRatio);
    return painter.end();
}

Outcome<QByteArray> asSvg(ChartScene &scene)
{
    const auto paper = scene.sceneRect();
    QBuffer buffer;
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setResolution(unitsPerInch);
    svg.setSize(paper.size().toSize());
    svg.setViewBox(paper);
    // The generator writes them as they are, and the officer's words may hold a "<".
    svg.setTitle(scene.headline().toHtmlEscaped());
    svg.setDescription(scene.altText().toHtmlEscaped());
    if (!drawOn(scene, svg, paper))
        return tl::unexpected(notDrawn());
    return buffer.data();
}

Outcome<QByteArray> asPng(ChartScene &scene)
{
    const auto size = pixelsOf(scene.sceneRect());
    QImage image(size, QImage::Format_RGB32);
    if (image.isNull())
        return tl::unexpected(notDrawn());
    image.fill(ChartStyle::paper);
    image.setDotsPerMeterX(pngDotsPerMetre);
    image.setDotsPerMeterY(pngDotsPerMetre);
    image.setText(u"Title"_s, scene.headline());
    image.setText(u"Description"_s, scene.altText());
    // The size in dots is told to the file alone: fonts in pixels must not scale by it.
    if (!drawOn(scene, image, QRectF(QPointF(), size)))
        return tl::unexpected(notDrawn());
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return tl::unexpected(notDrawn());
    return buffer.data();
}

Outcome<QByteArray> asPdf(ChartScene &scene)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    const auto paper = scene.sceneRect().size() == QSizeF(ChartPaper::width, ChartPaper::height)
        ? QSizeF(159, 100)
        : scene.sceneRect().size() / unitsPerInch * millimetresPerInch;
    // Exactly: a size near one of the printers' own must not become it.
    pdf.setPageSize(QPageSize(paper, QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    pdf.setPageMargins({});
    pdf.setResolution(10 * unitsPerInch);
    pdf.setTitle(scene.headline());
    pdf.setCreator(u"Upheld"_s);
    if (!drawOn(scene, pdf, QRectF(0, 0, pdf.width(), pdf.height())))
        return tl::unexpected(notDrawn());
    return buffer.data();
}
} // namespace

std::optional<PictureFormat> pictureFormatOf(const QString &path)
{
    const auto suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("svg"))
        return PictureFormat::Svg;
    if (suffix == QLatin1String("png"))
        return PictureFormat::Png;
    if (suffix == QLatin1String("pdf"))
        return PictureFormat::Pdf;
    return {};
}

QString pictureSizeKey(PictureSize size)
{
    switch (size) {
    case PictureSize::Column:
        return u"column"_s;
    case PictureSize::Page:
        return u"page"_s;
    case PictureSize::Slide:
        return u"slide"_s;
    }
    Q_UNREACHABLE();
}

std::optional<PictureSize> pictureSizeOfKey(QAnyStringView key)
{
    for (const auto size : {PictureSize::Column, PictureSize::Page, PictureSize::Slide}) {
        if (key == pictureSizeKey(size))
            return size;
    }
    return {};
}

QSize pictureExtent(const ChartContent &content, PictureSize size)
{
    ChartScene scene(content);
    return extentOf(scene, size);
}

Outcome<QByteArray> chartPicture(const ChartContent &content, PictureFormat format, PictureSize size)
{
    ChartScene scene(content);
    scene.layOut(extentOf(scene, size), ChartPaper::textSize);
    switch (format) {
    case PictureFormat::Svg:
        return asSvg(scene);
    case PictureFormat::Png:
        return asPng(scene);
    case PictureFormat::Pdf:
        return asPdf(scene);
    }
    Q_UNREACHABLE();
}

Outcome<QByteArray> chartFile(const ChartContent &content, const QString &path, PictureSize size)
{
    if (const auto format = pictureFormatOf(path))
        return chartPicture(content, *format, size);
    if (QFileInfo(path).suffix().compare(u"csv"_s, Qt::CaseInsensitive) == 0)
        return chartData(content);
    return tl::unexpected(
        Problem{.kind = Problem::Kind::UnknownFormat, .file = path, .detail = u".svg, .png, .pdf, .csv"_s});
}
