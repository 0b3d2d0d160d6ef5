// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/layout.h"

#include "extraction/joinedlines.h"
#include "extraction/readingorder.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
// The lowest bottoms and the highest tops of a page's blocks, two of each: what stands above and below any
// one of them.
struct Edges {
    double bottoms[2] = {-1e9, -1e9};
    double tops[2] = {1e9, 1e9};

    explicit Edges(const QList<TextBlock> &blocks)
    {
        for (const TextBlock &block : blocks) {
            bottoms[1] = std::max(bottoms[1], std::min(bottoms[0], block.box.bottom()));
            bottoms[0] = std::max(bottoms[0], block.box.bottom());
            tops[1] = std::min(tops[1], std::max(tops[0], block.box.top()));
            tops[0] = std::min(tops[0], block.box.top());
        }
    }

    [[nodiscard]] double lowestBeside(const TextBlock &block) const
    {
        return block.box.bottom() >= bottoms[0] ? bottoms[1] : bottoms[0];
    }
    [[nodiscard]] double highestBeside(const TextBlock &block) const
    {
        return block.box.top() <= tops[0] ? tops[1] : tops[0];
    }
};

// A page number or the like, alone at the page's head or foot.
bool isFurniture(const TextBlock &block, const Edges &edges, const Page &page)
{
    static const QRegularExpression number(
        u"^(?:page\\s*)?\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?$|^-\\s*\\d{1,4}\\s*-$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (block.text.size() > 16 || !number.match(block.text.text).hasMatch())
        return false;
    if (block.text.text.startsWith(u"page", Qt::CaseInsensitive))
        return true;
    const double above = edges.lowestBeside(block);
    const double below = edges.highestBeside(block);
    if (page.typed)
        return block.box.top() > above + 14;
    const double height = page.size.height() > 1 ? page.size.height() : 842;
    return (block.box.top() > above && block.box.top() > 0.92 * height)
        || (block.box.bottom() < below && block.box.bottom() < 0.08 * height);
}

void markHeadings(QList<TextBlock> &blocks)
{
    QList<double> heights;
    for (const TextBlock &block : blocks)
        heights += QList<double>(block.text.size(), block.height);
    if (heights.isEmpty())
        return;
    std::nth_element(heights.begin(), heights.begin() + heights.size() / 2, heights.end());
    const double usual = heights[heights.size() / 2];
    for (TextBlock &block : blocks) {
        const QString &text = block.text.text;
        const bool isShort = text.size() <= 90 && block.lines <= 2;
        const bool isSentence = text.endsWith(u'.') || text.endsWith(u',') || text.endsWith(u';');
        const bool hasLetter = std::ranges::any_of(text, [](QChar letter) { return letter.isLetter(); });
        block.heading =
            isShort && hasLetter && !isSentence && !text[0].isLower() && block.height > 0.85 * usual;
    }
}
} // namespace

Paragraph TextBlock::toParagraph(std::span<const Page> pages) const
{
    return {printedText(text, 0, text.size()), placeOf(pages, text, 0, text.size()), heading, continues};
}

QList<TextBlock> layOut(const Page &page, int index)
{
    const auto blocks = findBlocks(page, index);
    const Edges edges(blocks);
    QList<TextBlock> kept;
    std::ranges::copy_if(blocks, std::back_inserter(kept),
        [&](const TextBlock &block) { return !isFurniture(block, edges, page); });
    kept = inReadingOrder(kept);
    markHeadings(kept);
    return kept;
}
