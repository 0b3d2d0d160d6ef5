// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/papercheck.h"

#include "paper/committeepaper.h"
#include "paper/confirmed.h"
#include "paper/docx.h"
#include "paper/docxstyles.h"

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

/// How much \a edited is like \a expected, 0 to 1: as two lines of the same length, or as a part that was cut
/// out of a longer line.
double likeness(const QHash<QString, int> &edited, const QHash<QString, int> &expected)
{
    constexpr int fewestWordsOfAPart = 5;
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

/// Where in the paper a line stands, for people.
class Places {
public:
    QString next(const DocxLine &line)
    {
        if (line.kind == DocxLine::Kind::Paragraph) {
            const bool isHeading = line.style.startsWith(u"Heading"_s) || line.style == u"Title";
            m_paragraph = isHeading ? 0 : m_paragraph + 1;
            if (isHeading)
                m_heading = line.text.left(80);
        }
        return inWords(line);
    }

private:
    [[nodiscard]] QString inWords(const DocxLine &line) const
    {
        switch (line.kind) {
        case DocxLine::Kind::Row:
            return Words::tr("table %1, row %2").arg(line.table).arg(line.row);
        case DocxLine::Kind::AltText:
            return Words::tr("alternative text of a picture, under “%1”").arg(m_heading);
        case DocxLine::Kind::Note:
            return Words::tr("a footnote or endnote");
        case DocxLine::Kind::PageMargin:
            return Words::tr("the top or bottom of the pages");
        case DocxLine::Kind::Title:
            return Words::tr("the document’s title property");
        case DocxLine::Kind::Paragraph:
            break;
        }
        if (m_heading.isEmpty())
            return Words::tr("before the first heading, paragraph %1").arg(m_paragraph);
        return m_paragraph == 0
            ? Words::tr("heading “%1”").arg(m_heading)
            : Words::tr("under “%1”, paragraph %2").arg(m_heading, QString::number(m_paragraph));
    }

    QString m_heading;
    int m_paragraph = 0;
};

class Comparison {
public:
    explicit Comparison(const ExpectedPaper &expected)
    {
        Places places;
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

QString asRead(QString text)
{
    return text.replace(QChar::Nbsp, u' ').replace(u'\n', u' ');
}

class LineCollector {
public:
    explicit LineCollector(const PaperDocument &paper)
        : m_paper(paper)
    {
    }

    DocxContent collect()
    {
        m_content.title = m_paper.title;
        m_content.madeOn = m_paper.madeOn;
        for (const auto &section : m_paper.sections) {
            if (!section.heading.isEmpty())
                add({.style = u"Heading1"_s, .text = asRead(section.heading)});
            for (const auto &block : section.blocks)
                std::visit([this](const auto &one) { addBlock(one); }, block);
        }
        return m_content;
    }

private:
    void add(const DocxLine &line) { m_content.lines.append(line); }

    void addBlock(const PaperParagraph &one)
    {
        QString text;
        for (const auto &span : one.spans)
            text += span.label.isEmpty() ? span.text : numberedLabel(m_paper, span.label);
        add({.style = styleId(one.style), .text = asRead(text)});
    }

    void addBlock(const PaperTable &table)
    {
        ++m_tables;
        add({.style = u"Caption"_s,
            .text = asRead(Words::tr("Table %1: %2").arg(QString::number(m_tables), table.caption))});
        int row = 0;
        for (const auto &cells : QList<QStringList>{table.header} + table.rows)
            add({.kind = DocxLine::Kind::Row,
                .text = asRead(cells.join(u" | "_s)),
                .table = m_tables,
                .row = ++row});
    }

    void addBlock(const PaperPicture &picture)
    {
        add({.style = u"Caption"_s,
            .text = asRead(numberedLabel(m_paper, picture.label) + u": "_s + picture.caption)});
        add({.kind = DocxLine::Kind::AltText, .text = asRead(picture.altText)});
    }

    const PaperDocument &m_paper;
    DocxContent m_content;
    int m_tables = 0;
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
} // namespace

PaperCheck comparePapers(const DocxContent &edited, const ExpectedPaper &expected)
{
    PaperCheck check;
    Comparison comparison(expected);
    QList<std::pair<DocxLine, QString>> changed;
    Places places;
    QStringList whole;
    for (const auto &line : edited.lines) {
        const auto place = places.next(line);
        const auto count = figuresIn(line.text).size();
        check.figures += int(count);
        whole.append(line.text);
        // What is unchanged goes first, so that no changed line can take its place.
        if (count > 0 && !comparison.takeEqual(line))
            changed.append({line, place});
    }
    for (const auto &[line, place] : std::as_const(changed)) {
        if (const auto over = comparison.draftOver(line, place))
            check.findings.append(*over);
        else
            check.findings += comparison.compare(line, place);
    }
    check.findings += comparison.missing(whole.join(u'\n'));
    return check;
}

DocxContent linesOf(const PaperDocument &paper)
{
    return LineCollector(paper).collect();
}

Outcome<ExpectedPaper> expectedPaper(PaperInput input, const DocxContent &edited)
{
    if (edited.madeOn.isValid())
        input.madeOn = edited.madeOn;
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
