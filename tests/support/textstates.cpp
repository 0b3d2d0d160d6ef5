// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/textstates.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

QString softlyHyphenated(QString text)
{
    const QStringList words{u"recom-mendations"_s, u"investi-gated"_s, u"investi-gations"_s,
        u"organi-sations"_s, u"organi-sation"_s, u"satis-factory"_s, u"Ombuds-man"_s, u"success-fully"_s,
        u"imple-mented"_s, u"resi-dents"_s};
    for (const QString &word : words) {
        QString plain = word;
        QString soft = word;
        text.replace(plain.remove(u'-'), soft.replace(u'-', QChar(0xAD)));
    }
    return text;
}

QString withNoBreakSpaces(QString text)
{
    static const QRegularExpression afterNumber(u"(?<=[0-9%])([\\x{E0FF}*]*) (?=\\p{L})"_s);
    return text.replace(afterNumber, u"\\1\u00a0"_s);
}

QString withCurlyQuotes(QString text)
{
    static const QRegularExpression opening(u"(?<=^|\\s)'"_s);
    static const QRegularExpression years(u"(?<=[0-9])-(?=[0-9])"_s);
    text.replace(years, u"\u2013"_s);
    return text.replace(opening, u"\u2018"_s).replace(u'\'', QChar(0x2019));
}

} // namespace

namespace Support {

QString withStates(QString text, TextStates states)
{
    if (states & TextState::NoBreakSpaces)
        text = withNoBreakSpaces(text);
    if (states & TextState::CurlyQuotes)
        text = withCurlyQuotes(text);
    if (states & TextState::SoftHyphens)
        text = softlyHyphenated(text);
    static const QRegularExpression boldRate(u"([0-9]+)%(\\x{E0FF}?)[*][*]"_s);
    if (states & TextState::SplitBold)
        text.replace(boldRate, u"\\1**%\\2"_s);
    if (states & TextState::ZeroWidthSpaces)
        text.replace(u"% "_s, u"%\u200b "_s).replace(u"%\uE0FF "_s, u"%\uE0FF\u200b "_s);
    if (states & TextState::Ligatures)
        text.replace(u"fi"_s, u"\ufb01"_s).replace(u"fl"_s, u"\ufb02"_s);
    return text;
}

} // namespace Support
