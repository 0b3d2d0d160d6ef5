// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/casefile.h"

/// Stores files and their letters as CaseFile::add() does, all in one transaction, after which all are
/// durable; where it fails nothing of any of them is. The letters of each. The disk takes its time over a
/// transaction, however much is in it.
[[nodiscard]] Outcome<QList<QList<LetterId>>> addTogether(
    CaseFile &caseFile, const QList<DocumentToStore> &documents);
