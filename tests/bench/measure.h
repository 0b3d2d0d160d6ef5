// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// Milliseconds of \a runs runs, one after another, and their median.
struct Measured {
    QList<double> milliseconds;
    [[nodiscard]] double median() const;
    [[nodiscard]] double percentile(double part) const; ///< part 0..1
};

/// Runs a program to its end, its output thrown away; milliseconds, or -1 where it failed.
[[nodiscard]] double millisecondsOf(const QString &program, const QStringList &arguments);
/// The same; also the most memory (proportional set size, kB) that the program and its children held at once.
[[nodiscard]] double millisecondsOf(
    const QString &program, const QStringList &arguments, qint64 &peakKilobytes);
/// Memory (proportional set size, kB) that a process and its children hold now.
[[nodiscard]] qint64 treeKilobytes(qint64 process);
/// One line: what, its figure, the yardstick, the ratio, the target.
void printRatio(const QString &what, double milliseconds, const QString &yardstick,
    double yardstickMilliseconds, const QString &target);
void printFigure(const QString &what, const QString &figure, const QString &target);
