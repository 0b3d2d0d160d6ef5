// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/pagewords.h"

#include <algorithm>
#include <cmath>

namespace {
constexpr qsizetype mostWords = 50'000;
constexpr qsizetype longestWord = 500;

QString searchable(const QString &word)
{
    constexpr QChar softHyphen(0xad);
    QString text;
    for (const QChar c : word.left(longestWord).normalized(QString::NormalizationForm_KC)) {
        if (c != softHyphen && (c.isPrint() || c.isSurrogate()))
            text.append(c);
    }
    return text;
}
/// Parsers see no blank at the end of a line, and columns stand side by side: only what follows close by, in
/// the same line, is one word with what stands before it.
bool isTouching(const Page &page, const Word &word, const Word &next)
{
    if (word.spaceAfter)
        return false;
    if (page.typed)
        return word.line == next.line;
    const double height = std::min(word.box.height(), next.box.height()) * page.size.height();
    const double shared =
        (std::min(word.box.bottom(), next.box.bottom()) - std::max(word.box.top(), next.box.top()))
        * page.size.height();
    const double gap = (next.box.left() - word.box.right()) * page.size.width();
    return shared > height / 2 && std::abs(gap) < height / 5;
}
} // namespace

QString searchTextOf(const Page &page)
{
    QString all;
    const auto count = std::min(page.words.size(), mostWords);
    for (qsizetype i = 0; i < count; ++i) {
        all += searchable(page.words.at(i).text);
        if (i + 1 < count && !isTouching(page, page.words.at(i), page.words.at(i + 1)))
            all += u' ';
    }
    return all;
}
