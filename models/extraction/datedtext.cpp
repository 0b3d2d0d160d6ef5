// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/datedtext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {
// 1 to 12 for "july", "jul" or "sept"; 0 for other words.
int monthOf(const QString &word)
{
    static const QRegularExpression name(
        u"^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
        u"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$"_s);
    static const QStringList months{u"jan"_s, u"feb"_s, u"mar"_s, u"apr"_s, u"may"_s, u"jun"_s, u"jul"_s,
        u"aug"_s, u"sep"_s, u"oct"_s, u"nov"_s, u"dec"_s};
    return name.match(word).hasMatch() ? int(months.indexOf(word.left(3))) + 1 : 0;
}

// "24 july", "24th july", "july 24", "24 sept"
QDate dayOfYear(const QString &words, int year)
{
    static const QRegularExpression number(u"\\d{1,2}"_s);
    static const QRegularExpression name(u"[a-z]{3,}"_s);
    const int day = number.match(words).captured().toInt();
    return QDate(year, monthOf(name.match(words).captured()), day);
}
} // namespace

bool isMonthBeforeDay(const Token &first, const Token &second)
{
    // The month last: asking for it is dear.
    return second.kind == Token::Kind::Number && second.value <= 31 && second.decimals == 0
        && first.kind == Token::Kind::Word && monthOf(first.word) > 0;
}

QDate dayAfter(const QString &words, QDate written)
{
    const QDate sameYear = dayOfYear(words, written.year());
    return sameYear.isValid() && sameYear < written ? dayOfYear(words, written.year() + 1) : sameYear;
}

QList<Token> plainDates(const QList<Token> &tokens)
{
    static const QRegularExpression weekday(
        u"^(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?$"_s);
    QList<Token> plain;
    for (qsizetype at = 0; at < tokens.size(); ++at) {
        Token token = tokens[at];
        if (at + 1 < tokens.size() && isMonthBeforeDay(token, tokens[at + 1])) {
            token.kind = Token::Kind::Date;
            token.word += u' ' + tokens[at + 1].word;
            token.length = tokens[at + 1].end() - token.begin;
            ++at;
        }
        while (token.kind == Token::Kind::Date && !plain.isEmpty() && plain.last().kind == Token::Kind::Word
            && (plain.last().word == u"the" || weekday.match(plain.last().word).hasMatch()))
            plain.removeLast();
        plain.append(token);
    }
    return plain;
}
