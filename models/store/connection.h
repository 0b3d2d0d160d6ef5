// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"

#include <QSqlDatabase>

#include <memory>

enum class CaseFileAccess {
    ReadWrite, ///< made where there is none
    ReadOnly, ///< nothing in the file or beside it is changed
};

/// A database connection under a name of its own, closed and forgotten at the end of its life. Everything
/// that uses it must be gone by then. Thread that opened it.
class Connection final {
public:
    /// Opens the database at \a path, an absolute path or ":memory:", and sets it up; nothing is written.
    [[nodiscard]] static Outcome<std::unique_ptr<Connection>> open(
        const QString &path, CaseFileAccess access);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] QSqlDatabase database() const;

private:
    explicit Connection(QString name);
    QString m_name;
};
