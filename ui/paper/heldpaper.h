// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/paperinput.h"
#include "reference/referencedata.h"
#include "store/casefile.h"
#include "tables/heldaverages.h"

/// What papers and records are made from: an open case file with what its letters are checked by. None of it
/// is owned.
struct HeldLetters {
    const CaseFile &caseFile;
    const ReferenceLibrary &library;
    const HeldAverages &averages;

    /// Current values of \a letter with their checks.
    [[nodiscard]] CheckedLetter checked(const Letter &letter, const QString &sha256) const;
};

/// What a paper about the letter \a id is made from, but for the letter's text and the charts: its figures,
/// those of the earlier letters of its council (where \a texts has them in), and what became of the council.
/// Letters that were removed, or of which a revised edition is held, are left out. An error of the case file.
[[nodiscard]] Outcome<PaperInput> heldPaper(
    const HeldLetters &held, LetterId id, const PaperTexts &texts, QDate today);
/// Notes in \a input when its council was abolished, and what followed it.
void addFate(PaperInput &input, const ReferenceData &reference);
/// The word under which the texts for papers about \a letter are kept: its council's code, else its name.
[[nodiscard]] QString paperCouncil(const Letter &letter);
