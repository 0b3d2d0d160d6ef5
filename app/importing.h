// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parallelreading.h"
#include "app/terminal.h"

/// Reads \a files and stores their letters in \a caseFile (made if need be), each durable before it is
/// reported on standard output; what was seen of their figures on the drawn pages is kept. Runs the
/// application's event loop until all are done; main thread.
[[nodiscard]] ExitCode importInto(
    const QString &caseFile, const QStringList &files, const ReferenceLibrary &library, const HowToRead &how);
