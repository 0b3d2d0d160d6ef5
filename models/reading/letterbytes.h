// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"

#include <QByteArray>

#include <functional>

/// A file's content, read once.
struct LetterBytes {
    QByteArray bytes;
    QString sha256; ///< lower-case hexadecimal
};

/// Largest file taken, in bytes (200 MB).
inline constexpr qint64 largestFile = 200'000'000;

/// Reads \a path whole, after its kind was looked at through the open handle: NotFound, NotReadable (folder,
/// pipe, device, no permission, or written to each time while it was being read), Empty, TooLarge. Never
/// blocks on a pipe. Any thread. \a afterRead is for tests: called between a reading and the look at whether
/// the file is still the same.
[[nodiscard]] Outcome<LetterBytes> loadLetterBytes(
    const QString &path, const std::function<void()> &afterRead = {});
