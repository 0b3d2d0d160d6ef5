// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unpacking/partbounds.h"

#include <QHash>

/// The entries of the archive \a zip. Links and folders are none. Damaged where nothing of it can be had.
[[nodiscard]] Outcome<void> unpackZip(const QByteArray &zip, PartBounds &bounds);

/// What one look at the entries' names gives.
struct ZipNames {
    QStringList names; ///< as many as were looked at
    bool isEncrypted = false; ///< some entry is
};
/// Damaged where \a zip is no ZIP archive.
[[nodiscard]] Outcome<ZipNames> zipNames(const QByteArray &zip);

/// The entries of \a zip that \a isWanted names, unpacked: parts of a word processor's file. Damaged where
/// one cannot be had or stands there twice; LockedInside; TooLarge where one has over 100 MB.
[[nodiscard]] Outcome<QHash<QString, QByteArray>> zipEntries(
    const QByteArray &zip, const std::function<bool(const QString &)> &isWanted);
