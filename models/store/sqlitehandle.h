// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>

/// Sets what no SQL can set: "defensive" mode, in which no statement can damage the file's own structure, and
/// no second database attached. Done where the driver's SQLite is the system's library, whose functions can
/// be called; true where it was done. \a database is open.
[[nodiscard]] bool hardenHandle(const QSqlDatabase &database);
