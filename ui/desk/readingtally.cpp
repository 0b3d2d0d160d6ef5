// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/readingtally.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
struct ReadingTallyWords {
    Q_DECLARE_TR_FUNCTIONS(ReadingTally)
};
} // namespace

void ReadingTally::progress(int done, int total)
{
    m_done = done;
    m_total = total;
}

void ReadingTally::addStored(LetterId letter, const QString &path, bool alreadyHeld)
{
    if (std::exchange(m_lastPath, path) != path)
        fileCame();
    if (alreadyHeld && !m_heldAlready)
        m_heldAlready = letter;
    m_new += alreadyHeld ? 0 : 1;
}

void ReadingTally::addRefused()
{
    ++m_refused;
    fileCame();
}

void ReadingTally::fileCame()
{
    m_stopped = std::max(0, m_stopped - 1);
}

QString ReadingTally::words() const
{
    QStringList parts{m_new == 1 ? ReadingTallyWords::tr("1 letter read.")
                                 : ReadingTallyWords::tr("%1 letters read.").arg(m_new)};
    if (m_refused > 0)
        parts.append(m_refused == 1 ? ReadingTallyWords::tr("1 file was not taken.")
                                    : ReadingTallyWords::tr("%1 files were not taken.").arg(m_refused));
    if (m_stopped > 0)
        parts.append(m_stopped == 1
                ? ReadingTallyWords::tr("Reading was stopped: 1 file was not read.")
                : ReadingTallyWords::tr("Reading was stopped: %1 files were not read.").arg(m_stopped));
    return parts.join(u' ');
}

QString leftUnreadWords(int files)
{
    return files == 1
        ? ReadingTallyWords::tr(
            "1 file was not read, because its case file was closed. Open the file again to read it.")
        : ReadingTallyWords::tr(
            "%1 files were not read, because their case file was closed. Open them again to read them.")
              .arg(files);
}
