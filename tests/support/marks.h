// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Support {

/// A value inside a fixture's text stands between two private-use characters, so that every maker can tell
/// where it put the value. They are taken out before anything is drawn or written. \a key: one of
/// fieldDefinitions().
[[nodiscard]] QString marked(const QString &key, const QString &value);
/// Whether \a c opens a value; then markKey() says of which field.
[[nodiscard]] bool isMarkStart(QChar c);
[[nodiscard]] bool isMarkEnd(QChar c);
[[nodiscard]] QString markKey(QChar c);
/// \a text without marks; the double asterisks of bold stay.
[[nodiscard]] QString withoutMarks(const QString &text);

} // namespace Support
