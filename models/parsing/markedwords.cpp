// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsing/markedwords.h"

#include "parsing/inlinemarks.h"
#include "reading/wire.h"

#include <algorithm>
#include <utility>

namespace {

constexpr int mostHashes = 6; // of a Markdown heading
constexpr int leastRule = 3; // signs of a line across the page

/// Puts the words of one line together.
class WordBuilder {
public:
    explicit WordBuilder(int line)
        : m_line(line)
    {
    }

    void addText(QStringView text, int column)
    {
        const bool isFirst = m_text.isEmpty();
        // Words that run together across a mark stay apart where a figure meets a letter.
        if (std::exchange(m_crossesMark, false) && !isFirst
            && m_text.back().isDigit() != text.front().isDigit() && m_text.back().isLetterOrNumber()
            && text.front().isLetterOrNumber())
            end(false);
        for (const QChar c : text) {
            if (m_text.size() >= Wire::largestWord - 1 && !c.isLowSurrogate())
                end(false);
            if (m_text.isEmpty())
                m_column = column;
            m_text.append(c);
        }
    }
    void addMark() { m_crossesMark = true; }
    void addSeam()
    {
        if (!m_text.isEmpty())
            end(false);
    }
    void addBlank() { end(true); }
    [[nodiscard]] QList<Word> take() &&
    {
        end(true);
        return std::move(m_words);
    }

private:
    void end(bool spaceAfter)
    {
        m_crossesMark = false;
        if (!m_text.isEmpty())
            m_words.append({.text = std::exchange(m_text, {}), .line = m_line, .column = m_column});
        // A blank behind a seam parts the words after all.
        if (!m_words.isEmpty())
            m_words.last().spaceAfter = spaceAfter;
    }

    int m_line;
    int m_column = 1;
    bool m_crossesMark = false;
    QString m_text;
    QList<Word> m_words;
};

int codePoints(QStringView text)
{
    return int(std::ranges::count_if(text, [](QChar c) { return !c.isLowSurrogate(); }));
}

bool isBlankAt(QStringView line, qsizetype place)
{
    return place >= line.size() || line[place].isSpace();
}

/// A line across the page, an underline of a heading, or the second row of a table.
bool isRule(QStringView line)
{
    int signs = 0;
    for (const QChar c : line) {
        if (QStringView(u"-=*_").contains(c))
            ++signs;
        else if (!c.isSpace() && !QStringView(u"|:+").contains(c))
            return false;
    }
    return signs >= leastRule;
}

qsizetype headingMark(QStringView line)
{
    qsizetype end = 0;
    while (end < line.size() && line[end] == u'#')
        ++end;
    return end <= mostHashes && isBlankAt(line, end) ? end : 0;
}

qsizetype bulletMark(QStringView line)
{
    return QStringView(u"-*+•·▪◦‣●").contains(line.front()) && isBlankAt(line, 1) ? 1 : 0;
}

qsizetype quoteMark(QStringView line)
{
    // ">5%" at the start of a line of plain text is a figure.
    return line.front() == u'>' && !(line.size() > 1 && line[1].isDigit()) ? 1 : 0;
}

/// Length of the marks that a line starts with, with the blanks around them.
qsizetype leadingMarks(QStringView line)
{
    qsizetype start = 0;
    for (;;) {
        while (start < line.size() && line[start].isSpace())
            ++start;
        const QStringView rest = line.sliced(start);
        if (rest.isEmpty())
            return start;
        const qsizetype mark = std::max({headingMark(rest), bulletMark(rest), quoteMark(rest)});
        if (mark == 0)
            return start;
        start += mark;
    }
}

} // namespace

QList<Word> markedWords(QStringView line, int number, int column)
{
    WordBuilder builder(number);
    if (isRule(line))
        return {};
    const qsizetype start = leadingMarks(line);
    column += codePoints(line.first(start));
    InlineMarks marks(line);
    for (qsizetype place = start; place < line.size();) {
        const MarkedToken token = marks.at(place);
        switch (token.kind) {
        case MarkedToken::Kind::Text:
            builder.addText(token.text, column + int(token.lead));
            break;
        case MarkedToken::Kind::Mark:
            builder.addMark();
            break;
        case MarkedToken::Kind::Seam:
            builder.addSeam();
            break;
        case MarkedToken::Kind::Blank:
            builder.addBlank();
            break;
        }
        column += codePoints(line.sliced(place, token.length));
        place += token.length;
    }
    return std::move(builder).take();
}
