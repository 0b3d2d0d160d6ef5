// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "app/terminal.h"
#include "reference/referencedata.h"

/// Draws the chart that \a request asks for into its output. Needs a QApplication; main thread.
[[nodiscard]] ExitCode drawChart(const Request &request, const ReferenceLibrary &library);
