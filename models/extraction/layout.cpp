// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/layout.h"

#include "extraction/cells.h"
#include "extraction/continuations.h"
#include "extraction/readingorder.h"
#include "extraction/wordings.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace {
bool isBullet(QStringView text)
{
    static const QString bullets = u"\u2022\u25cf\u25aa\u00b7*-\uf0b7o"_s;
    return text.size() >= 2 && bullets.contains(text[0]) && text[1].isSpace();
}

double alignment(const Run &above, const Run &below)
{
    const double left = std::abs(above.box.left() - below.box.left());
    const double centre = std::abs(above.box.center().x() - below.box.center().x());
    return std::min(left, centre);
}

// Whether the first word of \a below would still have stood on the line of \a above: then somebody broke the
// line.
bool isForcedBreak(const Run &above, const Run &below, double columnWidth)
{
    const double space = 0.2 * below.height;
    return above.box.width() + space + below.firstWidth < columnWidth - 0.1 * below.height;
}

bool startsAfresh(const QString &above, const QString &below)
{
    if (below.isEmpty() || above.isEmpty())
        return true;
    if (below[0].isLower() || goesOn(above, below))
        return false;
    return below[0].isLetterOrNumber() || isBullet(below) || below[0] == u'(' || below[0] == u'"'
        || below[0] == u'[';
}

struct Building {
    QList<Run> lines;
    double width = 0;
    std::optional<double> gap; // between its lines; less than 0 where the boxes of lines overlap
};

// How far \a run stands from the end of \a block; nothing where it cannot go on with it.
std::optional<double> distance(const Building &block, const Run &run)
{
    const Run &last = block.lines.last();
    const double low = std::min(last.height, run.height);
    const double high = std::max(last.height, run.height);
    const double gap = run.box.top() - last.box.bottom();
    if (low < 0.82 * high || gap < -0.45 * low || gap > 0.85 * low)
        return {};
    if (block.gap && gap > *block.gap + 0.3 * low)
        return {};
    const double common =
        std::min(last.box.right(), run.box.right()) - std::max(last.box.left(), run.box.left());
    if (common < 0.4 * std::min(last.box.width(), run.box.width()) && alignment(last, run) > low)
        return {};
    if (alignment(last, run) > 4 * low)
        return {};
    return std::max(0.0, gap) + alignment(last, run);
}

// Lines that stand side by side below one line: none of them goes on with it, unless aligned.
Building *blockFor(QList<Building> &blocks, const Run &run, const QList<Run> &runs)
{
    Building *best = nullptr;
    double nearest = 0;
    for (Building &block : blocks) {
        const auto found = distance(block, run);
        if (found && (!best || *found < nearest)) {
            best = &block;
            nearest = *found;
        }
    }
    if (!best)
        return nullptr;
    const Run &last = best->lines.last();
    const bool isBetterBelow = std::ranges::any_of(runs, [&](const Run &other) {
        return &other != &run && std::abs(other.box.top() - run.box.top()) < 0.5 * run.height
            && other.box.left() != run.box.left() && alignment(last, other) + 2 < alignment(last, run)
            && std::abs(other.height - last.height) < 0.18 * last.height;
    });
    return isBetterBelow ? nullptr : best;
}

// Typed text is either broken at 80 characters or so, or each line is a paragraph.
bool isUnbroken(const Page &page)
{
    return page.typed && std::ranges::any_of(page.words, [](const Word &word) { return word.column > 120; });
}

bool isNumberOnly(const Run &run)
{
    static const QRegularExpression number(
        u"^(?:[\\d,.]+\\s?%?|n/a)$"_s, QRegularExpression::CaseInsensitiveOption);
    return run.text.size() <= 9 && number.match(run.text.text).hasMatch();
}

// A line of a table: a number stands to its right.
bool isRow(const Run &run, const QList<Run> &runs)
{
    return std::ranges::any_of(runs, [&](const Run &other) {
        return other.box.left() > run.box.right()
            && std::abs(other.box.center().y() - run.box.center().y()) < 0.4 * run.height
            && isNumberOnly(other);
    });
}

bool startsRow(const Run &run, const Run &above, const QList<Run> &runs)
{
    return isRow(run, runs) && (run.text.text[0].isUpper() || isRow(above, runs));
}

// "Dear …" and "Yours …" open a part of the letter, however close they stand to what is above them.
bool startsPart(const QString &line)
{
    if (line.size() > 60 || line.endsWith(u'.'))
        return false;
    const QString lower = line.toLower();
    return lower.startsWith(u"dear ")
        || std::ranges::any_of(bundledWordings().list(u"closings"_s),
            [&](const QString &closing) { return lower.startsWith(closing) && line[0].isUpper(); });
}

