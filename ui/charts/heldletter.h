// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/publicletter.h"
#include "extraction/checks.h"
#include "letter/problem.h"
#include "store/casefile.h"

/// The letter \a id of \a caseFile as the public may see it: its public values, their checks by \a reference
/// and the averages \a held, and what hands changed. An error of the case file. In the thread that opened it.
[[nodiscard]] Outcome<PublicLetter> heldLetter(
    const CaseFile &caseFile, LetterId id, const ReferenceData &reference, const QList<HeldAverage> &held);
/// The changes alone.
[[nodiscard]] Outcome<QList<HandChange>> handChanges(const CaseFile &caseFile, LetterId id);
