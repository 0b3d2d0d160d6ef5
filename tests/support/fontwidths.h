// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Support {

/// Width of one character of Helvetica (or of its twin Liberation Sans) as a part of the font's size.
/// Fixtures are set with these, so that no font needs to be looked up and every maker breaks lines alike.
[[nodiscard]] double characterWidth(QChar c, bool bold);
/// Width in points of \a text at \a size points.
[[nodiscard]] double textWidth(const QString &text, double size, bool bold);

} // namespace Support
