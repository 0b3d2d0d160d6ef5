// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/letterchoice.h"

#include "app/translating.h"
#include "letter/fields.h"
#include "letter/settled.h"
#include "store/casefile.h"
#include "tables/heldaverages.h"
#include "ui/charts/heldletter.h"
#include "ui/paper/byhand.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {
bool isCouncil(const QString &wanted, const Letter &letter, const ReferenceData &reference)
{
    if (AuthorityRegister::normalised(wanted) == AuthorityRegister::normalised(letter.authorityName))
        return true;
    const auto found = reference.authorities().find(wanted, letter.yearEnding());
    return found && !letter.gssCode.isEmpty() && found->gssCode == letter.gssCode;
}

bool isWanted(const Request &request, const Letter &letter, const ReferenceData &reference)
{
    return (request.authority.isEmpty() || isCouncil(request.authority, letter, reference))
        && (!request.yearEnding.isValid() || request.yearEnding == letter.yearEnding());
}

QString letterInWords(const Letter &letter)
{
    const auto council =
        letter.authorityName.isEmpty() ? CommandLineWords::tr("no council") : letter.authorityName;
    const auto year = letter.yearEnding();
    return CommandLineWords::tr("%1 (%2)").arg(
        council, year.isValid() ? year.toString(Qt::ISODate) : CommandLineWords::tr("no year"));
}

QString noneChosen(const Request &request, QStringList held)
{
    if (held.isEmpty())
        return CommandLineWords::tr("'%1' holds no letter.").arg(request.caseFile);
    held.removeDuplicates();
    QStringList wanted{request.authority, request.yearEnding.toString(Qt::ISODate)};
    wanted.removeAll(QString());
    return CommandLineWords::tr("'%1' holds no letter of %2. It holds: %3.")
        .arg(request.caseFile, wanted.join(u", "_s), held.join(u"; "_s));
}

CheckedLetter checkedLetter(const Letter &letter, const QString &sha256, const ReferenceLibrary &library,
    const HeldAverages &averages)
{
    return {letter,
        checkLetter(
            letter, library.forDocument(sha256), averages.forLetter(letter, library.isSample(sha256)))};
}

Outcome<void> addSeen(LetterOfFile &of, const CaseFile &caseFile, const StoredLetter &stored,
    const ReferenceLibrary &library, const HeldAverages &averages)
{
    const auto held = checkedLetter(stored.letter, stored.sha256, library, averages);
    const auto seen = seenByHand(caseFile, stored, held);
    if (!seen)
        return tl::unexpected(seen.error());
    of.confirmed = seen->confirmed;
    of.inQuery = seen->inQuery;
    of.checkedOn = seen->checkedOn;
    of.answered = answeredChecks(of.checked.checks, held.checks);
    return {};
}

/// The letters of which a revised edition is held.
QSet<LetterId> revisedLetters(const QList<StoredLetter> &stored)
{
    QSet<LetterId> revised;
    for (const auto &one : stored) {
        if (!one.removed && one.revises)
            revised.insert(*one.revises);
    }
    return revised;
}

LetterChoice lettersOfCaseFile(const Request &request, const ReferenceLibrary &library)
{
    LetterChoice choice;
    const auto opened = CaseFile::open(request.caseFile, CaseFileAccess::ReadOnly);
    if (!opened) {
        choice.run.refused.append(opened.error());
        return choice;
    }
    const auto &caseFile = **opened;
    const auto stored = caseFile.storedLetters();
    if (!stored) {
        choice.run.refused.append(stored.error());
        return choice;
    }
    const auto revised = revisedLetters(*stored);
    HeldAverages averages;
    QStringList held;
    QList<const StoredLetter *> chosen;
    for (const auto &one : *stored) {
        if (one.removed)
            continue;
        const auto letter = caseFile.publicLetter(one);
        const auto changes = handChanges(caseFile, one);
        if (!letter || !changes) {
            choice.run.refused.append(letter ? changes.error() : letter.error());
            continue;
        }
        averages.add(*letter, library.isSample(one.sha256));
        held.append(letterInWords(*letter));
        if (!isWanted(request, *letter, library.forDocument(one.sha256)))
            continue;
        choice.run.letters.append({one.fileName, one.sha256, {*letter, {}}, *changes, {}});
        choice.run.letters.last().inside = one.inside;
        chosen.append(&one);
    }
    for (qsizetype at = 0; at < chosen.size(); ++at) {
        auto &of = choice.run.letters[at];
        of.checked = checkedLetter(of.checked.letter, of.sha256, library, averages);
        PublicLetter letter{of.checked, of.changes};
        lendHeldAverages(letter, of.sha256, library, averages);
        of.lent = letter.lent;
        if (const auto added = addSeen(of, caseFile, *chosen[at], library, averages); !added)
            choice.run.refused.append(added.error());
        of.isRevised = revised.contains(chosen[at]->id);
        of.isRevision = chosen[at]->revises.has_value();
    }
    if (choice.run.letters.isEmpty() && choice.run.refused.isEmpty())
        choice.none = noneChosen(request, held);
    return choice;
}

