// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/candidates.h"

#include "extraction/cells.h"
#include "extraction/corrections.h"
#include "extraction/figureslots.h"
#include "extraction/leftovers.h"
#include "extraction/settledfigures.h"
#include "extraction/turns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
using Role = Wording::Role;
using Strength = Candidate::Strength;
using Verdict = FigureScope::Verdict;

// Collects what the known wordings say.
class KnownFigures {
public:
    KnownFigures(FoundFigures &found, const FigureText &text)
        : m_found(found)
        , m_text(text)
        , m_explained(text.size())
    {
    }

    void collect()
    {
        for (int index = 0; index < m_text.size(); ++index)
            addStatement(index);
        settleShared(m_found, m_shared, m_text);
        for (const auto &[index, block] : std::as_const(m_withoutAverage))
            addNoAverage(index, block);
        settleNotApplicable(m_found);
        settleDealtWith(m_found, m_text.pages());
        settleRemedyBase(m_found);
        addHeadings();
    }

    [[nodiscard]] const QList<QSet<int>> &explained() const { return m_explained; }

private:
    void addStatement(int index)
    {
        auto wordings = m_text.statement(index).wordings;
        const auto isAverage = [](const FoundWording &one) {
            return std::ranges::any_of(
                one.match.captures, [](const auto &capture) { return capture.slot.contains(u"average"); });
        };
        std::ranges::stable_sort(wordings, std::greater{}, isAverage);
        const auto &statement = m_text.statement(index);
        std::stable_partition( // clang 14 knows no std::ranges::subrange
            wordings.begin(), wordings.end(),
            [&](const auto &one) { return !isLoose(one.match, statement); });
        QSet<int> used;
        QList<WordingMatch> accepted;
        for (const auto &one : wordings) {
            if (one.wording->role == Role::WholeBlock)
                addWholeBlock(index, one);
            if (one.wording->role == Role::NoAverage && m_text.cell(index))
                m_withoutAverage.append({index, *m_text.cell(index)});
            const bool isUsed = std::ranges::any_of(
                one.match.captures, [&](const auto &capture) { return used.contains(capture.token); });
            if (one.wording->role != Role::Figure || isUsed || ridesOn(accepted, one.match, statement))
                continue;
            accepted.append(one.match);
            const auto known = m_found.candidates.size();
            for (const Capture &capture : one.match.captures) {
                used.insert(capture.token);
                if (addCapture(index, one, capture))
                    m_explained[index].insert(capture.token);
            }
            if (isBetweenNumbers(one.match, statement)) {
                for (auto at = known; at < m_found.candidates.size(); ++at)
                    m_found.candidates[at].strength = Strength::Guess;
            }
        }
    }

    // Whether a comma parts the match's only number, at its edge, from its words.
    [[nodiscard]] static bool isLoose(const WordingMatch &match, const Statement &statement)
    {
        if (match.captures.size() != 1 || match.last - match.first < 2)
            return false;
        const int number = match.captures.first().token;
        const auto hasComma = [&](int before, int behind) {
            const int end = statement.tokens[before].end();
            return statement.text.text.mid(end, statement.tokens[behind].begin - end).contains(u',');
        };
        return (number == match.first && hasComma(number, number + 1))
            || (number == match.last - 1 && hasComma(number - 1, number));
    }

    // "41 were then closed, 33 we investigated" may give the number before its words.
    [[nodiscard]] static bool isBetweenNumbers(const WordingMatch &match, const Statement &statement)
    {
        constexpr int nearest = 3;
        if (!isLoose(match, statement) || match.captures.first().token != match.last - 1)
            return false;
        for (int at = match.first - 1; at >= std::max(0, match.first - nearest); --at) {
            if (statement.tokens[at].isNumber())
                return true;
        }
        return false;
    }

    // "63 were not for us, 109 others were closed" does not say "not for us: 109".
    [[nodiscard]] static bool ridesOn(
        const QList<WordingMatch> &accepted, const WordingMatch &match, const Statement &statement)
    {
        return isLoose(match, statement) && std::ranges::any_of(accepted, [&](const WordingMatch &other) {
            const int number = match.captures.first().token;
            const int first = number == match.first ? match.first + 1 : match.first;
            const int last = number == match.last - 1 ? match.last - 1 : match.last;
            return other.first <= first && other.last >= last;
        });
    }

    void addWholeBlock(int index, const FoundWording &found)
    {
        const auto verdict =
            m_text.scope().judge(m_text.statement(index), found.match.first, found.match, Role::WholeBlock);
        if (verdict != Verdict::Fine)
            return;
        Candidate whole = m_text.notApplicable(index);
        whole.key = found.wording->baseKey;
        m_found.wholeBlocks.append(whole);
        m_found.present.insert(int(*found.wording->block));
    }

    [[nodiscard]] std::span<const Token> clause(int index, int token) const
    {
        const auto &tokens = m_text.statement(index).tokens;
        const auto [first, last] = clauseAround(tokens, token);
        return std::span(tokens).subspan(size_t(first), size_t(last - first));
    }

    [[nodiscard]] bool says(std::span<const Token> tokens, const QString &list) const
    {
        const auto words = m_text.wordings().list(list);
        return std::ranges::any_of(tokens, [&](const Token &one) { return words.contains(one.word); });
    }

