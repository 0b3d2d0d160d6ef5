// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/networkfolder.h"

#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <array>

namespace {
// Not 9p and virtiofs: containers and virtual machines use them for folders of the same computer.
constexpr std::array systems{"nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "ncpfs", "afs", "coda", "ceph",
    "lustre", "glusterfs", "gfs2", "ocfs2", "davfs", "sshfs"};
constexpr std::array fuseSystems{"sshfs", "rclone", "davfs", "davfs2", "gvfsd-fuse", "kio-fuse", "curlftpfs",
    "smbnetfs", "s3fs", "glusterfs", "ceph", "ceph-fuse", "gcsfuse", "onedriver", "google-drive-ocamlfuse"};
} // namespace

bool isNetworkFileSystem(const QByteArray &type)
{
    const auto is = [](const QByteArray &name, const auto &names) {
        return std::ranges::any_of(names, [&name](const char *one) { return name == one; });
    };
    constexpr QByteArrayView fuse("fuse.");
    return type.startsWith(fuse) ? is(type.mid(fuse.size()), fuseSystems) : is(type, systems);
}

QString networkFileSystem(const QString &path)
{
    QFileInfo place(path);
    while (!place.exists() && !place.isRoot() && place.absolutePath() != place.absoluteFilePath())
        place.setFile(place.absolutePath());
    const auto type = QStorageInfo(place.canonicalFilePath()).fileSystemType();
    return isNetworkFileSystem(type) ? QString::fromUtf8(type) : QString();
}
