// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/papercheck.h"

#include "comparison/dates.h"
#include "paper/committeepaper.h"
#include "paper/confirmed.h"
#include "paper/docx.h"
#include "paper/paperplaces.h"
#include "paper/papersections.h"
#include "paper/paperwording.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <numeric>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(PaperCheck)
};

const QRegularExpression &figurePattern()
{
    // Digits of every script: a look-alike in place of a digit is a change too.
    static const QRegularExpression pattern(u"\\p{Nd}+(?:[.,]\\p{Nd}+)*%?"_s);
    return pattern;
}

QStringList figuresIn(const QString &text)
{
    QStringList figures;
    auto match = figurePattern().globalMatch(text);
    while (match.hasNext())
        figures.append(match.next().captured());
    return figures;
}

/// The words of a line without its figures, for telling which line of the paper it is.
QHash<QString, int> wordsOf(QString text)
{
    static const QRegularExpression gap(u"[^\\p{L}]+"_s);
    QHash<QString, int> words;
    for (const auto &word : text.toLower().split(gap, Qt::SkipEmptyParts))
        ++words[word];
    return words;
}

int countOf(const QHash<QString, int> &words)
{
    return std::accumulate(words.begin(), words.end(), 0);
}

constexpr int fewestWordsOfAPart = 5;

/// How much \a edited is like \a expected, 0 to 1: as two lines of the same length, or as a part that was cut
/// out of a longer line.
double likeness(const QHash<QString, int> &edited, const QHash<QString, int> &expected)
{
    constexpr double leastShareOfAPart = 0.8;
    int shared = 0;
    for (auto it = edited.begin(); it != edited.end(); ++it)
        shared += std::min(it.value(), expected.value(it.key()));
    const int all = countOf(edited) + countOf(expected);
    const double whole = all == 0 ? 1 : 2.0 * shared / all;
    const double part = countOf(edited) < fewestWordsOfAPart ? 0 : double(shared) / countOf(edited);
    return part < leastShareOfAPart ? whole : std::max(whole, 0.9 * part);
}

struct ExpectedLine {
    QString text;
    QStringList figures;
    QHash<QString, int> words;
    QString place; ///< where it stood
    bool isDue = false;
    bool isQuote = false;
    enum class Found { No, Like, Different, Equal } found = Found::No;
};

constexpr double leastLikeness = 0.5;

/// A figure of one line beside the one it should be; either may be missing.
struct Pair {
    QString edited;
    QString expected;
};

QList<Pair> differencesByPlace(const QStringList &edited, const QStringList &expected)
{
    QList<Pair> pairs;
    for (qsizetype i = 0; i < edited.size(); ++i) {
        if (edited.at(i) != expected.at(i))
            pairs.append({edited.at(i), expected.at(i)});
    }
    return pairs;
}

/// The figures that are not in the longest run common to both, each beside what stands in its place.
QList<Pair> differences(const QStringList &edited, const QStringList &expected)
{
    if (edited.size() == expected.size())
        return differencesByPlace(edited, expected);
    const auto rows = edited.size();
    const auto columns = expected.size();
    std::vector<std::vector<int>> common(size_t(rows) + 1, std::vector<int>(size_t(columns) + 1));
    for (auto i = rows - 1; i >= 0; --i) {
        for (auto j = columns - 1; j >= 0; --j) {
            common[size_t(i)][size_t(j)] = edited.at(i) == expected.at(j)
                ? common[size_t(i) + 1][size_t(j) + 1] + 1
                : std::max(common[size_t(i) + 1][size_t(j)], common[size_t(i)][size_t(j) + 1]);
        }
    }
    QList<Pair> pairs;
    QStringList missing;
    qsizetype i = 0;
    qsizetype j = 0;
    const auto flush = [&missing] { return missing.isEmpty() ? QString() : missing.takeFirst(); };
    QStringList extra;
    const auto settle = [&] {
        for (const auto &figure : std::as_const(extra))
            pairs.append({figure, flush()});
        extra.clear();
        missing.clear();
    };
    while (i < rows || j < columns) {
        if (i < rows && j < columns && edited.at(i) == expected.at(j)) {
            settle();
            ++i;
            ++j;
        } else if (j >= columns
            || (i < rows && common[size_t(i) + 1][size_t(j)] >= common[size_t(i)][size_t(j) + 1])) {
            extra.append(edited.at(i++));
        } else {
            missing.append(expected.at(j++));
        }
    }
    settle();
    return pairs;
}

