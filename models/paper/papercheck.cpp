// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/papercheck.h"

#include "paper/confirmed.h"
#include "paper/paperplaces.h"
#include "paper/paperrows.h"
#include "paper/paperunits.h"
#include "paper/paperwording.h"

#include <QHash>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

enum class Found { No, Like, Different, Equal };

/// A sentence of the paper; of the Ombudsman's words, a whole paragraph.
struct Unit {
    QString text;
    QStringList figures;
    WordBag words;
    qsizetype line = 0;
    Found found = Found::No;
};

struct ExpectedLine {
    QString text;
    QString place; ///< where it stood
    bool isDue = false;
    bool isQuote = false;
    bool isAppendix = false;
    bool isEqual = false; ///< it stands in the edited paper letter for letter
    qsizetype firstUnit = 0;
    qsizetype units = 0;
};

/// A sentence of the edited paper that stands in none.
struct LooseUnit {
    qsizetype line = 0; ///< in the edited paper
    QString text;
    QStringList figures;
    WordBag words;
};

class Comparison {
public:
    Comparison(const ExpectedPaper &expected, const QList<PlacedLine> &edited)
        : m_edited(edited)
        , m_hasAppendix(std::ranges::any_of(edited, &PlacedLine::isAppendix))
    {
        QHash<QString, int> due;
        for (const auto &one : placedLines(expected.due, expected.appendix)) {
            add(one, !one.isAppendix || m_hasAppendix);
            ++due[one.line.text];
        }
        for (const auto &line : expected.all.lines) {
            if (--due[line.text] < 0)
                add({line, {}}, false);
        }
        m_isDraft = std::ranges::any_of(m_lines, [](const auto &one) { return saysDraft(one.text); });
    }

    /// What differs in its figures or in the Ombudsman's words, in the paper's order.
    QList<PaperFinding> compare(const DocxContent &due, const std::stop_token &stop)
    {
        auto left = takeEqualLines();
        QList<PaperFinding> findings;
        left.removeIf([&](qsizetype at) {
            const auto over = fillsAPlace(m_edited.at(at).line.text, due) ? std::nullopt : draftOver(at);
            if (over)
                findings.append(*over);
            return over || fillsAPlace(m_edited.at(at).line.text, due);
        });
        const auto loose = takeEqualSentences(left);
        QList<bool> isDone(loose.size(), false);
        // What is most alike goes first, so that no other sentence can take its place.
        for (const double least : {0.85, 0.5}) {
            for (qsizetype at = 0; at < loose.size(); ++at) {
                if (stop.stop_requested() || findings.size() > PaperCheck::mostFindings)
                    return findings;
                if (auto *like = isDone.at(at) ? nullptr : mostLike(loose.at(at), least)) {
                    isDone[at] = true;
                    findings += changedFigures(loose.at(at), like);
                }
            }
        }
        for (qsizetype at = 0; at < loose.size(); ++at) {
            if (!isDone.at(at))
                findings += changedFigures(loose.at(at), nullptr);
        }
        return findings + putInAmongQuotes(left);
    }

    /// What the paper was made with and lacks now. \a whole: all its text, for sentences that stand in longer
    /// ones by now.
    [[nodiscard]] QList<PaperFinding> missing(const QString &whole) const
    {
        QList<PaperFinding> findings;
        const auto plain = folded(whole);
        for (const auto &line : m_lines) {
            if (!line.isDue || line.isEqual)
                continue;
            if (line.isQuote)
                findings += missingQuote(line, whole);
            else
                findings += missingSentences(line, plain);
        }
        return findings;
    }

private:
    void add(const PlacedLine &one, bool isDue)
    {
        const auto &text = one.line.text;
        if (one.line.kind == DocxLine::Kind::Row)
            return;
        const bool isQuote = one.line.style == u"Quote" || one.isAppendix;
        ExpectedLine line{.text = text,
            .place = one.place,
            .isDue = isDue,
            .isQuote = isQuote,
            .isAppendix = one.isAppendix,
            .isEqual = false,
            .firstUnit = m_units.size(),
            .units = 0};
        for (const auto &unit : isQuote ? QStringList{text} : plainSentencesOf(text)) {
            m_byUnit[folded(unit)].append(m_units.size());
            const WordBag words(unit);
            for (const auto word : words.distinct())
                m_byWord[word].append(m_units.size());
            m_units.append({folded(unit), figuresIn(unit), words, m_lines.size(), Found::No});
        }
        line.units = m_units.size() - line.firstUnit;
        m_byLine[isQuote ? text : folded(text)].append(m_lines.size());
        m_lines.append(line);
    }

