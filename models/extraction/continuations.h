// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/layout.h"

/// Whether \a line cannot be the last of a paragraph or of a sentence, \a next being what stands below it.
[[nodiscard]] bool goesOn(const QString &line, const QString &next);
/// Where one column begins after another on the same page: the blocks of \a blocks, which are in reading
/// order, that stand to the right of the block before them and begin higher.
[[nodiscard]] bool startsColumn(const QList<TextBlock> &blocks, int index);

/// Puts the paragraphs of \a blocks (a whole document's, in reading order) together that the end of a page or
/// of a column cuts in two, running heads and footnotes between them or not; marks as continuing those that
/// are cut within a page.
void joinParagraphs(QList<TextBlock> &blocks);
