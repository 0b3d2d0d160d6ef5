// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// What a command ends with.
enum class ExitCode {
    Done = 0,
    SomeRefused = 1, ///< some file was refused, or the result could not be written
    WrongUsage = 2,
    Unconfirmed = 3, ///< a paper was refused because figures are unconfirmed
};

/// Results go to standard output. False where it could not all be written.
[[nodiscard]] bool printResult(const QByteArray &bytes);
/// \a text with control and formatting characters other than line ends replaced, so that no file's name,
/// council's name or parser's message can command the terminal.
[[nodiscard]] QString harmlessOnTerminal(const QString &text);
/// Messages go to standard error, one per line; made harmless, line ends too.
void printMessage(const QString &message);
