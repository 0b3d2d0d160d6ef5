// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window.h"

#include "app/terminal.h"
#include "reading/reader.h"
#include "ui/desk/mainwindow.h"
#include "ui/desk/problemtext.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace {
QString accountName()
{
    const auto name = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return name.isEmpty() ? QCoreApplication::translate("CommandLine", "unknown account") : name;
}

/// The one named, else the one open last if it is still there, else the platform's own place.
QString caseFilePath(const Request &request, const QSettings &settings)
{
    if (!request.caseFile.isEmpty())
        return request.caseFile;
    const auto remembered = MainWindow::rememberedCaseFile(settings);
    return QFileInfo::exists(remembered) ? remembered : CaseFile::defaultPath();
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

bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

int openWindow(const Request &request)
{
    auto library = ReferenceLibrary::bundled(request.sampleRegister);
    if (!library) {
        printMessage(problemText(library.error()));
        return static_cast<int>(ExitCode::SomeRefused);
    }
    QSettings settings(QSettings::IniFormat, QSettings::UserScope, u"Upheld"_s, u"Upheld"_s);
    auto caseFile = CaseFile::open(caseFilePath(request, settings));
    if (!caseFile) {
        printMessage(problemText(caseFile.error()));
        return static_cast<int>(ExitCode::SomeRefused);
    }
    MainWindow window({.caseFile = std::move(*caseFile),
        .reference = std::move(*library),
        .readerProgram = readerProgram(),
        .account = accountName(),
        .samplesFolder = samplesFolder(),
        .settings = &settings});
    window.show();
    window.addFiles(request.files);
    return QApplication::exec();
}
