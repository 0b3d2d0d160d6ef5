// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/guesses.h"

#include "extraction/figureslots.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QString unitOf(const Statement &statement, int token)
{
    const Token &number = statement.tokens[token];
    const bool hasHundredThousand = std::ranges::any_of(
        statement.tokens, [](const Token &one) { return one.isNumber() && one.value == 100000; });
    if (hasHundredThousand)
        return u"per100k"_s;
    if (number.kind == Token::Kind::Percent)
        return u"percent"_s;
    return number.decimals > 0 ? u"per100k"_s : u"count"_s;
}

bool holdsAny(const QSet<QString> &words, const QStringList &list)
{
    return std::ranges::any_of(list, [&](const QString &word) { return words.contains(word); });
}
} // namespace

GuessedKey guessKey(const Statement &statement, int token, Block cell, const Wordings &wordings)
{
    const QString unit = unitOf(statement, token);
    const auto [first, last] = clauseAround(statement.tokens, token);
    QSet<QString> words;
    for (int at = first; at < last; ++at)
        words.insert(statement.tokens[at].word);
    for (const FieldVocabulary &field : wordings.vocabulary()) {
        const bool fits = field.units.contains(unit) && !holdsAny(words, field.none)
            && std::ranges::all_of(field.all, [&](const QStringList &list) { return holdsAny(words, list); });
        if (!fits)
            continue;
        if (fieldDefinition(field.key))
            return {field.key, true};
        return {keyOfSlot(field.key, cell)};
    }
    if (unit == u"percent")
        return {keyOfSlot(u"rate"_s, cell)};
    return {unit == u"count" && statement.isLoneNumber() ? keyOfSlot(u"count"_s, cell) : QString()};
}
