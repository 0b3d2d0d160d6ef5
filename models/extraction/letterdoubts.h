// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/letterfinder.h"
#include "letter/letter.h"

#include <span>

/// Puts into \a letter what is unsure about the pages that \a span was put together from: figures on a page
/// that may be another body's, missing ones where another body's were left out, pages of two letters mixed.
/// \a pages are those of the whole document.
void doubtPages(Letter &letter, const LetterSpan &span, std::span<const Page> pages);
