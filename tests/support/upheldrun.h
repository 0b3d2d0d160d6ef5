// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

/// What the program gave back to a script.
struct UpheldRun {
    int code = -1; ///< -1: it did not end by itself
    QByteArray out;
    QByteArray messages;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] QString printed() const { return QString::fromUtf8(out); }
    [[nodiscard]] QString said() const { return QString::fromUtf8(messages); }
};

/// Runs the program with \a arguments and waits until it ends. \a prepare:
/// what is set before it starts.
template <typename Prepare> [[nodiscard]] UpheldRun runUpheld(const QStringList &arguments, Prepare prepare)
{
    QProcess process;
    prepare(process);
    process.start(QStringLiteral(UPHELD_PROGRAM), arguments);
    if (!process.waitForFinished(100'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

[[nodiscard]] inline UpheldRun upheld(const QStringList &arguments)
{
    return runUpheld(arguments, [](const QProcess &) {});
}
