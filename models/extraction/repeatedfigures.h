// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/figures.h"

/// A page behind the letter's figures that states figures once more: a corrected page, or another year's.
struct RepeatedFigures {
    QList<TextBlock> blocks; ///< of that page
    const FigurePages &part; ///< the letter's own
};

/// Gives the figures of \a letter a doubt where \a repeated states another value, or says that they are
/// wrong. Nobody but a person can tell which of the two holds.
void compareRepeated(
    Letter &letter, const RepeatedFigures &repeated, const FigureContext &context, const Wordings &wordings);
