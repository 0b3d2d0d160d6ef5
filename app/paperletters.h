// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "app/letterchoice.h"
#include "paper/paperinput.h"

/// What a paper about \a choice is made from, but for its charts: the newest letter with its text, the other
/// years, residents, and what became of the council. The reader's Problem where the letter's text could not
/// be had: a paper without its letter would look whole. Blocks.
[[nodiscard]] Outcome<PaperInput> paperInputOf(const Request &request, const ChartChoice &choice,
    const QList<LetterOfFile> &letters, const ReferenceLibrary &library, QDate today);
