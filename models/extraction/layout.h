// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/laidtext.h"
#include "extraction/paragraph.h"

#include <QRectF>

#include <span>

/// Words that follow each other on one line of one column.
struct Run {
    LaidText text;
    QRectF
        box; ///< points of the page; typed pages: characters times 6 and lines times 12, as on a typewriter
    double height = 0; ///< of its tallest word, in points
    double usualHeight = 0; ///< of the word that is the middle one of all its characters by height
    double firstWidth = 0; ///< of its first word, in points
    int page = 0; ///< index in the document
};

/// A paragraph, a heading, a table's cell or a number that stands alone.
struct TextBlock {
    LaidText text; ///< '\n' between its lines
    QRectF box; ///< as Run::box
    double height = 0; ///< of its tallest word, in points
    int page = 0; ///< index in the document
    int lines = 1;
    bool heading = false;
    bool continues = false; ///< goes on from the block before it
    bool crossesColumns = false; ///< its last lines stand in another column than its first

    [[nodiscard]] Paragraph toParagraph(std::span<const Page> pages) const;
};

/// The runs of \a page, which is pages[\a index], told from geometry only; the order of its words does not
/// matter.
[[nodiscard]] QList<Run> findRuns(const Page &page, int index);
/// The blocks of one page in reading order, column by column. Page numbers in the margins are left out.
[[nodiscard]] QList<TextBlock> layOut(const Page &page, int index);
