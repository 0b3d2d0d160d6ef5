// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/openmark.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace {
constexpr int places = 8;

OpenMark::Other otherOf(const QLockFile &mark)
{
    const QFileInfo file(mark.fileName());
    qint64 process = 0;
    OpenMark::Other other{.account = file.owner(), .computer = {}, .since = file.lastModified()};
    QString program;
    static_cast<void>(mark.getLockInfo(&process, &other.computer, &program));
    other.isElsewhere = !other.computer.isEmpty() && other.computer != QSysInfo::machineHostName();
    return other;
}
} // namespace

OpenMark::OpenMark(const QString &caseFile)
    : m_caseFile(QFileInfo(caseFile).absoluteFilePath())
{
    for (int place = 1; place <= places; ++place) {
        const bool isMarked = QFileInfo::exists(markPath(place));
        if (!isMarked && m_mark)
            continue;
        auto mark = taken(place);
        if (!mark->isLocked()) {
            if (mark->error() == QLockFile::LockFailedError)
                m_others.append(otherOf(*mark));
        } else if (!m_mark) {
            m_mark = std::move(mark);
            m_place = place;
        }
    }
}

OpenMark::~OpenMark() = default;

QString OpenMark::draftPath() const
{
    return m_mark ? draftPath(m_place) : QString();
}

QString OpenMark::draftLeft() const
{
    for (int place = 1; m_mark && place <= places; ++place) {
        const auto path = draftPath(place);
        if (QFileInfo(path).isFile() && (place == m_place || taken(place)->isLocked()))
            return path;
    }
    return {};
}

QString OpenMark::markPath(int place) const
{
    const QFileInfo file(m_caseFile);
    return file.dir().filePath(u".%1.open%2"_s.arg(file.fileName(), QString::number(place)));
}

QString OpenMark::draftPath(int place) const
{
    const QFileInfo file(m_caseFile);
    return file.dir().filePath(u".%1.typing%2"_s.arg(file.fileName(), QString::number(place)));
}

/// Locked where no living window has the place.
std::unique_ptr<QLockFile> OpenMark::taken(int place) const
{
    auto mark = std::make_unique<QLockFile>(markPath(place));
    mark->setStaleLockTime(0); // a window may be open for weeks: only a dead process's is stale
    static_cast<void>(mark->tryLock(0));
    return mark;
}
