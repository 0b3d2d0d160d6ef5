// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"

#include <QByteArray>

/// Writes \a bytes to \a path, whole or not at all: an old file stays intact on any fault. Follows no link
/// out of the folder, refuses folders and devices. A new file has the mode that the umask gives, an old one
/// keeps its own. WriteFailed with the system's words. Any thread.
[[nodiscard]] Outcome<void> writeWhole(const QString &path, const QByteArray &bytes);
