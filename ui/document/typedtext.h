// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// Some characters of one line of a typed page.
struct TextRun {
    int line = 0; ///< index into the page's lines
    int start = 0; ///< UTF-16 units
    int length = 0;

    friend bool operator==(const TextRun &, const TextRun &) = default;
};

/// Where \a text, printed without marks, stands in \a lines from line \a line (an index) and \a column (from
/// 1, in code points) on: its characters alone, without Markdown marks, tags and line ends between them.
/// Empty where something else stands there.
[[nodiscard]] QList<TextRun> findText(const QStringList &lines, int line, int column, const QString &text);
/// The word at that place; empty where there is none.
[[nodiscard]] QList<TextRun> findWord(const QStringList &lines, int line, int column);
