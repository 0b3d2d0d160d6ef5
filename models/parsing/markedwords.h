// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"

/// The words of \a line (or of its part that starts in \a column) of text or Markdown, without marks, each
/// with its column and with \a number for its line. Takes time in proportion to the line.
[[nodiscard]] QList<Word> markedWords(QStringView line, int number, int column = 1);
