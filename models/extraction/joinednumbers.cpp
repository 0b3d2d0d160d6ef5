// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/joinednumbers.h"

#include <QHash>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {
bool isNumberWord(const Token &token)
{
    return token.kind == Token::Kind::Word && token.value > 0;
}

class Joiner {
public:
    Joiner(QList<Token> &tokens, const QString &text)
        : m_tokens(tokens)
        , m_text(text)
    {
    }

    void join()
    {
        constexpr qsizetype longestOpening = 4; // "a", "nil", "zero"
        for (qsizetype at = 0; at < m_tokens.size(); ++at) {
            const Token &token = m_tokens[at];
            if (token.kind == Token::Kind::Word && token.value < 0 && token.word.size() > longestOpening)
                continue; // nothing begins with a plain word
            joinTens(at);
            joinHundreds(at);
            takeUnit(at);
            joinDigits(at);
        }
    }

private:
    [[nodiscard]] bool has(qsizetype at) const { return at < m_tokens.size(); }

    [[nodiscard]] bool isWord(qsizetype at, const QString &word) const
    {
        return has(at) && m_tokens[at].kind == Token::Kind::Word && m_tokens[at].word == word;
    }

    // The tokens up to \a last become part of that at \a at.
    void absorb(qsizetype at, qsizetype last, double value)
    {
        m_tokens[at].value = value;
        m_tokens[at].length = m_tokens[last].end() - m_tokens[at].begin;
        m_tokens.remove(at + 1, last - at);
    }

    // "forty-one", "forty one"
    void joinTens(qsizetype at)
    {
        if (!has(at + 1) || !isNumberWord(m_tokens[at]) || !isNumberWord(m_tokens[at + 1]))
            return;
        const Token &ones = m_tokens[at + 1];
        const double tens = m_tokens[at].value;
        if (tens >= 20 && tens <= 90 && ones.value <= 9 && ones.begin - m_tokens[at].end() == 1)
            absorb(at, at + 1, tens + ones.value);
    }

    // "a hundred", "one hundred and two", "a hundred thousand"
    void joinHundreds(qsizetype at)
    {
        const bool isCounted = isNumberWord(m_tokens[at]) && m_tokens[at].value < 10;
        if (!isWord(at + 1, u"hundred"_s) || (!isCounted && !isWord(at, u"a"_s)))
            return;
        const double hundreds = 100 * (isCounted ? m_tokens[at].value : 1);
        if (isWord(at + 2, u"thousand"_s)) {
            absorb(at, at + 2, 1000 * hundreds);
            m_tokens[at].kind = Token::Kind::Number;
            return;
        }
        qsizetype rest = at + 2;
        if (isWord(rest, u"and"_s))
            ++rest;
        if (has(rest))
            joinTens(rest);
        const bool hasRest = has(rest) && isNumberWord(m_tokens[rest]) && m_tokens[rest].value < 100
            && !m_tokens[rest].breakBefore;
        absorb(at, hasRest ? rest : at + 1, hundreds + (hasRest ? m_tokens[rest].value : 0));
    }

    // "seventy-five per cent", "zero percent"
    void takeUnit(qsizetype at)
    {
        Token &token = m_tokens[at];
        const bool isZero = token.word == u"zero" || token.word == u"nil";
        if (token.kind != Token::Kind::Word || (token.value <= 0 && !isZero))
            return;
        static const QRegularExpression unit(
            u"\\s*(?:%|per\\s?cent\\b)"_s, QRegularExpression::CaseInsensitiveOption);
        const auto match = unit.match(m_text, token.end(), QRegularExpression::NormalMatch,
            QRegularExpression::AnchorAtOffsetMatchOption
                | QRegularExpression::DontCheckSubjectStringMatchOption);
        if (!match.hasMatch())
            return;
        token.kind = Token::Kind::Percent;
        token.length = int(match.capturedEnd()) - token.begin;
        while (has(at + 1) && m_tokens[at + 1].begin < m_tokens[at].end())
            m_tokens.removeAt(at + 1);
    }

    // How many digits the token at \a at has; 0 where it holds anything else.
    [[nodiscard]] qsizetype digitsOf(qsizetype at) const
    {
        const Token &token = m_tokens[at];
        return token.isNumber() && !token.odd && numberOfWord(token.word) < 0
                && token.word == QString::number(qint64(token.value)).rightJustified(token.word.size(), u'0')
            ? token.word.size()
            : 0;
    }

    [[nodiscard]] bool isNumberBehindSpace(qsizetype at) const
    {
        return at > 0 && has(at) && m_tokens[at].isNumber()
            && m_tokens[at].begin == m_tokens[at - 1].end() + 1 && m_text[m_tokens[at].begin - 1] == u' ';
    }

    void joinDigits(qsizetype at)
    {
        if (m_tokens[at].kind != Token::Kind::Number || !isNumberBehindSpace(at + 1)
            || isNumberBehindSpace(at + 2) || (isNumberBehindSpace(at) && m_tokens[at - 1].isNumber()))
            return;
        const auto front = digitsOf(at);
        const auto back = digitsOf(at + 1);
        const double value = m_tokens[at].value * std::pow(10, double(back)) + m_tokens[at + 1].value;
        const bool isPercent = m_tokens[at + 1].kind == Token::Kind::Percent;
        const bool isSplit = front > 0 && back > 0
            && ((front == 1 && back == 1) || (isPercent && front + back == 3 && value == 100)
                || (!isPercent && front <= 3 && back == 3));
        if (!isSplit)
            return;
        m_tokens[at].kind = m_tokens[at + 1].kind;
        m_tokens[at].odd = true;
        absorb(at, at + 1, value);
    }

    QList<Token> &m_tokens;
    const QString &m_text;
};
} // namespace

double numberOfWord(const QString &word)
{
    static const QHash<QString, int> values{{u"zero"_s, 0}, {u"none"_s, 0}, {u"no"_s, 0}, {u"nil"_s, 0},
        {u"one"_s, 1}, {u"two"_s, 2}, {u"three"_s, 3}, {u"four"_s, 4}, {u"five"_s, 5}, {u"six"_s, 6},
        {u"seven"_s, 7}, {u"eight"_s, 8}, {u"nine"_s, 9}, {u"ten"_s, 10}, {u"eleven"_s, 11},
        {u"twelve"_s, 12}, {u"thirteen"_s, 13}, {u"fourteen"_s, 14}, {u"fifteen"_s, 15}, {u"sixteen"_s, 16},
        {u"seventeen"_s, 17}, {u"eighteen"_s, 18}, {u"nineteen"_s, 19}, {u"twenty"_s, 20}, {u"thirty"_s, 30},
        {u"forty"_s, 40}, {u"fifty"_s, 50}, {u"sixty"_s, 60}, {u"seventy"_s, 70}, {u"eighty"_s, 80},
        {u"ninety"_s, 90}};
    return values.value(word, -1);
}

void joinNumbers(QList<Token> &tokens, const QString &text)
{
    Joiner(tokens, text).join();
}
