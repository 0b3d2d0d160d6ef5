// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartscene.h"

#include "comparison/headline.h"
#include "ui/charts/chartstyle.h"
#include "ui/charts/charttext.h"
#include "ui/charts/comparisonbody.h"
#include "ui/charts/yearsbody.h"

#include <algorithm>
#include <cmath>

namespace {
constexpr qreal headlineScale = 1.2;
constexpr qreal leastText = 6;
constexpr qreal smallText = 11;
constexpr qsizetype wholeName = 300; // no council's name is longer; a hostile one costs no time
constexpr qsizetype shortName = 60;

std::unique_ptr<ChartBody> bodyFor(const ChartContent &content, QGraphicsScene &scene)
{
    if (content.kind == ChartContent::Kind::Years)
        return std::make_unique<YearsBody>(content, scene);
    return std::make_unique<ComparisonBody>(content, scene);
}

qreal marginOf(qreal textSize)
{
    return 0.4 * textSize;
}

ChartText *addWords(QGraphicsScene &scene, const QString &text)
{
    auto *item = new ChartText(nullptr, text);
    scene.addItem(item);
    return item;
}
} // namespace

ChartScene::ChartScene(const ChartContent &content, QObject *parent)
    : QGraphicsScene(parent)
    , m_body(bodyFor(content, *this))
    , m_headline(addWords(*this, m_body->headline()))
    , m_subtitle(addWords(*this, m_body->subtitle(wholeName)))
    , m_source(addWords(*this, m_body->source()))
{
    setBackgroundBrush(ChartStyle::paper);
}

ChartScene::~ChartScene() = default;

void ChartScene::layOut(const QSizeF &size, qreal textSize)
{
    setSceneRect({{0, 0}, size});
    auto text = std::floor(textSize);
    while (text > leastText && !fits(size, text))
        --text;
    const auto margin = marginOf(text);
    const auto width = size.width() - 2 * margin;
    const auto spare = spareHeight(size, text);
    layOutHeader(width, spare, text);
    m_source->balance();

    m_headline->setPos(margin, margin);
    m_subtitle->setPos(margin, margin + m_headline->size().height());
    const auto top = m_subtitle->y() + m_subtitle->size().height() + 0.25 * text;
    m_source->setPos(margin, size.height() - margin - m_source->size().height());
    m_body->layOut({margin, top, width, m_source->y() - 0.25 * text - top}, text);
}

// What the body's least height leaves for headline and subtitle.
qreal ChartScene::spareHeight(const QSizeF &size, qreal textSize)
{
    const auto margin = marginOf(textSize);
    const auto width = size.width() - 2 * margin;
    m_source->layOut(ChartStyle::font(textSize), width, 2);
    const auto gaps = 2 * margin + 0.5 * textSize;
    return size.height() - gaps - m_source->size().height() - m_body->leastHeight(width, textSize);
}

bool ChartScene::fits(const QSizeF &size, qreal textSize)
{
    const auto width = size.width() - 2 * marginOf(textSize);
    if (width < m_body->leastWidth(textSize))
        return false;
    m_headline->layOut(ChartStyle::font(headlineScale * textSize, true), width, 3);
    // Very small words are worse than a shortened subtitle.
    const int subtitleLines = textSize > smallText ? 2 : 1;
    const auto header = m_headline->size().height() + subtitleLines * ChartStyle::lineHeight(textSize);
    return header <= spareHeight(size, textSize);
}

void ChartScene::layOutHeader(qreal width, qreal spareHeight, qreal textSize)
{
    m_headline->layOut(ChartStyle::font(headlineScale * textSize, true), width, 3);
    m_headline->balance();
    const auto font = ChartStyle::font(textSize);
    const auto room = (spareHeight - m_headline->size().height()) / ChartStyle::lineHeight(textSize);
    const int lines = std::clamp(static_cast<int>(room), 1, 6);
    m_subtitle->setText(m_body->subtitle(wholeName));
    m_subtitle->layOut(font, width, lines);
    if (m_subtitle->isShortened()) {
        m_subtitle->setText(m_body->subtitle(shortName));
        m_subtitle->layOut(font, width, lines);
    }
}

QString ChartScene::headline() const
{
    return m_headline->text();
}

QString ChartScene::altText() const
{
    const auto finding = headline();
    // The finding alone may be sure while another figure is not.
    const bool isSaid = finding.contains(tr("in doubt")) || finding.contains(tr("in dispute"));
    return chartAltText(m_body->chartType(),
        m_body->isInDoubt() && !isSaid ? tr("%1; some figures are in doubt").arg(finding) : finding);
}

QStringList ChartScene::words() const
{
    QList<const ChartText *> texts;
    for (const auto *item : items(Qt::AscendingOrder)) {
        const auto *text = qgraphicsitem_cast<const ChartText *>(item);
        if (text && text->isVisible())
            texts.append(text);
    }
    const auto place = [](const ChartText *text) {
        const auto corner = text->sceneBoundingRect().topLeft();
        return std::pair(corner.y(), corner.x());
    };
    std::ranges::sort(texts, {}, place);
    QStringList lines;
    for (const auto *text : std::as_const(texts))
        lines.append(text->lines());
    return lines;
}
