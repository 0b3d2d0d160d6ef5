// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/foldercontent.h"

#include <QDirIterator>

QStringList filesBelow(const QString &folder, std::stop_token stop)
{
    QStringList files;
    QDirIterator entries(
        folder, QDir::Files | QDir::NoSymLinks | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (entries.hasNext() && !stop.stop_requested())
        files.append(entries.next());
    files.sort();
    return files;
}
