// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/typedpage.h"

#include <QCoreApplication>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

// All in points. The font is laid out in finer units, so that rounded glyph widths do not show when scaled.
constexpr double sheetWidth = 450;
constexpr double gutter = 42;
constexpr double sideMargin = 26;
constexpr double topMargin = 30;
constexpr double rowHeight = 15.5;
constexpr double baseline = 11.5;
constexpr double fontSize = 11;
constexpr double numberSize = 7.5;
constexpr double unitsPerPoint = 8;
constexpr double textWidth = sheetWidth - gutter - sideMargin;
constexpr QColor faintTypedInk(0x6f, 0x74, 0x79);
// Longer lines are laid out piece by piece: the cost of a layout grows faster than its text.
constexpr int longestPiece = 4000;

QFont fontOfSize(QFont font, double points)
{
    font.setPixelSize(qRound(points * unitsPerPoint));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

/// The line with a space for each sign that would draw nothing, or would move what follows.
QString shownLine(QString line)
{
    for (QChar &character : line) {
        if (character.category() == QChar::Other_Control)
            character = u' ';
    }
    return line;
}

/// \a text in one row; the caller draws or measures its only line.
void layOutRow(QTextLayout &layout)
{
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(textWidth * unitsPerPoint);
    layout.endLayout();
}

int pieceLength(const QString &line, int start)
{
    const int rest = int(line.size()) - start;
    if (rest <= longestPiece)
        return rest;
    const qsizetype space = line.lastIndexOf(u' ', start + longestPiece - 1);
    if (space > start)
        return int(space) + 1 - start;
    return line[start + longestPiece - 1].isHighSurrogate() ? longestPiece - 1 : longestPiece;
}

} // namespace

TypedPage::TypedPage(const Page &page, const QFont &font)
    : m_firstLine(page.firstLine)
    , m_font(fontOfSize(font, fontSize))
{
    m_lines.reserve(page.lines.size());
    for (const QString &line : page.lines) {
        m_lines.append(shownLine(line));
        layOut(int(m_lines.size()) - 1);
        m_cut = m_rows.size() >= mostRows;
        if (m_cut)
            break;
    }
}

void TypedPage::layOut(int line)
{
    const QString &text = m_lines[line];
    if (text.isEmpty())
        m_rows.append({line, 0, 0});
    for (int start = 0; start < text.size() && m_rows.size() < mostRows;) {
        const int length = pieceLength(text, start);
        QTextLayout layout(text.mid(start, length), m_font);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine row = layout.createLine(); row.isValid(); row = layout.createLine()) {
            row.setLineWidth(textWidth * unitsPerPoint);
            m_rows.append({line, start + row.textStart(), row.textLength()});
        }
        layout.endLayout();
        start += length;
    }
}

QSizeF TypedPage::size() const
{
    return {sheetWidth, 2 * topMargin + double(m_rows.size() + (m_cut ? 2 : 0)) * rowHeight};
}

QString TypedPage::textOf(const Row &row) const
{
    return m_lines[row.line].mid(row.start, row.length);
}

QList<TextRun> TypedPage::runs(int line, int column, const QStringList &texts) const
{
    for (const QString &text : texts) {
        if (const QList<TextRun> found = findText(m_lines, line, column, text); !found.isEmpty())
            return found;
    }
    return findWord(m_lines, line, column);
}

/// The layout of the row measured last: neighbours are measured one after the other.
class TypedPage::RowMeasure {
public:
    [[nodiscard]] const QTextLayout &layout(const TypedPage &page, int row)
    {
        if (m_row == row)
            return *m_layout;
        m_row = row;
        m_layout.emplace(page.textOf(page.m_rows[row]), page.m_font);
        layOutRow(*m_layout);
        return *m_layout;
    }

private:
    int m_row = -1;
    std::optional<QTextLayout> m_layout;
};

QList<QRectF> TypedPage::boxes(int line, int column, const QStringList &texts) const
{
    RowMeasure measure;
    return boxesOf(runs(line - m_firstLine, column, texts), measure);
}

QList<QList<QRectF>> TypedPage::wordBoxes(const QList<Word> &words) const
{
    RowMeasure measure;
    QList<QList<QRectF>> all;
    all.reserve(words.size());
    for (const Word &word : words)
        all.append(boxesOf(findText(m_lines, word.line - m_firstLine, word.column, word.text), measure));
    return all;
}

