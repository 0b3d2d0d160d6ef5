// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFileDevice;

/// What the operating system is asked for beyond Qt: that bytes are on the disk, and a name is. Any thread.
namespace Disk {
/// Whether the content of the file \a path will outlast a power cut; else \a *why, in the system's words.
[[nodiscard]] bool syncFile(const QString &path, QString *why);
/// The same of one that is open for writing, under whatever name.
[[nodiscard]] bool syncOpen(QFileDevice &file, QString *why);
/// The same of the names in the folder of \a path. True where the file system cannot tell.
[[nodiscard]] bool syncFolderOf(const QString &path, QString *why);
/// Gives the file \a from, in one step, the name \a to, in the place of what has it.
[[nodiscard]] bool replace(const QString &from, const QString &to, QString *why);
/// Gives the file \a from the second name \a to; false where \a to is there, or the file system knows no
/// such.
[[nodiscard]] bool link(const QString &from, const QString &to);
} // namespace Disk
