// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account.h"
#include "app/commandline.h"
#include "app/commands.h"
#include "app/memoryimages.h"
#include "app/translations.h"
#include "app/window.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QIcon>

#include <memory>

namespace {
/// A command draws without a screen, and the same way on every computer.
void drawOffscreen(const Request &request)
{
    if (request.command != Request::Command::Window)
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

QStringList argumentsBeforeStart(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

/// Where a command would stand, a word that is neither one nor a file; empty where there is none. A name with
/// a dot or a folder is a file that is missing.
QString unknownCommand(const Request &request)
{
    const auto word = request.command == Request::Command::Window ? request.files.value(0) : QString();
    const bool isBareWord = !word.contains(u'.') && !word.contains(u'/') && !word.contains(QDir::separator());
    return isBareWord && !QFileInfo::exists(word) ? word : QString();
}

int finish(ExitCode code)
{
    return static_cast<int>(code);
}
} // namespace

int main(int argc, char **argv)
{
    forbidMemoryImages();
    QCoreApplication::setApplicationName(QStringLiteral("Upheld"));
    QCoreApplication::setApplicationVersion(QStringLiteral(UPHELD_VERSION));
    const auto request = parseCommandLine(argumentsBeforeStart(argc, argv));
    if (!request) {
        printMessage(request.error());
        printMessage(QCoreApplication::translate("CommandLine", "'upheld --help' says how it is used."));
        return finish(ExitCode::WrongUsage);
    }
    if (const auto word = unknownCommand(*request); !word.isEmpty()) {
        printMessage(QCoreApplication::translate("CommandLine",
            "'%1' is neither a command of upheld nor a file. 'upheld --help' says which commands there are.")
                         .arg(word));
        return finish(ExitCode::WrongUsage);
    }
    if (!needsDrawing(request->command)) {
        const QCoreApplication application(argc, argv);
        loadTranslations();
        return finish(runCommand(*request));
    }
    drawOffscreen(*request);
    if (request->command == Request::Command::Window && !hasDisplay()) {
        printMessage(QCoreApplication::translate("CommandLine",
            "There is no display to open a window on. 'upheld show FILE...' does the work on the terminal."));
        return finish(ExitCode::SomeRefused);
    }
    QGuiApplication::setDesktopFileName(QStringLiteral("org.upheld.Upheld"));
    const QApplication application(argc, argv);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/upheld.svg")));
    loadTranslations();
    return request->command == Request::Command::Window ? openWindow(*request) : finish(runCommand(*request));
}
