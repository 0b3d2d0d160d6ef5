// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/paperreading.h"

#include "paper/docxanswer.h"
#include "reading/readerenvironment.h"
#include "reading/unpacker.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace {
constexpr int milliseconds = 30'000;
constexpr int stopAskedEvery = 50; // milliseconds

tl::unexpected<Problem> problem(Problem::Kind kind, const QString &file, const QString &detail = {})
{
    return tl::unexpected(Problem{.kind = kind, .file = file, .detail = detail});
}

/// How the process ended, for whoever has to find out why a paper that looks sound is refused.
QString ending(const QProcess &process)
{
    if (process.exitStatus() == QProcess::CrashExit)
        return u"reading ended with signal %1"_s.arg(process.exitCode());
    return u"reading ended with code %1"_s.arg(process.exitCode());
}
} // namespace

Outcome<DocxContent> readPaper(
    const QByteArray &bytes, const QString &file, const QString &program, std::stop_token stop)
{
    QProcess process;
    QStringList environment;
    for (const auto &variable : readerEnvironment())
        environment.append(QFile::decodeName(variable));
    process.setEnvironment(environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(unpackerBeside(program), {QString::fromLatin1(readPaperArgument)});
    if (!process.waitForStarted(milliseconds))
        return problem(Problem::Kind::ReaderMissing, file);
    process.write(bytes);
    process.closeWriteChannel();
    const QDeadlineTimer deadline(milliseconds);
    while (!process.waitForFinished(stopAskedEvery) && process.state() != QProcess::NotRunning) {
        if (!stop.stop_requested() && !deadline.hasExpired())
            continue;
        process.kill();
        process.waitForFinished();
        return problem(stop.stop_requested() ? Problem::Kind::Cancelled : Problem::Kind::TooSlow, file);
    }
    const bool hasEnded = process.exitStatus() == QProcess::NormalExit;
    if (hasEnded && process.exitCode() == paperNotLocked)
        return problem(Problem::Kind::ReaderNotLocked, file);
    if (!hasEnded || process.exitCode() != 0)
        return problem(Problem::Kind::Damaged, file, ending(process));
    return contentOfAnswer(process.readAllStandardOutput(), file);
}
