// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/backup.h"

#include <functional>

class QWidget;

/// Asks which of \a backups (newest first) is to take the place of the case file; calls \a chosen with it,
/// not at all where the person cancels. Not waited for.
void showBackups(
    QWidget *parent, const QList<Backup> &backups, const std::function<void(const Backup &)> &chosen);
