// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

/// Light, dark, white on black, or as the desktop had it when the program started.
enum class Theme { System, Light, Dark, HighContrast };

/// "system", "light", "dark", "contrast": the words of the settings.
[[nodiscard]] QString themeKey(Theme theme);
/// System for any other word.
[[nodiscard]] Theme themeOfKey(QAnyStringView key);

/// The palette of \a theme, which is not System.
[[nodiscard]] QPalette themePalette(Theme theme);
/// Gives the whole application the Fusion style and the palette of \a theme.
void applyTheme(Theme theme);

/// What the palette has no role for. Each text has at least 4.5:1 on its ground, each sign 3:1.
struct DeskColours {
    QColor text;
    QColor dimText; ///< what is less urgent, on base and on heading
    QColor base;
    QColor heading; ///< ground of group headings
    QColor headingText;
    QColor selection; ///< ground of the current row
    QColor selectionMark; ///< bar at its edge
    QColor flagged; ///< ground of what asks for a person
    QColor flaggedText;
    QColor corrected; ///< text and sign of hand values
    QColor holds; ///< text and sign of what is in order
    QColor accent; ///< the one orange: frames and marks, never text
    QColor line; ///< thin separators
};
[[nodiscard]] DeskColours deskColours(const QPalette &palette);

/// WCAG 2 contrast ratio, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor &first, const QColor &second);