    Verdict judge(int index, const FoundWording &found, const Capture &capture)
    {
        const Statement &statement = m_text.statement(index);
        auto verdict = m_text.scope().judge(statement, capture.token, found.match);
        // "In 2022-23, 75% of complaints were upheld. This compares to an average of 70%."
        const bool isFirst = std::none_of(statement.tokens.begin(), statement.tokens.begin() + capture.token,
            [](const Token &token) { return token.isNumber(); });
        if (verdict == Verdict::OtherYear && isFirst) {
            m_pastParagraph = statement.block;
            m_pastStatement = index;
        } else if (verdict == Verdict::Fine && m_pastParagraph == statement.block && m_pastStatement < index
            && !m_text.scope().namesItsYear(statement)) {
            verdict = Verdict::OtherYear;
        }
        if (verdict == Verdict::Fine && m_text.scope().isPast(statement.block))
            verdict = Verdict::OtherYear;
        return verdict;
    }

    // False where the wording does not tell what its number states.
    bool addCapture(int index, const FoundWording &found, const Capture &capture)
    {
        if (m_found.candidates.size() >= mostCandidates)
            return true;
        const auto verdict = judge(index, found, capture);
        const auto block = found.wording->block ? found.wording->block : m_text.cell(index);
        const bool corrects = isCorrection(m_text.statement(index));
        if ((verdict == Verdict::Decoy || corrects) && m_text.isBody(index))
            return true;
        const QString key = block ? keyOfSlot(capture.slot, *block) : QString();
        if (key.isEmpty()) {
            const bool isRate = m_text.statement(index).tokens[capture.token].kind == Token::Kind::Percent;
            return !slotMeansFigure(capture.slot) && (!isRate || capture.slot == u"percent");
        }
        Candidate one = m_text.candidate(index, capture.token);
        one.key = key;
        one.otherYear = verdict != Verdict::Fine;
        doubtByClause(one, index, capture, *block);
        if (*block != Block::DealtWith)
            one.turn = turnOf(m_text, index, capture.token, capture.slot.contains(u"average"));
        if (corrects || capture.slot == u"rate_plain")
            one.strength = Strength::Guess;
        if (!found.wording->block && verdict == Verdict::Fine)
            m_shared.append({int(m_found.candidates.size()), capture.slot, *block, index});
        m_found.candidates.append(one);
        // A figure in the letter's own text is no block: the page of figures may be a picture.
        const bool isInBlock = !m_text.isBody(index) || *block == Block::DealtWith;
        if (verdict == Verdict::Fine && isInBlock && fieldDefinition(one.key)->block == *block)
            m_found.present.insert(int(*block));
        return true;
    }

    // "of {number}" and the like only help a wording to match.
    [[nodiscard]] static bool slotMeansFigure(const QString &slot)
    {
        return !keyOfSlot(slot, Block::Upheld).isEmpty();
    }

    // "94% of upheld cases were without a satisfactory remedy", "we expect 100%"; "On average, similar
    // councils had remedied 20% of upheld complaints"
    void doubtByClause(Candidate &one, int index, const Capture &capture, Block block) const
    {
        const bool isOwn = capture.slot == u"rate" || capture.slot == u"per100k";
        if (!isOwn && !one.perCent)
            return;
        const auto words = clause(index, capture.token);
        if (one.perCent && says(words, u"hedges"_s))
            one.strength = Strength::Guess;
        if (!isOwn || !says(words, u"peers"_s))
            return;
        one.strength = Strength::Guess;
        const bool isAlone = std::ranges::count_if(words, [](const Token &token) {
            return token.isNumber() && token.value != 100000;
        }) == 1;
        if (isAlone && !says(words, u"own"_s))
            one.key = keyOfSlot(one.perCent ? u"average"_s : u"per100k_average"_s, block);
    }

    void addNoAverage(int index, Block block)
    {
        Candidate none = m_text.notApplicable(index);
        none.key = keyOfSlot(u"average"_s, block);
        if (isFound(m_found, none.key))
            none.key = keyOfSlot(u"per100k_average"_s, block);
        if (!none.key.isEmpty() && !isFound(m_found, none.key))
            m_found.candidates.append(none);
    }

    // A heading alone shows that its block is there, but not in the body, where it stands over an
    // explanation.
    void addHeadings()
    {
        const FigurePages &pages = m_text.pages();
        for (int index = 0; index < pages.blocks.size(); ++index) {
            const auto block = headingBlock(pages.blocks[index].text.text, m_text.wordings());
            if (block && !pages.isBody(index))
                m_found.present.insert(int(*block));
        }
    }

    FoundFigures &m_found;
    const FigureText &m_text;
    QList<QSet<int>> m_explained; // tokens, for each statement
    QList<SharedFigure> m_shared;
    int m_pastParagraph = -1; // block that began to look back on another year
    int m_pastStatement = -1; // its sentence that did
    QList<std::pair<int, Block>> m_withoutAverage; // statement, block
};
} // namespace

FoundFigures findFigures(const FigurePages &pages, const Wordings &wordings)
{
    const FigureText text(pages, wordings);
    FoundFigures found;
    KnownFigures known(found, text);
    known.collect();
    addLeftovers(found, text, known.explained());
    found.corrections = findCorrections(text);
    found.doubtfulHeads = text.scope().doubtfulHeads();
    return found;
}

QString listed(const QList<Unexplained> &numbers)
{
    QStringList printed;
    for (const Unexplained &one : numbers.first(std::min<qsizetype>(numbers.size(), 6)))
        printed.append(one.printed);
    printed.removeDuplicates();
    return printed.join(u", "_s);
}
