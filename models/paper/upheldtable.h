// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/document.h"
#include "paper/paperinput.h"

/// Letters with what tells them apart in a table: a period or a council.
using NamedLetters = QList<std::pair<QString, PublicLetter>>;

/// The upheld figures of each of \a letters, the decisions per 100,000 beside the rate where any letter
/// prints them. The first column is headed \a of. Pure; any thread.
[[nodiscard]] PaperTable upheldTable(
    const QString &label, const QString &caption, const QString &of, const NamedLetters &letters);
/// The fields that upheldTable() shows.
[[nodiscard]] QStringList upheldTableKeys(const NamedLetters &letters);
/// Puts \a table into \a section, and below it why the figures that are marked in it are.
void addTableWithDoubts(
    PaperSection &section, const PaperTable &table, const NamedLetters &letters, const QStringList &keys);
/// How many tables the sections before the one with earlier years and named councils have.
[[nodiscard]] int tablesBeforeYears(const PaperInput &input);
