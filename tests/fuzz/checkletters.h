// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"

namespace Fuzz {

/// Extracts and checks the letters of \a document, and ends the program where one of them is what no letter
/// may be: a rate over 100, a place outside its page, a field too many.
void checkLetters(const PagedDocument &document);

} // namespace Fuzz
