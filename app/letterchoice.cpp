// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/letterchoice.h"

#include "store/casefile.h"
#include "tables/heldaverages.h"
#include "ui/desk/exporting.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

bool isWanted(const Request &request, const Letter &letter)
{
    const bool council = request.authority.isEmpty()
        || AuthorityRegister::normalised(request.authority)
            == AuthorityRegister::normalised(letter.authorityName);
    return council && (!request.yearEnding.isValid() || request.yearEnding == letter.yearEnding());
}

ReadRun lettersOfCaseFile(const Request &request, const ReferenceLibrary &library)
{
    ReadRun run;
    const auto caseFile = CaseFile::open(request.caseFile, CaseFileAccess::ReadOnly);
    if (!caseFile) {
        run.refused.append(caseFile.error());
        return run;
    }
    const auto stored = (*caseFile)->storedLetters();
    if (!stored) {
        run.refused.append(stored.error());
        return run;
    }
    HeldAverages held;
    for (const auto &one : *stored) {
        if (one.removed)
            continue;
        const auto letter = (*caseFile)->publicLetter(one.id);
        if (!letter) {
            run.refused.append(letter.error());
            continue;
        }
        held.add(*letter, library.isSample(one.sha256));
        if (isWanted(request, *letter))
            run.letters.append({one.fileName, one.sha256, {*letter, {}}});
    }
    for (auto &of : run.letters)
        of.checked.checks = checkLetter(of.checked.letter, library.forDocument(of.sha256),
            held.forLetter(of.checked.letter, library.isSample(of.sha256)));
    return run;
}
} // namespace

ReadRun chooseLetters(const Request &request, const ReferenceLibrary &library)
{
    return request.caseFile.isEmpty() ? readAll(request.files, library) : lettersOfCaseFile(request, library);
}

tl::expected<ChartContent, QString> chartContentOf(
    const QList<LetterOfFile> &letters, const ReferenceLibrary &library)
{
    if (letters.isEmpty())
        return tl::unexpected(Words::tr("No letter was found, so there is no chart to draw."));
    ChartContent content;
    for (const auto &of : letters)
        content.years.append(of.checked.letter);
    std::ranges::sort(content.years, {}, [](const Letter &letter) { return letter.yearEnding(); });
    content.letter = content.years.last();
    content.sample = library.isSample(letters.first().sha256);
    const auto council = content.letter.authorityName;
    if (!std::ranges::all_of(
            content.years, [&](const auto &letter) { return letter.authorityName == council; }))
        return tl::unexpected(Words::tr("These letters are about different councils; a chart shows one. "
                                        "Name one council's letters, or choose with --authority."));
    if (letters.size() > 1)
        content.kind = ChartContent::Kind::Years;
    return content;
}

QString safeStem(const Letter &letter, int number)
{
    return u"%1-%2"_s.arg(QString::number(number), exportName(letter));
}
