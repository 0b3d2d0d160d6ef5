// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/qtmaker.h"

#include <QBuffer>
#include <QFont>
#include <QImage>
#include <QPageLayout>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace {

using namespace Support;

QFont fontOf(const Run &run, double unitsPerPoint)
{
    QFont font(QStringList{u"Liberation Sans"_s, u"Helvetica"_s, u"DejaVu Sans"_s});
    font.setPixelSize(qRound(run.size * unitsPerPoint));
    font.setBold(run.bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(false);
    return font;
}

void drawRing(QPainter &painter, const Ring &ring)
{
    const double width = ring.radius * 0.28;
    const double r = ring.radius - width / 2;
    const QRectF box(ring.centre.x() - r, ring.centre.y() - r, 2 * r, 2 * r);
    painter.setPen(QPen(QColor(214, 220, 226), width, Qt::SolidLine, Qt::FlatCap));
    painter.drawEllipse(box);
    painter.setPen(QPen(QColor(33, 78, 122), width, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(box, 90 * 16, -ring.percent * 16 * 360 / 100);
}

// \a units per point of the painter, which is scaled to it.
void drawPage(QPainter &painter, const DrawnPage &page, double units)
{
    painter.save();
    painter.scale(units, units);
    for (const Ring &ring : page.rings)
        drawRing(painter, ring);
    for (const QRectF &rule : page.rules)
        painter.fillRect(rule, QColor(120, 120, 120));
    painter.restore();
    for (const Run &run : page.runs) {
        painter.setFont(fontOf(run, units));
        painter.setPen(QColor(run.grey, run.grey, run.grey));
        painter.drawText(QPointF(run.x, run.baseline) * units, run.text);
    }
}

// Sixteen shades, as a small scan has: the picture packs into half the bytes.
QImage coarse(QImage picture)
{
    for (int y = 0; y < picture.height(); ++y) {
        uchar *line = picture.scanLine(y);
        for (int x = 0; x < picture.width(); ++x)
            line[x] = uchar(line[x] / 17 * 17);
    }
    return picture;
}

// Qt writes the hour of writing and random identifiers; fixed ones of the same length keep the bytes stable.
void fixDates(QByteArray &pdf)
{
    const QByteArray fixed = "20260101090000";
    qsizetype at = 0;
    while ((at = pdf.indexOf("(D:", at)) >= 0) {
        pdf.replace(at + 3, fixed.size(), fixed);
        at += fixed.size();
    }
}

} // namespace

namespace Support {

QImage pagePicture(const DrawnPage &page, double pixelsPerPoint, int finer)
{
    // Drawn finer and shrunk: letter sizes are whole pixels, which on a small picture would push words
    // together.
    QImage picture((page.size * pixelsPerPoint * finer).toSize(), QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    drawPage(painter, page, pixelsPerPoint * finer);
    painter.end();
    picture = picture.scaled(picture.size() / finer, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return coarse(picture.convertToFormat(QImage::Format_Grayscale8));
}

QByteArray qtPdf(const DrawnDocument &document, double pixelsPerPointOfPictures)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(1200);
    writer.setPageMargins(QMarginsF());
    writer.setPageSize(QPageSize(document.pages.front().size, QPageSize::Point));
    writer.setTitle(u"Annual review letter"_s);
    const double units = 1200.0 / 72;
    QPainter painter(&writer);
    painter.setRenderHint(QPainter::LosslessImageRendering);
    for (qsizetype i = 0; i < document.pages.size(); ++i) {
        if (i > 0)
            writer.newPage();
        const DrawnPage &page = document.pages[i];
        if (page.picture)
            painter.drawImage(QRectF(QPointF(), page.size * units),
                pagePicture(page, pixelsPerPointOfPictures, pixelsPerPointOfPictures < 2 ? 4 : 1));
        else
            drawPage(painter, page, units);
    }
    painter.end();
    buffer.close();
    fixDates(pdf);
    return pdf;
}

} // namespace Support
