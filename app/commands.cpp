// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "app/chartcommand.h"
#include "app/commandreports.h"
#include "app/importing.h"
#include "app/letterchoice.h"
#include "app/papercommand.h"
#include "app/parallelreading.h"
#include "app/plainreport.h"
#include "paper/confirmed.h"
#include "paper/exportname.h"
#include "paper/workbook.h"
#include "ui/charts/chartpicture.h"
#include "ui/desk/problemtext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
struct Commands {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QList<std::pair<Problem, QString>> withWords(const QList<Problem> &refused)
{
    QList<std::pair<Problem, QString>> worded;
    for (const auto &problem : refused)
        worded.append({problem, problemSays(problem)});
    return worded;
}

/// Whether the output would take the place of a letter or case file that was named as input.
bool overwritesInput(const Request &request)
{
    const auto output = QFileInfo(request.output).canonicalFilePath();
    const auto inputs = request.files + QStringList{request.caseFile};
    return !output.isEmpty() && std::ranges::any_of(inputs, [&output](const auto &input) {
        return QFileInfo(input).canonicalFilePath() == output;
    });
}

ExitCode extract(const Request &request, const ReferenceLibrary &library)
{
    const auto run = readAll(request.files, library, request.comparePictures);
    reportRefused(run);
    const auto result = request.format == u"csv" ? figuresAsCsv(run.letters)
                                                 : figuresAsJson(run.letters, withWords(run.refused));
    return codeOf(run.refused, printResult(result));
}

/// Chart and data of each letter into the folder \a folder, under names made of nothing but safe characters.
bool writeShown(const QString &folder, const QList<LetterOfFile> &letters, const ReferenceLibrary &library)
{
    if (!QDir().mkpath(folder)) {
        printMessage(problemText({.kind = Problem::Kind::WriteFailed, .file = folder}));
        return false;
    }
    bool written = true;
    for (qsizetype i = 0; i < letters.size(); ++i) {
        const auto &of = letters.at(i);
        const ChartContent content{
            .letter = publicLetterOf(of, library), .sample = library.isSample(of.sha256)};
        const auto name = u"%1-%2"_s.arg(QString::number(i + 1), exportName(of.checked.letter));
        const auto stem = QDir(folder).filePath(name);
        written &= writeAndSay(stem + u".svg"_s, chartPicture(content, PictureFormat::Svg));
        written &= writeAndSay(stem + u".png"_s, chartPicture(content, PictureFormat::Png));
        written &= writeAndSay(stem + u".csv"_s, figuresAsCsv({of}));
    }
    return written;
}

ExitCode show(const Request &request, const ReferenceLibrary &library)
{
    const auto run = readAll(request.files, library, request.comparePictures);
    reportRefused(run);
    bool written = true;
    for (const auto &of : run.letters)
        written &= printResult(harmlessOnTerminal(plainReport(of)).toUtf8());
    if (!request.output.isEmpty())
        written &= writeShown(request.output, run.letters, library);
    return codeOf(run.refused, written);
}

ExitCode sayNotWritten(const QString &output, const QString &why)
{
    if (!why.isEmpty())
        printMessage(why);
    printMessage(Commands::tr("'%1' was not written.").arg(output));
    return ExitCode::SomeRefused;
}

Outcome<QByteArray> workbookOf(const ReadRun &run, const ReferenceLibrary &library)
{
    WorkbookInput input{.letters = {}, .madeOn = QDate::currentDate()};
    for (const auto &of : run.letters) {
        input.letters.append(publicLetterOf(of, library));
        input.sample |= library.isSample(of.sha256);
    }
    input.embargo = embargoLine(input.letters, input.madeOn);
    return workbookBytes(input);
}

Outcome<QByteArray> figuresAs(const QString &suffix, const ReadRun &run, const ReferenceLibrary &library)
{
    if (suffix == u"xlsx")
        return workbookOf(run, library);
    return suffix == u"csv" ? figuresAsCsv(run.letters) : figuresAsJson(run.letters, withWords(run.refused));
}

ExitCode exportFigures(const Request &request, const ReferenceLibrary &library)
{
    const auto suffix = QFileInfo(request.output).suffix().toLower();
    if (suffix != u"csv" && suffix != u"json" && suffix != u"xlsx") {
        printMessage(
            Commands::tr("Figures are written as .csv, .json or .xlsx, not as '%1'.").arg(request.output));
        return ExitCode::WrongUsage;
    }
    const auto [run, none] = chooseLetters(request, library);
    reportRefused(run);
    if (run.letters.isEmpty())
        return sayNotWritten(request.output, none);
    return codeOf(run.refused, writeAndSay(request.output, figuresAs(suffix, run, library)));
}
} // namespace

bool needsDrawing(Request::Command command)
{
    return command == Request::Command::Window || command == Request::Command::Chart
        || command == Request::Command::Show || command == Request::Command::Paper;
}

ExitCode runCommand(const Request &request)
{
    if (overwritesInput(request)) {
        printMessage(
            Commands::tr("'%1' is named as input too and would be lost. Choose another name for the output.")
                .arg(request.output));
        return ExitCode::WrongUsage;
    }
    const auto library = ReferenceLibrary::bundled(request.sampleRegister);
    if (!library) {
        printMessage(problemText(library.error()));
        return ExitCode::SomeRefused;
    }
    switch (request.command) {
    case Request::Command::Extract:
        return extract(request, *library);
    case Request::Command::Show:
        return show(request, *library);
    case Request::Command::Import:
        return importInto(request.caseFile, request.files, *library, request.comparePictures);
    case Request::Command::Chart:
        return drawChart(request, *library);
    case Request::Command::Export:
        return exportFigures(request, *library);
    case Request::Command::Paper:
        return writePaper(request, *library);
    case Request::Command::CheckPaper:
        return checkPaper(request, *library);
    case Request::Command::Window:
    case Request::Command::Help:
    case Request::Command::Version:
        break;
    }
    return printResult(request.text.toUtf8()) ? ExitCode::Done : ExitCode::SomeRefused;
}
