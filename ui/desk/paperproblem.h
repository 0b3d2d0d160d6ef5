// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"

/// As problemText() of an edited paper: the same reasons as for a letter, but a paper asks for another
/// remedy.
[[nodiscard]] QString paperProblemText(const Problem &problem);
