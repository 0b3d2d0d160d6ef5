// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/tablecells.h"

#include "extraction/figureslots.h"
#include "extraction/yearsnamed.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
// "Number with fault: 25" is a figure with its words, no label of another.
bool holdsFigure(const TextBlock &block)
{
    return std::ranges::any_of(tokensOf(block.text.text),
        [](const Token &token) { return token.isNumber() && token.value != 100000; });
}

bool isWords(const TextBlock &block)
{
    const auto letters = std::ranges::count_if(block.text.text, [](QChar unit) { return unit.isLetter(); });
    return letters >= 3 && block.text.size() <= 160;
}

bool isOnLine(const TextBlock &block, const TextBlock &number)
{
    return block.page == number.page && number.box.center().y() > block.box.top() - 0.3 * number.height
        && number.box.center().y() < block.box.bottom() + 0.3 * number.height;
}

std::optional<Token> loneToken(const TextBlock &block)
{
    if (block.text.size() > 20)
        return {};
    const auto tokens = tokensOf(block.text.text);
    return tokens.size() == 1 ? std::optional(tokens.first()) : std::nullopt;
}

bool isLoneYear(const TextBlock &block)
{
    const auto token = loneToken(block);
    return token && token->kind == Token::Kind::Year;
}

// The words to the left on the same line, numbers of other columns between them or not.
const TextBlock *rowLabel(const QList<TextBlock> &blocks, int index)
{
    const TextBlock &number = blocks[index];
    const TextBlock *best = nullptr;
    for (const TextBlock &block : blocks) {
        if (!isOnLine(block, number) || !isWords(block) || holdsFigure(block)
            || block.box.right() > number.box.left() + 1)
            continue;
        if (!best || block.box.right() > best->box.right())
            best = &block;
    }
    return best;
}

// The year that a row begins with: "2023-24  64%  73%".
const TextBlock *rowYear(const QList<TextBlock> &blocks, int index)
{
    const auto isYear = [&](const TextBlock &block) {
        return isOnLine(block, blocks[index]) && block.box.right() <= blocks[index].box.left() + 1
            && isLoneYear(block);
    };
    const auto found = std::ranges::find_if(blocks, isYear);
    return found == blocks.end() ? nullptr : &*found;
}

QList<const TextBlock *> fromLeft(QList<const TextBlock *> cells)
{
    std::ranges::sort(cells, {}, [](const TextBlock *cell) { return cell->box.left(); });
    return cells;
}

struct Header {
    const TextBlock *block = nullptr;
    bool isCertain = true; // false where the row has more cells than the table has headers
};

// The words or the year above in the same column, numbers of other rows between them or not; a heading that
// begins above the row labels is the section's, not the column's. Where a row has as many cells as the
// columns have headers, the first belongs to the first, however they stand.
Header columnHeader(const QList<TextBlock> &blocks, int index, const TextBlock *label)
{
    const TextBlock &number = blocks[index];
    const double labelsLeft = label ? label->box.left() : -1e9;
    QList<const TextBlock *> headers;
    QList<const TextBlock *> cells;
    const TextBlock *best = nullptr;
    for (const TextBlock &block : blocks) {
        // "Based on" can have drawn the "55" beneath it into its block.
        const bool isAbove = block.page == number.page
            && block.box.top() <= number.box.top() - 0.5 * number.height
            && block.box.bottom() <= number.box.bottom() + 0.3 * number.height;
        const bool isSection = block.box.left() < labelsLeft + 2 * block.height;
        if (isOnLine(block, number) && &block != label && !isSection)
            cells.append(&block);
        if (!isAbove || isSection || !(isWords(block) || isLoneYear(block)))
            continue;
        headers.append(&block);
        const double common =
            std::min(block.box.right(), number.box.right()) - std::max(block.box.left(), number.box.left());
        if (common >= 0.3 * number.box.width() && (!best || block.box.bottom() > best->box.bottom()))
            best = &block;
    }
    if (headers.isEmpty())
        return {};
    const auto bottom = [](const TextBlock *one) { return one->box.bottom(); };
    const TextBlock *nearest = best ? best : *std::ranges::max_element(headers, {}, bottom);
    headers.removeIf([&](const TextBlock *one) { return !isOnLine(*one, *nearest); });
    if (headers.size() > 1 && headers.size() == cells.size())
        return {fromLeft(headers)[fromLeft(cells).indexOf(&number)]};
    return {best, cells.size() <= headers.size()};
}

