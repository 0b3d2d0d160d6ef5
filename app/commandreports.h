// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parallelreading.h"
#include "app/terminal.h"

/// What commands say of their work, and the code they end with.

/// Says which files were refused, and why.
void reportRefused(const ReadRun &run);
/// Done where nothing was refused and everything \a written.
[[nodiscard]] ExitCode codeOf(const QList<Problem> &refused, bool written);
/// Writes \a bytes and says so, or says why not.
[[nodiscard]] bool writeAndSay(const QString &path, const Outcome<QByteArray> &bytes);
