// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "app/terminal.h"

/// Whether the command draws, and so needs a QApplication.
[[nodiscard]] bool needsDrawing(Request::Command command);
/// Does what \a request asks for, except opening the window. Needs a Q(Core)Application; main thread.
[[nodiscard]] ExitCode runCommand(const Request &request);
