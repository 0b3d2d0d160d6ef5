// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/papercheck.h"

/// A line of an edited paper and where it stands.
struct PlacedLine {
    DocxLine line;
    QString place;
};

/// Where the words of \a edited differ from \a due, what the program wrote: each sentence, cell, caption and
/// heading of it that stands there changed. Figures are not looked at. What was moved, put into other words
/// around it, set in another style or taken out is no change of words; nor are places that were left to fill
/// in. A line that stands so in \a known, everything that the program can write and the letter's text, is no
/// other line changed. Pure; any thread.
[[nodiscard]] QList<PaperFinding> changedWords(
    const QList<PlacedLine> &edited, const DocxContent &due, const DocxContent &known);
/// Whether \a text begins as one of \a due in which the program left a place to fill in, such as "Contact: ".
[[nodiscard]] bool fillsAPlace(const QString &text, const DocxContent &due);
