// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QTemporaryFile>

/// A file for a library that writes to a path only: in memory where the system can (Linux), so that no
/// letter's figures are left on the disk; else in the temporary folder, gone with this.
class MemoryFile {
public:
    MemoryFile();
    ~MemoryFile();
    MemoryFile(const MemoryFile &) = delete;
    MemoryFile &operator=(const MemoryFile &) = delete;

    [[nodiscard]] bool isOpen() const { return !m_path.isEmpty(); }
    [[nodiscard]] QByteArray path() const { return m_path; }
    /// A folder in memory for the drafts of a library that knows no other way; empty where there is none.
    [[nodiscard]] static QByteArray folder();
    /// All that was written.
    [[nodiscard]] QByteArray bytes() const;

private:
    QByteArray m_path;
    int m_handle = -1;
    QTemporaryFile m_file;
};
