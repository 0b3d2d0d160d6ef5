// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/casefile.h"

/// Which values a letter is loaded with.
enum class LetterValues {
    Current, ///< the hand's, else the reading's
    Read, ///< the newest reading's
};

/// The letters of the case file, or only the one with the id \a only, in three queries. By authority's name
/// and then year, newest first.
[[nodiscard]] Outcome<QList<StoredLetter>> loadLetters(
    const QSqlDatabase &database, LetterValues values, std::optional<LetterId> only = {});

/// The history of the field \a key, oldest first.
[[nodiscard]] Outcome<QList<Correction>> loadHistory(
    const QSqlDatabase &database, LetterId letter, QAnyStringView key);

/// \a current with the Ombudsman's printed figure in each field where the hand says that the letter is in
/// error.
[[nodiscard]] Outcome<Letter> withPublicValues(const QSqlDatabase &database, LetterId letter, Letter current);

/// Every reading of \a letter, oldest first, without passages.
[[nodiscard]] Outcome<QList<ReadingRun>> loadReadings(const QSqlDatabase &database, LetterId letter);
