// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/candidates.h"

#include "extraction/cells.h"
#include "extraction/figurescope.h"
#include "extraction/guesses.h"
#include "extraction/tablecells.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
using Role = Wording::Role;

// Ten times what any letter holds; a page of nothing but numbers must not cost minutes.
constexpr qsizetype mostCandidates = 250;

class Collector {
public:
    Collector(const FigurePages &pages, const Wordings &wordings)
        : m_pages(pages)
        , m_wordings(wordings)
        , m_statements(findStatements(pages.blocks, pages.authority, wordings))
        , m_cells(findCells(pages.blocks, m_statements, wordings))
        , m_scope(pages, m_statements)
    {
    }

    FoundFigures collect()
    {
        m_used.resize(m_statements.size());
        for (int index = 0; index < m_statements.size(); ++index)
            addKnown(index);
        settleShared();
        for (const auto &[index, block] : std::as_const(m_withoutAverage))
            addNoAverage(m_statements[index], block);
        settleNotApplicable();
        addHeadings();
        for (int index = 0; index < m_statements.size(); ++index)
            m_hasCells = m_hasCells || (m_cells[index] && m_statements[index].block >= m_pages.bodyEnd);
        for (int index = 0; index < m_statements.size(); ++index)
            addRest(index);
        return m_found;
    }

private:
    using Verdict = FigureScope::Verdict;

    [[nodiscard]] Verdict judge(
        const Statement &statement, int token, const WordingMatch &match, Role role = Role::Figure) const
    {
        return m_scope.judge(statement, token, match, role);
    }

    [[nodiscard]] int indexOf(const Statement &statement) const
    {
        return int(&statement - m_statements.constData());
    }

    void addKnown(int index)
    {
        const Statement &statement = m_statements[index];
        auto found = statement.wordings;
        const auto isAverage = [](const FoundWording &one) {
            return std::ranges::any_of(
                one.match.captures, [](const auto &capture) { return capture.slot.contains(u"average"); });
        };
        std::ranges::stable_sort(found, std::greater{}, isAverage);
        QSet<int> used;
        for (const auto &one : found) {
            if (one.wording->role == Role::WholeBlock)
                addWholeBlock(statement, one);
            if (one.wording->role == Role::NoAverage && m_cells[index])
                m_withoutAverage.append({index, *m_cells[index]});
            if (one.wording->role != Role::Figure)
                continue;
            if (std::ranges::any_of(
                    one.match.captures, [&](const auto &capture) { return used.contains(capture.token); }))
                continue;
            for (const Capture &capture : one.match.captures) {
                used.insert(capture.token);
                addCapture(index, one, capture);
            }
        }
        m_used[index] = used;
    }

    void addWholeBlock(const Statement &statement, const FoundWording &found)
    {
        if (judge(statement, found.match.first, found.match, Role::WholeBlock) != Verdict::Fine)
            return;
        Candidate whole = candidate(statement, 0, statement.text.size());
        whole.key = found.wording->baseKey;
        whole.state = FieldState::NotApplicable;
        m_found.wholeBlocks.append(whole);
        m_found.present.insert(int(*found.wording->block));
    }

    // "94% of upheld cases were without a satisfactory remedy", "we expect 100%"
    [[nodiscard]] bool isHedged(const Statement &statement, int token) const
    {
        const auto [first, last] = clauseAround(statement.tokens, token);
        const auto clause = std::span(statement.tokens).subspan(size_t(first), size_t(last - first));
        const auto hedges = m_wordings.list(u"hedges"_s);
        return std::ranges::any_of(clause, [&](const Token &one) { return hedges.contains(one.word); });
    }

