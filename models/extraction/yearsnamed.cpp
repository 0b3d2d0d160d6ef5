// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/yearsnamed.h"

#include <algorithm>

namespace {
bool namesAny(const Token &token)
{
    return token.kind == Token::Kind::Year || (token.kind == Token::Kind::Date && token.date.isValid());
}

bool lies(const Token &token, QDate yearEnding)
{
    if (token.kind == Token::Kind::Year)
        return token.yearEnding == yearEnding.year();
    return token.kind == Token::Kind::Date && token.date.isValid() && token.date <= yearEnding
        && token.date > yearEnding.addYears(-1);
}
} // namespace

bool nameTheYear(std::span<const Token> tokens, QDate yearEnding)
{
    return yearEnding.isValid()
        && std::ranges::any_of(tokens, [&](const Token &token) { return lies(token, yearEnding); });
}

bool nameAnotherYear(std::span<const Token> tokens, QDate yearEnding)
{
    return yearEnding.isValid() && std::ranges::any_of(tokens, namesAny) && !nameTheYear(tokens, yearEnding);
}
