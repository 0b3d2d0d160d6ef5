// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "measure.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

void benchPack()
{
    constexpr int pages = 500;
    const QTemporaryDir folder;
    const QString pack = folder.filePath(u"pack.pdf"_s);
    if (QProcess::execute(QStringLiteral(UPHELD_MAKE_PACK), {QString::number(pages), pack}) != 0)
        return printFigure(u"agenda pack"_s, u"could not be made"_s, {});
    const QStringList arguments{u"extract"_s, u"--sample-register"_s, pack};
    const auto time = millisecondsOf(QStringLiteral(UPHELD_PROGRAM), arguments);
    qint64 peak = 0;
    const auto watched = millisecondsOf(QStringLiteral(UPHELD_PROGRAM), arguments, peak);
    const auto failed = u"the run failed"_s;
    printFigure(u"letters of an agenda pack of %1 pages"_s.arg(pages),
        time < 0 ? failed : u"%1 s"_s.arg(time / 1000, 0, 'f', 1), u"10 s"_s);
    printFigure(u"memory of all processes at the peak"_s, watched < 0 ? failed : u"%1 MB"_s.arg(peak / 1024),
        u"400 MB"_s);
}
