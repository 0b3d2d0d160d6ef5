// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/casefile.h"

// The histories of reviewing and of letters as wholes. Each write is within a transaction of the caller.

/// Appends rows to the history of reviewing; Conflict where a version is not the next of its key.
[[nodiscard]] Outcome<void> storeMarks(
    const QSqlDatabase &database, LetterId letter, const QList<Mark> &marks);
/// The marks of \a letter, by key and version.
[[nodiscard]] Outcome<QList<Mark>> loadMarks(const QSqlDatabase &database, LetterId letter);
/// Hands the newest mark of each key, of one letter or of all, to \a take(letter's id, mark).
[[nodiscard]] Outcome<void> eachNewestMark(const QSqlDatabase &database, std::optional<LetterId> only,
    const std::function<void(qint64, const Mark &)> &take);

/// Appends a row to the history of a letter as a whole.
[[nodiscard]] Outcome<void> storeEvent(
    const QSqlDatabase &database, LetterId letter, DeedKind kind, const Deed &deed, qint64 subject = 0);
/// Oldest first.
[[nodiscard]] Outcome<QList<LetterEvent>> loadEvents(const QSqlDatabase &database, LetterId letter);

/// Marks \a letter as removed or present, with a row of history; nothing where it is so already. NotFound
/// where there is no such letter.
[[nodiscard]] Outcome<void> storePresence(
    const QSqlDatabase &database, LetterId letter, bool removed, const Deed &deed);
/// Notes of which older letter \a letter is a revised edition, with a row of history.
[[nodiscard]] Outcome<void> storeRevision(
    const QSqlDatabase &database, LetterId letter, std::optional<LetterId> older, const Deed &deed);
/// Erases a letter with all that hangs on it, and its document where that holds no other letter.
[[nodiscard]] Outcome<void> eraseLetter(const QSqlDatabase &database, LetterId letter);

/// The problem of a letter that the case file does not hold.
[[nodiscard]] Problem noSuchLetter(LetterId letter);