class Comparison {
public:
    explicit Comparison(const ExpectedPaper &expected)
    {
        PaperPlaces places;
        QHash<QString, int> due;
        for (const auto &line : expected.due.lines) {
            add(line, places.next(line), true);
            ++due[line.text];
        }
        for (const auto &line : expected.all.lines) {
            if (--due[line.text] < 0)
                add(line, {}, false);
        }
    }

    /// Whether the line stands in the paper letter for letter; each line once, but what the margin repeats.
    bool takeEqual(const DocxLine &line)
    {
        using enum ExpectedLine::Found;
        const bool repeats = line.kind == DocxLine::Kind::PageMargin;
        const auto found = std::ranges::find_if(
            m_lines, [&](const auto &one) { return (one.found == No || repeats) && one.text == line.text; });
        if (found == m_lines.end())
            return false;
        found->found = Equal;
        return true;
    }

    /// Whether every sentence with figures stands so in some line: a paragraph that was split, or put
    /// together with another.
    bool takeSentences(const DocxLine &line)
    {
        using enum ExpectedLine::Found;
        static const QRegularExpression end(u"(?<=[.!?])\\s+(?=\\p{Lu})"_s);
        QList<ExpectedLine *> taken;
        for (const auto &sentence : line.text.split(end, Qt::SkipEmptyParts)) {
            if (figuresIn(sentence).isEmpty())
                continue;
            const auto found = std::ranges::find_if(m_lines, [&](const auto &one) {
                return (one.found == No || one.found == Like) && one.text.contains(sentence);
            });
            if (found == m_lines.end() || countOf(wordsOf(sentence)) < fewestWordsOfAPart)
                return false;
            taken.append(&*found);
        }
        for (auto *one : std::as_const(taken))
            one->found = Like;
        return true;
    }

    /// The figures of a line that differs, against the line of the paper that is most like it.
    QList<PaperFinding> compare(const DocxLine &line, const QString &place)
    {
        const auto figures = figuresIn(line.text);
        auto *like = mostLike(line.text, figures);
        QList<PaperFinding> findings;
        for (const auto &pair : differences(figures, like ? like->figures : QStringList())) {
            findings.append({like ? PaperFinding::Kind::Disagrees : PaperFinding::Kind::NotFromTable, place,
                pair.edited, pair.expected, line.text.left(longestLine)});
        }
        if (like)
            like->found = findings.isEmpty() ? ExpectedLine::Found::Like : ExpectedLine::Found::Different;
        return findings;
    }

    /// A draft's line in a paper whose figures are all checked by now; none where it is a draft still.
    std::optional<PaperFinding> draftOver(const DocxLine &line, const QString &place)
    {
        const bool isStill =
            std::ranges::any_of(m_lines, [](const auto &one) { return saysDraft(one.text); });
        if (isStill || !saysDraft(line.text))
            return {};
        // The sentence that takes its place is not one that somebody took out.
        if (auto *like = mostLike(line.text, figuresIn(line.text)))
            like->found = ExpectedLine::Found::Like;
        return PaperFinding{PaperFinding::Kind::NoLongerDraft, place, {}, {}, line.text.left(longestLine)};
    }

    /// What the paper was made with and lacks now. \a whole: all its text, for quotations that stand in a
    /// longer paragraph by now.
    [[nodiscard]] QList<PaperFinding> missing(const QString &whole) const
    {
        using enum ExpectedLine::Found;
        QList<PaperFinding> findings;
        for (const auto &line : m_lines) {
            if (!line.isDue || line.found == Equal || line.found == Different)
                continue;
            if (line.isQuote && !whole.contains(line.text))
                findings.append(
                    {PaperFinding::Kind::QuoteChanged, line.place, {}, {}, line.text.left(longestLine)});
            else if (!line.isQuote && line.found == No && !whole.contains(line.text))
                findings.append({PaperFinding::Kind::TakenOut, line.place, {}, line.figures.join(u", "_s),
                    line.text.left(longestLine)});
        }
        return findings;
    }

private:
    static constexpr qsizetype longestLine = 300;

    void add(const DocxLine &line, const QString &place, bool isDue)
    {
        const auto figures = figuresIn(line.text);
        const bool isQuote = line.style == u"Quote";
        if (!figures.isEmpty() || isQuote)
            m_lines.append({line.text, figures, wordsOf(line.text), place, isDue, isQuote});
    }

