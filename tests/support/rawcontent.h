// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/rawmaker.h"

namespace Support {

/// Where a page's points stand in the space of a hand-written PDF page.
struct RawFrame {
    QSizeF size; ///< of the page as shown
    QPointF offset; ///< of the crop box
    bool lying = false; ///< for /Rotate 90
};

/// The drawing operators of \a page, a line each.
[[nodiscard]] QList<QByteArray> rawOperators(
    const DrawnPage &page, const RawFrame &frame, Unkindness unkindness, unsigned seed);
/// \a text in WinAnsi as a PDF string with its brackets. Ligatures are the codes 1 and 2.
[[nodiscard]] QByteArray rawString(const QString &text);

} // namespace Support
