// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/publicletter.h"
#include "letter/problem.h"

#include <QByteArray>

/// What a workbook is made from.
struct WorkbookInput {
    QList<PublicLetter> letters; ///< in any order
    QString embargo; ///< the line for the cover; empty where none is due
    bool sample = false; ///< the councils are fictional, and the cover says so
    QDate madeOn;
};

/// The figures as XLSX: cover, notes, a named table for each kind of figure, and a native chart of the newest
/// letter with a sure rate of 5 cases or more that a spreadsheet can edit. Numbers are numbers; what is
/// missing is a marker ([z] does not apply, [x] not available, [b] break in series, [u] low reliability) with
/// its state beside it; no cell holds a formula. WriteFailed with libxlsxwriter's words. Any thread.
[[nodiscard]] Outcome<QByteArray> workbookBytes(const WorkbookInput &input);
