// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/casefile.h"

#include <QStringList>

/// One change, in words for people: plain text with data in it.
struct HistoryLine {
    LetterId letter{};
    QString key; ///< of the field; empty for the letter as a whole
    QString what; ///< "Corrected: misread by the program", "Confirmed", "Removed" …
    QString before; ///< value or state before; empty where that says nothing
    QString after;
    QString who;
    QDateTime when; ///< UTC
    QString why;

    friend bool operator==(const HistoryLine &, const HistoryLine &) = default;
};

/// The history of \a letter, or of its field \a key alone, oldest first. GUI thread.
[[nodiscard]] Outcome<QList<HistoryLine>> historyLines(
    const CaseFile &caseFile, LetterId letter, const QString &key = {});

/// Columns for a CSV of history lines, and their cells: text with data in it, not made harmless for
/// spreadsheets.
[[nodiscard]] QStringList historyHeader();
[[nodiscard]] QStringList historyCells(const HistoryLine &line, const Letter &letter);
