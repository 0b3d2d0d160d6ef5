// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/layout.h"

/// Puts together the lines of \a runs that justification stretched so far that each word looks like a column
/// of its own. Such a line begins and ends where the line above or beneath it does.
void joinStretchedLines(QList<Run> &runs);
