// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QString>

namespace Support {

/// What has happened to a text on its way: what converters, printers and mail programs do to it.
enum class TextState {
    Ligatures = 0x1, ///< "satis\ufb01ed"
    SoftHyphens = 0x2, ///< inside long words; in drawn text only where a line breaks
    NoBreakSpaces = 0x4, ///< between a number and its noun
    CurlyQuotes = 0x8,
    RunTogether = 0x10, ///< "residents.The average"
    BlankAfterCount = 0x20, ///< typed text: a count stands alone, its label after a blank line
    BoldMarks = 0x40, ///< typed text: **79%**; else the marks are left out
    Underlines = 0x80, ///< typed text: <u>...</u>
    Links = 0x100, ///< typed text: [...](#)
    Crlf = 0x200, ///< typed text: lines end as on Windows
    Utf16 = 0x400, ///< typed text, with a byte order mark
    Windows1252 = 0x800, ///< typed text
    WrappedLines = 0x1000, ///< typed text: lines broken at 72 characters
    FormFeeds = 0x2000, ///< typed text: pages apart by form feeds
    CountOnOneLine = 0x4000, ///< the count and its label on one line
    SplitBold = 0x8000, ///< "**79**%"
    ZeroWidthSpaces = 0x10000, ///< after per cent signs
    Utf8Mark = 0x20000, ///< typed text: UTF-8 with a byte order mark
};
Q_DECLARE_FLAGS(TextStates, TextState)

/// \a text (with marks and bold) after what \a states do to characters.
[[nodiscard]] QString withStates(QString text, TextStates states);

} // namespace Support

Q_DECLARE_OPERATORS_FOR_FLAGS(Support::TextStates)
