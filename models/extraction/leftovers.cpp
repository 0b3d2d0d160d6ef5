// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/leftovers.h"

#include "extraction/cells.h"
#include "extraction/figureslots.h"
#include "extraction/guesses.h"
#include "extraction/tablecells.h"
#include "extraction/turns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
using Strength = Candidate::Strength;
using Verdict = FigureScope::Verdict;

class Leftovers {
public:
    Leftovers(FoundFigures &found, const FigureText &text, const QList<QSet<int>> &explained)
        : m_found(found)
        , m_text(text)
        , m_explained(explained)
    {
        for (int index = 0; index < m_text.size() && !m_hasCells; ++index)
            m_hasCells = m_text.cell(index) && isBehindBody(index);
    }

    void add()
    {
        for (int index = 0; index < m_text.size(); ++index) {
            if (isFigurePart(index)) {
                addRest(index);
                noteUnknown(index);
            } else {
                noteLeftInBody(index);
            }
        }
    }

private:
    [[nodiscard]] bool isBehindBody(int index) const
    {
        return m_text.statement(index).block >= m_text.pages().bodyEnd;
    }

    // The part of the letter where a number that nothing explains must not be passed over.
    [[nodiscard]] bool isFigurePart(int index) const
    {
        return isBehindBody(index) && (m_text.cell(index).has_value() || !m_hasCells);
    }

    [[nodiscard]] Verdict judge(int index, int token) const
    {
        return m_text.scope().judge(m_text.statement(index), token, {token, token + 1, {}});
    }

    [[nodiscard]] bool isFull() const
    {
        return m_found.candidates.size() + m_found.unexplained.size() >= mostCandidates;
    }

    void addRest(int index)
    {
        const Statement &statement = m_text.statement(index);
        for (int at = 0; at < statement.tokens.size(); ++at) {
            const Token &token = statement.tokens[at];
            if (!token.isNumber() || m_explained[index].contains(at) || token.value == 100000 || isFull())
                continue;
            if (m_text.scope().isPast(statement.block))
                note(index, token, true);
            else if (judge(index, at) == Verdict::Fine)
                addUnknown(index, at);
            else if (FigureScope::sharesClause(statement, at))
                note(index, token, true);
        }
    }

    // Words among the figures in which nothing is known may be a figure, or stand for the whole block.
    void noteUnknown(int index)
    {
        using Role = Wording::Role;
        const Statement &statement = m_text.statement(index);
        const auto cell = m_text.cell(index);
        const bool isKnown = std::ranges::any_of(statement.wordings, [](const FoundWording &found) {
            return found.wording->role == Role::Figure || found.wording->role == Role::WholeBlock
                || found.wording->role == Role::NoAverage;
        });
        constexpr int fewestWords = 4;
        // "Local Government and Social Care Ombudsman", but "No cases to check", "A dozen upheld decisions"
        const bool isHeading = m_text.pages().blocks[statement.block].heading;
        const bool isTitle = !statement.text.text.endsWith(u'.') && !deniesAny(statement.tokens)
            && !(isHeading ? m_text.wordings().has(statement.tokens, Role::Label) : namesMeasure(statement));
        if (!cell || isTitle || isKnown || statement.hasNumber() || statement.tokens.size() < fewestWords
            || isFull() || m_text.scope().isPast(statement.block)
            || headingBlock(statement.text.text, m_text.wordings()))
            return;
        const auto peers = m_text.wordings().list(u"peers"_s);
        const bool isAverage = std::ranges::any_of(
            statement.tokens, [&](const Token &token) { return peers.contains(token.word); });
        m_found.unknownSentences.append(
            {*cell, printedText(statement.text, 0, statement.text.size()), isAverage});
    }

    [[nodiscard]] bool namesMeasure(const Statement &statement) const
    {
        const auto isNamed = [&](const QStringList &words) {
            return std::ranges::any_of(
                statement.tokens, [&](const Token &token) { return words.contains(token.word); });
        };
        return std::ranges::any_of(m_text.wordings().vocabulary(),
            [&](const FieldVocabulary &field) { return std::ranges::any_of(field.all, isNamed); });
    }

    // Where a letter gives its figures in its own text, a per cent there that nothing explains may be one.
    void noteLeftInBody(int index)
    {
        if (!m_text.isBody(index) || !isStatisticsText(m_text.statement(index).block))
            return;
        const auto &tokens = m_text.statement(index).tokens;
        for (int at = 0; at < tokens.size(); ++at) {
            if (tokens[at].kind == Token::Kind::Percent && !m_explained[index].contains(at) && !isFull()
                && judge(index, at) == Verdict::Fine)
                note(index, tokens[at]);
        }
    }