    void addCapture(int index, const FoundWording &found, const Capture &capture)
    {
        if (m_found.candidates.size() >= mostCandidates)
            return;
        const Statement &statement = m_statements[index];
        auto verdict = judge(statement, capture.token, found.match);
        // "In 2022-23, 75% of complaints were upheld. This compares to an average of 70%."
        if (verdict == Verdict::OtherYear)
            m_pastParagraph = statement.block;
        else if (verdict == Verdict::Fine && m_pastParagraph == statement.block
            && !m_scope.namesItsYear(statement))
            verdict = Verdict::OtherYear;
        if (verdict == Verdict::Fine && m_scope.isPast(statement.block))
            verdict = Verdict::OtherYear;
        const auto block = found.wording->block ? found.wording->block : m_cells[index];
        if (!block || (verdict == Verdict::Decoy && m_pages.isBody(statement.block)))
            return;
        const QString key = keyOfSlot(capture.slot, *block);
        if (key.isEmpty())
            return;
        Candidate one = candidate(statement, statement.tokens[capture.token]);
        one.key = key;
        one.otherYear = verdict != Verdict::Fine;
        if (one.perCent && isHedged(statement, capture.token))
            one.strength = Candidate::Strength::Guess;
        if (!found.wording->block && verdict == Verdict::Fine)
            m_shared.append({int(m_found.candidates.size()), capture.slot, *block, index});
        m_found.candidates.append(one);
        if (verdict == Verdict::Fine)
            m_found.present.insert(int(*block));
    }

    [[nodiscard]] bool hasKnown(const QString &key) const
    {
        return std::ranges::any_of(
            m_found.candidates, [&](const Candidate &one) { return one.key == key && !one.otherYear; });
    }

    void addNoAverage(const Statement &statement, Block block)
    {
        Candidate none = candidate(statement, 0, statement.text.size());
        none.state = FieldState::NotApplicable;
        none.key = keyOfSlot(u"average"_s, block);
        if (hasKnown(none.key))
            none.key = keyOfSlot(u"per100k_average"_s, block);
        if (!none.key.isEmpty() && !hasKnown(none.key))
            m_found.candidates.append(none);
    }

    // "The average for authorities of this type is n/a" does not say which of the upheld block's two
    // averages.
    void settleNotApplicable()
    {
        for (Candidate &none : m_found.candidates) {
            const bool isAverage = none.key == Key::upheldAverage && none.state == FieldState::NotApplicable;
            if (isAverage && !hasKnown(Key::upheldPer100kAverage)
                && std::ranges::any_of(m_found.candidates, [&](const Candidate &one) {
                       return &one != &none && one.key == none.key && !one.otherYear;
                   }))
                none.key = Key::upheldPer100kAverage;
        }
    }

    // A figure whose wording says no block.
    struct Shared {
        int candidate = 0;
        QString slot;
        Block block = Block::Upheld;
        int statement = 0;
    };

    // Two different averages in one block, none in its neighbour: one of them is the neighbour's.
    void settleShared()
    {
        for (qsizetype at = 0; at < m_shared.size(); ++at) {
            Shared &one = m_shared[at];
            const bool isLast = isOutermost(one, std::greater{});
            const bool isFirst = isOutermost(one, std::less{});
            if (isLast == isFirst)
                continue;
            const auto neighbour = neighbourOf(one, isLast ? 1 : -1);
            const QString key = neighbour ? keyOfSlot(one.slot, *neighbour) : QString();
            const bool isFree = !key.isEmpty()
                && std::ranges::none_of(m_found.candidates,
                    [&](const Candidate &other) { return other.key == key && !other.otherYear; });
            if (!isFree)
                continue;
            doubtRivals(m_found.candidates[one.candidate]);
            m_found.candidates[one.candidate].key = key;
            one.block = *neighbour;
        }
    }

    // If the one is misplaced, so may be the other: both need something that bears them out.
    void doubtRivals(const Candidate &settled)
    {
        const QString key = settled.key;
        for (Candidate &one : m_found.candidates) {
            if (one.key == key && one.strength == Candidate::Strength::Known)
                one.strength = Candidate::Strength::Guess;
        }
    }

    // Whether another, different value for the same field stands on one side of \a one and none on the other.
    template <typename Compare> [[nodiscard]] bool isOutermost(const Shared &one, Compare isBeyond) const
    {
        bool hasRival = false;
        const Candidate &own = m_found.candidates[one.candidate];
        for (const Shared &other : m_shared) {
            const Candidate &rival = m_found.candidates[other.candidate];
            if (other.candidate == one.candidate || rival.key != own.key || rival.value == own.value)
                continue;
            hasRival = true;
            if (!isBeyond(one.statement, other.statement))
                return false;
        }
        return hasRival;
    }

    [[nodiscard]] std::optional<Block> neighbourOf(const Shared &one, int step) const
    {
        for (int index = one.statement; index >= 0 && index < m_cells.size(); index += step) {
            if (m_cells[index] && *m_cells[index] != one.block)
                return m_cells[index];
        }
        return {};
    }

