// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/columnwidths.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

namespace {
constexpr double em = 4.233; // 12 pt in millimetres
constexpr double edges = 3.6; // a cell's, both, and a little
constexpr double bold = 1.1;

/// About as wide as in Arial, in parts of an em.
double widthOf(QChar character)
{
    static const QString narrow = QStringLiteral("iljtfrI.,:;'|!()[]-/ \u2019\u00a0");
    static const QString slim = QStringLiteral("cksvxyz");
    static const QString wide = QStringLiteral("mwMW%@");
    if (narrow.contains(character))
        return 0.3;
    if (slim.contains(character))
        return 0.5;
    if (wide.contains(character))
        return 0.88;
    return character.isUpper() ? 0.7 : 0.556;
}

/// A cell as the widths of its words.
using Cell = std::vector<double>;

Cell wordsOf(const QString &text, double factor)
{
    Cell words;
    double word = 0;
    for (const auto character : text) {
        if (character == u' ' || character == u'\n') {
            words.push_back(word * em * factor);
            word = 0;
        } else {
            word += widthOf(character);
        }
    }
    words.push_back(word * em * factor);
    return words;
}

int linesOf(const Cell &cell, double room)
{
    constexpr double space = 0.28 * em;
    int lines = 1;
    double used = 0;
    for (const auto word : cell) {
        const bool fits = used == 0 || used + space + word <= room;
        lines += fits ? 0 : 1;
        used = fits ? used + (used > 0 ? space : 0) + word : word;
    }
    return lines;
}

class Fitting {
public:
    explicit Fitting(const PaperTable &table)
    {
        addRow(table.header, bold);
        for (const auto &row : table.rows)
            addRow(row, 1);
        for (qsizetype column = 0; column < table.header.size(); ++column)
            m_widths.append(leastOf(size_t(column)));
    }

    QList<int> widths()
    {
        const int least = std::accumulate(m_widths.begin(), m_widths.end(), 0);
        if (least > tableMillimetres) {
            for (auto &width : m_widths)
                width = width * tableMillimetres / least;
        }
        // What is left goes, one after the other, to where it saves most.
        int left = tableMillimetres - std::accumulate(m_widths.begin(), m_widths.end(), 0);
        while (left > 0) {
            const auto [column, more] = neediest(left);
            m_widths[column] += more;
            left -= more;
        }
        return m_widths;
    }

private:
    void addRow(const QStringList &cells, double factor)
    {
        std::vector<Cell> row;
        for (const auto &cell : cells)
            row.push_back(wordsOf(cell, factor));
        m_rows.push_back(std::move(row));
    }

    [[nodiscard]] int leastOf(size_t column) const
    {
        double longest = 0;
        for (const auto &row : m_rows) {
            if (column < row.size())
                longest = std::max(longest, *std::ranges::max_element(row[column]));
        }
        return int(std::ceil(longest + edges));
    }

    /// How high the table is when \a column gets \a more.
    [[nodiscard]] int linesWith(size_t column, int more) const
    {
        int lines = 0;
        for (const auto &row : m_rows) {
            int highest = 0;
            for (size_t at = 0; at < row.size() && qsizetype(at) < m_widths.size(); ++at) {
                const auto room = m_widths.at(qsizetype(at)) + (at == column ? more : 0) - edges;
                highest = std::max(highest, linesOf(row[at], room));
            }
            lines += highest;
        }
        return lines;
    }

    /// Which column is to get how much of \a left: the one that saves most lines for it; where none saves
    /// any, the one whose text is longest for its width gets a little.
    [[nodiscard]] std::pair<qsizetype, int> neediest(int left) const
    {
        constexpr int little = 2;
        constexpr int most = 20;
        const int now = linesWith(0, 0);
        std::pair<qsizetype, int> best;
        double saved = 0;
        for (qsizetype column = 0; column < m_widths.size(); ++column) {
            for (int more = little; more <= std::min(most, left); more += little) {
                const auto lines = double(now - linesWith(size_t(column), more)) / more;
                if (lines > saved) {
                    best = {column, more};
                    saved = lines;
                }
            }
        }
        if (saved > 0)
            return best;
        const auto need = [this](
                              qsizetype column) { return longestOf(size_t(column)) / m_widths.at(column); };
        for (qsizetype column = 1; column < m_widths.size(); ++column)
            best.first = need(column) > need(best.first) ? column : best.first;
        return {best.first, std::min(little, left)};
    }

    [[nodiscard]] double longestOf(size_t column) const
    {
        double longest = 0;
        for (const auto &row : m_rows) {
            if (column < row.size())
                longest = std::max(longest, std::accumulate(row[column].begin(), row[column].end(), 0.0));
        }
        return longest;
    }

    std::vector<std::vector<Cell>> m_rows; // the header's first
    QList<int> m_widths;
};
} // namespace

QList<int> columnWidths(const PaperTable &table)
{
    return table.header.isEmpty() ? QList<int>() : Fitting(table).widths();
}
