// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

/// Longest name, value, note or reason taken out of a case file, in UTF-16 units, and longest passage: more
/// than any letter has. Whoever can write to the file can put tens of megabytes into it, and the window would
/// stand still over them.
inline constexpr qsizetype longestStoredText = 10'000;
inline constexpr qsizetype longestStoredPassage = 200'000;

/// The text of a column; one that is longer than \a longest is cut, and ends in "…".
[[nodiscard]] inline QString boundedText(const QVariant &column, qsizetype longest = longestStoredText)
{
    QString text = column.toString();
    if (text.size() <= longest)
        return text;
    text.truncate(text[longest - 1].isHighSurrogate() ? longest - 1 : longest);
    text.squeeze();
    return text + u'…';
}
