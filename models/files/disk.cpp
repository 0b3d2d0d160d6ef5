// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/disk.h"

#include <QFile>
#include <QFileInfo>

#include <filesystem>
#include <system_error>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace {
#ifdef Q_OS_UNIX
bool sync(const QString &path, int flags, QString *why)
{
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | flags);
    const bool isSynced = handle >= 0 && ::fsync(handle) == 0;
    const int error = isSynced ? 0 : errno;
    if (handle >= 0)
        ::close(handle);
    // Some file systems (FAT, some of FUSE) know no syncing of folders.
    const bool isUnknown = flags != 0 && (error == EINVAL || error == ENOTSUP || error == EACCES);
    if (!isSynced && !isUnknown)
        *why = qt_error_string(error);
    return isSynced || isUnknown;
}
#endif
} // namespace

bool Disk::syncFile(const QString &path, QString *why)
{
#ifdef Q_OS_UNIX
    return sync(path, 0, why);
#else
    Q_UNUSED(path)
    Q_UNUSED(why)
    return true;
#endif
}

bool Disk::syncOpen(QFileDevice &file, QString *why)
{
#ifdef Q_OS_UNIX
    const bool isSynced = ::fsync(file.handle()) == 0;
    if (!isSynced)
        *why = qt_error_string(errno);
    return isSynced;
#else
    Q_UNUSED(file)
    Q_UNUSED(why)
    return true;
#endif
}

bool Disk::syncFolderOf(const QString &path, QString *why)
{
#ifdef Q_OS_UNIX
    return sync(QFileInfo(path).absolutePath(), O_DIRECTORY, why);
#else
    Q_UNUSED(path)
    Q_UNUSED(why)
    return true;
#endif
}

bool Disk::replace(const QString &from, const QString &to, QString *why)
{
    std::error_code error;
    std::filesystem::rename(QFileInfo(from).filesystemFilePath(), QFileInfo(to).filesystemFilePath(), error);
    if (error)
        *why = QString::fromLocal8Bit(error.message());
    return !error;
}

bool Disk::link(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::create_hard_link(
        QFileInfo(from).filesystemFilePath(), QFileInfo(to).filesystemFilePath(), error);
    return !error;
}
