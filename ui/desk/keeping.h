// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/openmark.h"
#include "ui/desk/backupkeeper.h"
#include "ui/desk/typingdraft.h"

/// What keeps an open case file from loss: the mark by which other windows know of this one, backups, and a
/// draft of what is typed.
struct Keeping {
    explicit Keeping(const QString &caseFile)
        : mark(caseFile)
        , draft(mark.draftPath())
        , backups(caseFile)
    {
    }

    OpenMark mark;
    TypingDraft draft;
    BackupKeeper backups;
};