    [[nodiscard]] Candidate candidate(const Statement &statement, qsizetype from, qsizetype length) const
    {
        return {.text = statement.text,
            .from = int(from),
            .length = int(length),
            .block = statement.block,
            .statement = indexOf(statement)};
    }

    [[nodiscard]] Candidate candidate(const Statement &statement, const Token &token) const
    {
        if (token.kind == Token::Kind::NotApplicable) {
            Candidate none = candidate(statement, 0, statement.text.size());
            none.state = FieldState::NotApplicable;
            return none;
        }
        Candidate one = candidate(statement, token.begin, token.length);
        one.value = token.value;
        one.decimals = token.decimals;
        one.perCent = token.kind == Token::Kind::Percent;
        one.odd = token.odd || hasLookAlikes(statement.text, token.begin, token.length)
            || (statement.text.odd && token.isNumber());
        return one;
    }

    // A heading alone shows that its block is there, but not in the body, where it stands over an
    // explanation.
    void addHeadings()
    {
        for (int index = 0; index < m_pages.blocks.size(); ++index) {
            const auto block = headingBlock(m_pages.blocks[index].text.text, m_wordings);
            if (block && !m_pages.isBody(index))
                m_found.present.insert(int(*block));
        }
    }

    // The part of the letter where a number that nothing explains must not be passed over.
    [[nodiscard]] bool isFigurePart(int index) const
    {
        return m_statements[index].block >= m_pages.bodyEnd && (m_cells[index].has_value() || !m_hasCells);
    }

    void addRest(int index)
    {
        const Statement &statement = m_statements[index];
        if (!isFigurePart(index)) {
            noteLeftInBody(index);
            return;
        }
        const auto &used = m_used[index];
        for (int at = 0; at < statement.tokens.size(); ++at) {
            const Token &token = statement.tokens[at];
            if (!token.isNumber() || used.contains(at) || token.value == 100000
                || m_found.candidates.size() + m_found.unexplained.size() >= mostCandidates)
                continue;
            if (m_scope.isPast(statement.block))
                noteUnexplained(statement, token, m_cells[index].value_or(Block::Letter));
            else if (judge(statement, at, {at, at + 1, {}}) == Verdict::Fine)
                addUnknown(index, at);
            else if (FigureScope::sharesClause(statement, at))
                noteUnexplained(statement, token, m_cells[index].value_or(Block::Letter));
        }
    }

    // Where a letter gives its figures in its own text, a per cent there that nothing explains may be one.
    void noteLeftInBody(int index)
    {
        const Statement &statement = m_statements[index];
        if (!m_pages.isBody(statement.block) || !isStatisticsText(statement.block))
            return;
        for (int at = 0; at < statement.tokens.size(); ++at) {
            const Token &token = statement.tokens[at];
            if (token.kind == Token::Kind::Percent && !m_used[index].contains(at)
                && m_found.unexplained.size() < mostCandidates
                && judge(statement, at, {at, at + 1, {}}) == Verdict::Fine)
                noteUnexplained(statement, token, m_cells[index].value_or(Block::Letter));
        }
    }

    // A paragraph of the body that states figures or stands beside one that does.
    [[nodiscard]] bool isStatisticsText(int block) const
    {
        return std::ranges::any_of(m_found.candidates, [&](const Candidate &one) {
            return m_pages.isBody(one.block) && !one.otherYear && std::abs(one.block - block) <= 1;
        });
    }

    void addUnknown(int index, int at)
    {
        const Statement &statement = m_statements[index];
        const Token &token = statement.tokens[at];
        const Block cell = m_cells[index].value_or(Block::Letter);
        if (addTableCell(statement, token, cell))
            return;
        const bool isRing = token.kind == Token::Kind::Percent && statement.isLoneNumber();
        if (isRing && repeatsRate(token.value))
            return;
        noteUnexplained(statement, token, cell);
        Candidate guess = candidate(statement, token);
        guess.strength = isRing ? Candidate::Strength::Ring : Candidate::Strength::Guess;
        guess.key = isRing ? keyOfSlot(u"rate"_s, cell) : guessKey(statement, at, cell, m_wordings);
        if (!guess.key.isEmpty() && (guess.perCent || !hasOtherKnown(guess)))
            addGuess(guess);
    }