    /// Each line once, but what the margin repeats; the letter's own lines stand for none of the paper's.
    bool takeEqual(const PlacedLine &one, bool sameRegion)
    {
        const bool repeats = one.line.kind == DocxLine::Kind::PageMargin;
        const auto &text = one.line.text;
        for (const auto at : m_byLine.value(text) + m_byLine.value(folded(text))) {
            auto &line = m_lines[at];
            const bool mayStand = line.isAppendix == one.isAppendix || (!sameRegion && !one.isAppendix)
                || (!sameRegion && !line.isDue);
            if ((line.isEqual && !repeats) || !mayStand)
                continue;
            line.isEqual = true;
            for (qsizetype unit = 0; unit < line.units; ++unit)
                m_units[line.firstUnit + unit].found = Found::Equal;
            return true;
        }
        return false;
    }

    /// The places of the lines that do not stand in the paper letter for letter.
    QList<qsizetype> takeEqualLines()
    {
        QList<qsizetype> left;
        for (qsizetype at = 0; at < m_edited.size(); ++at) {
            if (m_edited.at(at).line.kind != DocxLine::Kind::Row)
                left.append(at);
        }
        for (const bool sameRegion : {true, false})
            left.removeIf([&](qsizetype at) { return takeEqual(m_edited.at(at), sameRegion); });
        return left;
    }

    /// The sentences with figures that do not stand so in some line: of a paragraph that was split, or put
    /// together with another, each does.
    QList<LooseUnit> takeEqualSentences(const QList<qsizetype> &left)
    {
        QList<LooseUnit> loose;
        for (const auto at : left) {
            const auto &one = m_edited.at(at);
            const bool isQuote = one.line.style == u"Quote" || one.isAppendix;
            for (const auto &sentence :
                isQuote ? QStringList{one.line.text} : plainSentencesOf(one.line.text)) {
                const auto figures = figuresIn(sentence);
                if (!figures.isEmpty() && !takeEqualUnit(sentence, one.isAppendix))
                    loose.append({at, sentence, figures, WordBag(sentence)});
            }
        }
        return loose;
    }

    bool takeEqualUnit(const QString &sentence, bool isAppendix)
    {
        for (const auto at : m_byUnit.value(folded(sentence))) {
            auto &unit = m_units[at];
            const auto &line = m_lines.at(unit.line);
            if (unit.found != Found::No || (isAppendix && line.isDue && !line.isAppendix))
                continue;
            unit.found = Found::Like;
            return true;
        }
        return false;
    }

    /// The sentences of the paper that share enough words with \a words to be looked at: a long paper from
    /// elsewhere shares few.
    [[nodiscard]] std::vector<qsizetype> candidates(const WordBag &words) const
    {
        std::vector<int> shared(size_t(m_units.size()));
        for (const auto word : words.distinct()) {
            for (const auto unit : m_byWord.value(word))
                ++shared[size_t(unit)];
        }
        std::vector<qsizetype> found;
        for (qsizetype at = 0; at < m_units.size(); ++at) {
            const auto shorter = std::min(words.size(), m_units.at(at).words.size());
            if (4 * shared[size_t(at)] >= shorter)
                found.push_back(at);
        }
        return found;
    }

