// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

/// What in \a window is cut: labels, buttons, tabs, menus, tool bars, heads of tables that have less room
/// than their words take. One sentence each; views' rows are not looked at, their delegates shorten them and
/// say all in a tooltip.
[[nodiscard]] QStringList cutTexts(const QWidget &window);

/// The words of labels, buttons, tabs, menus and heads in \a window that did not go through tr(). Only where
/// no data is shown.
[[nodiscard]] QStringList untranslatedTexts(const QWidget &window);
