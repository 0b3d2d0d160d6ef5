// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/candidates.h"
#include "letter/letter.h"
#include "reference/referencedata.h"

#include <span>

/// What the letter's figures are compared with before a guess is believed.
struct FigureContext {
    std::span<const Page> pages; ///< of the whole document
    const ReferenceData &reference;
    AuthorityType type = AuthorityType::Unknown;
    QString gssCode;
};

/// Puts the figures of \a part into \a letter: values, states by block, and doubts.
void readFigures(
    Letter &letter, const FigurePages &part, const FigureContext &context, const Wordings &wordings);
