// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/casefile.h"

// Each writes within a transaction of the caller, and leaves rolling back to it.

/// Stores a document that is not held yet; its letters' ids in their order.
[[nodiscard]] Outcome<QList<LetterId>> storeDocument(
    const QSqlDatabase &database, const DocumentToStore &document);
/// Stores \a reading as the newest run of \a letter; its number.
[[nodiscard]] Outcome<int> storeRun(const QSqlDatabase &database, LetterId letter, const Letter &reading);
/// Stores the reading \a run again as the newest; its new number. Conflict where \a newest is not the newest
/// so far.
[[nodiscard]] Outcome<int> copyRun(const QSqlDatabase &database, LetterId letter, int run, int newest);
/// Appends a row of history; Conflict where its version is not the next.
[[nodiscard]] Outcome<void> storeCorrection(
    const QSqlDatabase &database, LetterId letter, const Correction &correction);
/// Notes the council that the letter's current values name.
[[nodiscard]] Outcome<void> storeCouncil(
    const QSqlDatabase &database, LetterId letter, const Council &council);
