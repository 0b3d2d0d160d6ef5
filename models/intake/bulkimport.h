// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// Whether so much may come out of \a paths that the case file is backed up before it is stored: 20 files or
/// more, a folder, or an archive by its name.
[[nodiscard]] bool isBulkImport(const QStringList &paths);
