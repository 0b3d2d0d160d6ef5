// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

/// Gives the keyboard to the pane \a step places after the one that has it, round the end; panes that are not
/// seen, or have nothing to type into, are passed over. Where none of them has it: to the first.
void goToPane(const QList<QWidget *> &panes, int step);
