// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/paperwording.h"

#include "paper/confirmed.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {
constexpr double leastLikeness = 0.5;
constexpr qsizetype nameLength = 6; // words: a council's name, a heading
constexpr qsizetype longestLine = 300;

/// The words of a text in small letters: without figures, signs and the marks that programs like to change.
QStringList wordsIn(const QString &text)
{
    static const QRegularExpression gap(u"[^\\p{L}]+"_s);
    return text.toCaseFolded().split(gap, Qt::SkipEmptyParts);
}

/// Words as one text in which a run of words can be looked for.
QString asRun(const QStringList &words)
{
    return u' ' + words.join(u' ') + u' ';
}

struct Line {
    DocxLine line;
    QString place;
    QStringList words;
    QString run;
    qsizetype partner = -1; ///< the line of the other paper that it stands for
    bool isKnown = false; ///< it stands for itself, though nothing like it is due

    Line(const DocxLine &one, const QString &at)
        : line(one)
        , place(at)
        , words(wordsIn(one.text))
        , run(asRun(words))
    {
    }

    [[nodiscard]] bool isFree() const { return partner < 0 && !isKnown; }
};

bool isCompared(const DocxLine &line)
{
    // The Ombudsman's words are compared letter for letter elsewhere; the program's have places to fill in.
    return line.style != u"Quote" && line.kind != DocxLine::Kind::PageMargin && !line.text.contains(u'[');
}

double likeness(const Line &one, const Line &other)
{
    if (one.line.kind != other.line.kind || one.words.isEmpty() || other.words.isEmpty())
        return 0;
    QHash<QString, int> left;
    for (const auto &word : one.words)
        ++left[word];
    qsizetype shared = 0;
    for (const auto &word : other.words)
        shared += left[word]-- > 0;
    const double whole = 2.0 * double(shared) / double(one.words.size() + other.words.size());
    // A sentence that was put into a longer paragraph, or a paragraph cut to one of its sentences.
    const auto shorter = std::min(one.words.size(), other.words.size());
    const double part = shorter < nameLength ? 0 : 0.9 * double(shared) / double(shorter);
    return std::max(whole, part < 0.7 ? 0 : part);
}

/// What the program writes as one thing: a sentence, a cell.
QStringList unitsOf(const DocxLine &line)
{
    static const QRegularExpression end(u"(?<=[.!?])\\s+(?=\\p{Lu})"_s);
    if (line.kind == DocxLine::Kind::Row)
        return line.text.split(u" | "_s, Qt::SkipEmptyParts);
    return line.text.split(end, Qt::SkipEmptyParts);
}

/// The words that differ, with one more on a side where nothing would be left to show.
struct Difference {
    QString edited;
    QString expected;
};

Difference differenceOf(const QStringList &edited, const QStringList &expected)
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

class Wording {
public:
    Wording(const QList<PlacedLine> &edited, const DocxContent &due, const DocxContent &known)
    {
        for (const auto &line : known.lines)
            m_known.insert(asRun(wordsIn(line.text)));
        for (const auto &[line, place] : edited)
            m_edited.append(Line(line, place));
        for (const auto &line : due.lines)
            m_due.append(Line(line, {}));
    }

    QList<PaperFinding> compare()
    {
        pairEqual();
        pairAlike();
        pairByPlace();
        QList<PaperFinding> findings;
        for (const auto &due : std::as_const(m_due)) {
            if (due.partner >= 0 && isCompared(due.line))
                findings += changesIn(due, m_edited.at(due.partner));
        }
        return findings;
    }

private:
    void pair(qsizetype due, qsizetype edited)
    {
        m_due[due].partner = edited;
        m_edited[edited].partner = due;
    }

    /// Lines with the same words, each once; a quotation too, so that it stands for nothing else.
    void pairEqual()
    {
        QHash<QString, QList<qsizetype>> places;
        for (qsizetype at = 0; at < m_edited.size(); ++at)
            places[m_edited.at(at).run].append(at);
        for (qsizetype at = 0; at < m_due.size(); ++at) {
            const auto found = places.find(m_due.at(at).run);
            if (found != places.end() && !found->isEmpty())
                pair(at, found->takeFirst());
        }
        for (auto &line : m_edited)
            line.isKnown = line.partner < 0 && m_known.contains(line.run);
    }

