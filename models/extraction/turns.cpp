// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/turns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
// An average stands this many sentences behind its rate at most.
constexpr int farthestRate = 3;

using Stretch = std::pair<int, int>;

// "on time or late" and "failure is rare" turn nothing.
QString turnIn(std::span<const Token> tokens, const Wordings &wordings)
{
    QString words = u" "_s;
    for (const Token &token : tokens)
        words += token.word + u' ';
    const QString turn = wordings.phrases(u"turns"_s).firstIn(words);
    return turn.isEmpty() || wordings.phrases(u"no_turns"_s).firstIn(words).isEmpty() ? turn : QString();
}

// The number's clause; what follows without another number goes with it: "85% …, because it had failed".
Stretch reachOf(const Statement &statement, int token)
{
    auto [first, last] = clauseAround(statement.tokens, token);
    const auto rest = std::span(statement.tokens).subspan(size_t(last));
    if (std::ranges::none_of(rest, &Token::isNumber))
        last = int(statement.tokens.size());
    for (int at = token + 1; at < last; ++at) {
        if (statement.tokens[at].word == u"and")
            last = at;
    }
    return {first, last};
}

// "below 100%" states nothing.
bool isBound(const Statement &statement, int token)
{
    static const QStringList bounds{u"below"_s, u"under"_s, u"above"_s, u"over"_s, u"than"_s, u"least"_s};
    return token > 0 && bounds.contains(statement.tokens[token - 1].word);
}

QString turnAt(const FigureText &text, int index, int token)
{
    const Statement &statement = text.statement(index);
    const auto [first, last] = reachOf(statement, token);
    return turnIn(std::span(statement.tokens).subspan(size_t(first), size_t(last - first)), text.wordings());
}
// What turns the rates of a sentence up to token \a end; nothing where one of them stands as it is, and no
// value where there are none.
std::optional<QString> turnOfRates(const FigureText &text, int index, qsizetype end)
{
    const Statement &statement = text.statement(index);
    std::optional<QString> turn;
    for (int at = 0; at < end; ++at) {
        if (statement.tokens[at].kind != Token::Kind::Percent || isBound(statement, at))
            continue;
        turn = turnAt(text, index, at);
        if (turn->isEmpty())
            break;
    }
    return turn;
}
} // namespace

namespace {
// The sign of a tag ("<b>13</b>") is none.
bool hasSign(const QString &text, const Token &number)
{
    static const QString signs = u"~\u223c\u2248\u00b1<\u2264\u2265"_s;
    const int before = number.begin - 1;
    const int behind = number.end();
    const bool isOver = before >= 0 && text[before] == u'>' && (before == 0 || text[before - 1].isSpace());
    return isOver || (before >= 0 && signs.contains(text[before]))
        || (behind < text.size() && text[behind] == u'+');
}
} // namespace

QString approximationOf(const Statement &statement, int token, const Wordings &wordings)
{
    constexpr int reach = 4; // words
    const auto &tokens = statement.tokens;
    const QString &text = statement.text.text;
    const Token &number = tokens[token];
    const auto printed = [&](int first, int last) {
        return text.mid(tokens[first].begin, tokens[last].end() - tokens[first].begin).simplified();
    };
    if (hasSign(text, number))
        return text.mid(std::max(0, number.begin - 1), number.length + 2).trimmed();
    QString before;
    int first = token;
    for (int at = token - 1; at >= std::max(0, token - reach) && tokens[at].isPlainWord(); --at) {
        before = u' ' + tokens[at].word + before;
        if (wordings.list(u"approximations"_s).contains(before.sliced(1)))
            first = at;
    }
    if (first < token)
        return printed(first, token);
    QString behind;
    for (int at = token + 1; at < std::min(int(tokens.size()), token + reach) && tokens[at].isPlainWord();
         ++at) {
        behind += (behind.isEmpty() ? QString() : u" "_s) + tokens[at].word;
        if (wordings.list(u"approximations_behind"_s).contains(behind))
            return printed(token, at);
    }
    return {};
}

QString turnOf(const FigureText &text, int index, int token, bool isAverage)
{
    const QString own = turnAt(text, index, token);
    if (!own.isEmpty() || !isAverage || text.statement(index).isLoneNumber())
        return own;
    if (const auto turn = turnOfRates(text, index, token))
        return *turn;
    // "In 7% of cases the remedy was late" behind the rate itself changes nothing.
    QString turned;
    for (int before = index - 1; before >= std::max(0, index - farthestRate); --before) {
        const Statement &statement = text.statement(before);
        if (statement.isLoneNumber() || text.cell(before) != text.cell(index))
            continue;
        const auto turn = turnOfRates(text, before, statement.tokens.size());
        if (turn && turn->isEmpty())
            return {};
        if (turn && turned.isEmpty())
            turned = *turn;
    }
    return turned;
}
