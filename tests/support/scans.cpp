// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scans.h"

#include "support/qtmaker.h"
#include "support/setletter.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTransform>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;

namespace {

using namespace Support;

constexpr double pointsPerInch = 72;

QImage rotated(const QImage &picture, double degrees)
{
    QImage page(picture.size(), QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(page.width() / 2.0, page.height() / 2.0);
    painter.rotate(degrees);
    painter.translate(-page.width() / 2.0, -page.height() / 2.0);
    painter.drawImage(0, 0, picture);
    return page.convertToFormat(QImage::Format_Grayscale8);
}

void spoil(QImage &picture, const Scan &scan)
{
    std::mt19937 random(7);
    std::normal_distribution<double> noise(0, std::max(scan.noise, 0.001));
    const auto dirty = unsigned(scan.dirt * double(std::mt19937::max()));
    for (int y = 0; y < picture.height(); ++y) {
        uchar *line = picture.scanLine(y);
        for (int x = 0; x < picture.width(); ++x) {
            if (scan.noise > 0)
                line[x] = uchar(std::clamp(line[x] + noise(random), 0.0, 255.0));
            if (scan.dirt > 0 && random() < dirty)
                line[x] = random() % 2 == 0 ? 0 : 255;
            if (scan.blackAndWhite)
                line[x] = line[x] < 150 ? 0 : 255;
        }
    }
}

QByteArray bytesOf(const QImage &picture, const char *format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, format, quality);
    return bytes;
}

QImage scanned(const DrawnPage &page, const Scan &scan)
{
    QImage picture = pagePicture(page, scan.dotsPerInch / pointsPerInch, 1);
    if (scan.skew != 0)
        picture = rotated(picture, scan.skew);
    spoil(picture, scan);
    if (scan.turns != 0)
        picture = picture.transformed(QTransform().rotate(90.0 * scan.turns));
    if (scan.jpegQuality > 0)
        picture = QImage::fromData(bytesOf(picture, "JPEG", scan.jpegQuality));
    return picture.convertToFormat(QImage::Format_Grayscale8);
}

QByteArray pdfOf(const QList<QImage> &pages, int dotsPerInch)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dotsPerInch);
    writer.setPageMargins(QMarginsF());
    writer.setPageSize(QPageSize(QSizeF(pages.front().size()) * pointsPerInch / dotsPerInch, QPageSize::Point,
        QString(), QPageSize::ExactMatch));
    QPainter painter(&writer);
    painter.setRenderHint(QPainter::LosslessImageRendering);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (i > 0)
            writer.newPage();
        painter.drawImage(QPointF(), pages[i]);
    }
    painter.end();
    return pdf;
}

void put(QByteArray &bytes, quint32 value, int size)
{
    for (int i = 0; i < size; ++i)
        bytes.append(char(value >> (8 * i)));
}

/// Grey pages without compression, one directory after another: Qt writes TIFFs of one page only.
QByteArray tiffOf(const QList<QImage> &pages, int dotsPerInch)
{
    constexpr quint32 entries = 12;
    QByteArray tiff("II*\0", 4);
    put(tiff, 8, 4);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const QImage &page = pages[i];
        const auto here = quint32(tiff.size());
        const quint32 resolution = here + 2 + entries * 12 + 4;
        const quint32 dots = resolution + 8;
        const auto size = quint32(page.width()) * quint32(page.height());
        const quint32 next = i + 1 < pages.size() ? dots + size : 0;
        const auto entry = [&tiff](quint32 tag, quint32 type, quint32 value) {
            put(tiff, tag, 2);
            put(tiff, type, 2);
            put(tiff, 1, 4);
            put(tiff, value, 4);
        };
        put(tiff, entries, 2);
        entry(256, 4, quint32(page.width()));
        entry(257, 4, quint32(page.height()));
        entry(258, 3, 8); // bits of a dot
        entry(259, 3, 1); // no compression
        entry(262, 3, 1); // 0 is black
        entry(273, 4, dots);
        entry(277, 3, 1); // samples of a dot
        entry(278, 4, quint32(page.height()));
        entry(279, 4, size);
        entry(282, 5, resolution);
        entry(283, 5, resolution);
        entry(296, 3, 2); // inches
        put(tiff, next, 4);
        put(tiff, quint32(dotsPerInch), 4);
        put(tiff, 1, 4);
        for (int y = 0; y < page.height(); ++y)
            tiff.append(reinterpret_cast<const char *>(page.constScanLine(y)), page.width());
    }
    return tiff;
}

QImage withDots(QImage picture, int dotsPerInch)
{
    picture.setDotsPerMeterX(qRound(dotsPerInch / 0.0254));
    picture.setDotsPerMeterY(qRound(dotsPerInch / 0.0254));
    return picture;
}

} // namespace

namespace Support {

QByteArray scanFile(const QList<QImage> &pages, int dotsPerInch, ScanFile file)
{
    switch (file) {
    case ScanFile::Png:
        return bytesOf(withDots(pages.last(), dotsPerInch), "PNG", -1);
    case ScanFile::Jpeg:
        return bytesOf(withDots(pages.last(), dotsPerInch), "JPEG", 85);
    case ScanFile::Tiff:
        return tiffOf(pages, dotsPerInch);
    case ScanFile::Pdf:
        break;
    }
    return pdfOf(pages, dotsPerInch);
}

Fixture scannedLetter(const LetterSpec &letter, const Scan &scan)
{
    const FixtureRecipe recipe{scan.name, Maker::Qt, {}, {}, {letter}};
    Fixture fixture{scan.name, isKnown(recipe), false, scan.name, {}, expectedLetters(recipe), {}};
    Typesetter typesetter;
    setLetter(typesetter, letter);
    DrawnDocument document = typesetter.document();
    if (scan.figuresOnly) {
        document.pages.last().picture = true;
        fixture.bytes = qtPdf(document, scan.dotsPerInch / pointsPerInch);
    } else {
        QList<QImage> pages;
        for (const DrawnPage &page : document.pages)
            pages.append(scanned(page, scan));
        fixture.bytes = scanFile(pages, scan.dotsPerInch, scan.file);
    }
    fixture.spots = document.spots;
    return fixture;
}

} // namespace Support