    Unit *mostLike(const LooseUnit &edited, double least)
    {
        Unit *best = nullptr;
        double most = least;
        for (const auto at : candidates(edited.words)) {
            auto &unit = m_units[at];
            const auto &line = m_lines.at(unit.line);
            const bool isForeign = line.isDue && line.isAppendix != m_edited.at(edited.line).isAppendix;
            if (unit.found != Found::No || unit.figures.isEmpty() || isForeign)
                continue;
            const auto same = std::ranges::count_if(
                edited.figures, [&unit](const auto &figure) { return unit.figures.contains(figure); });
            // Some sentences have like words; the figures that stayed tell them apart.
            const auto score = std::max(edited.words.likeness(unit.words), unit.words.likeness(edited.words))
                + 0.001 * double(std::min<qsizetype>(same, 100));
            if (score > most) {
                most = score;
                best = &unit;
            }
        }
        return best;
    }

    QList<PaperFinding> changedFigures(const LooseUnit &edited, Unit *like)
    {
        const auto &[line, place, isAppendix] = m_edited.at(edited.line);
        const auto kind = like ? PaperFinding::Kind::Disagrees : PaperFinding::Kind::NotFromTable;
        QList<PaperFinding> findings;
        for (const auto &pair : differences(edited.figures, like ? like->figures : QStringList())) {
            // Of a quotation any part may stand in a sentence; whether all of it stands is asked for below.
            if (pair.edited.isEmpty() && m_lines.at(like->line).isQuote)
                continue;
            findings.append(
                {kind, place, pair.edited, pair.expected, line.text.left(PaperFinding::longestLine)});
        }
        if (like)
            like->found = findings.isEmpty() ? Found::Like : Found::Different;
        return findings;
    }

    /// A draft's line in a paper whose figures are all checked by now; none where it is a draft still.
    std::optional<PaperFinding> draftOver(qsizetype at)
    {
        const auto &[line, place, isAppendix] = m_edited.at(at);
        if (m_isDraft || figuresIn(line.text).isEmpty() || !saysDraft(line.text))
            return {};
        // The sentence that takes its place is not one that somebody took out.
        if (auto *like = mostLike({at, line.text, figuresIn(line.text), WordBag(line.text)}, 0.5))
            like->found = Found::Like;
        return PaperFinding{
            PaperFinding::Kind::NoLongerDraft, place, {}, {}, line.text.left(PaperFinding::longestLine)};
    }

    /// Paragraphs that stand among the Ombudsman's as if they were that, and are like none of them.
    [[nodiscard]] QList<PaperFinding> putInAmongQuotes(const QList<qsizetype> &left) const
    {
        QList<PaperFinding> findings;
        const bool hasQuotes = std::ranges::any_of(m_lines, &ExpectedLine::isQuote);
        for (const auto at : left) {
            const auto &[line, place, isAppendix] = m_edited.at(at);
            const bool isQuote = line.style == u"Quote" || isAppendix;
            if (hasQuotes && isQuote && figuresIn(line.text).isEmpty() && !isOfMissingQuote(line.text))
                findings.append({PaperFinding::Kind::QuoteChanged, place, line.text.left(60), {},
                    line.text.left(PaperFinding::longestLine)});
        }
        return findings;
    }

    [[nodiscard]] bool isOfMissingQuote(const QString &text) const
    {
        const WordBag words(text);
        return std::ranges::any_of(m_lines, [&](const auto &line) {
            return line.isQuote && line.isDue && !line.isEqual
                && words.likeness(m_units.at(line.firstUnit).words) > 0.5;
        });
    }

    [[nodiscard]] QList<PaperFinding> missingQuote(const ExpectedLine &line, const QString &whole) const
    {
        static const QStringList marks{u"“%1”"_s, u"\"%1\""_s, u"‘%1’"_s, u"'%1'"_s};
        const bool isQuoted = std::ranges::any_of(marks,
            [&](const auto &mark) { return whole.contains(QString(mark).replace(u"%1"_s, line.text)); });
        if (isQuoted || m_units.at(line.firstUnit).found == Found::Different)
            return {};
        return {{PaperFinding::Kind::QuoteChanged, line.place, {}, {},
            line.text.left(PaperFinding::longestLine)}};
    }

