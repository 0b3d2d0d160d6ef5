// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charttext.h"

#include "ui/charts/chartstyle.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
// Characters that XML forbids or that turn the reading order around would harm every format that a chart
// leaves in.
QString withoutControls(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto each = text.at(i);
        const bool pair = each.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (pair) {
            plain += each;
            plain += text.at(++i);
            continue;
        }
        const auto category = each.category();
        const bool harmful = each.isSurrogate() || each.isNonCharacter() || category == QChar::Other_Control
            || category == QChar::Other_Format || category == QChar::Separator_Line
            || category == QChar::Separator_Paragraph;
        plain += harmful ? u' ' : each;
    }
    return plain.trimmed();
}

QStringList wrapped(const QString &text, const QFont &font, qreal width)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList lines;
    for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}
} // namespace

QFont ChartStyle::font(qreal pixelSize, bool bold)
{
    // Arial is what most readers have; where it is missing the system's substitute has the same widths.
    QFont font({u"Arial"_s, u"Liberation Sans"_s, u"Helvetica"_s, u"sans-serif"_s});
    font.setStyleHint(QFont::SansSerif);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(pixelSize))));
    font.setBold(bold);
    return font;
}

qreal ChartStyle::stroke(qreal width, qreal textSize)
{
    return width * std::max(0.7, textSize / ChartPaper::textSize);
}

qreal ChartStyle::lineHeight(qreal pixelSize)
{
    return QFontMetricsF(font(pixelSize)).height();
}

ChartText::ChartText(QGraphicsItem *parent, const QString &text)
    : QGraphicsItem(parent)
    , m_text(withoutControls(text))
{
    setZValue(1000); // words stand above every mark and line
}

QString ChartText::harmless(const QString &text)
{
    return withoutControls(text);
}

void ChartText::setText(const QString &text)
{
    m_text = withoutControls(text);
}

void ChartText::layOut(const QFont &font, qreal width, int mostLines, Qt::Alignment alignment)
{
    prepareGeometryChange();
    m_font = font;
    m_width = width;
    m_alignment = alignment;
    m_lines = wrapped(m_text, font, width);
    const QFontMetricsF metrics(font);
    m_isShortened = m_lines.size() > mostLines;
    if (m_isShortened) {
        const auto rest = m_lines.mid(mostLines - 1).join(u' ');
        m_lines = m_lines.mid(0, mostLines - 1);
        m_lines.append(metrics.elidedText(rest, Qt::ElideRight, width));
    }
    qreal widest = 0;
    for (const auto &line : std::as_const(m_lines))
        widest = std::max(widest, metrics.horizontalAdvance(line));
    m_size = {widest, metrics.height() * static_cast<qreal>(m_lines.size())};
}

void ChartText::balance()
{
    if (m_lines.size() < 2 || m_isShortened)
        return;
    const auto most = static_cast<int>(m_lines.size());
    auto tooNarrow = m_width / 2;
    auto wide = m_width;
    while (wide - tooNarrow > 4) {
        const auto middle = (tooNarrow + wide) / 2;
        (wrapped(m_text, m_font, middle).size() > most ? tooNarrow : wide) = middle;
    }
    const auto frame = m_width;
    layOut(m_font, wide, most, m_alignment);
    m_width = frame;
}

qreal ChartText::naturalWidth(const QFont &font) const
{
    return std::ceil(QFontMetricsF(font).horizontalAdvance(m_text)) + 1;
}

QRectF ChartText::boundingRect() const
{
    qreal left = 0;
    if (m_alignment & Qt::AlignRight)
        left = m_width - m_size.width();
    else if (m_alignment & Qt::AlignHCenter)
        left = (m_width - m_size.width()) / 2;
    return {QPointF(left, 0), m_size};
}

void ChartText::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const QFontMetricsF metrics(m_font);
    if (m_hasBackground)
        painter->fillRect(boundingRect().adjusted(-2, 0, 2, 0), ChartStyle::paper);
    painter->setFont(m_font);
    painter->setPen(ChartStyle::text);
    qreal baseline = metrics.ascent();
    for (const auto &line : std::as_const(m_lines)) {
        const auto spare = m_width - metrics.horizontalAdvance(line);
        const auto left = m_alignment & Qt::AlignRight ? spare
            : m_alignment & Qt::AlignHCenter           ? spare / 2
                                                       : 0;
        painter->drawText(QPointF(left, baseline), line);
        baseline += metrics.height();
    }
}
