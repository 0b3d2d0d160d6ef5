// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/figuresdata.h"

/// One letter's fields and checks as lines of plain text for a terminal.
[[nodiscard]] QString plainReport(const LetterOfFile &letter);
