// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/papercheck.h"
#include "paper/paperplaces.h"

/// Where the words of \a edited differ from what is due, what the program wrote: each sentence, caption and
/// heading of it that stands there changed, or with a word before or behind it that turns it round ("It is
/// not true that …"). Figures, rows of tables and the letter in the appendix are not looked at. What was
/// moved, put into other words around it or set in another style is no change of words; nor are places that
/// were left to fill in. A line that stands so in \a expected is no other line changed. Taken out are only
/// the lines that must stay. Pure; stops early where \a stop asks for it.
[[nodiscard]] QList<PaperFinding> changedWords(
    const QList<PlacedLine> &edited, const ExpectedPaper &expected, const std::stop_token &stop);
/// Whether \a text begins as one of \a due in which the program left a place to fill in, such as "Contact: ".
[[nodiscard]] bool fillsAPlace(const QString &text, const DocxContent &due);
