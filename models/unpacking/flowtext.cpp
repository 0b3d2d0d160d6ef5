// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unpacking/flowtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr QChar pageEnd = u'\f';
constexpr qsizetype longestCell = 120; ///< of a table of figures; longer ones hold text that is laid out

/// A table that sets words and figures against each other, rather than one that only lays text out.
bool isOfFigures(const QStringList &cell)
{
    return cell.isEmpty()
        || (cell.size() == 1 && cell.first().size() <= longestCell && !cell.first().contains(u'\n'));
}

/// Whether \a row's cells that hold anything are all words, or all text that is laid out.
bool isAlike(const QList<QStringList> &row)
{
    const auto held = std::ranges::count_if(row, [](const auto &cell) { return !cell.isEmpty(); });
    const auto figures =
        std::ranges::count_if(row, [](const auto &cell) { return !cell.isEmpty() && isOfFigures(cell); });
    return figures == 0 || figures == held;
}

QString inOneLine(const QStringList &cell)
{
    return QString(cell.value(0)).replace(u'|', u'/');
}

} // namespace

FlowText::FlowText()
{
    m_levels.append(Level());
}

void FlowText::startParagraph()
{
    auto &level = m_levels.last();
    level.paragraph.clear();
    level.isInParagraph = true;
}

void FlowText::add(QStringView text)
{
    auto &level = m_levels.last();
    if (!level.isInParagraph || isTooLong() || m_tooDeep > 0)
        return;
    m_size += text.size();
    level.paragraph.append(text);
}

void FlowText::endParagraph()
{
    auto &level = m_levels.last();
    if (m_tooDeep > 0 || !level.isInParagraph)
        return;
    QStringList lines;
    for (const auto &line : level.paragraph.split(u'\n'))
        lines.append(line.trimmed());
    if (const auto block = lines.join(u'\n').trimmed(); !block.isEmpty())
        level.blocks.append(block);
    level.paragraph.clear();
    level.isInParagraph = false;
    addBoxes();
    if (std::exchange(level.endsPage, false))
        level.blocks.append(QString(pageEnd));
}

void FlowText::addBoxes()
{
    auto &level = m_levels.last();
    auto boxes = std::exchange(level.boxes, {});
    std::ranges::stable_sort(boxes, [](const Box &one, const Box &other) {
        return std::pair(one.y, one.x) < std::pair(other.y, other.x);
    });
    for (const auto &box : boxes)
        level.blocks += box.blocks;
}

void FlowText::endPage()
{
    auto &level = m_levels.last();
    if (m_levels.size() > 1 || !level.tables.isEmpty())
        return; // a page that ends within a table or a box: its words stay together
    if (level.isInParagraph && !level.paragraph.trimmed().isEmpty())
        level.endsPage = true;
    else
        level.blocks.append(QString(pageEnd));
}

void FlowText::startTable()
{
    m_levels.last().tables.append(QList<Row>());
}

void FlowText::startRow()
{
    if (auto &tables = m_levels.last().tables; !tables.isEmpty())
        tables.last().append(Row());
}

void FlowText::startCell()
{
    startBox(0, 0);
}

void FlowText::endCell()
{
    if (m_tooDeep > 0) {
        --m_tooDeep;
        return;
    }
    if (m_levels.size() < 2)
        return;
    const auto cell = m_levels.takeLast();
    if (auto &tables = m_levels.last().tables; !tables.isEmpty() && !tables.last().isEmpty())
        tables.last().last().cells.append(cell.blocks);
}

void FlowText::endRow(bool isShown)
{
    auto &tables = m_levels.last().tables;
    if (!isShown && !tables.isEmpty() && !tables.last().isEmpty())
        tables.last().removeLast();
}

void FlowText::endTable()
{
    auto &level = m_levels.last();
    if (level.tables.isEmpty())
        return;
    const auto table = level.tables.takeLast();
    level.blocks += blocksOf(table);
}

QStringList FlowText::blocksOf(const QList<Row> &table)
{
    const bool isFigures = std::ranges::all_of(table,
        [](const Row &row) { return row.cells.size() > 1 && std::ranges::all_of(row.cells, isOfFigures); });
    if (!isFigures)
        return laidOut(table);
    QStringList lines;
    for (const auto &row : table) {
        QStringList words;
        for (const auto &cell : row.cells)
            words.append(inOneLine(cell));
        lines.append(u"| "_s + words.join(u" | "_s) + u" |"_s);
    }
    return {lines.join(u'\n')};
}

/// Under a row of headings each column is read by itself; where a heading stands left of its text, each row.
QStringList FlowText::laidOut(const QList<Row> &table)
{
    const auto columns = table.isEmpty() ? 0 : table.first().cells.size();
    const bool isInColumns = columns > 1 && table.size() > 1
        && std::ranges::all_of(
            table, [columns](const Row &row) { return row.cells.size() == columns && isAlike(row.cells); });
    QStringList blocks;
    for (qsizetype column = 0; isInColumns && column < columns; ++column) {
        for (const auto &row : table)
            blocks += row.cells.at(column);
    }
    for (const auto &row : isInColumns ? QList<Row>() : table) {
        for (const auto &cell : row.cells)
            blocks += cell;
    }
    return blocks;
}

void FlowText::startBox(double x, double y)
{
    if (m_levels.size() >= mostLevels || m_tooDeep > 0) {
        ++m_tooDeep;
        return;
    }
    Level level;
    level.x = x;
    level.y = y;
    m_levels.append(level);
}

void FlowText::endBox()
{
    if (m_tooDeep > 0) {
        --m_tooDeep;
        return;
    }
    if (m_levels.size() < 2)
        return;
    const auto box = m_levels.takeLast();
    auto &level = m_levels.last();
    if (level.isInParagraph)
        level.boxes.append({box.x, box.y, box.blocks});
    else
        level.blocks += box.blocks;
}

QString FlowText::text() const
{
    QString text;
    for (const auto &block : m_levels.first().blocks) {
        if (block != QString(pageEnd))
            text += block + u"\n\n"_s;
        else if (!text.isEmpty() && !text.endsWith(pageEnd)) // a page without a word is none
            text += pageEnd;
    }
    return text;
}
