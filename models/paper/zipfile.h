// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"

#include <QByteArray>
#include <QList>
#include <QString>

/// A file inside a ZIP.
struct ZipEntry {
    QString name; ///< with "/" between folders
    QByteArray bytes;

    friend bool operator==(const ZipEntry &, const ZipEntry &) = default;
};

/// What a ZIP from somebody else may cost.
struct ZipLimits {
    qsizetype archiveBytes = 50'000'000; ///< of the file as it comes
    qsizetype entries = 2'000;
    qsizetype entryBytes = 20'000'000; ///< of one unpacked entry
    qsizetype allBytes = 60'000'000; ///< of all unpacked entries together
    qsizetype ratio = 200; ///< unpacked to packed, of the whole file
};

/// \a entries as a ZIP in their order, the same bytes for the same entries. WriteFailed with libarchive's
/// words. Any thread.
[[nodiscard]] Outcome<QByteArray> zipBytes(const QList<ZipEntry> &entries);

/// The entries of \a zip that \a isWanted names, unpacked in memory: no name in it is ever used as a path.
/// The others are stepped over. TooLarge over a limit, Damaged where it is no ZIP or its bytes do not fit
/// their checksums, Locked where an entry is encrypted. Any thread.
[[nodiscard]] Outcome<QList<ZipEntry>> unzip(
    const QByteArray &zip, bool (*isWanted)(const QString &name), const ZipLimits &limits = {});
