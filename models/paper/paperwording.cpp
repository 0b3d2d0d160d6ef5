// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/paperwording.h"

#include "paper/confirmed.h"
#include "paper/paperunits.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {
constexpr double leastLikeness = 0.5;
constexpr qsizetype nameLength = 6; // words: a council's name, a heading

/// Words as one text in which a run of words can be looked for.
QString asRun(const QStringList &words)
{
    return u' ' + words.join(u' ') + u' ';
}

struct Line {
    DocxLine line;
    QString place;
    bool isAppendix = false;
    QStringList words;
    WordBag bag;
    QString run;
    qsizetype partner = -1; ///< the line of the other paper that it stands for
    bool isKnown = false; ///< it stands for itself, though nothing like it is due

    explicit Line(const PlacedLine &one)
        : line(one.line)
        , place(one.place)
        , isAppendix(one.isAppendix)
        , words(wordsIn(one.line.text))
        , bag(one.line.text)
        , run(asRun(words))
    {
    }

    [[nodiscard]] bool isFree() const { return partner < 0 && !isKnown; }
};

bool isCompared(const Line &one)
{
    // The Ombudsman's words and the rows are compared elsewhere; the program's have places to fill in.
    const auto &line = one.line;
    return line.style != u"Quote" && !one.isAppendix && line.kind != DocxLine::Kind::PageMargin
        && line.kind != DocxLine::Kind::Row && !line.text.contains(u'[');
}

double likeness(const Line &one, const Line &other)
{
    const auto shorter = std::min(one.words.size(), other.words.size());
    if (one.line.kind != other.line.kind || one.isAppendix != other.isAppendix || shorter == 0)
        return 0;
    const int shared = one.bag.shared(other.bag);
    const double whole = 2.0 * shared / double(one.words.size() + other.words.size());
    // A sentence that was put into a longer paragraph, or a paragraph cut to one of its sentences.
    const double part = shorter < nameLength ? 0 : 0.9 * shared / double(shorter);
    return std::max(whole, part < 0.7 ? 0 : part);
}

/// Whether one of \a words, put before or behind a sentence, says that it is not so or not quite so.
bool turnsRound(const QStringList &words)
{
    static const QSet<QString> turning{u"not"_s, u"no"_s, u"never"_s, u"nor"_s, u"neither"_s, u"none"_s,
        u"cannot"_s, u"t"_s, u"untrue"_s, u"false"_s, u"falsely"_s, u"wrong"_s, u"wrongly"_s, u"incorrect"_s,
        u"incorrectly"_s, u"mistaken"_s, u"mistakenly"_s, u"misleading"_s, u"misleadingly"_s, u"inaccurate"_s,
        u"alleged"_s, u"allegedly"_s, u"supposedly"_s, u"deny"_s, u"denies"_s, u"denied"_s, u"dispute"_s,
        u"disputes"_s, u"disputed"_s, u"doubt"_s, u"doubts"_s, u"doubtful"_s, u"unlikely"_s, u"hardly"_s,
        u"barely"_s, u"scarcely"_s, u"almost"_s, u"nearly"_s, u"about"_s, u"approximately"_s, u"around"_s,
        u"roughly"_s, u"only"_s, u"fewer"_s, u"less"_s, u"more"_s, u"over"_s, u"under"_s, u"if"_s,
        u"unless"_s, u"except"_s, u"excluding"_s, u"without"_s, u"contrary"_s, u"error"_s, u"unproven"_s};
    return std::ranges::any_of(words, [](const auto &word) { return turning.contains(word); });
}

class Wording {
public:
    Wording(const QList<PlacedLine> &edited, const ExpectedPaper &expected)
        : m_required(expected.required)
    {
        for (const auto &line : expected.all.lines)
            m_known.insert(asRun(wordsIn(line.text)));
        for (const auto &one : edited)
            m_edited.append(Line(one));
        for (const auto &one : placedLines(expected.due, expected.appendix))
            m_due.append(Line(one));
    }

    QList<PaperFinding> compare(const std::stop_token &stop)
    {
        pairEqual();
        pairAlike(stop);
        pairByPlace();
        joinChanged();
        QList<PaperFinding> findings;
        for (const auto &due : std::as_const(m_due)) {
            if (stop.stop_requested())
                break;
            if (due.partner >= 0 && isCompared(due))
                findings += changesIn(due, m_edited.at(due.partner));
            else if (due.partner < 0 && m_required.contains(due.line.text))
                findings += takenOut(due);
        }
        return findings;
    }

private:
    void pair(qsizetype due, qsizetype edited)
    {
        m_due[due].partner = edited;
        m_edited[edited].partner = due;
    }

