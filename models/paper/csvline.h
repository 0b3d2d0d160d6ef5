// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

/// A cell of text made harmless for a spreadsheet: where its first character that is no space would begin a
/// formula (= + - @ TAB CR LF, or a full-width twin) an apostrophe stands before it.
[[nodiscard]] QString harmlessText(const QString &text);
/// One record of RFC 4180, UTF-8, with CRLF. Cells are written as given: text that came from a file goes
/// through harmlessText() first, numbers must not.
[[nodiscard]] QByteArray csvLine(const QStringList &cells);
