// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsing/soundwords.h"

#include <algorithm>
#include <array>

namespace {

// Of a page: fewer signs say nothing about the rest.
constexpr qsizetype fewestSigns = 100;
constexpr qsizetype fewestWords = 20;
constexpr qsizetype oneCommonIn = 50;
// English has two vowels in five letters; signs that are off by some places have far fewer.
constexpr qsizetype oneVowelIn = 5;
constexpr qsizetype oneReadableIn = 3;

bool isCommon(const QString &text)
{
    constexpr std::array common{QStringView(u"the"), QStringView(u"of"), QStringView(u"and"),
        QStringView(u"to"), QStringView(u"in"), QStringView(u"for"), QStringView(u"your"), QStringView(u"we"),
        QStringView(u"is"), QStringView(u"on"), QStringView(u"by"), QStringView(u"with"), QStringView(u"at"),
        QStringView(u"from"), QStringView(u"be"), QStringView(u"as"), QStringView(u"this"),
        QStringView(u"that"), QStringView(u"are"), QStringView(u"was"), QStringView(u"not"),
        QStringView(u"you"), QStringView(u"total"), QStringView(u"page"), QStringView(u"council"),
        QStringView(u"date"), QStringView(u"report")};
    return std::ranges::any_of(
        common, [&text](QStringView word) { return text.compare(word, Qt::CaseInsensitive) == 0; });
}

struct Signs {
    qsizetype all = 0;
    qsizetype letters = 0;
    qsizetype digits = 0;
    qsizetype vowels = 0;
    qsizetype foreign = 0; ///< letters of other scripts

    void add(QChar sign)
    {
        ++all;
        digits += sign.isDigit();
        if (!sign.isLetter())
            return;
        ++letters;
        foreign += sign.script() != QChar::Script_Latin;
        vowels += QStringView(u"aeiouyAEIOUY").contains(sign) || sign.unicode() > 0x7f;
    }
};

} // namespace

bool areSound(const QList<Word> &words)
{
    Signs signs;
    qsizetype common = 0;
    for (const Word &word : words) {
        std::ranges::for_each(word.text, [&signs](QChar sign) { signs.add(sign); });
        common += isCommon(word.text);
    }
    const bool isTooLittle = words.size() < fewestWords || signs.all < fewestSigns;
    if (isTooLittle || common * oneCommonIn >= words.size() || 2 * signs.foreign > signs.letters)
        return true;
    const bool isOfSigns = (signs.letters + signs.digits) * oneReadableIn < signs.all;
    const bool isOfShiftedLetters = signs.letters > signs.digits && signs.vowels * oneVowelIn < signs.letters;
    return !isOfSigns && !isOfShiftedLetters;
}