    ExpectedLine *mostLike(const QString &text, const QStringList &figures)
    {
        const auto words = wordsOf(text);
        ExpectedLine *best = nullptr;
        double most = leastLikeness;
        for (auto &line : m_lines) {
            if (line.found != ExpectedLine::Found::No || line.figures.isEmpty())
                continue;
            const auto same = std::ranges::count_if(
                figures, [&line](const auto &figure) { return line.figures.contains(figure); });
            // Rows of a table have like words; the figures that stayed tell them apart.
            const auto score = likeness(words, line.words) + 0.001 * double(std::min<qsizetype>(same, 100));
            if (score > most) {
                most = score;
                best = &line;
            }
        }
        return best;
    }

    QList<ExpectedLine> m_lines;
};

/// Compared are the paper's own words: what the officer typed is nobody's table.
PaperDocument duePaper(PaperInput input)
{
    for (const auto &key : input.texts.replaced.keys())
        input.texts.switchedOff.append(key);
    input.texts.switchedOff.append(SectionKey::appendix);
    input.texts.replaced.clear();
    input.texts.ownSections.clear();
    return committeePaper(input);
}

bool hasText(const DocxContent &content, const QString &text)
{
    return std::ranges::any_of(
        content.lines, [&text](const auto &line) { return line.text.contains(text, Qt::CaseInsensitive); });
}

QString originInWords(const PaperOrigin &origin)
{
    const auto council = origin.authority.isEmpty() ? Words::tr("a council not named") : origin.authority;
    return Words::tr("%1, %2").arg(council, periodInWords(origin.years.value(0)));
}

/// Where \a edited is no paper about the letter at all, so that each of its lines would differ.
std::optional<PaperFinding> anotherPaper(const DocxContent &edited, const DocxContent &due)
{
    const auto &of = edited.origin;
    const auto finding = [](const QString &line) {
        return PaperFinding{PaperFinding::Kind::AnotherPaper, {}, {}, {}, line};
    };
    if (due.origin.authority.isEmpty())
        return {};
    const auto compared = originInWords(due.origin);
    const bool isKnown = !of.authority.isEmpty() && !of.years.isEmpty();
    const bool isOfLetter = of.authority.compare(due.origin.authority, Qt::CaseInsensitive) == 0
        && of.years.value(0) == due.origin.years.value(0);
    if (isKnown && !isOfLetter)
        return finding(
            Words::tr("This paper is about %1, and the letter that it was to be compared with about "
                      "%2: nothing was compared.")
                .arg(originInWords(of), compared));
    const bool namesIt =
        hasText(edited, due.origin.authority) && hasText(edited, periodInWords(due.origin.years.value(0)));
    if (!isKnown && !namesIt)
        return finding(
            Words::tr("This paper does not name %1, the council and the year of the letter that it "
                      "was to be compared with: nothing was compared.")
                .arg(compared));
    return {};
}
} // namespace

PaperCheck comparePapers(const DocxContent &edited, const ExpectedPaper &expected)
{
    PaperCheck check;
    if (const auto other = anotherPaper(edited, expected.due)) {
        check.findings.append(*other);
        return check;
    }
    Comparison comparison(expected);
    QList<PlacedLine> all;
    QList<PlacedLine> changed;
    PaperPlaces places;
    QStringList whole;
    for (const auto &line : edited.lines) {
        const auto place = places.next(line);
        const auto count = figuresIn(line.text).size();
        check.figures += int(count);
        whole.append(line.text);
        all.append({line, place});
        // What is unchanged goes first, so that no changed line can take its place.
        if (count > 0 && !comparison.takeEqual(line) && !fillsAPlace(line.text, expected.due))
            changed.append({line, place});
    }
    for (const auto &[line, place] : std::as_const(changed)) {
        if (const auto over = comparison.draftOver(line, place))
            check.findings.append(*over);
        else if (line.kind != DocxLine::Kind::Paragraph || !comparison.takeSentences(line))
            check.findings += comparison.compare(line, place);
    }
    check.findings += changedWords(all, expected.due, expected.all);
    check.findings += comparison.missing(whole.join(u'\n'));
    return check;
}

