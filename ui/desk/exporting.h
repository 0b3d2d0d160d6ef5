// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"
#include "paper/figuresdata.h"
#include "ui/charts/chartpicture.h"

class CaseFile;
class ReferenceLibrary;

/// The chart (or, for .csv, its figures) written to \a path, the format by its suffix; UnknownFormat for
/// any other. GUI thread.
[[nodiscard]] Outcome<void> writeChart(
    const ChartContent &content, const QString &path, PictureSize size = PictureSize::Page);

/// \a letters as the data file \a path, the format by its suffix: .csv, .json, else .xlsx. WriteFailed with
/// libxlsxwriter's words. Any thread.
[[nodiscard]] Outcome<QByteArray> figuresFile(
    const QList<LetterOfFile> &letters, const ReferenceLibrary &library, const QString &path, QDate today);

/// Why no export may be written to \a path, in words for people: its suffix is none of \a suffixes (such as
/// "csv"), it belongs to the open case file or is another database, or it is a letter's own file. Empty where
/// it may. The open case file itself is never opened for this: closing it again would drop the database's
/// lock.
[[nodiscard]] QString whyNoExport(const CaseFile &caseFile, const QString &path, const QStringList &suffixes);