std::optional<Block> blockSaid(const QString &words)
{
    static const QRegularExpression compliance(
        u"complian|complied|recommendation|implemented"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression remedy(
        u"remed(?:y|ies|ied)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression upheld(
        u"uph[eo]ld|investigat|fault"_s, QRegularExpression::CaseInsensitiveOption);
    if (remedy.match(words).hasMatch())
        return Block::Remedy;
    if (compliance.match(words).hasMatch())
        return Block::Compliance;
    return upheld.match(words).hasMatch() ? std::optional(Block::Upheld) : std::nullopt;
}

struct SlotSaid {
    QString slot; // as in the wordings; empty where the words do not say
    int weight = 0; // how narrow the words are
};

SlotSaid slotSaid(const QString &words, const Token &token, Block block)
{
    static const QRegularExpression average(
        u"averag|similar|comparable|peers|\\b(?:county|district|borough|metropolitan|unitary|london) "
        "(?:borough )?(?:councils|authorities|boroughs)\\b|\\b(?:counties|districts|unitaries)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression hundred(u"100[, ]?000|100k"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression rate(
        u"rate|%|per ?cent|proportion|share"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression base(
        u"based on|total|base\\b|sample|out of"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression baseNoun(
        u"investigations|investigated|outcomes|cases checked"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression count(
        u"number|count|decisions|upheld|remed|cases"_s, QRegularExpression::CaseInsensitiveOption);
    const bool isAverage = average.match(words).hasMatch();
    if (hundred.match(words).hasMatch())
        return {isAverage ? u"per100k_average"_s : u"per100k"_s, 6};
    const bool isRate = token.kind == Token::Kind::Percent
        || (rate.match(words).hasMatch() && token.value <= 100 && token.decimals == 0);
    if (isAverage)
        return {isRate ? u"average"_s : token.decimals > 0 ? u"per100k_average"_s : QString(), 5};
    if (isRate)
        return {u"rate"_s, rate.match(words).hasMatch() ? 3 : 1};
    if (token.kind == Token::Kind::Percent)
        return {};
    if (base.match(words).hasMatch() || (block == Block::Compliance && count.match(words).hasMatch()))
        return {u"base"_s, 4};
    if (baseNoun.match(words).hasMatch())
        return {u"base"_s, 2};
    return count.match(words).hasMatch() ? SlotSaid{u"count"_s, 1} : SlotSaid{};
}

// A number without its sign is a rate where the table gives the unit elsewhere.
bool saysPerCent(const QString &words)
{
    static const QRegularExpression unit(
        u"%|\\bper ?cent|\\bpercentage"_s, QRegularExpression::CaseInsensitiveOption);
    // "62% of complaints" above a number gives another one.
    return unit.match(words).hasMatch() && std::ranges::none_of(tokensOf(words), &Token::isNumber);
}

bool isOtherYears(const QString &words, QDate yearEnding)
{
    static const QRegularExpression past(u"^(?:last|previous|prior|preceding) year(?:'s)?$|^year before$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return past.match(words).hasMatch() || nameAnotherYear(tokensOf(words), yearEnding);
}
} // namespace

std::optional<TableCell> readTableCell(const QList<TextBlock> &blocks, int index, const Token &token,
    std::optional<Block> cell, QDate yearEnding)
{
    const TextBlock *label = rowLabel(blocks, index);
    const TextBlock *year = rowYear(blocks, index);
    const TextBlock *left = label ? label : year;
    const auto [header, isCertain] = columnHeader(blocks, index, left);
    const QString row = label ? label->text.text : QString();
    const QString column = header ? header->text.text : QString();
    const bool isForeign = std::ranges::any_of(std::array{label, year, isCertain ? header : nullptr},
        [&](const TextBlock *one) { return one && isOtherYears(one->text.text, yearEnding); });
    if (row.isEmpty() && column.isEmpty())
        return {};
    static const QRegularExpression foreign(
        u"\\bnot (?:upheld|complied)|last year|previous|national|england|invalid|advice|referred|closed after|received"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto isSentence = [](const QString &words) { return words.size() > 70 && words.contains(u'.'); };
    if (!isForeign && foreign.match(row + u' ' + column).hasMatch())
        return {};
    if (isSentence(row) || isSentence(column))
        return {};
    auto block = blockSaid(row);
    if (!block)
        block = blockSaid(column);
    // "% of upheld cases" in the remedies' table
    const bool isAgainstCell = cell && block && *block != *cell && !blockSaid(row);
    const bool isSaid = block.has_value() && !isAgainstCell;
    if (!block || (isAgainstCell && cell == Block::Remedy))
        block = cell;
    if (!block || *block == Block::DealtWith)
        return isForeign ? std::optional(TableCell{.foreign = true}) : std::nullopt;
    auto said = slotSaid(column, token, *block);
    if (const auto byRow = slotSaid(row, token, *block); byRow.weight > said.weight)
        said = byRow;
    // "Upheld decisions" among the remedies is their base.
    if (!blockSaid(column) && *block == Block::Upheld && cell == Block::Remedy && said.slot == u"count") {
        block = Block::Remedy;
        said.slot = u"upheld"_s;
    }
    const QString key = said.slot.isEmpty() ? QString() : keyOfSlot(said.slot, *block);
    if (isForeign)
        return TableCell{.key = key, .foreign = true};
    if (key.isEmpty())
        return {};
    const bool isRow = label && label->lines == 1 && !row.endsWith(u'.') && blockSaid(row) == block
        && std::abs(label->height - blocks[index].height) < 0.15 * label->height;
    const bool hasUnit = token.kind == Token::Kind::Percent || saysPerCent(row) || saysPerCent(column)
        || (said.slot != u"rate" && said.slot != u"average");
    return TableCell{
        .key = key, .clear = isCertain && hasUnit && (isSaid || said.slot == u"average"), .row = isRow};
}
