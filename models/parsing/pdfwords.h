// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"

namespace Poppler {
class Page;
}

namespace Pdf {

struct PageWords {
    QList<Word> words;
    int turns = 0; ///< as Page::turns: most words of the page as shown stand sideways or on their head
};

/// The words of \a page with their boxes as parts of \a size, in the parser's order. Words wholly outside the
/// page as shown are left out; so are all of them where they cannot be what it shows, which is then a
/// picture.
[[nodiscard]] PageWords wordsOf(const Poppler::Page &page, QSizeF size);

} // namespace Pdf
