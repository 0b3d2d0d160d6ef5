// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"

/// The words of one page as one text to search in: parted by blanks, ligatures and soft hyphens resolved, no
/// control characters. Pages can hold anything: what is over 50,000 words is left out.
[[nodiscard]] QString searchTextOf(const Page &page);
