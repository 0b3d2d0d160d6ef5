// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/heldpaper.h"

#include "extraction/checks.h"
#include "ui/charts/heldletter.h"
#include "ui/paper/byhand.h"

#include <algorithm>

namespace {
Outcome<PaperLetter> paperLetter(const HeldLetters &held, const StoredLetter &stored, QDate &checkedOn)
{
    const auto letter = heldLetter(held.caseFile, stored.id, held.library, held.averages);
    if (!letter)
        return tl::unexpected(letter.error());
    const auto seen = seenByHand(held.caseFile, stored, held.checked(stored.letter, stored.sha256));
    if (!seen)
        return tl::unexpected(seen.error());
    const auto &reference = held.library.forDocument(stored.sha256);
    PaperLetter paper{.letter = *letter, .confirmed = seen->confirmed};
    paper.residents = reference.population(letter->letter().gssCode, letter->letter().yearEnding());
    paper.residentsYear = ReferenceData::populationYear(letter->letter().yearEnding()).value_or(0);
    checkedOn = std::max(checkedOn, seen->checkedOn);
    return paper;
}

QSet<LetterId> revisedLetters(const QList<StoredLetter> &letters)
{
    QSet<LetterId> revised;
    for (const auto &one : letters) {
        if (!one.removed && one.revises)
            revised.insert(*one.revises);
    }
    return revised;
}

Outcome<void> addEarlier(PaperInput &input, const HeldLetters &held, const StoredLetter &about)
{
    const auto all = held.caseFile.storedLetters();
    if (!all)
        return tl::unexpected(all.error());
    const auto revised = revisedLetters(*all);
    const auto year = about.letter.yearEnding();
    for (const auto &one : *all) {
        const bool isEarlier = one.letter.yearEnding().isValid() && one.letter.yearEnding() < year;
        const bool isSame = !one.letter.gssCode.isEmpty() && one.letter.gssCode == about.letter.gssCode;
        if (one.removed || revised.contains(one.id) || !isEarlier || !isSame)
            continue;
        auto letter = paperLetter(held, one, input.checkedOn);
        if (!letter)
            return tl::unexpected(letter.error());
        input.years.append(*std::move(letter));
    }
    return {};
}
} // namespace

CheckedLetter HeldLetters::checked(const Letter &letter, const QString &sha256) const
{
    return {letter,
        checkLetter(
            letter, library.forDocument(sha256), averages.forLetter(letter, library.isSample(sha256)))};
}

Outcome<PaperInput> heldPaper(const HeldLetters &held, LetterId id, const PaperTexts &texts, QDate today)
{
    const auto stored = held.caseFile.storedLetter(id);
    if (!stored)
        return tl::unexpected(stored.error());
    PaperInput input{.texts = texts, .sample = held.library.isSample(stored->sha256), .madeOn = today};
    auto letter = paperLetter(held, *stored, input.checkedOn);
    if (!letter)
        return tl::unexpected(letter.error());
    input.letter = *std::move(letter);
    if (texts.earlierYears) {
        if (const auto added = addEarlier(input, held, *stored); !added)
            return tl::unexpected(added.error());
    }
    const auto year = stored->letter.yearEnding().toString(Qt::ISODate);
    input.publication = texts.publication.value(year);
    input.embargoOff = texts.embargoOff.contains(year);
    addFate(input, held.library.forDocument(stored->sha256));
    return input;
}

void addFate(PaperInput &input, const ReferenceData &reference)
{
    const auto council = reference.authorities().byCode(input.letter.letter.letter().gssCode);
    if (!council)
        return;
    input.abolishedOn = council->end;
    for (const auto &code : council->successors) {
        if (const auto successor = reference.authorities().byCode(code))
            input.successors.append(successor->name);
    }
}

QString paperCouncil(const Letter &letter)
{
    return letter.gssCode.isEmpty() ? AuthorityRegister::normalised(letter.authorityName) : letter.gssCode;
}
