// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/safefile.h"

#include "files/disk.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {
const auto draftPrefix = u".upheld-"_s;
constexpr auto ownerFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

struct SafeFileWords {
    Q_DECLARE_TR_FUNCTIONS(SafeFile)
};

tl::unexpected<Problem> problem(const QString &path, const QString &detail)
{
    return tl::unexpected(Problem{.kind = Problem::Kind::WriteFailed, .file = path, .detail = detail});
}

/// The folder's own list of names: until it is on the disk, a power cut can bring the old file back.
Outcome<void> confirmName(const QString &path)
{
    QString why;
    if (!Disk::syncFolderOf(path, &why))
        return problem(path,
            SafeFileWords::tr("the new file stands there, but the disk does not confirm it: %1").arg(why));
    return {};
}

/// False, and why, where not every byte of \a bytes is on the disk. On a full disk the short count can be the
/// only sign.
bool fill(QFile &draft, const QByteArray &bytes, QString *why)
{
    const auto written = draft.write(bytes);
    const bool isWhole = written == bytes.size() && draft.flush();
    *why = isWhole ? QString() : draft.errorString();
    draft.close();
    return isWhole && Disk::syncFile(draft.fileName(), why);
}

QFileDevice::Permissions modeFor(const QFileInfo &target)
{
    return target.exists() ? target.permissions() | ownerFile : QFileDevice::Permissions(ownerFile);
}
} // namespace

QString draftName(const QString &path)
{
    // Not longer than the file's own name may be.
    const auto unique = QUuid::createUuid().toString(QUuid::Id128);
    return QFileInfo(path).dir().filePath(draftPrefix + unique);
}

void removeOldDrafts(const QString &folder)
{
    constexpr int longestWork = 3600; // seconds
    static const QRegularExpression form(
        u'^' + QRegularExpression::escape(draftPrefix) + u"[0-9a-f]{32}(-journal)?$"_s);
    const auto before = QDateTime::currentDateTime().addSecs(-longestWork);
    const auto files =
        QDir(folder).entryInfoList({draftPrefix + u'*'}, QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    for (const auto &file : files) {
        if (form.match(file.fileName()).hasMatch() && file.lastModified() < before)
            QFile::remove(file.filePath());
    }
}

Outcome<void> writeWhole(const QString &path, const QByteArray &bytes)
{
    const QFileInfo target(path);
    // Through a link the bytes would land perhaps far from the folder that the officer chose.
    if (target.isSymLink() || (target.exists() && !target.isFile()))
        return problem(path, {});
    if (target.exists() && !target.isWritable())
        return problem(path, SafeFileWords::tr("the file is read-only"));
    QFile draft(draftName(path));
    if (!draft.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered, ownerFile))
        return problem(path, draft.errorString());
    QString why;
    // Asked before anything is replaced: a disk that fails here leaves the old file as it is.
    if (!Disk::syncFolderOf(path, &why)) {
        draft.remove();
        return problem(path, why);
    }
    // A strict umask takes away even what the owner may.
    const bool isPlaced = draft.setPermissions(modeFor(target)) && fill(draft, bytes, &why)
        && Disk::replace(draft.fileName(), path, &why);
    if (!isPlaced) {
        draft.remove();
        return problem(path, why);
    }
    return confirmName(path);
}

Outcome<void> placeWhole(const QString &draft, const QString &path)
{
    QString why;
    if (!Disk::syncFile(draft, &why))
        return problem(path, why);
    QFile file(draft);
    if (!file.rename(path)) // which does not overwrite
        return problem(path, file.errorString());
    return confirmName(path);
}

Outcome<void> placeInstead(const QString &draft, const QString &path, const QString &aside)
{
    QString why;
    if (!Disk::syncFile(draft, &why))
        return problem(path, why);
    const bool isLinked = Disk::link(path, aside);
    if (QFile file(path); !isLinked && !file.rename(aside)) // which does not overwrite
        return problem(path, file.errorString());
    if (Disk::replace(draft, path, &why))
        return confirmName(path);
    if (isLinked)
        QFile::remove(aside);
    else
        QFile::rename(aside, path);
    return problem(path, why);
}