bool isPaperAbout(const DocxContent &content, const Letter &letter)
{
    const auto &origin = content.origin;
    const auto name = letter.authorityName.simplified();
    if (!origin.authority.isEmpty())
        return origin.authority.compare(letter.authorityName, Qt::CaseInsensitive) == 0
            && origin.years.value(0) == letter.yearEnding();
    PaperInput input;
    input.letter.letter.checked.letter = letter;
    const auto title = paperTitle(input);
    const bool hasTitle = content.title == title
        || std::ranges::any_of(content.lines, [&title](const auto &line) { return line.text == title; });
    return hasTitle && std::ranges::any_of(content.lines, [&name](const auto &line) {
        return line.text.compare(name, Qt::CaseInsensitive) == 0;
    });
}

Outcome<ExpectedPaper> expectedPaper(PaperInput input, const DocxContent &edited)
{
    if (edited.madeOn.isValid())
        input.madeOn = edited.madeOn;
    const auto &years = edited.origin.years;
    if (!years.isEmpty()) {
        input.years.removeIf(
            [&years](const auto &one) { return !years.contains(one.letter.letter().yearEnding()); });
    }
    if (!edited.origin.authority.isEmpty() && edited.origin.councils.isEmpty()) {
        input.councils.clear();
        input.councilsMissing.clear();
    }
    // The pictures are not looked at, but their captions and alternative texts are.
    input.charts.clear();
    for (const auto kind : {PaperChart::Kind::Comparison, PaperChart::Kind::Counts, PaperChart::Kind::Years,
             PaperChart::Kind::Councils})
        input.charts.append(PaperChart{.kind = kind, .png = {}, .svg = {}});
    const auto read = [](const PaperDocument &paper) {
        return docxBytes(paper).and_then([](const QByteArray &bytes) { return readDocx(bytes); });
    };
    const auto all = read(ownPaper(input));
    const auto due = read(duePaper(input));
    if (!all || !due)
        return tl::unexpected(all ? due.error() : all.error());
    return ExpectedPaper{*all, *due};
}

QString findingInWords(const PaperFinding &finding)
{
    switch (finding.kind) {
    case PaperFinding::Kind::NotFromTable:
        return Words::tr("%1: %2 does not come from the table, compare it by hand: “%3”")
            .arg(finding.place, finding.figure, finding.line);
    case PaperFinding::Kind::TakenOut:
        return Words::tr("%1: taken out, with the figures %2: “%3”")
            .arg(finding.place, finding.expected, finding.line);
    case PaperFinding::Kind::QuoteChanged:
        return Words::tr("%1: the Ombudsman’s words were changed or taken out: “%2”")
            .arg(finding.place, finding.line);
    case PaperFinding::Kind::NoLongerDraft:
        return Words::tr("%1: no longer due, every figure is checked now; make the paper again or take it "
                         "out: “%2”")
            .arg(finding.place, finding.line);
    case PaperFinding::Kind::AnotherPaper:
        return finding.line;
    case PaperFinding::Kind::WordsChanged:
        return Words::tr("%1: “%2” stands where the program wrote “%3”: “%4”")
            .arg(finding.place, finding.figure, finding.expected, finding.line);
    case PaperFinding::Kind::Outdated:
        return finding.figure.isEmpty()
            ? Words::tr("%1: the sentences that this text stands for read otherwise now: “%2”")
                  .arg(finding.place, finding.line)
            : Words::tr("%1: this text was written when the table said %2; now it says %3: “%4”")
                  .arg(finding.place, finding.figure,
                      finding.expected.isEmpty() ? Words::tr("nothing there") : finding.expected,
                      finding.line);
    case PaperFinding::Kind::Disagrees:
        break;
    }
    if (finding.expected.isEmpty())
        return Words::tr("%1: %2 does not stand in the table’s paper: “%3”")
            .arg(finding.place, finding.figure, finding.line);
    return Words::tr("%1: %2, but the table says %3: “%4”")
        .arg(finding.place, finding.figure, finding.expected, finding.line);
}

QList<PaperFinding> outdatedFigures(const QStringList &before, const QStringList &now, const QString &place)
{
    QList<PaperFinding> findings;
    for (const auto &pair : differences(figuresIn(now.join(u'\n')), figuresIn(before.join(u'\n')))) {
        const auto line = std::ranges::find_if(
            now, [&pair](const auto &one) { return figuresIn(one).contains(pair.edited); });
        findings.append({PaperFinding::Kind::Outdated, place, pair.expected, pair.edited,
            line == now.end() ? QString() : line->left(300)});
    }
    if (findings.isEmpty() && before != now)
        findings.append({PaperFinding::Kind::Outdated, place, {}, {}, now.join(u' ').left(300)});
    return findings;
}
