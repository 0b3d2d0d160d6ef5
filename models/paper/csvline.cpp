// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/csvline.h"

#include <algorithm>

using namespace Qt::StringLiterals;

QString harmlessText(const QString &text)
{
    static const auto starters = u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20"_s;
    // Marks that no one sees, such as U+FEFF, do not keep a spreadsheet from running what follows.
    const auto first = std::ranges::find_if(
        text, [](QChar c) { return c != u' ' && c != QChar::Nbsp && c.category() != QChar::Other_Format; });
    return first != text.end() && starters.contains(*first) ? u'\'' + text : text;
}

QByteArray csvLine(const QStringList &cells)
{
    QStringList quoted;
    for (auto cell : cells) {
        const bool needsQuotes = cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n')
            || cell.contains(u'\r') || cell.startsWith(u' ') || cell.endsWith(u' ')
            || cell.startsWith(QChar::ByteOrderMark) // a file's first would be taken for its encoding's
            || (cell.isEmpty() && cells.size() == 1); // an empty line is no record
        quoted.append(needsQuotes ? u'"' + cell.replace(u'"', u"\"\""_s) + u'"' : cell);
    }
    return quoted.join(u',').toUtf8() + "\r\n";
}
