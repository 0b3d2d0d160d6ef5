// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/statements.h"

#include "extraction/labels.h"
#include "extraction/sentences.h"
#include "extraction/yearsnamed.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
bool holdsFigure(const Token &token)
{
    return token.isNumber() || token.kind == Token::Kind::NotApplicable
        || (token.kind == Token::Kind::Word && token.value >= 0);
}

// Only sentences that deny something can stand for a whole block.
bool denies(const Token &token)
{
    static const QStringList words{u"no"_s, u"not"_s, u"none"_s, u"cannot"_s, u"nothing"_s, u"nil"_s};
    return token.kind == Token::Kind::Word && words.contains(token.word);
}

// Most of a letter is neither figure nor denial; long paragraphs without either are not looked at word by
// word.
bool isPlainProse(const QString &sentence)
{
    return sentence.size() > 40 && !sentence.contains(u"no", Qt::CaseInsensitive)
        && std::ranges::none_of(sentence, [](QChar unit) { return unit.isDigit(); });
}

// The council's name may hold words that join or divide clauses ("Windsor and Maidenhead").
void collapseName(QList<Token> &tokens, const QList<Token> &name)
{
    if (name.size() < 2)
        return;
    for (qsizetype at = 0; at + name.size() <= tokens.size(); ++at) {
        const bool isName = std::ranges::equal(
            name, std::span(tokens).subspan(size_t(at), size_t(name.size())), {}, &Token::word, &Token::word);
        if (!isName)
            continue;
        tokens[at].word = u"council"_s;
        tokens[at].length = tokens[at + name.size() - 1].end() - tokens[at].begin;
        tokens.remove(at + 1, name.size() - 1);
    }
}

void dropAsides(QList<Token> &tokens, QDate yearEnding, const Wordings &wordings)
{
    for (qsizetype first = 0; first < tokens.size(); ++first) {
        if (tokens[first].aside == 0)
            continue;
        qsizetype last = first;
        while (last < tokens.size() && tokens[last].aside == tokens[first].aside)
            ++last;
        const auto aside = std::span(tokens).subspan(size_t(first), size_t(last - first));
        const bool isWhole = aside.size() == size_t(tokens.size());
        const bool looksBack = std::ranges::any_of(aside, &Token::isNumber)
            && (nameAnotherYear(aside, yearEnding) || wordings.has(aside, Wording::Role::Decoy));
        if (looksBack && !isWhole)
            tokens.remove(first, last - first);
        first = looksBack && !isWhole ? first - 1 : last - 1;
    }
}

void findWordings(Statement &statement, const Wordings &wordings)
{
    using Role = Wording::Role;
    const bool hasFigure = std::ranges::any_of(statement.tokens, holdsFigure);
    if (hasFigure)
        statement.wordings =
            wordings.find(statement.tokens, {Role::Figure, Role::WholeBlock, Role::NoAverage});
    else if (deniesAny(statement.tokens))
        statement.wordings = wordings.find(statement.tokens, {Role::WholeBlock, Role::NoAverage});
    if (!statement.wordings.isEmpty() || statement.hasNumber())
        statement.wordings += wordings.find(statement.tokens, {Role::Decoy, Role::Elsewhere});
    statement.wordings += wordings.find(statement.tokens, {Role::Correction});
}
} // namespace

bool deniesAny(std::span<const Token> tokens)
{
    return std::ranges::any_of(tokens, denies);
}

bool Statement::hasNumber() const
{
    return std::ranges::any_of(tokens, &Token::isNumber);
}

QList<Statement> findStatements(
    const QList<TextBlock> &blocks, const QString &authority, QDate yearEnding, const Wordings &wordings)
{
    const auto name = tokensOf(authority);
    const auto openers = wordings.list(u"openers"_s);
    const auto labels = pairLabels(blocks, wordings);
    QList<Statement> statements;
    for (int index = 0; index < blocks.size(); ++index) {
        const LaidText &text = blocks[index].text;
        const auto sentences = sentencesOf(text.text, openers);
        for (qsizetype at = 0; at < sentences.size(); ++at) {
            if (at == 0 && labels.isLabel(index))
                continue;
            if (blocks[index].text.size() > 200
                && isPlainProse(text.text.mid(sentences[at].begin, sentences[at].length)))
                continue;
            Statement statement{.text = text.mid(sentences[at].begin, sentences[at].length),
                .block = index,
                .wholeBlock = sentences.size() == 1};
            if (const int label = labels.labelOf(index); label >= 0) {
                const auto first = sentencesOf(blocks[label].text.text, openers).value(0);
                statement.text.appendSpace(u' ');
                statement.text.append(blocks[label].text.mid(first.begin, first.length));
            }
            statement.tokens = tokensOf(statement.text.text);
            collapseName(statement.tokens, name);
            dropAsides(statement.tokens, yearEnding, wordings);
            findWordings(statement, wordings);
            statements.append(statement);
        }
    }
    return statements;
}

std::pair<int, int> clauseAround(std::span<const Token> tokens, int token)
{
    static const QStringList turns{u"compares"_s, u"compared"_s, u"compare"_s, u"while"_s, u"whereas"_s,
        u"but"_s, u"although"_s, u"though"_s, u"up"_s, u"down"_s, u"versus"_s, u"against"_s, u"alongside"_s};
    static const QStringList regions{u"across"_s, u"among"_s, u"for"_s, u"in"_s, u"nationally"_s};
    // "… 79% in similar organisations and 81% across all councils"
    const auto isSecond = [&](size_t at) {
        return tokens[at].word == u"and"_s && at + 2 < tokens.size() && tokens[at + 1].isNumber()
            && regions.contains(tokens[at + 2].word);
    };
    const auto isTurn = [&](int at) {
        return tokens[size_t(at)].breakBefore || turns.contains(tokens[size_t(at)].word)
            || isSecond(size_t(at));
    };
    const auto hasFigure = [&](int from, int to) {
        return std::ranges::any_of(tokens.subspan(size_t(from), size_t(to - from)),
            [](const Token &one) { return one.isNumber() || one.kind == Token::Kind::NotApplicable; });
    };
    const int size = int(tokens.size());
    int first = token;
    while (first > 0 && !isTurn(first))
        --first;
    // Words before the first number of a sentence ("Last year, …") belong to it.
    if (!hasFigure(0, first))
        first = 0;
    int last = token + 1;
    while (last < size && (!isTurn(last) || !hasFigure(last, size)))
        ++last;
    // A part without a number between two numbers goes with the first.
    while (last < size) {
        int next = last + 1;
        while (next < size && !isTurn(next))
            ++next;
        if (hasFigure(last, next))
            break;
        last = next;
    }
    return {first, last};
}
