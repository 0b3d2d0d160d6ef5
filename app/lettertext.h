// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"
#include "paper/paperinput.h"

/// The paragraphs of a letter in reading order, put together from its \a pages, for the appendix of a paper.
/// Pure; any thread.
[[nodiscard]] QList<LetterParagraph> letterParagraphs(const QList<Page> &pages);
