// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QFontMetricsF;
class QString;

/// The widths of a table's columns in \a available pixels: in the parts \a wanted of their sum, but none
/// narrower than its \a least, as long as there is room. Their sum passes \a available only where the least
/// do. All lists are of one length.
[[nodiscard]] QList<double> tableWidths(
    const QList<int> &wanted, const QList<double> &least, double available);
/// The width of the longest word of \a text, which a no-break space does not end.
[[nodiscard]] double longestWord(const QString &text, const QFontMetricsF &metrics);
