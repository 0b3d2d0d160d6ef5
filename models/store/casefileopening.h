// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/casefilecheck.h"
#include "store/connection.h"

/// Opens the case file at \a path, makes it where there is none, brings an older one up to date. Only a file
/// that is ours and sound is ever written to. See CaseFile::open() for the problems.
[[nodiscard]] Outcome<std::unique_ptr<Connection>> openCaseFile(
    const QString &path, CaseFileAccess access, CheckDepth depth);
