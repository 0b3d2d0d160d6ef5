// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/layout.h"

/// The blocks of one page as a person reads them: columns from left to right where a gutter runs down between
/// them, everything else from above.
[[nodiscard]] QList<TextBlock> inReadingOrder(const QList<TextBlock> &blocks);

/// A stretch of an axis of the page, in points.
struct Stretch {
    double low = 0;
    double high = 0;
    [[nodiscard]] double size() const { return high - low; }
    [[nodiscard]] double middle() const { return (low + high) / 2; }
};

/// The stretches between \a low and \a high that none of \a taken covers.
[[nodiscard]] QList<Stretch> freeStretches(QList<Stretch> taken, double low, double high);
