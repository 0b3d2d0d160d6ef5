// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/letter.h"

/// What a field would have to be for the letter's other figures to hold.
struct AgreeingValue {
    QVariant value; ///< by the field's kind
    QString says; ///< why, in words for people, such as "9 of 13 is 69.2%"; empty where several reasons meet

    friend bool operator==(const AgreeingValue &, const AgreeingValue &) = default;
};

/// The only value of \a key that agrees with the other figures of \a letter: with rate, count and base, with
/// the upheld decisions that stand twice, with the sum of those dealt with. Empty where the field agrees
/// already, does not apply, more than one value would do, or the others contradict each other. To be offered,
/// never to be filled in silently. Pure; quick enough for every key press. Any thread.
[[nodiscard]] std::optional<AgreeingValue> valueThatAgrees(const Letter &letter, QAnyStringView key);
