// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/decimals.h"
#include "letter/letter.h"

#include <optional>

/// One field that a hand changed, as charts, data and paper need it.
struct HandChange {
    enum class Kind {
        Misread, ///< by the program: the public sees the letter's own figure, and no note
        LetterInError, ///< the public sees the printed figure, and that it is in dispute
        Revised, ///< by the Ombudsman: the public sees both, dated
        Entered, ///< where none was read
    };
    QString key;
    Kind kind = Kind::Misread;
    QVariant printed; ///< as read in the letter; invalid where none was read
    QVariant entered; ///< by the hand; invalid where the hand set a state without a value
    QDate on; ///< the day of the change

    friend bool operator==(const HandChange &, const HandChange &) = default;
};

/// "misread", "letter_in_error", "revised", "entered".
[[nodiscard]] QString handChangeKey(HandChange::Kind kind);

/// An average that the letter itself does not print.
struct LentAverage {
    enum class Source {
        OtherLetter, ///< another letter held, of the same type and year
        PublishedTable, ///< the bundled table of the Ombudsman's published averages
    };
    QString key; ///< such as "upheld_average"
    double value = 0;
    Source source = Source::OtherLetter;

    friend bool operator==(const LentAverage &, const LentAverage &) = default;
};

/// A letter as the public may see it, with all that says how sure its figures are. Nothing leaves for the
/// public without it. A letter straight from its reader is {checked, {}}.
struct PublicLetter {
    CheckedLetter checked; ///< the public values, and the checks of these
    QList<HandChange> changes;
    qint64 held = 0; ///< which letter of the case file it is; 0: of none
    bool isRevised = false; ///< a revised edition of it is held, which stands in its place
    std::optional<int> residents; ///< that the Ombudsman divides by; empty where not known
    QList<LentAverage> lent = {}; ///< by lendAverages(); a printed average always wins
    QStringList confirmed = {}; ///< keys of the fields that a person compared with the letter
    QStringList answered = {}; ///< failed checks that a figure in dispute explains: see answeredChecks()

    [[nodiscard]] const Letter &letter() const { return checked.letter; }
    /// The newest change of \a key; nullptr where no hand touched it.
    [[nodiscard]] const HandChange *change(QAnyStringView key) const;
    /// The average of another source that stands in for \a key; nullptr where the letter has its own, or none
    /// is lent.
    [[nodiscard]] const LentAverage *lentAverage(QAnyStringView key) const;
    /// Why \a key is flagged, one reason a line: see unsettledReason(). Empty where it is not, and for a
    /// field that letters of that year do not have, unless it has a value.
    [[nodiscard]] QString reason(QAnyStringView key) const;
    /// Whether \a key is flagged, by the reader or by a check, and nobody has settled it.
    [[nodiscard]] bool isFlagged(QAnyStringView key) const { return !reason(key).isEmpty(); }
    /// Whether a hand says that the letter's own figure is wrong.
    [[nodiscard]] bool isInDispute(QAnyStringView key) const;
    [[nodiscard]] bool isInDoubt(QAnyStringView key) const { return isFlagged(key) || isInDispute(key); }

    friend bool operator==(const PublicLetter &left, const PublicLetter &right)
    {
        return left.checked.letter == right.checked.letter && left.checked.checks == right.checked.checks
            && left.changes == right.changes && left.held == right.held && left.isRevised == right.isRevised
            && left.residents == right.residents && left.confirmed == right.confirmed
            && left.answered == right.answered && left.lent == right.lent;
    }
};

/// The figure of \a key as \a letter prints it ("7.0"), as short as its value allows where that is not known;
/// empty where there is none.
[[nodiscard]] QString decimalAsPrinted(const Letter &letter, QAnyStringView key);
/// What was printed and what a hand made of it, for those of \a keys that are in dispute or revised.
[[nodiscard]] QString changesInWords(const PublicLetter &letter, const QStringList &keys);
/// What must be said of the fields \a keys: which are in doubt, in dispute or revised, in sentences.
/// Empty where nothing is.
[[nodiscard]] QString doubtsInWords(const PublicLetter &letter, const QStringList &keys);
