// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/publicletter.h"
#include "letter/problem.h"
#include "store/casefile.h"
#include "tables/heldaverages.h"

/// The letter \a id of \a caseFile as the public may see it: its public values, their checks by \a library
/// and the averages \a held, what hands changed and the averages lent. An error of the case file. In the
/// thread that opened it.
[[nodiscard]] Outcome<PublicLetter> heldLetter(
    const CaseFile &caseFile, LetterId id, const ReferenceLibrary &library, const HeldAverages &held);
/// Lends \a letter, of the document \a sha256, the averages that it does not print: see lendAverages().
void lendHeldAverages(
    PublicLetter &letter, const QString &sha256, const ReferenceLibrary &library, const HeldAverages &held);
/// The changes alone, of a letter that was loaded.
[[nodiscard]] Outcome<QList<HandChange>> handChanges(const CaseFile &caseFile, const StoredLetter &stored);
/// What the public is told of a correction of \a kind.
[[nodiscard]] HandChange::Kind publicKind(CorrectionKind kind);
