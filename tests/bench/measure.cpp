// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
qint64 proportionalKilobytes(qint64 process)
{
    QFile file(u"/proc/%1/smaps_rollup"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const auto &line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

QList<qint64> childrenOf(qint64 process)
{
    QList<qint64> children;
    const auto tasks = QDir(u"/proc/%1/task"_s.arg(process)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const auto &task : tasks) {
        QFile file(u"/proc/%1/task/%2/children"_s.arg(QString::number(process), task));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const auto &child : file.readAll().split(' ')) {
            if (const auto id = child.trimmed().toLongLong())
                children.append(id);
        }
    }
    return children;
}

double run(const QString &program, const QStringList &arguments, qint64 *peakKilobytes)
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    QElapsedTimer clock;
    clock.start();
    process.start(program, arguments);
    if (!process.waitForStarted())
        return -1;
    while (!process.waitForFinished(peakKilobytes ? 10 : -1) && process.state() == QProcess::Running)
        *peakKilobytes = std::max(*peakKilobytes, treeKilobytes(process.processId()));
    const auto elapsed = double(clock.nsecsElapsed()) / 1e6;
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0 ? elapsed : -1;
}
} // namespace

qint64 treeKilobytes(qint64 process)
{
    qint64 sum = proportionalKilobytes(process);
    for (const auto child : childrenOf(process))
        sum += treeKilobytes(child);
    return sum;
}

double Measured::median() const
{
    return percentile(0.5);
}

double Measured::percentile(double part) const
{
    if (milliseconds.isEmpty())
        return -1;
    auto sorted = milliseconds;
    std::ranges::sort(sorted);
    return sorted.at(std::min(sorted.size() - 1, qsizetype(part * double(sorted.size()))));
}

double millisecondsOf(const QString &program, const QStringList &arguments)
{
    return run(program, arguments, nullptr);
}

double millisecondsOf(const QString &program, const QStringList &arguments, qint64 &peakKilobytes)
{
    return run(program, arguments, &peakKilobytes);
}

void printRatio(const QString &what, double milliseconds, const QString &yardstick,
    double yardstickMilliseconds, const QString &target)
{
    const auto number = [](double value) { return QString::number(value, 'f', value < 100 ? 1 : 0); };
    printFigure(what,
        u"%1 ms = %2 x %3 (%4 ms)"_s.arg(number(milliseconds),
            QString::number(milliseconds / yardstickMilliseconds, 'f', 2), yardstick,
            number(yardstickMilliseconds)),
        target);
}

void printFigure(const QString &what, const QString &figure, const QString &target)
{
    QTextStream(stdout) << what << ": " << figure
                        << (target.isEmpty() ? QString() : u" [target "_s + target + u']') << Qt::endl;
}
