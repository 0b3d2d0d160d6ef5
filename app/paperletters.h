// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "app/letterchoice.h"
#include "paper/docxreading.h"
#include "paper/paperinput.h"

/// Those of \a letters, the letters of a case file, that the edited paper \a edited was made of, its own
/// last: one council's, up to the paper's year. Where none is what the paper is about, the newest of the one
/// council that they are about. The sentence that says why it cannot be told which.
[[nodiscard]] tl::expected<QList<LetterOfFile>, QString> lettersOfPaper(
    const QList<LetterOfFile> &letters, const DocxContent &edited);

/// What a paper about \a choice is made from, but for its charts: the newest letter with its text, the other
/// years, residents, and what became of the council. The reader's Problem where the letter's text could not
/// be had: a paper without its letter would look whole. Blocks.
[[nodiscard]] Outcome<PaperInput> paperInputOf(const Request &request, const ChartChoice &choice,
    const QList<LetterOfFile> &letters, const ReferenceLibrary &library, QDate today);
