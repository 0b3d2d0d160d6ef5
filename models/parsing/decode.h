// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

/// A text file's content: UTF-8, UTF-16 of either byte order (with a byte order mark or without), else
/// Windows-1252. Control characters other than white space are replaced one for one, so columns hold. Empty
/// where the bytes are no text: a NUL, or over 5% control characters.
[[nodiscard]] std::optional<QString> decodeText(QByteArrayView bytes);
