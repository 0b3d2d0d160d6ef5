// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/paperunits.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostCells = 200;
constexpr qsizetype mostCompared = 2'000; // figures of one line

/// By its place in the list, and so no dearer than the list is long.
QList<FigurePair> differencesByPlace(const QStringList &edited, const QStringList &expected)
{
    QList<FigurePair> pairs;
    for (qsizetype i = 0; i < std::max(edited.size(), expected.size()); ++i) {
        if (edited.value(i) != expected.value(i))
            pairs.append({edited.value(i), expected.value(i)});
    }
    return pairs;
}

/// How long the longest run common to the ends of two lists is, from each place of either.
class CommonRuns {
public:
    CommonRuns(const QStringList &one, const QStringList &other)
        : m_columns(size_t(other.size()) + 1)
        , m_lengths((size_t(one.size()) + 1) * m_columns)
    {
        for (auto i = one.size() - 1; i >= 0; --i) {
            for (auto j = other.size() - 1; j >= 0; --j)
                m_lengths[size_t(i) * m_columns + size_t(j)] =
                    one.at(i) == other.at(j) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
        }
    }
    [[nodiscard]] int at(qsizetype i, qsizetype j) const
    {
        return m_lengths[size_t(i) * m_columns + size_t(j)];
    }

private:
    size_t m_columns;
    std::vector<int> m_lengths;
};

void settle(QStringList &extra, QStringList &missing, QList<FigurePair> &pairs)
{
    pairs += differencesByPlace(extra, missing);
    extra.clear();
    missing.clear();
}
} // namespace

QString folded(const QString &text)
{
    static const QRegularExpression single(u"[‘’‚‛′`´]"_s);
    static const QRegularExpression twice(u"[“”„‟″«»]"_s);
    static const QRegularExpression dash(u"[\\p{Pd}\u2212\u00AD]"_s);
    static const QRegularExpression beforePercent(u"(?<=\\p{Nd}) +(?=%)"_s);
    auto alike = text.simplified();
    alike.replace(single, u"'"_s).replace(twice, u"\""_s).replace(dash, u"-"_s);
    return alike.replace(beforePercent, QString());
}

QStringList plainSentencesOf(const QString &text)
{
    static const QRegularExpression end(u"(?<=[.!?])\\s+(?=\\p{Lu})"_s);
    return text.split(end, Qt::SkipEmptyParts);
}

QStringList cellsOf(const QString &row)
{
    QStringList cells;
    for (const auto &cell : QStringView(row).split(u'|').mid(0, mostCells))
        cells.append(cell.trimmed().toString());
    return cells;
}

QStringList figuresIn(const QString &text)
{
    // Digits of every script: a look-alike in place of a digit is a change too.
    static const QRegularExpression pattern(
        u"(?:(?<![\\p{L}\\p{Nd}])[-+~≈<>≤≥±\\p{Co}]+)?\\p{Nd}+(?:[.,]\\p{Nd}+)*[%‰]?[\\p{No}\\p{Co}+]*"_s);
    QStringList figures;
    auto match = pattern.globalMatch(folded(text));
    while (match.hasNext())
        figures.append(match.next().captured());
    return figures;
}

QStringList wordsIn(const QString &text)
{
    static const QRegularExpression gap(u"[^\\p{L}]+"_s);
    return text.toCaseFolded().split(gap, Qt::SkipEmptyParts);
}

QList<FigurePair> differences(const QStringList &edited, const QStringList &expected)
{
    if (edited.size() == expected.size() || edited.size() > mostCompared || expected.size() > mostCompared)
        return differencesByPlace(edited, expected);
    const CommonRuns common(edited, expected);
    QList<FigurePair> pairs;
    QStringList extra;
    QStringList missing;
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < edited.size() || j < expected.size()) {
        const bool isLast = j >= expected.size();
        if (i < edited.size() && !isLast && edited.at(i) == expected.at(j)) {
            settle(extra, missing, pairs);
            ++i;
            ++j;
        } else if (isLast || (i < edited.size() && common.at(i + 1, j) >= common.at(i, j + 1))) {
            extra.append(edited.at(i++));
        } else {
            missing.append(expected.at(j++));
        }
    }
    settle(extra, missing, pairs);
    return pairs;
}

FigurePair wordDifference(const QStringList &edited, const QStringList &expected)
{
    const auto shorter = std::min(edited.size(), expected.size());
    qsizetype same = 0;
    while (same < shorter && edited.at(same) == expected.at(same))
        ++same;
    qsizetype behind = 0;
    while (behind < shorter - same
        && edited.at(edited.size() - 1 - behind) == expected.at(expected.size() - 1 - behind))
        ++behind;
    if (same + behind == shorter && behind > 0)
        --behind; // words were put in or taken out: the next one shows where
    else if (same + behind == shorter && same > 0)
        --same;
    return {edited.mid(same, edited.size() - same - behind).join(u' '),
        expected.mid(same, expected.size() - same - behind).join(u' ')};
}

WordBag::WordBag(const QString &text)
{
    for (const auto &word : wordsIn(text))
        m_words.push_back(qHash(word));
    std::ranges::sort(m_words);
}

std::vector<size_t> WordBag::distinct() const
{
    auto words = m_words;
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

int WordBag::shared(const WordBag &other) const
{
    int count = 0;
    auto one = m_words.begin();
    auto two = other.m_words.begin();
    while (one != m_words.end() && two != other.m_words.end()) {
        if (*one == *two) {
            ++count;
            ++one;
            ++two;
        } else if (*one < *two) {
            ++one;
        } else {
            ++two;
        }
    }
    return count;
}

double WordBag::likeness(const WordBag &whole) const
{
    constexpr double leastShareOfAPart = 0.8;
    constexpr int fewestWordsOfAPart = 5;
    const int both = shared(whole);
    const int all = size() + whole.size();
    const double asEqual = all == 0 ? 1 : 2.0 * both / all;
    const double asPart = size() < fewestWordsOfAPart ? 0 : double(both) / size();
    return asPart < leastShareOfAPart ? asEqual : std::max(asEqual, 0.9 * asPart);
}
