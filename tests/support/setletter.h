// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/letterspec.h"
#include "support/lettertext.h"
#include "support/typesetter.h"

namespace Support {

/// Sets the paragraphs from the top of the current page on; gives the top of what follows.
double setParagraphs(Typesetter &typesetter, const QList<TextParagraph> &paragraphs);
/// Sets the figures by the spec's layout from \a top of the current page on.
void setFigures(Typesetter &typesetter, const QList<FigureBlock> &blocks, const LetterSpec &spec, double top);
/// Sets the whole letter from the top of the current page on.
void setLetter(Typesetter &typesetter, const LetterSpec &spec);

} // namespace Support
