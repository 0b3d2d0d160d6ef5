// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/bulkimport.h"

#include <QFileInfo>

#include <algorithm>

bool isBulkImport(const QStringList &paths)
{
    constexpr qsizetype many = 20;
    return paths.size() >= many || std::ranges::any_of(paths, [](const QString &path) {
        const QFileInfo file(path);
        return file.isDir() || file.suffix().compare(QLatin1String("zip"), Qt::CaseInsensitive) == 0;
    });
}
