// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartscene.h"

#include "comparison/headline.h"
#include "ui/charts/chartstyle.h"
#include "ui/charts/charttext.h"
#include "ui/charts/comparisonbody.h"
#include "ui/charts/councilsbody.h"
#include "ui/charts/countsbody.h"
#include "ui/charts/yearsbody.h"

#include <algorithm>
#include <cmath>

namespace {
constexpr qreal headlineScale = 1.2;
constexpr qreal leastText = 6;
constexpr qreal smallText = 11;
constexpr qsizetype wholeName = 300; // no council's name is longer; a hostile one costs no time
constexpr qsizetype shortName = 60;
constexpr int mostSubtitleLines = 20;

// In a narrow picture the same words take more lines.
bool isNarrow(qreal width, qreal textSize)
{
    return width < 30 * textSize;
}

int mostHeadlineLines(qreal width, qreal textSize)
{
    return isNarrow(width, textSize) ? 10 : 3;
}

int mostSourceLines(qreal width, qreal textSize)
{
    return isNarrow(width, textSize) ? 5 : 2;
}

std::unique_ptr<ChartBody> bodyFor(const ChartContent &content, QGraphicsScene &scene)
{
    switch (content.kind) {
    case ChartContent::Kind::Comparison:
        return std::make_unique<ComparisonBody>(content, scene);
    case ChartContent::Kind::Years:
        return std::make_unique<YearsBody>(content, scene);
    case ChartContent::Kind::Counts:
        return std::make_unique<CountsBody>(content, scene);
    case ChartContent::Kind::Councils:
        return std::make_unique<CouncilsBody>(content, scene);
    }
    Q_UNREACHABLE();
}

qreal marginOf(qreal textSize)
{
    return 0.4 * textSize;
}

// None in a paper, and no gap in its place.
void layOutHeadline(ChartText &headline, qreal width, qreal textSize)
{
    if (!headline.text().isEmpty())
        headline.layOut(
            ChartStyle::font(headlineScale * textSize, true), width, mostHeadlineLines(width, textSize));
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
    , m_headline(addWords(*this, content.isInPaper ? QString() : m_body->headline()))
    , m_subtitle(addWords(*this, m_body->subtitle(wholeName)))
    , m_source(addWords(*this, m_body->source()))
{
    m_altText = ChartText::harmless(content.altText);
    setBackgroundBrush(ChartStyle::paper);
}

ChartScene::~ChartScene() = default;

void ChartScene::layOut(const QSizeF &size, qreal textSize)
{
    setSceneRect({{0, 0}, size});
    const auto text = largestThatFits(size, std::floor(textSize));
    m_textSize = text;
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

// Halves the sizes in question: each one tried lays out every word.
qreal ChartScene::largestThatFits(const QSizeF &size, qreal wanted)
{
    if (wanted <= leastText || fits(size, wanted))
        return wanted;
    auto fitting = leastText; // or the least that there is
    auto tooLarge = wanted;
    while (tooLarge - fitting > 1) {
        const auto middle = std::floor((fitting + tooLarge) / 2);
        (fits(size, middle) ? fitting : tooLarge) = middle;
    }
    return fitting;
}

qreal ChartScene::heightFor(qreal width, qreal textSize)
{
    const auto inside = width - 2 * marginOf(textSize);
    layOutHeadline(*m_headline, inside, textSize);
    m_subtitle->setText(m_body->subtitle(wholeName));
    m_subtitle->layOut(ChartStyle::font(textSize), inside, mostSubtitleLines);
    // Balanced lines are as many; one line more than the least header asks for does no harm.
    const auto lines = std::max(m_subtitle->size().height(), 2 * ChartStyle::lineHeight(textSize));
    return std::ceil(m_headline->size().height() + lines - spareHeight({width, 0}, textSize)) + 1;
}

// What the body's least height leaves for headline and subtitle.
qreal ChartScene::spareHeight(const QSizeF &size, qreal textSize)
{
    const auto margin = marginOf(textSize);
    const auto width = size.width() - 2 * margin;
    m_source->layOut(ChartStyle::font(textSize), width, mostSourceLines(width, textSize));
    const auto gaps = 2 * margin + 0.5 * textSize;
    return size.height() - gaps - m_source->size().height() - m_body->leastHeight(width, textSize);
}

bool ChartScene::fits(const QSizeF &size, qreal textSize)
{
    const auto width = size.width() - 2 * marginOf(textSize);
    if (width < m_body->leastWidth(textSize))
        return false;
    layOutHeadline(*m_headline, width, textSize);
    // Very small words are worse than a shortened subtitle.
    const int subtitleLines = textSize > smallText ? 2 : 1;
    const auto header = m_headline->size().height() + subtitleLines * ChartStyle::lineHeight(textSize);
    return header <= spareHeight(size, textSize);
}

void ChartScene::layOutHeader(qreal width, qreal spareHeight, qreal textSize)
{
    layOutHeadline(*m_headline, width, textSize);
    m_headline->balance();
    const auto font = ChartStyle::font(textSize);
    const auto room = (spareHeight - m_headline->size().height()) / ChartStyle::lineHeight(textSize);
    const int lines = std::clamp(static_cast<int>(room), 1, mostSubtitleLines);
    m_subtitle->setText(m_body->subtitle(wholeName));
    m_subtitle->layOut(font, width, lines);
    if (m_subtitle->isShortened()) {
        m_subtitle->setText(m_body->subtitle(shortName));
        m_subtitle->layOut(font, width, lines);
    }
}

QString ChartScene::headline() const
{
    return ChartText::harmless(m_body->headline());
}

QList<ChartPoint> ChartScene::points() const
{
    return m_body->points();
}

QString ChartScene::altText() const
{
    return m_altText.isEmpty() ? generatedAltText() : m_altText;
}

QString ChartScene::generatedAltText() const
{
    const auto finding = ChartText::harmless(m_body->finding());
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