    [[nodiscard]] QList<PaperFinding> missingSentences(const ExpectedLine &line, const QString &whole) const
    {
        QList<PaperFinding> findings;
        bool isWhole = true; // nothing of the line is left
        for (qsizetype at = line.firstUnit; at < line.firstUnit + line.units; ++at) {
            const auto &unit = m_units.at(at);
            if (unit.figures.isEmpty())
                continue;
            if (unit.found != Found::No || whole.contains(unit.text))
                isWhole = false;
            else
                findings.append({PaperFinding::Kind::TakenOut, line.place, {}, unit.figures.join(u", "_s),
                    unit.text.left(PaperFinding::longestLine)});
        }
        if (!findings.isEmpty() && isWhole)
            return {{PaperFinding::Kind::TakenOut, line.place, {}, figuresIn(line.text).join(u", "_s),
                line.text.left(PaperFinding::longestLine)}};
        return findings;
    }

    const QList<PlacedLine> &m_edited;
    bool m_hasAppendix;
    bool m_isDraft = false;
    QList<ExpectedLine> m_lines;
    QList<Unit> m_units;
    QHash<QString, QList<qsizetype>> m_byLine;
    QHash<QString, QList<qsizetype>> m_byUnit;
    QHash<size_t, QList<qsizetype>> m_byWord;
};

int countFigures(const QList<PlacedLine> &lines)
{
    qsizetype count = 0;
    for (const auto &one : lines)
        count += figuresIn(one.line.text).size();
    return int(count);
}

QString allText(const QList<PlacedLine> &lines)
{
    QStringList texts;
    for (const auto &one : lines)
        texts.append(one.line.text);
    return texts.join(u'\n');
}

/// Of a picture whose PNG a word processor has made smaller, the SVG is shown.
QList<PaperFinding> changedPictures(const DocxContent &edited)
{
    QList<PaperFinding> findings;
    const auto &made = edited.madePictures;
    auto shown = edited.shownPictures;
    for (qsizetype at = 0; at < made.size(); ++at) {
        const auto marks = made.at(at).split(u'/');
        const bool isShown =
            std::ranges::any_of(marks, [&shown](const auto &mark) { return shown.removeOne(mark); });
        if (!isShown)
            findings.append({PaperFinding::Kind::PictureChanged, pictureInWords(int(at) + 1), {}, {}, {}});
    }
    return findings;
}

bool lacksAppendix(const QList<PlacedLine> &edited, const ExpectedPaper &expected)
{
    return !expected.appendix.isEmpty() && std::ranges::none_of(edited, &PlacedLine::isAppendix);
}
} // namespace

PaperCheck comparePapers(
    const DocxContent &edited, const ExpectedPaper &expected, const std::stop_token &stop)
{
    PaperCheck check;
    if (const auto other = anotherPaper(edited, expected.due)) {
        check.findings.append(*other);
        return check;
    }
    const auto lines = placedLines(edited, expected.appendix);
    check.figures = countFigures(lines);
    Comparison comparison(expected, lines);
    check.findings = comparison.compare(expected.due, stop);
    check.findings += changedRows(lines, expected, stop);
    check.findings += changedWords(lines, expected, stop);
    check.findings += changedPictures(edited);
    check.findings += comparison.missing(allText(lines));
    if (lacksAppendix(lines, expected))
        check.findings.append({PaperFinding::Kind::TakenOut, {}, {}, {}, expected.appendix});
    if (check.findings.size() > PaperCheck::mostFindings) {
        check.findings.resize(PaperCheck::mostFindings);
        check.hasMore = true;
    }
    return check;
}
