// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

/// Longest text taken out of a case file, in UTF-16 units: more than any letter has. Whoever can write to the
/// file can put tens of megabytes into it.
inline constexpr qsizetype longestStoredText = 1'100'000;

/// The text of a column; one that is longer is cut, and ends in "…".
[[nodiscard]] inline QString boundedText(const QVariant &column)
{
    QString text = column.toString();
    if (text.size() <= longestStoredText)
        return text;
    text.truncate(text[longestStoredText - 1].isHighSurrogate() ? longestStoredText - 1 : longestStoredText);
    text.squeeze();
    return text + u'…';
}
