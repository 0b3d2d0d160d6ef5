// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unpacking/partbounds.h"

/// Loads what Outlook's files need. Once.
void prepareOutlook();

/// What hangs on the mail that Outlook saved as \a bytes (.msg), else what it says. A mail within it comes as
/// a file of its own. Unsupported where it is another program's compound file, Damaged where it is none.
[[nodiscard]] Outcome<void> unpackOutlook(const QByteArray &bytes, PartBounds &bounds);
