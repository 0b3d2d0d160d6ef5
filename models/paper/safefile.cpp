// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/safefile.h"

#include <QFileInfo>
#include <QSaveFile>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace {
Problem notWritten(const QString &path, const QString &detail)
{
    return {.kind = Problem::Kind::WriteFailed, .file = path, .detail = detail};
}

/// QSaveFile syncs the file but not the folder, so that after a power cut the old name could still stand
/// there.
void syncFolder(const QString &path)
{
#ifdef Q_OS_UNIX
    const auto folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int handle = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
#else
    Q_UNUSED(path)
#endif
}
} // namespace

Outcome<void> writeWhole(const QString &path, const QByteArray &bytes)
{
    const QFileInfo target(path);
    // QSaveFile would write where the link points to, perhaps far from the folder that the officer chose.
    if (target.isSymLink() || (target.exists() && !target.isFile()))
        return tl::unexpected(notWritten(path, {}));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return tl::unexpected(notWritten(path, file.errorString()));
    // QSaveFile::commit() can report success for a file cut short on a full disk; the short count is the only
    // sign.
    const auto written = file.write(bytes);
    if (written != bytes.size() || !file.flush()) {
        const auto detail = file.errorString();
        file.cancelWriting();
        return tl::unexpected(notWritten(path, detail));
    }
    if (!file.commit())
        return tl::unexpected(notWritten(path, file.errorString()));
    syncFolder(path);
    return {};
}
