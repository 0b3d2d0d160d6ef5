// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/figuretext.h"

/// Adds to \a found what the wordings left over: guesses at what the other numbers of the figures' part
/// state, and those numbers themselves, so that none is passed over in silence. \a explained: the tokens of
/// each sentence that a wording explains.
void addLeftovers(FoundFigures &found, const FigureText &text, const QList<QSet<int>> &explained);
