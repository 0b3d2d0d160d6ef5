// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/letter.h"
#include "reference/referencedata.h"

/// An average as another letter prints it, for comparing letters with each other.
struct HeldAverage {
    AuthorityType type = AuthorityType::Unknown;
    QDate yearEnding;
    QString key; ///< such as "upheld_average"
    double value = 0;
    QString authorityName; ///< of the letter that prints it
    bool byHand = false; ///< a hand entered it there
    bool isInDoubt = false; ///< the reader was not sure of it, or the page shows something else

    friend bool operator==(const HeldAverage &, const HeldAverage &) = default;
};

/// The council of the register that \a letter is about: by the name that it states now (perhaps corrected)
/// and its last day, else by its code. Empty where there is none.
[[nodiscard]] std::optional<Authority> councilOf(const Letter &letter, const ReferenceData &reference);

/// The stated averages of \a letter; none where its type or year is not known.
[[nodiscard]] QList<HeldAverage> averagesOf(const Letter &letter);

/// All ten checks of \a letter against itself, the reference data and the averages of the other letters held
/// (those of the letter itself may be among them). Pure; quick enough for every key press. Any thread.
[[nodiscard]] QList<CheckResult> checkLetter(
    const Letter &letter, const ReferenceData &reference, const QList<HeldAverage> &held);
