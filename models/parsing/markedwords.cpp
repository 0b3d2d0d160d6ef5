// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsing/markedwords.h"

QList<Word> markedWords(const QString &line, int number)
{
    QList<Word> words;
    int column = 1;
    qsizetype start = -1;
    int startColumn = 0;
    for (qsizetype i = 0; i <= line.size(); ++i) {
        const bool isSpace = i == line.size() || line[i].isSpace();
        if (isSpace && start >= 0) {
            words.append({.text = line.sliced(start, i - start), .line = number, .column = startColumn});
            start = -1;
        } else if (!isSpace && start < 0) {
            start = i;
            startColumn = column;
        }
        if (i < line.size() && !line[i].isLowSurrogate())
            ++column;
    }
    return words;
}
