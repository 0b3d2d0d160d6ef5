// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/letterspec.h"
#include "support/lettertext.h"
#include "support/typesetter.h"

namespace Support {

/// Sets the paragraphs from the top of the current page on.
void setParagraphs(Typesetter &typesetter, const QList<TextParagraph> &paragraphs);
/// Sets the page of figures by \a layout on a page of its own.
void setFigures(Typesetter &typesetter, const QList<FigureBlock> &blocks, const LetterSpec &spec);
/// Sets the whole letter from the top of the current page on.
void setLetter(Typesetter &typesetter, const LetterSpec &spec);

} // namespace Support
