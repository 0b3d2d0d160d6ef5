// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/memoryfile.h"

#include <QFileInfo>

#ifdef Q_OS_LINUX
#include <sys/mman.h>
#include <unistd.h>
#endif

MemoryFile::MemoryFile()
{
#ifdef Q_OS_LINUX
    m_handle = ::memfd_create("upheld", MFD_CLOEXEC);
    if (m_handle >= 0)
        m_path = "/proc/self/fd/" + QByteArray::number(m_handle);
#endif
    if (m_path.isEmpty() && m_file.open())
        m_path = QFile::encodeName(m_file.fileName());
}

MemoryFile::~MemoryFile()
{
#ifdef Q_OS_LINUX
    if (m_handle >= 0)
        ::close(m_handle);
#endif
}

QByteArray MemoryFile::folder()
{
#ifdef Q_OS_LINUX
    const QFileInfo shared(QStringLiteral("/dev/shm"));
    if (shared.isDir() && shared.isWritable())
        return QFile::encodeName(shared.filePath());
#endif
    return {};
}

QByteArray MemoryFile::bytes() const
{
    QFile file(QFile::decodeName(m_path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
