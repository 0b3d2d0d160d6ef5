// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/foldercontent.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>
#include <array>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace {
std::filesystem::path nativePath(const QString &path)
{
    return QFile::encodeName(path).toStdString();
}
} // namespace

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

bool isOfCaseFile(const QString &path, const QString &caseFile)
{
    const std::array endings{u""_s, u"-journal"_s, u"-wal"_s, u"-shm"_s};
    return std::ranges::any_of(endings, [&](const QString &ending) {
        std::error_code missing; // then it is not the same
        return std::filesystem::equivalent(nativePath(path), nativePath(caseFile + ending), missing);
    });
}
