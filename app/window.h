// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"

/// Puts the window together from its parts, reads the files named into it, and runs until it is closed. Gives
/// the program's exit code. Main thread, with a QApplication.
[[nodiscard]] int openWindow(const Request &request);
