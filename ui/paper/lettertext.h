// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/letter.h"
#include "letter/page.h"
#include "paper/paperinput.h"
#include "reference/referencedata.h"

/// The paragraphs of a letter in reading order, put together from its \a pages, for the appendix of a paper.
/// Pure; any thread.
[[nodiscard]] QList<LetterParagraph> letterParagraphs(const QList<Page> &pages);
/// Those of \a letter among the letters of \a document; none where it cannot be told which of them it is: the
/// appendix then says that the letter is attached. Pure; any thread.
[[nodiscard]] QList<LetterParagraph> letterParagraphs(
    const PagedDocument &document, const Letter &letter, const ReferenceData &reference);
