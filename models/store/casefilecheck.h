// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"

#include <QSqlDatabase>

/// How closely a case file is looked at.
enum class CheckDepth {
    Tables, ///< which there are, and nothing in them
    Quick, ///< at every opening: each page and row, but not the indexes against their rows
    Whole, ///< of a backup, before an older one may go
};

/// Whether \a database is sound and holds the tables, views and triggers of its version and no others, which
/// could do anything behind the program's back; one of a newer version: at least those of this program,
/// unchanged (CaseFileNewer where not). CaseFileDamaged where not. Nothing is written.
[[nodiscard]] Outcome<void> checkCaseFile(const QSqlDatabase &database, CheckDepth depth);

/// Looks over the case file \a path by a connection of its own, as is done at every opening: CaseFileDamaged
/// where it is not sound. A write of another connection waits meanwhile. Any thread.
[[nodiscard]] Outcome<void> findDamage(const QString &path);
