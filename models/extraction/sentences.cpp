// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/sentences.h"

#include <algorithm>

namespace {
// No sentence of a letter is as long; one without an end must not cost minutes.
constexpr qsizetype longestSentence = 1500;

// "c. 41", "approx. 41"
bool isCirca(const QString &text, qsizetype stop)
{
    qsizetype begin = stop;
    while (begin > 0 && text[begin - 1].isLetter())
        --begin;
    const auto word = QStringView(text).sliced(begin, stop - begin);
    const qsizetype number = stop + 1 < text.size() && text[stop + 1].isSpace() ? stop + 2 : stop + 1;
    return number < text.size() && text[number].isDigit()
        && (word == u"c" || word == u"ca" || word == u"approx");
}

bool endsSentence(const QString &text, qsizetype at)
{
    const QChar unit = text[at];
    if (unit == u'\n')
        return at + 1 < text.size() && !text[at + 1].isLetterOrNumber() && text[at + 1] != u'%'
            && text[at + 1] != u'(' && text[at + 1] != u'\'' && text[at + 1] != u'"' && text[at + 1] != u'&';
    if (unit != u'.' && unit != u'!' && unit != u'?')
        return false;
    if (at + 1 >= text.size())
        return true;
    const QChar next = text[at + 1];
    if (isCirca(text, at))
        return false;
    if (next.isSpace())
        return at + 2 >= text.size() || !text[at + 2].isLower();
    const bool isAfterLetter = at > 0 && text[at - 1].isLetter();
    return next.isUpper() || (next.isDigit() && isAfterLetter);
}
} // namespace

QList<TextRange> sentencesOf(const QString &text, const QStringList &openers)
{
    QList<TextRange> sentences;
    qsizetype begin = 0;
    const auto close = [&](qsizetype end) {
        while (begin < end && text[begin].isSpace())
            ++begin;
        if (end > begin)
            sentences.append({int(begin), int(end - begin)});
        begin = end;
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isTooLong = at - begin > longestSentence && text[at].isSpace();
        if (isTooLong || endsSentence(text, at)) {
            close(at + 1);
            continue;
        }
        const bool canOpen =
            text[at].isUpper() && at > begin && (text[at - 1].isSpace() || !text[at - 1].isUpper());
        if (canOpen && std::ranges::any_of(openers, [&](const QString &opener) {
                return QStringView(text).mid(at).startsWith(opener);
            }))
            close(at);
    }
    close(text.size());
    return sentences;
}
