// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/letter.h"
#include "letter/page.h"
#include "support/fixtures.h"

namespace Support {

/// How a field that was read compares with what the file says. Worst last.
enum class Verdict {
    Right,
    RightFlagged, ///< a false alarm
    MissingFlagged, ///< no value, or another state without a value, and the reader says so
    WrongFlagged, ///< a value that is not the letter's, and the reader says so
    Misplaced, ///< right, but its place holds other words
    Missing, ///< the letter says more, and nothing tells the officer
    Wrong, ///< a wrong value that nothing flags
};

struct FieldVerdict {
    QString field; ///< a key, or "letters", "gss_code", "pages", "passages"
    Verdict verdict = Verdict::Right;
    QString expected;
    QString got;
};

/// One verdict for each field of each letter expected in \a fixture, and for what is not a field.
/// \a document: as read; \a found: the letters found in it, checked.
[[nodiscard]] QList<FieldVerdict> verdictsOn(
    const Fixture &fixture, const PagedDocument &document, const QList<CheckedLetter> &found);
[[nodiscard]] QString verdictName(Verdict verdict);

} // namespace Support
