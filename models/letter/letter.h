// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/fieldreading.h"
#include "letter/page.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// The five types of council that the Ombudsman compares, and Other for bodies without a type average.
/// Unknown where the authority was not found in the register.
enum class AuthorityType { Unknown, County, District, Metropolitan, Unitary, London, Other };

/// "county", "district", "metropolitan", "unitary", "london"; empty for Unknown and Other.
[[nodiscard]] QString typeKey(AuthorityType type);
[[nodiscard]] AuthorityType typeOfKey(QAnyStringView key);

/// "complete", "complaints", "incomplete".
[[nodiscard]] QString qualityKey(ReadingQuality quality);
/// The quality of such a word; Incomplete for any other.
[[nodiscard]] ReadingQuality qualityOfKey(QAnyStringView key);

/// A council's own words: consecutive paragraphs of one kind that no other council's letter has.
struct Passage {
    QString kind; ///< non_compliance, public_report, late_responses, praise, training, other
    QString text; ///< verbatim, paragraphs joined by a blank line
    Place place;

    friend bool operator==(const Passage &, const Passage &) = default;
};

/// What a check can come to. The names are those of the command line.
enum class CheckOutcome { Holds, Fails, NotChecked };

/// "holds", "fails", "not_checked".
[[nodiscard]] QString outcomeKey(CheckOutcome outcome);

/// One check of a letter's figures. A failed one is a discrepancy: a warning with its reason, never a
/// refusal.
struct CheckResult {
    QString check; ///< such as "upheld_rate_agrees"
    CheckOutcome outcome = CheckOutcome::NotChecked;
    QString says; ///< in words for people, such as "9 of 13 is 69.2%"
    QStringList keys; ///< the fields that take part

    friend bool operator==(const CheckResult &, const CheckResult &) = default;
};

/// One annual review letter: its fields by state and value, and its own passages.
struct Letter {
    int firstPage = 1; ///< of the letter in its file, from 1
    int lastPage = 1;
    ReadingQuality quality = ReadingQuality::Complete;
    QString authorityName; ///< the register's name, else as printed, else empty
    QString gssCode; ///< empty where not resolved
    AuthorityType type = AuthorityType::Unknown;
    QList<FieldReading> fields; ///< one for each of fieldDefinitions(), in that order
    QList<Passage> passages; ///< in the letter's order

    /// The field \a key; a NotFound one where the letter holds none.
    [[nodiscard]] FieldReading field(QAnyStringView key) const;
    /// Replaces the field of the same key; the order stays.
    void setField(const FieldReading &field);
    /// The whole number of a stated rate or count; empty for every other state.
    [[nodiscard]] std::optional<int> number(QAnyStringView key) const;
    /// The value of a stated per-100,000 field (or of a rate or count); empty for every other state.
    [[nodiscard]] std::optional<double> decimal(QAnyStringView key) const;
    /// The last day of the period; invalid where it is not stated.
    [[nodiscard]] QDate yearEnding() const;

    friend bool operator==(const Letter &, const Letter &) = default;
};

/// All fields NotFound, in the order of fieldDefinitions().
[[nodiscard]] QList<FieldReading> emptyFields();

/// What to say of a field whose place shows something else than its text.
[[nodiscard]] QString pictureReason(const FieldReading &field);

/// A letter with what its checks say. Derived from current values, never stored.
struct CheckedLetter {
    Letter letter;
    QList<CheckResult> checks; ///< all ten, once each, in a fixed order

    /// Why the field \a key stands out: the reader's doubt, what the page shows instead, and the words of
    /// every failed check that it takes part in, one per line. Empty where it is not flagged.
    [[nodiscard]] QString reason(QAnyStringView key) const;
    [[nodiscard]] bool isFlagged(QAnyStringView key) const { return !reason(key).isEmpty(); }
};
