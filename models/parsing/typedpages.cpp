// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsing/typedpages.h"

#include "parsing/markedwords.h"

#include <algorithm>

namespace {

/// Blanks in place of \a text, one for each code point, so that columns behind it hold.
QString blanks(QStringView text)
{
    const auto halves = std::ranges::count_if(text, [](QChar c) { return c.isLowSurrogate(); });
    return QString(text.size() - halves, u' ');
}

qsizetype lineEnd(QStringView text, qsizetype from)
{
    const auto end = std::find_if(text.begin() + from, text.end(), [](QChar c) { return c == u'\n' || c == u'\r'; });
    return end - text.begin();
}

void addLine(QList<Page> &pages, QStringView line, int number)
{
    qsizetype start = 0;
    for (;;) {
        const qsizetype feed = line.indexOf(u'\f', start);
        const QStringView shown = line.sliced(start, (feed == -1 ? line.size() : feed) - start);
        Page &page = pages.last();
        const bool isBlankTail = feed != -1 && shown.isEmpty(); // a form feed at a line's start ends the page alone
        if (!isBlankTail) {
            const QString whole = blanks(line.first(start)) + shown;
            page.words.append(markedWords(whole, number));
            page.lines.append(whole);
        }
        if (feed == -1)
            return;
        start = feed + 1;
        pages.append({.number = page.number + 1, .typed = true, .firstLine = number});
    }
}

} // namespace

QList<Page> typedPages(const QString &text)
{
    QList<Page> pages {{.number = 1, .typed = true, .firstLine = 1}};
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
