// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"

#include <stop_token>

/// Copies the SQLite database \a from, as it is at one moment, into \a to, an empty file that is there, by
/// SQLite's backup interface: another program or window may write to \a from meanwhile, and waits no longer
/// than for some pages. \a to has the same bytes but for two counters in its head, and is on the disk. Where
/// it fails, \a to is of no use. Cancelled where \a stop is asked for. Any thread.
[[nodiscard]] Outcome<void> copyDatabase(
    const QString &from, const QString &to, const std::stop_token &stop = {});

/// The number in the head of \a database (a path) that each change of it makes larger by one, whoever made
/// it. Read through SQLite: to open and close the file by other means would drop the locks that this process
/// holds on it. Any thread.
[[nodiscard]] Outcome<quint32> changesOf(const QString &database);