    void pairAlike()
    {
        for (qsizetype at = 0; at < m_due.size(); ++at) {
            if (!m_due.at(at).isFree() || !isCompared(m_due.at(at).line))
                continue;
            std::optional<qsizetype> best;
            double most = leastLikeness;
            for (qsizetype other = 0; other < m_edited.size(); ++other) {
                if (!m_edited.at(other).isFree() || saysDraft(m_edited.at(other).line.text))
                    continue;
                if (const auto score = likeness(m_due.at(at), m_edited.at(other)); score > most) {
                    most = score;
                    best = other;
                }
            }
            if (best)
                pair(at, *best);
        }
    }

    /// A name has few words, and none may be left of it: what stands alone between the same neighbours is it.
    void pairByPlace()
    {
        for (qsizetype at = 0; at + 1 < m_due.size(); ++at) {
            const bool isFirst = at == 0;
            const auto before = isFirst ? -1 : m_due.at(at - 1).partner;
            const auto after = m_due.at(at + 1).partner;
            const auto &due = m_due.at(at);
            if (!due.isFree() || !isCompared(due.line) || (before < 0 && !isFirst) || after != before + 2)
                continue;
            const auto &edited = m_edited.at(before + 1);
            const bool isName = due.words.size() <= nameLength && edited.words.size() <= nameLength;
            if (edited.isFree() && isName && edited.line.kind == due.line.kind)
                pair(at, before + 1);
        }
    }

    [[nodiscard]] QList<PaperFinding> changesIn(const Line &due, const Line &edited) const
    {
        QList<PaperFinding> findings;
        if (due.run == edited.run)
            return findings;
        const bool isRow = due.line.kind == DocxLine::Kind::Row;
        const auto units = unitsOf(edited.line);
        const auto written = unitsOf(due.line);
        for (qsizetype at = 0; at < written.size(); ++at) {
            const auto words = wordsIn(written.at(at));
            const bool stands = edited.run.contains(asRun(words)) || (!isRow && standsElsewhere(words));
            if (words.isEmpty() || stands)
                continue;
            const bool isSameCell = isRow && units.size() == written.size();
            const auto like = isSameCell ? wordsIn(units.at(at)) : mostLike(words, units);
            const auto [now, before] = differenceOf(like, words);
            findings.append({PaperFinding::Kind::WordsChanged, edited.place, now, before,
                edited.line.text.left(longestLine)});
        }
        return findings;
    }

    /// In a paragraph that was split, or put together with another.
    [[nodiscard]] bool standsElsewhere(const QStringList &words) const
    {
        return std::ranges::any_of(m_edited, [run = asRun(words), this](const Line &line) {
            const bool isChanged =
                line.isFree() || (line.partner >= 0 && m_due.at(line.partner).run != line.run);
            return isChanged && line.run.contains(run);
        });
    }

    static QStringList mostLike(const QStringList &words, const QStringList &units)
    {
        QStringList best;
        qsizetype most = -1;
        for (const auto &unit : units) {
            auto left = words;
            const auto candidate = wordsIn(unit);
            const auto shared =
                std::ranges::count_if(candidate, [&left](const auto &word) { return left.removeOne(word); });
            if (const auto score = 2 * shared - candidate.size(); best.isEmpty() || score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    QList<Line> m_edited;
    QList<Line> m_due;
    QSet<QString> m_known;
};
} // namespace

QList<PaperFinding> changedWords(
    const QList<PlacedLine> &edited, const DocxContent &due, const DocxContent &known)
{
    return Wording(edited, due, known).compare();
}

bool fillsAPlace(const QString &text, const DocxContent &due)
{
    return std::ranges::any_of(due.lines, [&text](const DocxLine &line) {
        const auto label = line.text.section(u'[', 0, 0);
        return label.size() < line.text.size() && label.trimmed().size() > 3 && text.startsWith(label);
    });
}