// After a full stop: a line further away than lines of one paragraph are, or in larger letters, goes on with
// nothing. How wide the paragraph above could have been does not matter then.
bool startsApart(const Building &block, const Run &run)
{
    const Run &last = block.lines.last();
    if (!last.text.text.endsWith(u'.') || !run.text.text[0].isUpper())
        return false;
    const bool isLarger = run.height > 1.08 * last.height && !run.text.text.endsWith(u'.');
    return isLarger || (!block.gap && run.box.top() - last.box.bottom() > 0.6 * last.height);
}

// Below a whole heading of figures begins its first sentence, however narrow the column.
bool isUnderHeading(const Building &block, const Run &run)
{
    if (run.text.text[0].isLower())
        return false;
    QString above;
    for (const Run &line : block.lines)
        above += (above.isEmpty() ? QString() : u" "_s) + line.text.text;
    return headingBlock(above, bundledWordings()).has_value();
}

bool joins(const Building &block, const Run &run, bool unbroken)
{
    const Run &last = block.lines.last();
    const double width = std::max({block.width, run.box.width(), last.box.width()});
    const bool isForced = unbroken || isForcedBreak(last, run, width);
    if (startsPart(run.text.text) || startsApart(block, run) || isBullet(run.text.text)
        || (isNumberOnly(run) && !goesOn(last.text.text, run.text.text)))
        return false;
    if (isForced && startsAfresh(last.text.text, run.text.text))
        return false;
    return !isUnderHeading(block, run);
}

void appendLine(LaidText &text, const LaidText &line)
{
    const bool isHyphened =
        text.text.endsWith(u'-') && text.size() > 1 && text.text[text.size() - 2].isLetterOrNumber();
    if (!isHyphened) {
        text.appendSpace(u'\n');
    } else if (!line.isEmpty() && line.text[0].isLower() && text.text[text.size() - 2].isLower()) {
        const auto wordStart = text.text.lastIndexOf(QRegularExpression(u"[\\s]"_s)) + 1;
        const auto wordEnd = line.text.indexOf(u' ');
        const bool isCompound = text.text.mid(wordStart).count(u'-') > 1
            || QStringView(line.text).left(wordEnd < 0 ? line.size() : wordEnd).contains(u'-');
        if (!isCompound)
            text.chop();
    }
    text.append(line);
}

TextBlock toBlock(const Building &building, int page)
{
    TextBlock block{.page = page, .lines = int(building.lines.size())};
    for (const Run &run : building.lines) {
        if (block.text.isEmpty())
            block.text = run.text;
        else
            appendLine(block.text, run.text);
        block.box = block.box.united(run.box);
        block.height = std::max(block.height, run.height);
    }
    return block;
}

QList<TextBlock> findBlocks(const Page &page, int index)
{
    const auto runs = findRuns(page, index);
    const bool unbroken = isUnbroken(page);
    QList<Building> buildings;
    for (const Run &run : runs) {
        Building *block = blockFor(buildings, run, runs);
        if (!block || !joins(*block, run, unbroken) || startsRow(run, block->lines.last(), runs)) {
            buildings.append(Building{{run}, run.box.width(), {}});
            continue;
        }
        const double gap = run.box.top() - block->lines.last().box.bottom();
        block->gap = std::max(block->gap.value_or(gap), gap);
        block->width = std::max(block->width, run.box.width());
        block->lines.append(run);
    }
    QList<TextBlock> blocks;
    for (const Building &building : buildings)
        blocks.append(toBlock(building, index));
    return blocks;
}

// A page number or the like, alone at the page's head or foot.
bool isFurniture(const TextBlock &block, const QList<TextBlock> &blocks, const Page &page)
{
    static const QRegularExpression number(
        u"^(?:page\\s*)?\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?$|^-\\s*\\d{1,4}\\s*-$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (block.text.size() > 16 || !number.match(block.text.text).hasMatch())
        return false;
    if (block.text.text.startsWith(u"page", Qt::CaseInsensitive))
        return true;
    double above = -1e9;
    double below = 1e9;
    for (const TextBlock &other : blocks) {
        if (&other == &block)
            continue;
        above = std::max(above, other.box.bottom());
        below = std::min(below, other.box.top());
    }
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
    auto blocks = findBlocks(page, index);
    const auto all = blocks;
    QList<TextBlock> kept;
    for (qsizetype at = 0; at < all.size(); ++at) {
        if (!isFurniture(all[at], all, page))
            kept.append(blocks[at]);
    }
    kept = inReadingOrder(kept);
    markHeadings(kept);
    return kept;
}
