// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

/// Something that whoever takes over a letter's process would try.
struct Escape {
    QString name; ///< for people: "read the list of users"
    std::function<long()> attempt; ///< -1 where it came to nothing, with the reason in errno
};

/// A file of the officer's, as an escape looks for one: outside what a letter's process may read, and gone
/// with this object. One thread.
class Bait {
public:
    Bait();
    ~Bait();
    Bait(const Bait &) = delete;
    Bait &operator=(const Bait &) = delete;

    /// Empty where no such file could be made.
    [[nodiscard]] const QByteArray &path() const { return m_path; }
    /// This process's own handle of it, which a forked one inherits.
    [[nodiscard]] int handle() const { return m_handle; }

private:
    QByteArray m_path;
    int m_handle = -1;
};

/// Every escape of the list, for a process that may use \a memoryBytes more. \a bait must outlive them.
[[nodiscard]] std::vector<Escape> escapes(const Bait &bait, qint64 memoryBytes);
