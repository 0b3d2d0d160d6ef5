// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/candidates.h"
#include "letter/letter.h"

/// Makes the figures of \a letter not applicable whose whole block a sentence says to be empty; where the
/// letter prints figures of that block all the same, both are doubted. Gives the fields that it settled.
/// \a pages: of the whole document.
QStringList applyWholeBlocks(
    Letter &letter, const FoundFigures &found, const FigurePages &part, std::span<const Page> pages);
