// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/letterblocks.h"
#include "extraction/letterfinder.h"

/// Stretches \a letter, which ends with its signature, over the figures that follow: on the same page, on the
/// next ones (a page of notes may stand between), or as a picture on a page without words. \a limit is where
/// the next letter begins; the file has \a pageCount pages.
void addFigurePages(LetterSpan &letter, int limit, int pageCount, const LetterBlocks &blocks);
