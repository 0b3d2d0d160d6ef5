// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/typedtext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

/// A place in the lines, moving forward.
struct Cursor {
    const QStringList &lines;
    qsizetype line;
    qsizetype unit;

    [[nodiscard]] bool atEnd() const { return line >= lines.size(); }
    [[nodiscard]] bool atLineEnd() const { return unit >= lines[line].size(); }
    [[nodiscard]] QChar character() const { return lines[line][unit]; }
    void toNextLine()
    {
        ++line;
        unit = 0;
    }
};

qsizetype unitOfColumn(const QString &line, int column)
{
    qsizetype unit = 0;
    for (int passed = 1; passed < column && unit < line.size(); ++passed)
        unit += line[unit].isHighSurrogate() && unit + 1 < line.size() ? 2 : 1;
    return unit;
}

bool isMark(QChar character)
{
    return u"*_~`#|\\<>[]()"_s.contains(character);
}

bool isInvisible(QChar character)
{
    return character == QChar::SoftHyphen || character.category() == QChar::Other_Format;
}

/// Length of the mark at \a unit: a whole tag or link target, else one sign; 0 where there is none.
qsizetype markLength(const QString &line, qsizetype unit)
{
    static const QRegularExpression longMark(u"</?[A-Za-z][A-Za-z0-9]*\\s*/?>|\\]\\([^()\\s]*\\)"_s);
    const auto match = longMark.match(
        line, unit, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    if (match.hasMatch())
        return match.capturedLength();
    return isMark(line[unit]) || isInvisible(line[unit]) ? 1 : 0;
}

/// Moves to \a wanted over spaces, marks and line ends; false where something else stands before it.
bool moveTo(Cursor &cursor, QChar wanted)
{
    while (!cursor.atEnd()) {
        if (cursor.atLineEnd()) {
            cursor.toNextLine();
        } else if (cursor.character() == wanted) {
            return true;
        } else if (cursor.character().isSpace()) {
            ++cursor.unit;
        } else if (const qsizetype length = markLength(cursor.lines[cursor.line], cursor.unit); length > 0) {
            cursor.unit += length;
        } else {
            return false;
        }
    }
    return false;
}

/// Spaces between two lit words of a line are lit with them, marks are not.
bool continues(const TextRun &run, const Cursor &cursor)
{
    if (run.line != cursor.line)
        return false;
    const qsizetype end = run.start + run.length;
    return QStringView(cursor.lines[cursor.line]).mid(end, cursor.unit - end).trimmed().isEmpty();
}

void light(QList<TextRun> &runs, const Cursor &cursor)
{
    if (!runs.isEmpty() && continues(runs.last(), cursor))
        runs.last().length = int(cursor.unit) + 1 - runs.last().start;
    else
        runs.append({int(cursor.line), int(cursor.unit), 1});
}

} // namespace

QList<TextRun> findText(const QStringList &lines, int line, int column, const QString &text)
{
    if (line < 0 || line >= lines.size())
        return {};
    Cursor cursor{lines, line, unitOfColumn(lines[line], column)};
    QList<TextRun> runs;
    for (const QChar character : text) {
        if (character.isSpace() || isInvisible(character))
            continue;
        if (!moveTo(cursor, character))
            return {};
        light(runs, cursor);
        ++cursor.unit;
    }
    return runs;
}

QList<TextRun> findWord(const QStringList &lines, int line, int column)
{
    if (line < 0 || line >= lines.size())
        return {};
    Cursor cursor{lines, line, unitOfColumn(lines[line], column)};
    while (!cursor.atLineEnd() && (cursor.character().isSpace() || isMark(cursor.character())))
        ++cursor.unit;
    const qsizetype start = cursor.unit;
    while (!cursor.atLineEnd() && !cursor.character().isSpace() && !isMark(cursor.character()))
        ++cursor.unit;
    if (cursor.unit == start)
        return {};
    return {{int(line), int(start), int(cursor.unit - start)}};
}
