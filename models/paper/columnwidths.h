// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/document.h"

/// How far a table reaches between the margins of an A4 page, in millimetres.
inline constexpr int tableMillimetres = 165;

/// The columns' widths of \a table with which it is lowest on the page, in millimetres; together they are
/// tableMillimetres. No word is broken as long as all longest ones fit. For the paper's own face at 12 pt.
/// Pure.
[[nodiscard]] QList<int> columnWidths(const PaperTable &table);