    /// Lines with the same words, each once; a quotation too, so that it stands for nothing else. What stands
    /// in the letter is no line of the paper's.
    void pairEqual()
    {
        QHash<QString, QList<qsizetype>> places;
        for (qsizetype at = 0; at < m_edited.size(); ++at)
            places[keyOf(m_edited.at(at))].append(at);
        for (qsizetype at = 0; at < m_due.size(); ++at) {
            const auto found = places.find(keyOf(m_due.at(at)));
            if (found != places.end() && !found->isEmpty())
                pair(at, found->takeFirst());
        }
        for (auto &line : m_edited)
            line.isKnown = line.partner < 0 && m_known.contains(line.run);
    }

    static QString keyOf(const Line &line) { return line.run + (line.isAppendix ? u"A"_s : QString()); }

    void pairAlike(const std::stop_token &stop)
    {
        for (qsizetype at = 0; at < m_due.size() && !stop.stop_requested(); ++at) {
            if (!m_due.at(at).isFree() || !isCompared(m_due.at(at)))
                continue;
            std::optional<qsizetype> best;
            double most = leastLikeness;
            for (qsizetype other = 0; other < m_edited.size(); ++other) {
                const auto &edited = m_edited.at(other);
                const auto score = edited.isFree() ? likeness(m_due.at(at), edited) : 0;
                if (score > most && !saysDraft(edited.line.text)) {
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
            if (!due.isFree() || !isCompared(due) || (before < 0 && !isFirst) || after != before + 2)
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
        const auto units = plainSentencesOf(edited.line.text);
        for (const auto &written : plainSentencesOf(due.line.text)) {
            const auto words = wordsIn(written);
            const auto run = asRun(words);
            if (words.isEmpty())
                continue;
            if (edited.run.contains(run))
                findings += turnedRound(words, edited, units);
            else if (!m_changed.contains(run))
                findings += changeOf(written, edited, units);
        }
        return findings;
    }

    /// A sentence that is no longer in the line that it stood in, nor in any other that was changed.
    [[nodiscard]] QList<PaperFinding> changeOf(
        const QString &written, const Line &edited, const QStringList &units) const
    {
        const auto words = wordsIn(written);
        const auto like = mostLike(words, units);
        const WordBag bag(written);
        if (words.size() > nameLength && WordBag(like.join(u' ')).likeness(bag) <= leastLikeness)
            // One with figures is missed where the figures are compared.
            return figuresIn(written).isEmpty() ? QList{takenOutOf(edited, written)} : QList<PaperFinding>();
        const auto [now, before] = wordDifference(like, words);
        return {{PaperFinding::Kind::WordsChanged, edited.place, now, before,
            edited.line.text.left(PaperFinding::longestLine)}};
    }

    static PaperFinding takenOutOf(const Line &line, const QString &written)
    {
        return {PaperFinding::Kind::TakenOut, line.place, {}, {}, written.left(PaperFinding::longestLine)};
    }

    [[nodiscard]] QList<PaperFinding> turnedRound(
        const QStringList &words, const Line &edited, const QStringList &units) const
    {
        const auto run = asRun(words);
        for (const auto &unit : units) {
            const auto around = wordsIn(unit);
            const auto at = asRun(around).indexOf(run);
            if (at < 0 || around.size() == words.size())
                continue;
            const auto before = asRun(around).left(at).split(u' ', Qt::SkipEmptyParts);
            if (!turnsRound(before) && !turnsRound(around.mid(before.size() + words.size())))
                return {};
            const auto [now, then] = wordDifference(around, words);
            return {{PaperFinding::Kind::WordsChanged, edited.place, now, then,
                edited.line.text.left(PaperFinding::longestLine)}};
        }
        return {};
    }

    /// Of a line that must stay: each sentence that stands nowhere.
    [[nodiscard]] QList<PaperFinding> takenOut(const Line &due) const
    {
        QList<PaperFinding> findings;
        for (const auto &written : plainSentencesOf(due.line.text)) {
            const bool isElsewhere = m_changed.contains(asRun(wordsIn(written)));
            if (!isElsewhere && figuresIn(written).isEmpty())
                findings.append(takenOutOf(due, written));
        }
        return findings;
    }

    /// The lines that are not the program's as it wrote them: a sentence may stand in any of them, where a
    /// paragraph was split, or put together with another.
    void joinChanged()
    {
        QStringList runs;
        for (const auto &line : std::as_const(m_edited)) {
            const bool isChanged =
                line.isFree() || (line.partner >= 0 && m_due.at(line.partner).run != line.run);
            if (isChanged && !line.isAppendix)
                runs.append(line.run);
        }
        m_changed = runs.join(u'\n');
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
    QSet<QString> m_required;
    QString m_changed;
};
} // namespace

QList<PaperFinding> changedWords(
    const QList<PlacedLine> &edited, const ExpectedPaper &expected, const std::stop_token &stop)
{
    return Wording(edited, expected).compare(stop);
}

bool fillsAPlace(const QString &text, const DocxContent &due)
{
    return std::ranges::any_of(due.lines, [&text](const DocxLine &line) {
        const auto label = line.text.section(u'[', 0, 0);
        return label.size() < line.text.size() && label.trimmed().size() > 3 && text.startsWith(label);
    });
}
