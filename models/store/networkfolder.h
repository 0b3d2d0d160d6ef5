// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The name of the network file system on which \a path, or the folder in which it would be made, lies; empty
/// where it is on this computer. Told by the system, not by the path. Any thread.
[[nodiscard]] QString networkFileSystem(const QString &path);

/// Whether a file system that the system calls \a type ("nfs4", "fuse.sshfs") is on another computer.
[[nodiscard]] bool isNetworkFileSystem(const QByteArray &type);
