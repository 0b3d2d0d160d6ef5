// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"

/// The words of one \a line of text or Markdown, without marks, with \a number and the column of each. Takes time
/// in proportion to the line.
[[nodiscard]] QList<Word> markedWords(const QString &line, int number);
