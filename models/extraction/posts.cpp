// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/posts.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {
QRegularExpression inEitherCase(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}
} // namespace

qsizetype postLength(const QString &text)
{
    static const QRegularExpression post = inEitherCase(
        u"^(?:(?:the|chief|executives?|interim|acting|deputy|joint|managing|directors?|strategic|head|of|"
        u"paid|service|services|"
        "town|clerk|and|&|corporate|officers?|monitoring|operating|group|assistant|county|city|borough|"
        "solicitor|permanent|temporary|"
        "resources|place|people|governance|legal|finance|law|democratic|leader|commissioners?|to|lead|fire|"
        "returning|"
        "communities|growth|economy|environment|children's|adult|adults|social|care|housing|transformation|"
        "customer|"
        "secretary|president|general|manager|policy|strategy|performance|(?<=the\\s)council(?!\\s+(?:of|for)\\b)|s151|section 151|-|/|,|\\(|\\))(?:\\s+|$|(?=,)))+"_s);
    return post.match(text).capturedLength();
}

qsizetype firstPost(const QString &text)
{
    static const QRegularExpression post = inEitherCase(
        u"\\b(?:chief|interim|acting|managing|executive directors?|strategic directors?|directors?|head "
        u"of|town "
        u"clerk|joint chief|"
        "deputy|corporate directors?|monitoring officer|clerk|assistant|group|commissioner|secretary|leader|executive)\\b"_s);
    return post.match(text).hasMatch() ? post.match(text).capturedStart() : -1;
}
