// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/filereading.h"
#include "store/casefile.h"

/// What became of the letters of one file.
struct StoredFile {
    FileToRead file;
    Outcome<QList<LetterId>> letters; ///< durable; or why the case file could not take them
    QList<LetterId> cameBack; ///< of these, those that had been removed
    bool alreadyHeld = false; ///< its bytes were stored before
};

/// Stores the letters of \a files, which must differ in their bytes, in one transaction; where that fails,
/// each file in one of its own, so that one of them takes none of the others with it. Thread of the case
/// file.
[[nodiscard]] QList<StoredFile> storeFiles(
    CaseFile &caseFile, QList<LettersOfFile> files, const QString &account);
