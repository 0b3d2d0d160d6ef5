// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/oldtables.h"

#include <QMap>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

// How many pages behind the signature are looked at, and how many of them may hold no table.
constexpr int mostPages = 5;
constexpr int mostRowsSkipped = 2;
// So many different headings and entries are no chance.
constexpr qsizetype fewestEntries = 3;
// Blocks between two entries of one table: the cells with its numbers.
constexpr int widestGap = 30;
constexpr qsizetype longestCell = 60; // characters
constexpr qsizetype longestHeading = 140;
// Words apart by this much of their height stand in cells of their own.
constexpr double gapOfCells = 1.2;
// Words whose middles are this much of their height apart stand in one row.
constexpr double sameRow = 0.5;

bool holdsAny(const QString &text, const QStringList &entries)
{
    return std::ranges::any_of(
        entries, [&text](const QString &entry) { return text.contains(entry, Qt::CaseInsensitive); });
}

bool isHead(const QString &text, const QStringList &heads)
{
    return text.size() <= longestHeading && std::ranges::any_of(heads, [&text](const QString &head) {
        return text.startsWith(head, Qt::CaseInsensitive);
    });
}

/// The cells that stand behind the last entry: numbers and short words.
int withCells(const LetterBlocks &blocks, int last, int stop)
{
    int end = last + 1;
    while (end < stop && !blocks.isForeign(end) && blocks.text(end).size() <= longestCell
        && std::ranges::any_of(blocks.text(end), [](QChar unit) { return unit.isDigit(); }))
        ++end;
    return end;
}

/// The tables among the blocks of one page; empty where they are none.
BlockStretch tablesOnPage(const LetterBlocks &blocks, int from, int stop)
{
    const auto heads = blocks.wordings().list(u"old_table_heads"_s);
    const auto entries = blocks.wordings().list(u"old_table_entries"_s);
    while (from < stop && !isHead(blocks.text(from), heads))
        ++from;
    QString all;
    int last = from;
    for (int index = from; index < stop && index - last <= widestGap && !blocks.isForeign(index); ++index) {
        const QString &text = blocks.text(index);
        if (!isHead(text, heads) && !holdsAny(text, entries))
            continue;
        all += text + u'\n';
        last = index;
    }
    const auto named = std::ranges::count_if(
        entries, [&all](const QString &entry) { return all.contains(entry, Qt::CaseInsensitive); });
    return named >= fewestEntries ? BlockStretch{from, withCells(blocks, last, stop)} : BlockStretch{};
}

struct Row {
    double middle = 0;
    QList<const Word *> words;
};

/// The words of a drawn page as rows of cells.
QString drawnRows(QList<const Word *> words, QSizeF size)
{
    std::ranges::stable_sort(words, {}, [](const Word *word) { return word->box.center().y(); });
    QList<Row> rows;
    for (const Word *word : words) {
        const double middle = word->box.center().y();
        if (rows.isEmpty() || middle - rows.last().middle > sameRow * word->box.height())
            rows.append(Row{.middle = middle});
        rows.last().words.append(word);
    }
    QStringList lines;
    for (Row &row : rows) {
        std::ranges::stable_sort(row.words, {}, [](const Word *word) { return word->box.left(); });
        QString line;
        for (qsizetype at = 0; at < row.words.size(); ++at) {
            const Word &word = *row.words[at];
            const double gap = at > 0 ? word.box.left() - row.words[at - 1]->box.right() : 0;
            if (at > 0)
                line +=
                    gap * size.width() > gapOfCells * word.box.height() * size.height() ? u"  "_s : u" "_s;
            line += word.text;
        }
        lines.append(line);
    }
    return lines.join(u'\n');
}

QString typedRows(const Page &page, const QList<const Word *> &words)
{
    const auto [first, last] = std::ranges::minmax(words, {}, [](const Word *word) { return word->line; });
    QStringList lines = page.lines.mid(first->line - page.firstLine, last->line - first->line + 1);
    for (QString &line : lines)
        while (line.endsWith(u' '))
            line.chop(1);
    return lines.join(u'\n');
}

Place placeOf(const Page &page, const QList<const Word *> &words)
{
    Place place{.page = page.number};
    if (page.typed) {
        const Word *first = *std::ranges::min_element(
            words, {}, [](const Word *word) { return std::pair(word->line, word->column); });
        place.line = first->line;
        place.column = first->column;
        return place;
    }
    for (const Word *word : words)
        place.box = place.box.united(word->box);
    return place;
}

} // namespace

QList<BlockStretch> findOldTables(const LetterBlocks &blocks, int from, int limit)
{
    QList<BlockStretch> tables;
    int skipped = 0;
    for (int looked = 0; from < limit && looked < mostPages; ++looked) {
        const int stop = std::min(blocks.pageEnd(from), limit);
        const auto found = tablesOnPage(blocks, from, stop);
        if (found.to > found.from)
            tables.append(found);
        else if (!tables.isEmpty() || ++skipped > mostRowsSkipped)
            break;
        from = stop;
    }
    return tables;
}

QList<Passage> oldTablePassages(
    const QList<TextBlock> &blocks, const QList<BlockStretch> &tables, std::span<const Page> pages)
{
    QList<Passage> passages;
    for (const BlockStretch &table : tables) {
        const int index = blocks[table.from].page;
        const Page &page = pages[size_t(index)];
        QMap<int, const Word *> words; // each once, in the page's order
        for (int block = table.from; block < table.to; ++block)
            for (const Origin &origin : blocks[block].text.origins)
                if (origin.page == index)
                    words.insert(origin.word, &page.words[origin.word]);
        const auto all = words.values();
        if (!all.isEmpty())
            passages.append({u"other"_s, page.typed ? typedRows(page, all) : drawnRows(all, page.size),
                placeOf(page, all)});
    }
    return passages;
}
