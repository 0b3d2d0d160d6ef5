// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/checks.h"
#include "intake/readletters.h"
#include "paper/figuresdata.h"

/// What came of a run over many files, in the order in which they were named.
struct ReadRun {
    QList<LetterOfFile> letters; ///< checked against each other too
    QList<Problem> refused;
    bool reducedProtection = false; ///< some file was read by a reader that could not lock itself in fully
};

/// Reads \a paths, folders and mails and archives with all that they hold, on all processors, without storing
/// anything. \a comparePictures: holds their figures against the drawn pages too. Blocks until all are done;
/// any thread.
[[nodiscard]] ReadRun readAll(
    const QStringList &paths, const ReferenceLibrary &library, bool comparePictures = false);
