// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/figuretext.h"

/// A figure whose wording names no block: it was taken for one of the block in which it stands.
struct SharedFigure {
    int candidate = 0; ///< index in FoundFigures::candidates
    QString slot;
    Block block = Block::Upheld;
    int statement = 0;
};

/// Gives a block's second, different average to the neighbour that has none, and doubts both.
void settleShared(FoundFigures &found, QList<SharedFigure> shared, const FigureText &text);
/// Settles which of the upheld block's two averages a "n/a" is.
void settleNotApplicable(FoundFigures &found);
/// Doubts a lone count of complaints dealt with where nothing says what became of them; before 2025 no letter
/// counted them, so that "we considered 15 complaints" says something else there.
void settleDealtWith(FoundFigures &found, const FigurePages &pages);
/// Takes the upheld decisions of the paragraph that gives their remedies for the base of these: "We upheld 38
/// complaints. In 3 of these …"
void settleRemedyBase(FoundFigures &found);
/// Whether a figure of this year was found for \a key.
[[nodiscard]] bool isFound(const FoundFigures &found, const QString &key);
