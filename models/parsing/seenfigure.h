// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Figures as text layers and pictures give them, to tell whether they are the same.
namespace SeenFigure {

/// Digits, points between digits, and letters; nothing else.
[[nodiscard]] QString plain(const QString &text);
/// Whether \a text is a number, with whatever signs.
[[nodiscard]] bool isNumber(const QString &text);
/// Whether \a read from a picture is \a expected, but for letters that look like its digits.
[[nodiscard]] bool isSame(const QString &expected, const QString &read);

/// Whether \a read from a picture is \a expected, but for points that it lacks.
[[nodiscard]] bool lacksPoint(const QString &expected, const QString &read);

} // namespace SeenFigure
