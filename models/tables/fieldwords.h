// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/fieldreading.h"
#include "store/casefile.h"
#include "tables/standings.h"

/// What a field says, in words for people: the same in the table, the list of discrepancies and for a screen
/// reader. Plain text with data in it: never to be shown as rich text. Any thread.
namespace FieldWords {
/// "stated", "not applicable", "not stated", "not found".
[[nodiscard]] QString state(FieldState state);
/// "69%", "1,157", "5.8", "17 July 2024"; the words of its state where it has no value. Never empty, so that
/// none of the four states looks like another or like 0. One line, cut at 500 characters.
[[nodiscard]] QString value(const FieldReading &field);
/// "p 3" on a drawn page, "line 68" in a text file; empty where it stands nowhere.
[[nodiscard]] QString place(const Place &place);
/// "misread by the program" and so on.
[[nodiscard]] QString kind(CorrectionKind kind);
/// "Unchecked", "Confirmed", "In query"; of a corrected field, of what kind the correction is.
[[nodiscard]] QString standing(FieldStanding standing, CorrectionKind kind);
/// "was 9", "none was read": \a printed is what the letter has.
[[nodiscard]] QString was(const QString &printed);
/// What a row of the table holds beside its name.
struct RowFacts {
    FieldReading field; ///< the current one
    QString printed; ///< as read in the letter; empty where nothing was read
    bool corrected = false;
    CorrectionKind kind = CorrectionKind::Misread; ///< where corrected
    FieldStanding standing = FieldStanding::Unchecked;
    bool flagged = false;
    bool expected = true; ///< letters of that year state it
};
/// What the row says of its value and how far a person got with it, painted and spoken: "unchecked",
/// "confirmed", "look at this", "corrected (was 9)", "not found", "not found, confirmed", "in query".
[[nodiscard]] QString rowState(const RowFacts &row);
/// A whole sentence for a screen reader, such as "Upheld rate: 69%, corrected by hand. Stands out: 9 of 13
/// is 69.2%".
[[nodiscard]] QString spoken(const FieldReading &field, bool corrected, const QString &reason);
/// \a text on one line, cut at \a limit characters.
[[nodiscard]] QString oneLine(const QString &text, qsizetype limit = 500);
} // namespace FieldWords
