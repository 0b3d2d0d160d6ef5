// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <stop_token>

/// The regular files in \a folder and below, sorted, links not followed (so a loop ends). Stops early when
/// asked to. Blocks; any thread.
[[nodiscard]] QStringList filesBelow(const QString &folder, std::stop_token stop);
/// Whether \a path is the case file \a caseFile or a file that the database keeps beside it, by whatever name
/// or link. Opens neither. Any thread.
[[nodiscard]] bool isOfCaseFile(const QString &path, const QString &caseFile);
