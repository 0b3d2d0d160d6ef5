// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"
#include "store/casefile.h"

/// How far persons got with a letter, as everything needs it that leaves for the public.
struct SeenByHand {
    QStringList confirmed; ///< keys of the fields that somebody compared with the letter
    QStringList inQuery; ///< keys of the fields put aside with a question
    QDate checkedOn; ///< the day on which the last of the confirmed was; invalid: none was
};

/// Of \a stored, whose values that stand in the case file are \a checked: a person has looked at these, not
/// at the ones given to the public. An error of the case file. In the thread that opened it.
[[nodiscard]] Outcome<SeenByHand> seenByHand(
    const CaseFile &caseFile, const StoredLetter &stored, const CheckedLetter &checked);
