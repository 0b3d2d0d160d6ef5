// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"

#include <QByteArray>

/// Every file that Upheld writes comes through here: exports, settings, drafts, and the case files and
/// backups that SQLite has made (placeWhole()). A test reads the sources for any other way. Any thread.
///
/// Writes \a bytes to \a path, whole or not at all: an old file stays intact on any fault. Follows no link
/// out of the folder, refuses folders and devices. A new file is its owner's alone, whatever the umask; an
/// old one keeps its mode. WriteFailed with the system's words.
[[nodiscard]] Outcome<void> writeWhole(const QString &path, const QByteArray &bytes);

/// Gives the finished file \a draft, which lies in the same folder, the name \a path, durably. Never in the
/// place of another file. Where it fails \a draft is left.
[[nodiscard]] Outcome<void> placeWhole(const QString &draft, const QString &path);

/// The same in the place of the file \a path, which is kept under the name \a aside, in the same folder and
/// free. At no moment is there no file of the name \a path, where the file system knows second names.
[[nodiscard]] Outcome<void> placeInstead(const QString &draft, const QString &path, const QString &aside);

/// A name in the folder of \a path that no file has, for a draft of it.
[[nodiscard]] QString draftName(const QString &path);
/// Deletes the drafts in \a folder that programs left which were killed: those that are over an hour old.
void removeOldDrafts(const QString &folder);
