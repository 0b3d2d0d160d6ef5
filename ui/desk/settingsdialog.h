// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QString;
class QWidget;

/// Asks under which name changes are written into the history; \a name as it is now, \a account of the
/// computer's, for an empty one. Returns at once and calls \a accepted with the name, which is not empty.
void showSettings(QWidget *parent, const QString &name, const QString &account,
    const std::function<void(const QString &name)> &accepted);
