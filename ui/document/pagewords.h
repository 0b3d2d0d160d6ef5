// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"

/// Why a page, or the document, cannot be shown and what that means for its figures: for the sheet itself, so
/// without the file's name. Plain text.
[[nodiscard]] QString pageProblemText(const Problem &problem);
