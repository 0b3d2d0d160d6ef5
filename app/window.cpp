// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window.h"

#include "app/account.h"
#include "app/runningwindow.h"
#include "app/terminal.h"
#include "files/settings.h"
#include "reading/reader.h"
#include "ui/desk/mainwindow.h"
#include "ui/desk/problemtext.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// The one named, else the one open last, else the platform's own place. One that was open last and is gone
/// (a memory stick) is neither made anew nor replaced by another: corrections must not land where nobody
/// looks.
Outcome<std::unique_ptr<CaseFile>> openCaseFile(const Request &request, const QSettings &settings)
{
    if (!request.caseFile.isEmpty())
        return CaseFile::openAsAllowed(request.caseFile, CaseFile::LookOver::Later);
    const auto remembered = MainWindow::rememberedCaseFile(settings);
    if (remembered.isEmpty())
        return CaseFile::openAsAllowed(CaseFile::defaultPath(), CaseFile::LookOver::Later);
    if (!QFileInfo::exists(remembered))
        return tl::unexpected(Problem{.kind = Problem::Kind::NotFound, .file = remembered});
    return CaseFile::openAsAllowed(remembered, CaseFile::LookOver::Later);
}

/// Files of later starts are read here, and the window comes to the front. Those for another case file are
/// not: theirs is a window of its own.
void takeHandedFiles(MainWindow &window, RunningWindow &running)
{
    running.setTaker([&window](const QString &caseFile) { return window.isFor(caseFile); });
    QObject::connect(&running, &RunningWindow::filesHanded, &window, [&window](const QStringList &paths) {
        window.addFiles(paths);
        window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
        window.show();
        window.raise();
        window.activateWindow();
    });
}

/// The window says it too, but who started the program from a terminal or a script may not see that.
bool tellMissing(const QStringList &files)
{
    bool isMissing = false;
    for (const auto &file : files) {
        if (QFileInfo::exists(file))
            continue;
        isMissing = true;
        printMessage(problemText({.kind = Problem::Kind::NotFound, .file = file}));
    }
    return isMissing;
}

/// Beside an installed program, or in the source folder that a build was made from.
QString samplesFolder()
{
    const QDir program(QCoreApplication::applicationDirPath());
    for (const auto &candidate : {u"../share/upheld/samples"_s, u"../../../resources/samples"_s}) {
        if (program.exists(candidate))
            return QDir::cleanPath(program.filePath(candidate));
    }
    return {};
}
} // namespace

int openWindow(const Request &request)
{
    auto library = ReferenceLibrary::bundled(request.sampleRegister);
    if (!library) {
        printMessage(problemText(library.error()));
        return static_cast<int>(ExitCode::SomeRefused);
    }
    QSettings settings(safeSettings(), QSettings::UserScope, u"Upheld"_s, u"Upheld"_s);
    RunningWindow running(RunningWindow::ownName());
    const auto code = static_cast<int>(tellMissing(request.files) ? ExitCode::SomeRefused : ExitCode::Done);
    // The window that may be open has the real register.
    if (!request.sampleRegister
        && running.start(request.files, request.caseFile) == RunningWindow::Role::HandedOver) {
        printMessage(QCoreApplication::translate(
            "CommandLine", "The window of Upheld that is open already has taken this over."));
        return code;
    }
    auto caseFile = openCaseFile(request, settings);
    const auto problem = caseFile ? Problem() : caseFile.error();
    const auto account = accountName();
    MainWindow window({.caseFile = caseFile ? std::move(*caseFile) : nullptr,
        .caseFileProblem = problem,
        .reference = std::move(*library),
        .readerProgram = readerProgram(),
        .account =
            account.isEmpty() ? QCoreApplication::translate("CommandLine", "unknown account") : account,
        .samplesFolder = samplesFolder(),
        .settings = &settings});
    takeHandedFiles(window, running);
    window.show();
    window.addFiles(request.files);
    return std::max(QApplication::exec(), code);
}
