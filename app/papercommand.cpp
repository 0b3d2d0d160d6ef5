// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/papercommand.h"

#include "app/commandreports.h"
#include "app/paperletters.h"
#include "paper/committeepaper.h"
#include "paper/confirmed.h"
#include "paper/docx.h"
#include "paper/officertexts.h"
#include "paper/papercheck.h"
#include "reading/letterbytes.h"
#include "reading/reader.h"
#include "ui/desk/paperproblem.h"
#include "ui/desk/problemtext.h"
#include "ui/paper/heldpaper.h"
#include "ui/paper/papercharts.h"
#include "ui/paper/paperreading.h"

#include <QCoreApplication>
#include <QDate>
#include <QFileInfo>

#include <optional>

using namespace Qt::StringLiterals;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// The letters of a paper, or the code to end with; what is wrong is said.
struct PaperChoice {
    std::optional<PaperInput> input;
    ChartChoice charts;
    ExitCode code = ExitCode::Done;
    QList<Problem> refused;
};

PaperChoice choosePaper(const Request &request, const ReferenceLibrary &library)
{
    PaperChoice chosen;
    const auto [run, none] = chooseLetters(request, library);
    reportRefused(run);
    chosen.refused = run.refused;
    if (run.letters.isEmpty()) {
        printMessage(
            none.isEmpty() ? Words::tr("No letter was found, so there is nothing to write about.") : none);
        chosen.code = ExitCode::SomeRefused;
        return chosen;
    }
    const auto choice = chartContentOf(run.letters, library);
    if (!choice) {
        printMessage(choice.error());
        chosen.code = ExitCode::WrongUsage;
        return chosen;
    }
    for (const auto &sentence : choice->leftOut)
        printMessage(sentence);
    chosen.charts = *choice;
    auto input = paperInputOf(request, *choice, run.letters, library, QDate::currentDate());
    if (!input) {
        printMessage(problemText(input.error()));
        chosen.code = ExitCode::SomeRefused;
        return chosen;
    }
    chosen.input = *std::move(input);
    return chosen;
}

ExitCode refuseUnconfirmed(const Request &request, const Confirmation &confirmation)
{
    printMessage(Words::tr("%1 of %2 figures are not yet confirmed, so '%3' was not written. Confirm them in "
                           "the window, or write a draft with --draft.")
                     .arg(QString::number(confirmation.unconfirmed), QString::number(confirmation.figures),
                         request.output));
    return ExitCode::Unconfirmed;
}
} // namespace

ExitCode writePaper(const Request &request, const ReferenceLibrary &library)
{
    if (QFileInfo(request.output).suffix().compare(u"docx", Qt::CaseInsensitive) != 0) {
        printMessage(Words::tr("A paper is written as .docx, not as '%1'.").arg(request.output));
        return ExitCode::WrongUsage;
    }
    auto chosen = choosePaper(request, library);
    if (!chosen.input)
        return chosen.code;
    auto &input = *chosen.input;
    const auto confirmation = confirmationOf(input);
    if (confirmation.unconfirmed > 0 && !request.draft)
        return refuseUnconfirmed(request, confirmation);
    if (needsPublicationDate(input))
        printMessage(
            Words::tr("The letter prints no day on which its figures become public, so the paper has "
                      "no embargo line. Ask the Ombudsman before it leaves the house."));
    const auto bytes = paperCharts(chosen.charts.content).and_then([&input](const QList<PaperChart> &charts) {
        input.charts = charts;
        return docxBytes(committeePaper(input));
    });
    if (const auto withheld = withheldWords(input); !withheld.isEmpty())
        printMessage(withheld);
    bool isStaleAnywhere = false;
    for (const auto &finding : officerTextFindings(input)) {
        if (!isStale(finding))
            continue;
        isStaleAnywhere = true;
        printMessage(findingInWords(finding));
    }
    const bool written = writeAndSay(request.output, bytes);
    return codeOf(chosen.refused, written && chosen.charts.leftOut.isEmpty() && !isStaleAnywhere);
}

ExitCode checkPaper(const Request &request, const ReferenceLibrary &library)
{
    const auto &file = request.files.first();
    auto letters = request;
    letters.files.clear();
    auto chosen = choosePaper(letters, library);
    if (!chosen.input)
        return chosen.code;
    // The pictures are not looked at, but their alternative texts are.
    chosen.input->charts = {{.kind = PaperChart::Kind::Comparison}, {.kind = PaperChart::Kind::Years}};
    const auto edited = loadLetterBytes(file).and_then(
        [&file](const LetterBytes &content) { return readPaper(content.bytes, file, readerProgram()); });
    const auto expected = edited.and_then(
        [&chosen](const DocxContent &content) { return expectedPaper(*chosen.input, content); });
    if (!expected) {
        printMessage(paperProblemText(expected.error()));
        return ExitCode::SomeRefused;
    }
    const auto check = comparePapers(*edited, *expected);
    QString report;
    for (const auto &finding : check.findings)
        report += findingInWords(finding) + u'\n';
    report += check.agrees() ? Words::tr("All %1 figures agree with the table.\n").arg(check.figures)
                             : Words::tr("%1 of %2 figures do not agree with the table or are not from it.\n")
                                   .arg(check.findings.size())
                                   .arg(check.figures);
    const bool printed = printResult(harmlessOnTerminal(report).toUtf8());
    return codeOf(chosen.refused, printed && check.agrees());
}
