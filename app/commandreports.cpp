// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandreports.h"

#include "app/translating.h"
#include "files/safefile.h"
#include "ui/desk/problemtext.h"

#include <QCoreApplication>

void reportRefused(const ReadRun &run)
{
    if (run.reducedProtection)
        printMessage(reducedProtectionText(run.refusesReduced));
    for (const auto &problem : run.refused)
        printMessage(problemText(problem));
}

ExitCode codeOf(const QList<Problem> &refused, bool written)
{
    return refused.isEmpty() && written ? ExitCode::Done : ExitCode::SomeRefused;
}

bool writeAndSay(const QString &path, const Outcome<QByteArray> &bytes)
{
    const auto written =
        bytes.and_then([&path](const QByteArray &content) { return writeWhole(path, content); });
    printMessage(written ? CommandLineWords::tr("Written: %1").arg(path) : problemText(written.error()));
    return written.has_value();
}
