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
    bool refusesReduced = false; ///< such a reader was let read nothing
};

struct HowToRead {
    bool comparePictures = false; ///< holds figures against the drawn pages too
    bool wholeLockOnly = false; ///< see ReaderLimits
};

/// Reads \a paths, folders and mails and archives with all that they hold, on all processors, without storing
/// anything. Blocks until all are done; any thread.
[[nodiscard]] ReadRun readAll(
    const QStringList &paths, const ReferenceLibrary &library, const HowToRead &how = {});
