// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chartcommand.h"

#include "app/commandreports.h"
#include "app/letterchoice.h"
#include "app/translating.h"
#include "ui/charts/chartpicture.h"
#include "ui/desk/problemtext.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {
using Choice = tl::expected<ChartChoice, QString>;

Choice councilsOf(const Request &request, const ReadRun &run, const ReferenceLibrary &library)
{
    const auto group = keptGroup(request);
    if (!group)
        return tl::unexpected(group.error());
    return councilsContentOf(run.letters, library, request.authority, *group);
}

// What \a kind draws of the letters of one council; the sentence that says why it cannot.
Choice asKind(ChartChoice choice, std::optional<ChartContent::Kind> kind)
{
    if (!kind)
        return choice;
    if (*kind == ChartContent::Kind::Comparison && choice.content.years.size() > 1)
        return tl::unexpected(CommandLineWords::tr(
            "A comparison is about one letter, and these are %1. Name one or, with --from, choose "
            "with --year-ending.")
                                  .arg(choice.content.years.size()));
    choice.content.kind = *kind;
    return choice;
}

Choice choiceOf(const Request &request, const ReadRun &run, const ReferenceLibrary &library)
{
    if (request.kind == ChartContent::Kind::Councils)
        return councilsOf(request, run, library);
    return chartContentOf(run.letters, library).and_then([&request](const ChartChoice &choice) {
        return asKind(choice, request.kind);
    });
}
} // namespace

ExitCode drawChart(const Request &request, const ReferenceLibrary &library)
{
    const bool isData = QFileInfo(request.output).suffix().compare(u"csv", Qt::CaseInsensitive) == 0;
    if (!isData && !pictureFormatOf(request.output)) {
        printMessage(CommandLineWords::tr("A chart is written as .svg, .png, .pdf or .csv, not as '%1'.")
                         .arg(request.output));
        return ExitCode::WrongUsage;
    }
    auto wanted = request;
    if (request.kind == ChartContent::Kind::Councils)
        wanted.authority.clear(); // it says whose type counts, and narrows nothing else
    const auto [run, none] = chooseLetters(wanted, library);
    reportRefused(run);
    if (run.letters.isEmpty()) {
        if (!none.isEmpty())
            printMessage(none);
        printMessage(CommandLineWords::tr("'%1' was not written.").arg(request.output));
        return ExitCode::SomeRefused;
    }
    const auto choice = choiceOf(request, run, library);
    if (!choice) {
        printMessage(choice.error());
        return ExitCode::WrongUsage;
    }
    for (const auto &sentence : choice->leftOut)
        printMessage(sentence);
    const bool written =
        writeAndSay(request.output, chartFile(choice->content, request.output, request.size));
    return codeOf(run.refused, written && choice->leftOut.isEmpty());
}
