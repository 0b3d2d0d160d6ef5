// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/letter.h"
#include "store/mark.h"

#include <QHash>
#include <QSet>

/// How far a person got with a field.
enum class FieldStanding {
    Unchecked,
    Confirmed, ///< the value shown is the one that a person confirmed, with the flags it had then
    Corrected, ///< the value shown is a person's
    InQuery, ///< put aside with a question
};
/// "unchecked", "confirmed", "corrected", "in_query".
[[nodiscard]] QString standingKey(FieldStanding standing);

/// How far a person got with a letter.
enum class LetterStanding {
    ToReview,
    InQuery, ///< the letter or one of its fields
    Confirmed, ///< with the values and flags that it has
};
/// "to_review", "in_query", "confirmed".
[[nodiscard]] QString standingKey(LetterStanding standing);

struct StandingOfField {
    QString key;
    FieldStanding standing = FieldStanding::Unchecked;
    bool flagged = false; ///< it stands out, see standsOut()
    bool needsPerson = false;

    friend bool operator==(const StandingOfField &, const StandingOfField &) = default;
};

/// How far a person got with a letter and each of its fields. Derived from values, flags and marks, never
/// stored.
///
/// Which fields need a person: every field that stands out; and every field that letters of its year have,
/// unless the letter itself says that it is not applicable. So a stated figure needs confirming, and a
/// figure that was not stated or not found needs one look, for that may be wrong too; a field outside its
/// years never asks. It asks no more once it is confirmed, corrected by hand or in query. It asks again when
/// its value changes, or when a check fails that had not failed when it was confirmed; a corrected field asks
/// again, until it is confirmed, as long as it stands out.
struct Standings {
    LetterStanding letter = LetterStanding::ToReview;
    QList<StandingOfField> fields; ///< in the order of fieldDefinitions()
    int left = 0; ///< fields that need a person
    int flaggedLeft = 0; ///< of these, those that stand out
    int inQuery = 0; ///< fields in query
    /// No figure that letters of its year have was found in it, and some of them need a person still: there
    /// is nothing in it that was checked.
    bool nothingFound = false;

    /// The next field after \a after that needs a person, \a after itself last: those that stand out first,
    /// then the others, both in the table's order and round its end. Empty where none is left.
    [[nodiscard]] QString nextField(QAnyStringView after = {}) const;
    [[nodiscard]] StandingOfField field(QAnyStringView key) const;

    friend bool operator==(const Standings &, const Standings &) = default;
};

/// \a marks: the newest of each key. \a corrected: the keys with a standing correction. Pure; any thread.
[[nodiscard]] Standings standingsOf(
    const CheckedLetter &checked, const QHash<QString, Mark> &marks, const QSet<QString> &corrected);

/// The keys of the fields that a person compared with the letter and that ask for nobody: those confirmed,
/// and those corrected. None where the letter itself is in query. \a marks: the same as of \a standings.
[[nodiscard]] QStringList seenKeys(const Standings &standings, const QHash<QString, Mark> &marks);

/// The value that \a seen, what was confirmed of the field \a key, holds: state and value alone.
[[nodiscard]] FieldReading seenField(const QString &key, const QString &seen);

/// What a person who confirms the field \a key now has seen: state, value and failed checks. Of the whole
/// letter where the key is empty.
[[nodiscard]] QString seenIn(const CheckedLetter &checked, const QString &key);