bool isSameCouncil(const Letter &one, const Letter &other)
{
    return one.gssCode.isEmpty() && other.gssCode.isEmpty() ? AuthorityRegister::normalised(one.authorityName)
            == AuthorityRegister::normalised(other.authorityName)
                                                            : one.gssCode == other.gssCode;
}

// Why the letter has no place among the years; empty where it has one.
QString whyLeftOut(const LetterOfFile &of)
{
    const auto &letter = of.checked.letter;
    if (letter.authorityName.isEmpty())
        return CommandLineWords::tr("%1: no council was found in this letter, so it is left out.")
            .arg(of.file);
    if (!letter.yearEnding().isValid())
        return CommandLineWords::tr("%1: no year was found in this letter, so it is left out.").arg(of.file);
    return {};
}

// Why these letters cannot stand in one chart; empty where they can.
QString whyNotTogether(const QList<LetterOfFile> &letters)
{
    for (qsizetype i = 0; i + 1 < letters.size(); ++i) {
        const auto &one = letters.at(i).checked.letter;
        const auto &other = letters.at(i + 1).checked.letter;
        if (!isSameCouncil(one, other))
            return CommandLineWords::tr(
                "These letters are about different councils (%1, %2), and charts and papers are about one. "
                "Name one council's letters or, with --from, choose with --authority.")
                .arg(one.authorityName, other.authorityName);
    }
    return {};
}

auto placeInTime(const LetterOfFile &of)
{
    const auto dated = of.checked.letter.field(Key::letterDate).value.toDate();
    return std::tuple(
        of.checked.letter.yearEnding(), of.isRevision, dated.isValid() ? dated.toJulianDay() : 0);
}

// Leaves one letter a year in \a letters, which stand in their order, and says of the others that they are
// out.
QStringList leaveOneAYear(QList<LetterOfFile> &letters)
{
    QStringList leftOut;
    for (qsizetype i = letters.size() - 2; i >= 0; --i) {
        const auto &before = letters.at(i);
        const auto &taken = letters.at(i + 1);
        if (before.checked.letter.yearEnding() != taken.checked.letter.yearEnding())
            continue;
        leftOut.prepend(
            CommandLineWords::tr("%1: left out, since '%2' is about %3 too and is the later of the two.")
                .arg(before.file, taken.file, letterInWords(before.checked.letter)));
        letters.removeAt(i);
    }
    return leftOut;
}
} // namespace

HowToRead howToRead(const Request &request)
{
    return {.comparePictures = request.comparePictures, .wholeLockOnly = request.wholeLockOnly};
}

void sortInTime(QList<LetterOfFile> &letters)
{
    std::ranges::stable_sort(letters, {}, placeInTime);
}

LetterChoice chooseLetters(const Request &request, const ReferenceLibrary &library)
{
    if (!request.caseFile.isEmpty())
        return lettersOfCaseFile(request, library);
    LetterChoice choice{.run = readAll(request.files, library, howToRead(request))};
    if (choice.run.letters.isEmpty())
        choice.none = CommandLineWords::tr("No letter was found.");
    return choice;
}

tl::expected<ChartChoice, QString> chartContentOf(
    const QList<LetterOfFile> &letters, const ReferenceLibrary &library)
{
    ChartChoice choice;
    auto drawn = letters;
    // Its revised edition stands in its place, as the officer said it should.
    drawn.removeIf([&letters](const auto &each) { return each.isRevised && letters.size() > 1; });
    if (letters.size() > 1) {
        for (const auto &each : std::as_const(drawn))
            choice.leftOut.append(whyLeftOut(each));
        choice.leftOut.removeAll(QString());
        drawn.removeIf([](const auto &each) { return !whyLeftOut(each).isEmpty(); });
    }
    if (drawn.isEmpty())
        return tl::unexpected(
            (choice.leftOut << CommandLineWords::tr("No letter is left, so there is nothing to show."))
                .join(u'\n'));
    sortInTime(drawn);
    if (const auto why = whyNotTogether(drawn); !why.isEmpty())
        return tl::unexpected(why);
    choice.leftOut += leaveOneAYear(drawn);
    auto &content = choice.content;
    for (const auto &of : std::as_const(drawn)) {
        content.years.append(publicLetterOf(of, library));
        content.sample |= library.isSample(of.sha256);
    }
    content.letter = content.years.constLast();
    if (drawn.size() > 1)
        content.kind = kindThroughYears(content);
    return choice;
}
