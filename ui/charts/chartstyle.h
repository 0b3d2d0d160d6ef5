// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>

/// Colours and fonts of every chart: on white in dark themes too, each at least 3 to 1 against it; words only
/// in the text colour.
namespace ChartStyle {
inline constexpr QColor council{0x12, 0x43, 0x6d};
inline constexpr QColor average{0xf4, 0x6a, 0x25};
inline constexpr QColor rest{0x28, 0xa1, 0x97}; // the part of a whole that is not upheld
inline constexpr QColor text{0x0b, 0x0c, 0x0c};
inline constexpr QColor grid{0x59, 0x59, 0x59};
inline constexpr QColor paper{0xff, 0xff, 0xff};

/// The sans serif font of \a pixelSize scene units. Metrics are the same at every resolution.
[[nodiscard]] QFont font(qreal pixelSize, bool bold = false);
/// How wide a stroke is that has \a width scene units beside words of 12 pt: it grows and shrinks with the
/// words.
[[nodiscard]] qreal stroke(qreal width, qreal textSize);
/// The height of one line of that font.
[[nodiscard]] qreal lineHeight(qreal pixelSize);
} // namespace ChartStyle

/// A picture's measures in scene units of 1/96 inch: 159 x 100 mm with text of 12 pt.
namespace ChartPaper {
inline constexpr int width = 601;
inline constexpr int height = 378;
inline constexpr qreal textSize = 16;
} // namespace ChartPaper
