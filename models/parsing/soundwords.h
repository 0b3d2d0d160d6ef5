// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"

/// Whether \a words, a page's, can be what the page shows. Fonts without a table of their characters give
/// signs that nobody wrote. A page of few words, of figures or in another script is taken as it is.
[[nodiscard]] bool areSound(const QList<Word> &words);
