// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The name of the service ("OneDrive") whose folder on this computer \a path lies in, which copies it to
/// other computers while it is written to; empty where none is known. By the names and marks that such
/// services give their folders: a hint, never a proof. Any thread.
[[nodiscard]] QString syncService(const QString &path);
