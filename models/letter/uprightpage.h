// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"

/// A page can be scanned sideways or askew. Its words stand where the page as drawn shows them; lines of text
/// can only be put together on the page brought upright. These go from one to the other.

/// Whether the page as drawn is upright already.
[[nodiscard]] bool isUpright(const Page &page);
/// \a page with its words, and its size, as they stand once it is upright; turns and skew are then 0.
[[nodiscard]] Page uprightPage(const Page &page);
/// \a page, whose words stand upright in a page of the upright size, with them where the page as drawn shows
/// them.
[[nodiscard]] Page shownPage(Page page);
/// A box on \a page as drawn where it stands on uprightPage(\a page).
[[nodiscard]] QRectF uprightBox(const QRectF &box, const Page &page);
/// A box of uprightPage(\a page) on \a page as drawn.
[[nodiscard]] QRectF shownBox(const QRectF &box, const Page &page);
