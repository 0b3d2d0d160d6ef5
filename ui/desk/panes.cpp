// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panes.h"

#include <QApplication>
#include <QWidget>

#include <algorithm>

namespace {
bool takesKeys(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) != 0
        && !widget.focusProxy();
}

/// The pane itself, or what in it takes keys first; none where it is not seen.
QWidget *entrance(QWidget &pane)
{
    auto *own = pane.focusProxy() ? pane.focusProxy() : &pane;
    if (takesKeys(*own))
        return own;
    const auto parts = pane.findChildren<QWidget *>();
    const auto found = std::ranges::find_if(parts, [](const QWidget *part) { return takesKeys(*part); });
    return pane.isVisible() && found != parts.end() ? *found : nullptr;
}
} // namespace

void goToPane(const QList<QWidget *> &panes, int step)
{
    const auto *focus = QApplication::focusWidget();
    const auto at = std::ranges::find_if(panes,
        [focus](const QWidget *pane) { return focus && (pane == focus || pane->isAncestorOf(focus)); });
    const auto count = static_cast<int>(panes.size());
    int next = at != panes.end() ? static_cast<int>(at - panes.begin()) : step > 0 ? -1 : count;
    for (int tried = 0; tried < count; ++tried) {
        next = (next + step + count) % count;
        if (auto *widget = entrance(*panes.at(next))) {
            widget->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}
