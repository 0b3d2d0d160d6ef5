// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsing/picturewords.h"

#include <algorithm>

namespace {

constexpr float doubtful = 0.5F; // what extraction asks a person about is below 0.8
constexpr float leastOfDigits = 0.6F; // from which on agreement is believed
constexpr float leastSeenOnce = 0.3F; // below, dirt is taken for letters
constexpr float surest = 0.99F; // 1 is for text
constexpr double leastLegible = 40; // letters
constexpr qsizetype mostCompared = 4'000;

bool hasDigit(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isDigit() || c == u'%'; });
}

qsizetype lettersIn(const Word &word)
{
    return std::ranges::count_if(word.text, [](QChar c) { return c.isLetterOrNumber(); });
}

/// What of \a text must be read alike: not its quotes, and not the stops and dirt at its ends.
QString core(const QString &text)
{
    QString plain;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        plain += unit == 0x2018 || unit == 0x2019 ? QChar(u'\'')
            : unit >= 0x2010 && unit <= 0x2015    ? QChar(u'-')
                                                  : c;
    }
    const auto isEdge = [](QChar c) { return !c.isLetterOrNumber() && c != u'%' && c != u'&'; };
    while (!plain.isEmpty() && isEdge(plain.back()))
        plain.chop(1);
    qsizetype start = 0;
    while (start < plain.size() && isEdge(plain[start]))
        ++start;
    return plain.sliced(start);
}

/// A lone letter or digit is a few dots wide, and is not found on the very same ones twice.
QRectF notTooNarrow(const QRectF &box)
{
    constexpr double narrow = 0.012;
    const double more = std::max(0.0, narrow - box.width()) / 2;
    return box.adjusted(-more, 0, more, 0);
}

/// Whether the two hold much the same ground.
bool isSamePlace(const Word &one, const Word &other)
{
    const QRectF first = notTooNarrow(one.box);
    const QRectF second = notTooNarrow(other.box);
    const QRectF shared = first & second;
    const double width = std::min(first.width(), second.width());
    const double height = std::min(first.height(), second.height());
    return shared.width() > 0.5 * width && shared.height() > 0.5 * height;
}

/// The words of \a words that stand where \a word does, from left to right.
QList<const Word *> wordsAt(const Word &word, const QList<Word> &words)
{
    QList<const Word *> found;
    for (const Word &other : words)
        if (isSamePlace(word, other))
            found.append(&other);
    std::ranges::sort(found, {}, [](const Word *one) { return one->box.left(); });
    return found;
}

QString joined(const QList<const Word *> &words)
{
    QString text;
    for (const Word *word : words)
        text += word->text;
    return core(text);
}

/// Whether \a word reads like \a seen, one of which may hold several words of the other reading.
bool isAlike(const Word &word, const QList<const Word *> &seen, const QList<Word> &first)
{
    if (joined(seen) == core(word.text))
        return true;
    return seen.size() == 1 && core(seen.front()->text) == joined(wordsAt(*seen.front(), first));
}

float agreedConfidence(const Word &word, const QList<const Word *> &seen, const QList<Word> &first)
{
    if (seen.isEmpty() || !isAlike(word, seen, first))
        return std::min(word.confidence, doubtful);
    const auto least =
        (*std::ranges::min_element(seen, {}, [](const Word *one) { return one->confidence; }))->confidence;
    if (hasDigit(word.text) && std::min(least, word.confidence) < leastOfDigits)
        return doubtful;
    return std::min(surest, std::max(least, word.confidence));
}

} // namespace

QList<Word> agreedWords(const QList<Word> &first, const QList<Word> &second)
{
    if (std::max(first.size(), second.size()) > mostCompared)
        return unconfirmedWords(first); // no letter, and comparing each with each would take long
    QList<Word> words = first;
    for (Word &word : words)
        word.confidence = agreedConfidence(word, wordsAt(word, second), first);
    for (const Word &word : second) {
        if (!hasDigit(word.text) || word.confidence < leastSeenOnce || !wordsAt(word, first).isEmpty())
            continue;
        words.append(word);
        words.last().confidence = doubtful;
    }
    return words;
}

QList<Word> unconfirmedWords(QList<Word> words)
{
    for (Word &word : words)
        word.confidence = std::min(word.confidence, doubtful);
    return words;
}

QList<Word> wordsBeside(const QList<Word> &printed, const QList<Word> &read)
{
    QList<Word> beside;
    std::ranges::copy_if(
        read, std::back_inserter(beside), [&](const Word &word) { return wordsAt(word, printed).isEmpty(); });
    return beside;
}

double legibleLetters(const QList<Word> &words)
{
    double read = 0;
    for (const Word &word : words)
        read += double(lettersIn(word)) * (word.confidence > 0.8F ? 1 : word.confidence > 0.6F ? 0.3 : 0);
    return read;
}

bool isLegible(const QList<Word> &words)
{
    qsizetype letters = 0;
    for (const Word &word : words)
        letters += lettersIn(word);
    const double legible = legibleLetters(words);
    return legible >= leastLegible && 2 * legible >= double(letters);
}
