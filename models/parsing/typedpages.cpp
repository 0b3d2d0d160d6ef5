// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsing/typedpages.h"

#include "parsing/markedwords.h"
#include "reading/wire.h"

#include <algorithm>

namespace {

/// Longest part of a line before a form feed that is shown as blanks behind it, so that the columns of what
/// is shown hold; further on they do not, lest a line full of form feeds grow without end.
constexpr qsizetype longestIndent = 1000;

int codePoints(QStringView text)
{
    return int(std::ranges::count_if(text, [](QChar c) { return !c.isLowSurrogate(); }));
}

qsizetype lineEnd(QStringView text, qsizetype from)
{
    const auto end =
        std::find_if(text.begin() + from, text.end(), [](QChar c) { return c == u'\n' || c == u'\r'; });
    return end - text.begin();
}

void addLine(QList<Page> &pages, QStringView line, int number)
{
    int column = 1;
    for (qsizetype start = 0;;) {
        const bool isLastPage = pages.size() == Wire::largestPageCount;
        const qsizetype feed = isLastPage ? -1 : line.indexOf(u'\f', start);
        const QStringView part = line.sliced(start, (feed == -1 ? line.size() : feed) - start);
        Page &page = pages.last();
        if (feed == -1
            || !part.isEmpty()) { // a form feed at a line's start ends the page without another line
            page.words.append(markedWords(part, number, column));
            page.lines.append(QString(start <= longestIndent ? column - 1 : 0, u' ') + part.toString());
        }
        if (feed == -1)
            return;
        column += codePoints(part) + 1;
        start = feed + 1;
        pages.append({.number = page.number + 1, .typed = true, .firstLine = number});
    }
}

} // namespace

QList<Page> typedPages(const QString &text)
{
    QList<Page> pages{{.number = 1, .typed = true, .firstLine = 1}};
    int number = 1;
    for (qsizetype start = 0; start < text.size(); ++number) {
        const qsizetype end = lineEnd(text, start);
        addLine(pages, QStringView(text).sliced(start, end - start), number);
        const bool isPair = QStringView(text).sliced(end).startsWith(u"\r\n");
        start = end + (isPair ? 2 : 1);
    }
    // Many programs end the last page with a form feed too.
    const auto isBlank = [](const QString &line) { return line.trimmed().isEmpty(); };
    while (pages.size() > 1 && std::ranges::all_of(pages.last().lines, isBlank))
        pages.removeLast();
    return pages;
}
