// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/councilgroup.h"
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
/// Of each earlier year one: letters that were removed, or of which a revised edition is held, are left out;
/// of several, it is a revised edition, else the one dated later, else the one imported last. Beside it the
/// councils of the kept group that \a texts names. An error of the case file.
[[nodiscard]] Outcome<PaperInput> heldPaper(
    const HeldLetters &held, LetterId id, const PaperTexts &texts, QDate today);
/// Puts those of \a letters into \a input that are about a council of \a group and its year, of two about one
/// council the later in the list; or says in whyNoCouncils why none.
void placeCouncils(
    PaperInput &input, const std::optional<CouncilGroup> &group, const QList<PaperLetter> &letters);
/// The letter that stands in the place of \a letter: its newest revised edition, or that one's; itself where
/// none is held. An error of the case file.
[[nodiscard]] Outcome<LetterId> letterInForce(const CaseFile &caseFile, LetterId letter);
/// What a person must know of the letters that a paper about \a about is made from, where \a asked was
/// chosen: revised editions, and years of which several letters are held (earlier ones where \a earlierYears
/// are in the paper). Sentences; an error of the case file.
[[nodiscard]] Outcome<QStringList> heldNotes(
    const CaseFile &caseFile, LetterId asked, LetterId about, bool earlierYears);
/// Says that the Ombudsman's own words about the council are switched off in the paper about \a input, and
/// why the councils chosen are not in it; empty where neither is so.
[[nodiscard]] QString withheldWords(const PaperInput &input);
/// Notes in \a input when its council was abolished, and what followed it.
void addFate(PaperInput &input, const ReferenceData &reference);
/// The word under which the texts for papers about \a letter are kept: its council's code, else its name.
[[nodiscard]] QString paperCouncil(const Letter &letter);