    // A paragraph of the body that states figures or stands beside one that does.
    [[nodiscard]] bool isStatisticsText(int block) const
    {
        return std::ranges::any_of(m_found.candidates, [&](const Candidate &one) {
            return m_text.pages().isBody(one.block) && !one.otherYear && std::abs(one.block - block) <= 1;
        });
    }

    void addUnknown(int index, int at)
    {
        const Statement &statement = m_text.statement(index);
        const Token &token = statement.tokens[at];
        const Block cell = m_text.cell(index).value_or(Block::Letter);
        if (addTableCell(index, token, cell))
            return;
        const bool isRing = token.kind == Token::Kind::Percent && statement.isLoneNumber();
        if (isRing && repeatsRate(token.value))
            return;
        note(index, token);
        Candidate guess = m_text.candidate(index, at);
        guess.strength = isRing ? Strength::Ring : Strength::Guess;
        const auto guessed = isRing ? GuessedKey{keyOfSlot(u"rate"_s, cell)}
                                    : guessKey(statement, at, cell, m_text.wordings());
        guess.key = guessed.key;
        guess.said = guessed.said;
        if (!guess.key.isEmpty() && fieldDefinition(guess.key)->block != Block::DealtWith)
            guess.turn = turnOf(m_text, index, at, guess.key.contains(u"average"));
        if (!guess.key.isEmpty() && (guess.perCent || !hasOtherKnown(guess)))
            addGuess(guess);
    }

    void note(int index, const Token &token, bool foreign = false)
    {
        const Statement &statement = m_text.statement(index);
        m_found.unexplained.append({.block = m_text.cell(index).value_or(Block::Letter),
            .printed = printedText(statement.text, token.begin, token.length),
            .value = token.value,
            .perCent = token.kind == Token::Kind::Percent,
            .foreign = foreign,
            .page = m_text.pages().blocks[statement.block].page,
            .statement = index,
            .textBlock = statement.block,
            .text = statement.text,
            .from = token.begin,
            .length = token.length});
    }

    // A guess at a figure that a known wording states otherwise is no help: it may be its neighbour.
    [[nodiscard]] bool hasOtherKnown(const Candidate &guess) const
    {
        return std::ranges::any_of(m_found.candidates, [&](const Candidate &one) {
            return one.key == guess.key && one.strength == Strength::Known && !one.otherYear
                && one.value != guess.value;
        });
    }

    void addGuess(const Candidate &guess)
    {
        m_found.candidates.append(guess);
        m_found.present.insert(int(fieldDefinition(guess.key)->block));
    }

    // True where a row or a column of a table says what the number is.
    bool addTableCell(int index, const Token &token, Block cell)
    {
        const Statement &statement = m_text.statement(index);
        if (!statement.isLoneNumber() || m_tableCells > mostCandidates)
            return false;
        ++m_tableCells;
        const auto meaning =
            readTableCell(m_text.pages().blocks, statement.block, token, cell, m_text.pages().yearEnding);
        if (!meaning)
            return false;
        if (meaning->foreign) {
            addForeign(index, meaning->key);
            return true;
        }
        if (!meaning->row && token.kind == Token::Kind::Percent && repeatsRate(token.value))
            return false;
        Candidate one = m_text.candidate(index, 0);
        one.key = meaning->key;
        one.strength = meaning->clear ? Strength::Known : Strength::Guess;
        if (one.strength == Strength::Guess)
            note(index, token);
        addGuess(one);
        return true;
    }

    // Worth a word where the figure is missing: the table may be read wrongly.
    void addForeign(int index, const QString &key)
    {
        if (key.isEmpty() || isFull())
            return;
        Candidate one = m_text.candidate(index, 0);
        one.key = key;
        one.otherYear = true;
        m_found.candidates.append(one);
    }

    // A ring chart says its block's rate again, and rings stand where no sentence tells whose they are.
    [[nodiscard]] bool repeatsRate(double value) const
    {
        return std::ranges::any_of(m_found.candidates, [value](const Candidate &one) {
            return one.strength == Strength::Known && one.key.endsWith(u"_rate") && !one.otherYear
                && one.value == value;
        });
    }

    FoundFigures &m_found;
    const FigureText &m_text;
    const QList<QSet<int>> &m_explained;
    bool m_hasCells = false;
    int m_tableCells = 0;
};
} // namespace

void addLeftovers(FoundFigures &found, const FigureText &text, const QList<QSet<int>> &explained)
{
    Leftovers(found, text, explained).add();
}
