// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/papercommand.h"

#include "app/commandreports.h"
#include "app/paperletters.h"
#include "app/translating.h"
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
#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {
/// The letters of a paper, or the code to end with; what is wrong is said.
struct PaperChoice {
    std::optional<PaperInput> input;
    QStringList leftOut;
    ExitCode code = ExitCode::Done;
    QList<Problem> refused;
};

PaperChoice endWith(PaperChoice chosen, const QString &message, ExitCode code)
{
    printMessage(message);
    chosen.code = code;
    return chosen;
}

/// The letters of \a request; of a paper about one year those of the same council before it too.
LetterChoice withEarlierYears(const Request &request, const ReferenceLibrary &library)
{
    auto chosen = chooseLetters(request, library);
    if (!request.yearEnding.isValid() || chosen.run.letters.isEmpty())
        return chosen;
    QSet<QString> councils;
    for (const auto &of : std::as_const(chosen.run.letters))
        councils.insert(paperCouncil(of.checked.letter));
    auto anyYear = request;
    anyYear.yearEnding = {};
    auto held = chooseLetters(anyYear, library);
    held.run.letters.removeIf([&](const auto &of) {
        const auto ends = of.checked.letter.yearEnding();
        return !ends.isValid() || ends > request.yearEnding
            || !councils.contains(paperCouncil(of.checked.letter));
    });
    return held;
}

/// \a edited: the paper that others have edited, to be compared with the letters; else nullptr.
PaperChoice choosePaper(const Request &request, const ReferenceLibrary &library, const DocxContent *edited)
{
    PaperChoice chosen;
    if (const auto group = keptGroup(request); !group)
        return endWith(chosen, group.error(), ExitCode::WrongUsage);
    const auto [run, none] = withEarlierYears(request, library);
    reportRefused(run);
    chosen.refused = run.refused;
    if (run.letters.isEmpty())
        return endWith(chosen,
            none.isEmpty() ? CommandLineWords::tr("No letter was found, so there is nothing to write about.")
                           : none,
            ExitCode::SomeRefused);
    const auto letters = edited ? lettersOfPaper(run.letters, *edited) : run.letters;
    if (!letters)
        return endWith(chosen, letters.error(), ExitCode::WrongUsage);
    const auto choice = chartContentOf(*letters, library);
    if (!choice)
        return endWith(chosen, choice.error(), ExitCode::WrongUsage);
    chosen.leftOut = choice->leftOut;
    for (const auto &sentence : choice->leftOut)
        printMessage(sentence);
    auto input = paperInputOf(request, *choice, *letters, library, QDate::currentDate());
    if (!input)
        return endWith(chosen, problemText(input.error()), ExitCode::SomeRefused);
    chosen.input = *std::move(input);
    return chosen;
}

/// \a name where a group is kept under it: what a file says of itself is no wrong usage.
QString keptGroupOf(Request request, const QString &name)
{
    request.group = name;
    return keptGroup(request) ? name : QString();
}

QString sumInWords(const PaperCheck &check)
{
    if (check.agrees())
        return CommandLineWords::tr("All %1 figures agree with the table.\n").arg(check.figures);
    const int wrong = check.wrongFigures();
    const auto others = check.findings.size() - wrong;
    QString sum;
    if (wrong > 0)
        sum = CommandLineWords::tr("%1 of %2 figures do not agree with the table or are not from it.\n")
                  .arg(wrong)
                  .arg(check.figures);
    if (others > 0)
        sum += CommandLineWords::tr("Places where something was taken out, put in or worded otherwise: %1.\n")
                   .arg(others);
    if (check.hasMore)
        sum +=
            CommandLineWords::tr("There are more; these are the first %1.\n").arg(PaperCheck::mostFindings);
    return sum;
}

ExitCode refuseUnconfirmed(const Request &request, const Confirmation &confirmation)
{
    printMessage(CommandLineWords::tr(
        "%1 of %2 figures are not yet confirmed, so '%3' was not written. Confirm them in "
        "the window, or write a draft with --draft.")
                     .arg(QString::number(confirmation.unconfirmed), QString::number(confirmation.figures),
                         request.output));
    return ExitCode::Unconfirmed;
}
} // namespace

ExitCode writePaper(const Request &request, const ReferenceLibrary &library)
{
    if (QFileInfo(request.output).suffix().compare(u"docx", Qt::CaseInsensitive) != 0) {
        printMessage(CommandLineWords::tr("A paper is written as .docx, not as '%1'.").arg(request.output));
        return ExitCode::WrongUsage;
    }
    auto chosen = choosePaper(request, library, nullptr);
    if (!chosen.input)
        return chosen.code;
    auto &input = *chosen.input;
    const auto confirmation = confirmationOf(input);
    if (confirmation.unconfirmed > 0 && !request.draft)
        return refuseUnconfirmed(request, confirmation);
    if (needsPublicationDate(input))
        printMessage(CommandLineWords::tr(
            "The letter prints no day on which its figures become public, so the paper has "
            "no embargo line. Ask the Ombudsman before it leaves the house."));
    const auto bytes =
        paperCharts(paperChartContent(input)).and_then([&input](const QList<PaperChart> &charts) {
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
    const bool isWhole =
        written && chosen.leftOut.isEmpty() && input.whyNoCouncils.isEmpty() && !isStaleAnywhere;
    return codeOf(chosen.refused, isWhole);
}

ExitCode checkPaper(const Request &request, const ReferenceLibrary &library)
{
    const auto &file = request.files.first();
    const auto edited = loadLetterBytes(file).and_then(
        [&file](const LetterBytes &content) { return readPaper(content.bytes, file, readerProgram()); });
    if (!edited) {
        printMessage(paperProblemText(edited.error()));
        return ExitCode::SomeRefused;
    }
    auto letters = request;
    letters.files.clear();
    // The year says which letter the paper is about; its earlier years are in it all the same.
    if (!edited->origin.years.isEmpty() && request.yearEnding == edited->origin.years.first())
        letters.yearEnding = {};
    if (letters.group.isEmpty())
        letters.group = keptGroupOf(letters, edited->origin.councils);
    auto chosen = choosePaper(letters, library, &*edited);
    if (!chosen.input)
        return chosen.code;
    const auto expected = expectedPaper(*chosen.input, *edited);
    if (!expected) {
        printMessage(paperProblemText(expected.error()));
        return ExitCode::SomeRefused;
    }
    const auto check = comparePapers(*edited, *expected);
    QString report;
    for (const auto &finding : check.findings)
        report += findingInWords(finding) + u'\n';
    const bool isAnother = !check.agrees() && check.findings.first().kind == PaperFinding::Kind::AnotherPaper;
    if (!isAnother)
        report += sumInWords(check);
    const bool printed = printResult(harmlessOnTerminal(report).toUtf8());
    return codeOf(chosen.refused, printed && check.agrees());
}
