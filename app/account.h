// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// What only the platform knows; account_unix.cpp and account_windows.cpp.

/// The name of the account that runs the program, as the system has it and nobody can set it in the
/// environment; what USER or USERNAME says where the system knows none, and empty where nothing does.
[[nodiscard]] QString accountName();

/// Whether there is a desktop to open a window on.
[[nodiscard]] bool hasDisplay();
