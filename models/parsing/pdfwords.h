// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"

namespace Poppler {
class Page;
}

namespace Pdf {

/// The words of \a page with their boxes as parts of \a size, in the parser's order. Words wholly outside the
/// page as shown are left out.
[[nodiscard]] QList<Word> wordsOf(const Poppler::Page &page, QSizeF size);

} // namespace Pdf
