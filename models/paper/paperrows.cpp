// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/paperrows.h"

#include "paper/paperunits.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Row {
    QString text;
    QStringList cells;
    WordBag words;
    QString place;
    int table = 0;
    bool isDue = false;
    bool isTaken = false;
};

Row rowOf(const DocxLine &line, const QString &place, bool isDue)
{
    const auto text = folded(line.text);
    return {line.text, cellsOf(text), WordBag(text), place, line.table, isDue};
}

QString withoutPoints(QString cell)
{
    static const QRegularExpression point(u"[.,;:'\" ]+"_s);
    return cell.remove(point).toCaseFolded();
}

/// What the cell \a pair.edited has otherwise than \a pair.expected, in the row of \a finding.
QList<PaperFinding> changesOfCell(const FigurePair &pair, PaperFinding finding)
{
    const auto &[edited, expected] = pair;
    const auto now = figuresIn(edited);
    const auto before = figuresIn(expected);
    const auto with = [&finding](PaperFinding::Kind kind, const FigurePair &one) {
        finding.kind = kind;
        finding.figure = one.edited;
        finding.expected = one.expected;
        return finding;
    };
    QList<PaperFinding> findings;
    if (expected.isEmpty()) { // a column that was put in
        for (const auto &figure : now)
            findings.append(with(PaperFinding::Kind::NotFromTable, {figure, {}}));
        return findings;
    }
    if (expected.contains(u'[') || (now == before && withoutPoints(edited) == withoutPoints(expected)))
        return {};
    const auto words = wordsIn(edited);
    const auto due = wordsIn(expected);
    const bool isWording = now == before && !due.isEmpty() && words != due && !edited.isEmpty();
    if (isWording)
        return {with(PaperFinding::Kind::WordsChanged, wordDifference(words, due))};
    if (words != due || now.size() != before.size() || now == before)
        return {with(PaperFinding::Kind::Disagrees, pair)};
    for (const auto &one : differences(now, before))
        findings.append(with(PaperFinding::Kind::Disagrees, one));
    return findings;
}

class Rows {
public:
    explicit Rows(const ExpectedPaper &expected)
    {
        QHash<QString, int> due;
        for (const auto &one : placedLines(expected.due, expected.appendix)) {
            if (one.line.kind == DocxLine::Kind::Row) {
                add(rowOf(one.line, one.place, true));
                ++due[one.line.text];
            }
        }
        for (const auto &line : expected.all.lines) {
            if (line.kind == DocxLine::Kind::Row && --due[line.text] < 0)
                add(rowOf(line, {}, false));
        }
    }

    /// Whether the row stands in the paper as it is, each once; in \a table, where that is not 0.
    bool takeEqual(const QString &text, int table)
    {
        for (const auto at : m_byText.value(folded(text))) {
            auto &row = m_rows[at];
            if (row.isTaken || (table != 0 && row.table != table))
                continue;
            row.isTaken = true;
            return true;
        }
        return false;
    }

    QList<PaperFinding> compare(const PlacedLine &one)
    {
        const auto edited = rowOf(one.line, one.place, false);
        const PaperFinding finding{PaperFinding::Kind::NotFromTable, one.place, {}, {},
            one.line.text.left(PaperFinding::longestLine)};
        QList<PaperFinding> findings;
        auto *like = mostLike(edited);
        if (like)
            like->isTaken = true;
        for (const auto &pair : differences(edited.cells, like ? like->cells : QStringList()))
            findings += changesOfCell(pair, finding);
        return findings;
    }

    [[nodiscard]] QList<PaperFinding> missing() const
    {
        QList<PaperFinding> findings;
        for (const auto &row : m_rows) {
            if (row.isDue && !row.isTaken)
                findings.append({PaperFinding::Kind::TakenOut, row.place, {},
                    figuresIn(row.text).join(u", "_s), row.text.left(PaperFinding::longestLine)});
        }
        return findings;
    }

private:
    void add(const Row &row)
    {
        m_byText[folded(row.text)].append(m_rows.size());
        m_rows.append(row);
    }

    /// Above 0 where the rows have so much in common that one can stand for the other.
    static double score(const Row &edited, const Row &row)
    {
        const auto cells = std::max(edited.cells.size(), row.cells.size());
        const auto places = std::min(edited.cells.size(), row.cells.size());
        qsizetype same = 0;
        for (qsizetype at = 0; at < places; ++at)
            same += edited.cells.at(at) == row.cells.at(at) ? 1 : 0;
        if (edited.cells.size() != row.cells.size())
            same = std::ranges::count_if(
                row.cells, [&edited](const auto &cell) { return edited.cells.contains(cell); });
        const bool isSameHead = edited.cells.value(0) == row.cells.value(0);
        const double words = row.words.size() == 0 ? 0 : edited.words.likeness(row.words);
        const double cellShare = cells == 0 ? 0 : double(same) / double(cells);
        if (!isSameHead && words <= 0.5 && 2 * same < row.cells.size())
            return 0;
        const bool isSameTable = edited.table == row.table && row.isDue;
        return cellShare + words + (isSameHead ? 0.5 : 0) + (isSameTable ? 0.2 : 0);
    }

    Row *mostLike(const Row &edited)
    {
        Row *best = nullptr;
        double most = 0;
        for (auto &row : m_rows) {
            if (row.isTaken)
                continue;
            if (const auto one = score(edited, row); one > most) {
                most = one;
                best = &row;
            }
        }
        return best;
    }

    QList<Row> m_rows;
    QHash<QString, QList<qsizetype>> m_byText;
};
} // namespace

QList<PaperFinding> changedRows(
    const QList<PlacedLine> &edited, const ExpectedPaper &expected, const std::stop_token &stop)
{
    Rows rows(expected);
    QList<PlacedLine> left;
    for (const auto &one : edited) {
        if (one.line.kind == DocxLine::Kind::Row)
            left.append(one);
    }
    // What is unchanged goes first, so that no changed row can take its place.
    left.removeIf([&](const auto &one) { return rows.takeEqual(one.line.text, one.line.table); });
    left.removeIf([&](const auto &one) { return rows.takeEqual(one.line.text, 0); });
    QList<PaperFinding> findings;
    for (const auto &one : std::as_const(left)) {
        if (stop.stop_requested() || findings.size() > PaperCheck::mostFindings)
            return findings;
        findings += rows.compare(one);
    }
    return findings + rows.missing();
}
