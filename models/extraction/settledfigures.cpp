// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/settledfigures.h"

#include "extraction/figureslots.h"

#include <algorithm>

namespace {
using Strength = Candidate::Strength;

class Sharing {
public:
    Sharing(FoundFigures &found, QList<SharedFigure> shared, const FigureText &text)
        : m_candidates(found.candidates)
        , m_found(found)
        , m_shared(std::move(shared))
        , m_text(text)
    {
    }

    void settle()
    {
        for (SharedFigure &one : m_shared) {
            const bool isLast = isOutermost(one, std::greater{});
            const bool isFirst = isOutermost(one, std::less{});
            if (isLast == isFirst)
                continue;
            const auto neighbour = neighbourOf(one, isLast ? 1 : -1);
            const QString key = neighbour ? keyOfSlot(one.slot, *neighbour) : QString();
            if (key.isEmpty() || isFound(m_found, key))
                continue;
            doubtRivals(m_candidates[one.candidate].key);
            m_candidates[one.candidate].key = key;
            one.block = *neighbour;
        }
    }

private:
    // If the one is misplaced, so may be the other: both need something that bears them out.
    void doubtRivals(const QString &key)
    {
        for (Candidate &one : m_candidates) {
            if (one.key == key && one.strength == Strength::Known)
                one.strength = Strength::Guess;
        }
    }

    // Whether another, different value for the same field stands on one side of \a one and none on the other.
    template <typename Compare>
    [[nodiscard]] bool isOutermost(const SharedFigure &one, Compare isBeyond) const
    {
        bool hasRival = false;
        const Candidate &own = m_candidates[one.candidate];
        for (const SharedFigure &other : m_shared) {
            const Candidate &rival = m_candidates[other.candidate];
            if (other.candidate == one.candidate || rival.key != own.key || rival.value == own.value)
                continue;
            hasRival = true;
            if (!isBeyond(one.statement, other.statement))
                return false;
        }
        return hasRival;
    }

    [[nodiscard]] std::optional<Block> neighbourOf(const SharedFigure &one, int step) const
    {
        for (int index = one.statement; index >= 0 && index < m_text.size(); index += step) {
            const auto block = m_text.cell(index);
            if (block && *block != one.block)
                return block;
        }
        return {};
    }

    QList<Candidate> &m_candidates;
    const FoundFigures &m_found;
    QList<SharedFigure> m_shared;
    const FigureText &m_text;
};
} // namespace

void settleShared(FoundFigures &found, QList<SharedFigure> shared, const FigureText &text)
{
    Sharing(found, std::move(shared), text).settle();
}

void settleNotApplicable(FoundFigures &found)
{
    for (Candidate &none : found.candidates) {
        const bool isAverage = none.key == Key::upheldAverage && none.state == FieldState::NotApplicable;
        if (isAverage && !isFound(found, Key::upheldPer100kAverage)
            && std::ranges::any_of(found.candidates,
                [&](const Candidate &one) { return &one != &none && one.key == none.key && !one.otherYear; }))
            none.key = Key::upheldPer100kAverage;
    }
}

void settleDealtWith(FoundFigures &found, const FigurePages &pages)
{
    if (isFound(found, Key::notForUs) || isFound(found, Key::assessedAndClosed))
        return;
    const bool isExpected = isFieldExpected(*fieldDefinition(Key::dealtWith), pages.yearEnding);
    const auto isLone = [](const Candidate &one) { return one.key == Key::dealtWith && !one.otherYear; };
    for (Candidate &one : found.candidates) {
        if (isLone(one) && one.strength == Strength::Known)
            one.strength = Strength::Guess;
        if (isLone(one) && !pages.isBody(one.block))
            found.unexplained.append({.block = Block::Upheld,
                .printed = printedText(one.text, one.from, one.length),
                .value = one.value,
                .page = pages.blocks[one.block].page,
                .statement = one.statement,
                .text = one.text,
                .from = one.from,
                .length = one.length});
    }
    if (isExpected || !found.candidates.removeIf(isLone))
        return;
    found.present.remove(int(Block::DealtWith));
}

void settleRemedyBase(FoundFigures &found)
{
    if (isFound(found, Key::remedyBase))
        return;
    for (const Candidate &upheld : std::as_const(found.candidates)) {
        const bool isBase = upheld.key == Key::upheldDecisions && !upheld.otherYear
            && std::ranges::any_of(found.candidates, [&](const Candidate &one) {
                   return (one.key == Key::remedies || one.key == Key::remedyRate) && !one.otherYear
                       && one.block == upheld.block && one.statement >= upheld.statement;
               });
        if (!isBase)
            continue;
        Candidate base = upheld;
        base.key = Key::remedyBase;
        base.strength = Strength::Guess;
        found.candidates.append(base);
        return;
    }
}

bool isFound(const FoundFigures &found, const QString &key)
{
    return std::ranges::any_of(
        found.candidates, [&](const Candidate &one) { return one.key == key && !one.otherYear; });
}
