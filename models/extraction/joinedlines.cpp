// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/joinedlines.h"

#include "extraction/cells.h"
#include "extraction/continuations.h"
#include "extraction/wordings.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

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
    bool endsInRow = false; // its last line is one of a table
};

constexpr double widestGap = 0.85; // between two lines of a block, in heights of the smaller

// No page of a letter has as many lines side by side; one that has must not cost minutes.
constexpr qsizetype mostBeside = 300;

// The runs of a page beside one of them, without looking at all of them.
class Beside {
public:
    explicit Beside(const QList<Run> &runs)
        : m_runs(runs)
    {
    }

    // Whether \a fits any run that begins at most \a reach above or beneath \a run, one of the runs.
    template <typename Fits> [[nodiscard]] bool any(const Run &run, double reach, Fits fits) const
    {
        const auto own = &run - m_runs.constData();
        const auto isNear = [&](qsizetype at) {
            return std::abs(m_runs[at].box.top() - run.box.top()) <= reach
                && std::abs(at - own) <= mostBeside;
        };
        for (qsizetype at = own + 1; at < m_runs.size() && isNear(at); ++at) {
            if (fits(m_runs[at]))
                return true;
        }
        for (qsizetype at = own - 1; at >= 0 && isNear(at); --at) {
            if (fits(m_runs[at]))
                return true;
        }
        return false;
    }

private:
    const QList<Run> &m_runs; // from above
};

// How far \a run stands from the end of \a block; nothing where it cannot go on with it.
std::optional<double> distance(const Building &block, const Run &run)
{
    const Run &last = block.lines.last();
    // A figure may be set larger than its sentence, which goes on below it.
    const bool isOfSentence = run.text.text[0].isLower();
    const auto height = isOfSentence ? &Run::usualHeight : &Run::height;
    const double low = std::min(last.*height, run.*height);
    const double high = std::max(last.*height, run.*height);
    const double gap = run.box.top() - last.box.bottom();
    if (low < 0.82 * high || gap < -0.45 * low || gap > widestGap * low)
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

// The blocks of a page that lines may still be added to.
class OpenBlocks {
public:
    // Lines come from above: what ends too far above one can go on with none that follows.
    void forgetAbove(const Run &run, const QList<Building> &blocks)
    {
        std::erase_if(m_open, [&](qsizetype at) {
            const Run &last = blocks[at].lines.last();
            return run.box.top() - last.box.bottom() > widestGap * last.height;
        });
        if (qsizetype(m_open.size()) > mostBeside)
            m_open.erase(m_open.begin(), m_open.end() - mostBeside);
    }

    void add(qsizetype at) { m_open.push_back(at); }

    // Lines that stand side by side below one line: none of them goes on with it, unless aligned.
    [[nodiscard]] Building *blockFor(QList<Building> &blocks, const Run &run, const Beside &beside) const
    {
        Building *best = nullptr;
        double nearest = 0;
        for (const qsizetype at : m_open) {
            const auto found = distance(blocks[at], run);
            if (found && (!best || *found < nearest)) {
                best = &blocks[at];
                nearest = *found;
            }
        }
        if (!best)
            return nullptr;
        const Run &last = best->lines.last();
        const bool isBetterBelow = beside.any(run, 0.5 * run.height, [&](const Run &other) {
            return other.box.left() != run.box.left() && alignment(last, other) + 2 < alignment(last, run)
                && std::abs(other.height - last.height) < 0.18 * last.height;
        });
        return isBetterBelow ? nullptr : best;
    }

private:
    std::vector<qsizetype> m_open;
};

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
bool isRow(const Run &run, const Beside &beside)
{
    constexpr double tallest = 4; // the number may be in larger letters
    return beside.any(run, tallest * run.height, [&](const Run &other) {
        return other.box.left() > run.box.right()
            && std::abs(other.box.center().y() - run.box.center().y()) < 0.4 * run.height
            && isNumberOnly(other);
    });
}

bool startsRow(const Run &run, bool isBelowRow, const Beside &beside)
{
    return (run.text.text[0].isUpper() || isBelowRow) && isRow(run, beside);
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
    constexpr qsizetype longestHeading = 120;
    QString above;
    for (const Run &line : block.lines) {
        above += (above.isEmpty() ? QString() : u" "_s) + line.text.text;
        if (above.size() > longestHeading)
            return false;
    }
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
        auto wordStart = text.size();
        while (wordStart > 0 && !text.text[wordStart - 1].isSpace())
            --wordStart;
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
} // namespace

QList<TextBlock> findBlocks(const Page &page, int index)
{
    const auto runs = findRuns(page, index);
    const Beside beside(runs);
    const bool unbroken = isUnbroken(page);
    QList<Building> buildings;
    OpenBlocks open;
    for (const Run &run : runs) {
        open.forgetAbove(run, buildings);
        Building *block = open.blockFor(buildings, run, beside);
        if (!block || !joins(*block, run, unbroken) || startsRow(run, block->endsInRow, beside)) {
            open.add(buildings.size());
            buildings.append(Building{{run}, run.box.width(), {}, isRow(run, beside)});
            continue;
        }
        const double gap = run.box.top() - block->lines.last().box.bottom();
        block->gap = std::max(block->gap.value_or(gap), gap);
        block->width = std::max(block->width, run.box.width());
        block->lines.append(run);
        block->endsInRow = isRow(run, beside);
    }
    QList<TextBlock> blocks;
    for (const Building &building : buildings)
        blocks.append(toBlock(building, index));
    return blocks;
}
