// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paperreader.h"

#include "app/readerlock.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QFile>
#include <QProcess>

#include <cstdio>
#include <cstring>

using namespace Qt::StringLiterals;

namespace {
constexpr auto command = "read-paper";
constexpr ProcessLimits paperLimits{.memoryBytes = 500'000'000, .cpuSeconds = 20};
constexpr int milliseconds = 30'000;
constexpr qsizetype mostAnswer = 100'000'000;
constexpr qint32 mostLines = 250'000;
constexpr quint32 endMark = 0x55504844; // without it the answer was cut short

void write(QDataStream &stream, const DocxContent &content)
{
    stream << content.title << content.language << content.madeOn << qint32(content.lines.size());
    for (const auto &line : content.lines)
        stream << qint32(line.kind) << line.style << line.text << qint32(line.table) << qint32(line.row);
}

/// Every number of the answer is looked at before it is used: who wrote it has seen hostile bytes.
bool read(QDataStream &stream, DocxContent &content)
{
    qint32 count = 0;
    stream >> content.title >> content.language >> content.madeOn >> count;
    if (stream.status() != QDataStream::Ok || count < 0 || count > mostLines)
        return false;
    for (qint32 i = 0; i < count; ++i) {
        qint32 kind = 0;
        DocxLine line;
        stream >> kind >> line.style >> line.text >> line.table >> line.row;
        if (stream.status() != QDataStream::Ok || kind < 0 || kind > qint32(DocxLine::Kind::Title))
            return false;
        line.kind = static_cast<DocxLine::Kind>(kind);
        content.lines.append(line);
    }
    return true;
}

tl::unexpected<Problem> problem(Problem::Kind kind, const QString &file)
{
    return tl::unexpected(Problem{.kind = kind, .file = file});
}

Outcome<DocxContent> contentOf(const QByteArray &answer, const QString &file)
{
    QDataStream stream(answer);
    stream.setVersion(QDataStream::Qt_6_4);
    bool isRead = false;
    qint32 kind = 0;
    DocxContent content;
    stream >> isRead >> kind;
    const bool isWhole = stream.status() == QDataStream::Ok && (!isRead || read(stream, content));
    quint32 end = 0;
    stream >> end;
    if (!isWhole || end != endMark)
        return problem(Problem::Kind::Damaged, file);
    if (isRead)
        return content;
    const bool isKnown = kind >= 0 && kind <= qint32(Problem::Kind::NotALetter);
    return problem(isKnown ? static_cast<Problem::Kind>(kind) : Problem::Kind::Damaged, file);
}

bool isWithoutSpawn(QProcess &process)
{
    process.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(command)});
    return !process.waitForStarted(milliseconds);
}
} // namespace

bool isPaperReader(int argc, char **argv)
{
    return argc == 2 && std::strcmp(argv[1], command) == 0;
}

int runPaperReader()
{
    QFile in;
    QFile out;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly))
        return 70;
    const auto bytes = in.readAll();
    const ReaderLock lock;
    if (!lock.lock(paperLimits))
        return 70;
    const auto content = readDocx(bytes);
    QByteArray answer;
    QDataStream stream(&answer, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << content.has_value() << qint32(content ? 0 : qint32(content.error().kind));
    if (content)
        write(stream, *content);
    stream << endMark;
    return out.write(answer) == answer.size() && out.flush() ? 0 : 71;
}

Outcome<DocxContent> readPaper(const QByteArray &bytes, const QString &file)
{
    QProcess process;
    // Nothing of the officer's session goes to where hostile bytes are parsed.
    process.setProcessEnvironment(QProcessEnvironment());
    process.setStandardErrorFile(QProcess::nullDevice());
    if (isWithoutSpawn(process))
        return problem(Problem::Kind::ReaderMissing, file);
    process.write(bytes);
    process.closeWriteChannel();
    if (!process.waitForFinished(milliseconds)) {
        process.kill();
        process.waitForFinished();
        return problem(Problem::Kind::TooSlow, file);
    }
    const bool done = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    const auto answer = process.readAllStandardOutput();
    if (!done || answer.size() > mostAnswer)
        return problem(Problem::Kind::Damaged, file);
    return contentOf(answer, file);
}
