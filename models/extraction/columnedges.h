// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>

/// Where a column of text begins, down a part of a page.
struct ColumnEdge {
    double x = 0;
    double top = 0;
    double bottom = 0;

    /// Whether \a box is the first word of one of the column's lines.
    [[nodiscard]] bool begins(const QRectF &box) const;
};

/// The columns that begin beside other text, told from the \a boxes of a page's words: line after line begins
/// at one x, and no word lies across it. However narrow the gutter is.
[[nodiscard]] QList<ColumnEdge> findColumnEdges(QList<QRectF> boxes);
