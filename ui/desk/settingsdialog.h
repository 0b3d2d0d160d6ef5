// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

/// What the person settles once and for all.
struct DeskSettings {
    QString name; ///< under which changes are written into the history
    bool wholeLockOnly = false; ///< open nothing where protection is reduced, see ReaderPool
};

/// Asks for \a settings, as they are now; \a account of the computer's, for an empty name. Returns at once
/// and calls \a accepted with them; their name is not empty.
void showSettings(QWidget *parent, const DeskSettings &settings, const QString &account,
    const std::function<void(const DeskSettings &)> &accepted);