QList<QRectF> TypedPage::boxesOf(const QList<TextRun> &runs, RowMeasure &measure) const
{
    QList<QRectF> boxes;
    for (const TextRun &run : runs) {
        auto row = std::ranges::lower_bound(m_rows, std::pair(run.line, run.start), {},
            [](const Row &row) { return std::pair(row.line, row.start + std::max(row.length - 1, 0)); });
        for (; row != m_rows.end() && row->line == run.line && row->start < run.start + run.length; ++row) {
            if (const QRectF box = boxOf(int(row - m_rows.begin()), run, measure); box.isValid())
                boxes.append(box);
        }
    }
    return boxes;
}

QRectF TypedPage::boxOf(int row, const TextRun &run, RowMeasure &measure) const
{
    const Row &shown = m_rows[row];
    const QTextLayout &layout = measure.layout(*this, row);
    const QTextLine line = layout.lineAt(0);
    const double from = line.cursorToX(std::max(run.start - shown.start, 0));
    int end = std::min(run.start + run.length - shown.start, shown.length);
    while (end > 0 && layout.text()[end - 1].isSpace()) // the one at which the row was broken
        --end;
    const double to = line.cursorToX(end);
    const QSizeF sheet = size();
    const double left = gutter + std::min(from, to) / unitsPerPoint;
    const double width = std::abs(to - from) / unitsPerPoint;
    return {left / sheet.width(), (topMargin + row * rowHeight + 1) / sheet.height(), width / sheet.width(),
        (rowHeight - 2) / sheet.height()};
}

double TypedPage::rowBreak(double top, double height) const
{
    const double most = top + std::max(height, rowHeight);
    if (most >= size().height())
        return size().height();
    return std::max(topMargin + std::floor((most - topMargin) / rowHeight) * rowHeight, top + rowHeight);
}

void TypedPage::paint(QPainter &painter, const QRectF &part) const
{
    const int rows = int(m_rows.size());
    const int first = std::clamp(int((part.top() - topMargin) / rowHeight) - 1, 0, rows);
    const int end = std::clamp(int((part.bottom() - topMargin) / rowHeight) + 2, first, rows);
    paintRows(painter, first, end);
}

void TypedPage::paintWhole(QPainter &painter, double top, double bottom) const
{
    const int rows = int(m_rows.size());
    const int first = std::clamp(int(std::round((top - topMargin) / rowHeight)), 0, rows);
    const int end = std::clamp(int(std::round((bottom - topMargin) / rowHeight)), first, rows);
    paintRows(painter, first, end);
}

void TypedPage::paintRows(QPainter &painter, int first, int end) const
{
    const int rows = int(m_rows.size());
    painter.save();
    painter.scale(1 / unitsPerPoint, 1 / unitsPerPoint);
    for (int row = first; row < end; ++row)
        paintRow(painter, row);
    if (m_cut && end == rows) {
        painter.setPen(Qt::black);
        painter.drawText(QPointF(gutter, topMargin + rows * rowHeight + baseline) * unitsPerPoint,
            QCoreApplication::translate("TypedPage", "The rest of this file is too long to be shown."));
    }
    painter.restore();
}

void TypedPage::paintRow(QPainter &painter, int row) const
{
    const Row &shown = m_rows[row];
    const double top = topMargin + row * rowHeight;
    if (shown.start == 0 && shown.length > 0) {
        const QString number = QString::number(m_firstLine + shown.line);
        const QFont small = fontOfSize(m_font, numberSize);
        painter.setFont(small);
        painter.setPen(faintTypedInk);
        const double width = QFontMetricsF(small).horizontalAdvance(number);
        painter.drawText(QPointF(gutter - 10, top + baseline) * unitsPerPoint - QPointF(width, 0), number);
    }
    painter.setPen(Qt::black);
    QTextLayout layout(textOf(shown), m_font);
    layOutRow(layout);
    const double ascent = layout.lineAt(0).isValid() ? layout.lineAt(0).ascent() : 0;
    layout.draw(&painter, QPointF(gutter, top + baseline) * unitsPerPoint - QPointF(0, ascent));
}
