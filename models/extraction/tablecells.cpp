// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/tablecells.h"

#include "extraction/candidates.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
bool isWords(const TextBlock &block)
{
    const auto letters = std::ranges::count_if(block.text.text, [](QChar unit) { return unit.isLetter(); });
    return letters >= 3 && block.text.size() <= 160;
}

// The words to the left on the same line, numbers of other columns between them or not.
QString rowLabel(const QList<TextBlock> &blocks, int index)
{
    const TextBlock &number = blocks[index];
    const TextBlock *best = nullptr;
    for (const TextBlock &block : blocks) {
        const bool isOnLine = block.page == number.page && number.box.center().y() > block.box.top() - 0.3 * number.height
            && number.box.center().y() < block.box.bottom() + 0.3 * number.height;
        if (!isOnLine || !isWords(block) || block.box.right() > number.box.left() + 1)
            continue;
        if (!best || block.box.right() > best->box.right())
            best = &block;
    }
    return best ? best->text.text : QString();
}

// The words above in the same column, numbers of other rows between them or not.
QString columnHeader(const QList<TextBlock> &blocks, int index)
{
    const TextBlock &number = blocks[index];
    const TextBlock *best = nullptr;
    for (const TextBlock &block : blocks) {
        const double common
            = std::min(block.box.right(), number.box.right()) - std::max(block.box.left(), number.box.left());
        const bool isAbove = block.page == number.page && block.box.bottom() <= number.box.top() + 0.3 * number.height;
        if (!isAbove || common < 0.3 * number.box.width() || !isWords(block))
            continue;
        if (!best || block.box.bottom() > best->box.bottom())
            best = &block;
    }
    return best ? best->text.text : QString();
}

bool says(const QString &words, const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption).match(words).hasMatch();
}

std::optional<Block> blockSaid(const QString &words)
{
    static const QRegularExpression compliance(u"complian|complied|recommendation|implemented"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression remedy(u"remed(?:y|ies|ied)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression upheld(u"uph[eo]ld|investigat|fault"_s, QRegularExpression::CaseInsensitiveOption);
    if (remedy.match(words).hasMatch())
        return Block::Remedy;
    if (compliance.match(words).hasMatch())
        return Block::Compliance;
    return upheld.match(words).hasMatch() ? std::optional(Block::Upheld) : std::nullopt;
}

// The slot that the words mean, as in the wordings; empty where they do not say.
QString slotSaid(const QString &words, const Token &token, Block block)
{
    static const QRegularExpression average(u"averag|similar|comparable|peers"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression hundred(u"100[, ]?000|100k"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression rate(u"rate|%|per ?cent|proportion|share"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression base(
        u"based on|total|base\\b|investigations|investigated|outcomes|cases checked|sample|out of"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression count(u"number|count|decisions|upheld|remedies|remedied|cases"_s, QRegularExpression::CaseInsensitiveOption);
    const bool isAverage = average.match(words).hasMatch();
    if (hundred.match(words).hasMatch())
        return isAverage ? u"per100k_average"_s : u"per100k"_s;
    if (token.kind == Token::Kind::Percent || (rate.match(words).hasMatch() && token.value <= 100 && token.decimals == 0))
        return isAverage ? u"average"_s : u"rate"_s;
    if (isAverage)
        return token.decimals > 0 ? u"per100k_average"_s : QString();
    if (block == Block::Compliance)
        return u"base"_s;
    if (base.match(words).hasMatch())
        return u"base"_s;
    return count.match(words).hasMatch() ? u"count"_s : QString();
}

QString slotSaidBy(const QString &row, const QString &column, const Token &token, Block block)
{
    // The narrower words first: "Complaints upheld" names the row, "Total investigations" the column.
    const bool isAverage = says(row, u"averag|similar"_s);
    if (!column.isEmpty() && !isAverage) {
        const QString slot = slotSaid(column, token, block);
        if (!slot.isEmpty())
            return slot;
    }
    return slotSaid(row, token, block);
}
}

std::optional<TableCell> readTableCell(
    const QList<TextBlock> &blocks, int index, const Token &token, std::optional<Block> cell)
{
    const QString row = rowLabel(blocks, index);
    const QString column = columnHeader(blocks, index);
    if (row.isEmpty() && column.isEmpty())
        return {};
    static const QRegularExpression foreign(
        u"\\bnot (?:upheld|complied)|last year|previous|national|england|20\\d\\d|invalid|advice|referred|closed after|received"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto isSentence = [](const QString &words) { return words.size() > 70 && words.contains(u'.'); };
    if (foreign.match(row + u' ' + column).hasMatch() || isSentence(row) || isSentence(column))
        return {};
    auto block = blockSaid(row);
    if (!block)
        block = blockSaid(column);
    const bool isSaid = block.has_value();
    if (!block)
        block = cell;
    if (!block || *block == Block::DealtWith)
        return {};
    const QString slot = slotSaidBy(row, column, token, *block);
    const QString key = slot.isEmpty() ? QString() : keyOfSlot(slot, *block);
    if (key.isEmpty())
        return {};
    return TableCell {key, isSaid};
}