    void noteUnexplained(const Statement &statement, const Token &token, Block block)
    {
        m_found.unexplained.append({.block = block,
            .printed = printedText(statement.text, token.begin, token.length),
            .value = token.value,
            .perCent = token.kind == Token::Kind::Percent,
            .page = m_pages.blocks[statement.block].page,
            .statement = indexOf(statement)});
    }

    // A guess at a figure that a known wording states otherwise is no help: it may be its neighbour.
    [[nodiscard]] bool hasOtherKnown(const Candidate &guess) const
    {
        return std::ranges::any_of(m_found.candidates, [&](const Candidate &one) {
            return one.key == guess.key && one.strength == Candidate::Strength::Known && !one.otherYear
                && one.value != guess.value;
        });
    }

    void addGuess(const Candidate &guess)
    {
        m_found.candidates.append(guess);
        m_found.present.insert(int(fieldDefinition(guess.key)->block));
    }

    // True where a row or a column of a table says what the number is.
    bool addTableCell(const Statement &statement, const Token &token, Block cell)
    {
        if (!statement.isLoneNumber())
            return false;
        const auto meaning = readTableCell(m_pages.blocks, statement.block, token, cell);
        if (!meaning)
            return false;
        if (!meaning->row && token.kind == Token::Kind::Percent && repeatsRate(token.value))
            return false;
        Candidate one = candidate(statement, token);
        one.key = meaning->key;
        one.strength = meaning->clear ? Candidate::Strength::Known : Candidate::Strength::Guess;
        if (one.strength == Candidate::Strength::Guess) {
            noteUnexplained(statement, token, cell);
            addGuess(one);
            return true;
        }
        m_found.candidates.append(one);
        m_found.present.insert(int(fieldDefinition(one.key)->block));
        return true;
    }

    // A ring chart says its block's rate again, and rings stand where no sentence tells whose they are.
    [[nodiscard]] bool repeatsRate(double value) const
    {
        return std::ranges::any_of(m_found.candidates, [value](const Candidate &one) {
            return one.strength == Candidate::Strength::Known && one.key.endsWith(u"_rate") && !one.otherYear
                && one.value == value;
        });
    }

    const FigurePages &m_pages;
    const Wordings &m_wordings;
    const QList<Statement> m_statements;
    const QList<std::optional<Block>> m_cells;
    const FigureScope m_scope;
    QList<QSet<int>> m_used; // tokens, for each statement
    QList<Shared> m_shared;
    bool m_hasCells = false;
    int m_pastParagraph = -1; // block that began to look back on another year
    QList<std::pair<int, Block>> m_withoutAverage; // statement, block
    FoundFigures m_found;
};
} // namespace

FoundFigures findFigures(const FigurePages &pages, const Wordings &wordings)
{
    return Collector(pages, wordings).collect();
}

QString keyOfSlot(const QString &slot, Block block)
{
    if (const auto *field = fieldDefinition(slot))
        return field->block == Block::Letter ? QString() : slot;
    static const QHash<QString, QString> upheld{{u"rate"_s, Key::upheldRate},
        {u"average"_s, Key::upheldAverage}, {u"count"_s, Key::upheldDecisions},
        {u"upheld"_s, Key::upheldDecisions}, {u"base"_s, Key::investigations},
        {u"per100k"_s, Key::upheldPer100k}, {u"per100k_average"_s, Key::upheldPer100kAverage},
        {u"per100k_average_plain"_s, Key::upheldPer100kAverage}};
    static const QHash<QString, QString> compliance{{u"rate"_s, Key::complianceRate},
        {u"average"_s, Key::complianceAverage}, {u"base"_s, Key::complianceOutcomes}};
    static const QHash<QString, QString> remedy{{u"rate"_s, Key::remedyRate},
        {u"average"_s, Key::remedyAverage}, {u"count"_s, Key::remedies}, {u"base"_s, Key::remedyBase},
        {u"upheld"_s, Key::remedyBase}};
    static const QHash<QString, QString> dealtWith{{u"base"_s, Key::investigations},
        {u"upheld"_s, Key::upheldDecisions}, {u"rate"_s, Key::upheldRate},
        {u"count"_s, Key::upheldDecisions}};
    switch (block) {
    case Block::Upheld:
        return upheld.value(slot);
    case Block::Compliance:
        return compliance.value(slot);
    case Block::Remedy:
        return remedy.value(slot);
    case Block::DealtWith:
        return dealtWith.value(slot);
    case Block::Letter:
        break;
    }
    return {};
}
