// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>

/// Whether the driver of \a database works with the very SQLite that this program links: only then do
/// that library's functions understand its handle, and do both know of each other's locks. Open.
[[nodiscard]] bool isOurLibrary(const QSqlDatabase &database);

/// Sets what no SQL can set: "defensive" mode, in which no statement can damage the file's own structure, and
/// no second database attached. Done where isOurLibrary(); true where it was done. \a database is
/// open.
[[nodiscard]] bool hardenHandle(const QSqlDatabase &database);

/// Whether the database can be read only: SQLite falls back to that where the file could not be opened for
/// writing, be it for a moment, and says so at the first write. False where that is not known.
[[nodiscard]] bool isForReadingOnly(const QSqlDatabase &database);
