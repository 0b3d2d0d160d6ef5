// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/heldpaper.h"

#include "comparison/councilgroup.h"
#include "comparison/dates.h"
#include "extraction/checks.h"
#include "letter/fields.h"
#include "paper/committeepaper.h"
#include "paper/papersections.h"
#include "store/kept.h"
#include "ui/charts/heldletter.h"
#include "ui/paper/byhand.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QMap>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
struct HeldPaperWords {
    Q_DECLARE_TR_FUNCTIONS(HeldPaper)
};

Outcome<PaperLetter> paperLetter(const HeldLetters &held, const StoredLetter &stored, QDate *checkedOn)
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
    paper.letter.residents = paper.residents;
    paper.residentsYear = ReferenceData::populationYear(letter->letter().yearEnding()).value_or(0);
    if (checkedOn)
        *checkedOn = seen->checkedOn;
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

LetterId inForce(const QList<StoredLetter> &letters, LetterId letter)
{
    // As many steps as there are letters: two that revise each other would go on for ever.
    for (qsizetype step = 0; step < letters.size(); ++step) {
        auto newest = letter;
        for (const auto &one : letters) {
            const bool isNewer = newest == letter || idNumber(one.id) > idNumber(newest);
            if (!one.removed && one.revises == letter && isNewer)
                newest = one.id;
        }
        if (newest == letter)
            break;
        letter = newest;
    }
    return letter;
}

/// Of two letters about one year the higher is in force: a revised edition, else the one dated later, else
/// the one imported last.
auto rank(const StoredLetter &letter)
{
    const auto dated = letter.letter.field(Key::letterDate).value.toDate();
    return std::tuple(
        letter.revises.has_value(), dated.isValid() ? dated.toJulianDay() : 0, idNumber(letter.id));
}

/// Letters of one council by the year in which their period ends.
struct HeldYears {
    QMap<int, StoredLetter> letters; ///< one a year
    QList<int> doubled; ///< years of which several are held
};

/// Those in force that end no later than the letter \a about, which stands for its own year.
HeldYears yearsUpTo(const QList<StoredLetter> &letters, const StoredLetter &about)
{
    HeldYears years;
    const int last = about.letter.yearEnding().year();
    years.letters.insert(last, about);
    const auto revised = revisedLetters(letters);
    for (const auto &one : letters) {
        const auto ends = one.letter.yearEnding();
        const bool isSame = !one.letter.gssCode.isEmpty() && one.letter.gssCode == about.letter.gssCode;
        if (one.removed || revised.contains(one.id) || one.id == about.id || !isSame || !ends.isValid()
            || ends.year() > last)
            continue;
        const auto other = years.letters.constFind(ends.year());
        if (other == years.letters.cend()) {
            years.letters.insert(ends.year(), one);
            continue;
        }
        if (!years.doubled.contains(ends.year()))
            years.doubled.append(ends.year());
        if (ends.year() != last && rank(one) > rank(*other))
            years.letters.insert(ends.year(), one);
    }
    return years;
}

Outcome<void> addEarlier(
    PaperInput &input, const HeldLetters &held, const QList<StoredLetter> &all, const StoredLetter &about)
{
    if (!about.letter.yearEnding().isValid())
        return {};
    const auto years = yearsUpTo(all, about);
    for (const auto &one : years.letters) {
        if (one.id == about.id)
            continue;
        auto letter = paperLetter(held, one, nullptr);
        if (!letter)
            return tl::unexpected(letter.error());
        input.years.append(*std::move(letter));
    }
    return {};
}

/// The letters of the kept group's councils about the year of \a about.
Outcome<void> addCouncils(
    PaperInput &input, const HeldLetters &held, QList<StoredLetter> all, const StoredLetter &about)
{
    const auto name = input.texts.councils;
    const auto found = kept(held.caseFile, KeptKind::CouncilGroup, name);
    if (!found)
        return tl::unexpected(found.error());
    const auto group = groupFromJson(name, QJsonDocument::fromJson(found->value).object());
    const auto revised = revisedLetters(all);
    const auto isOfGroup = [&](const StoredLetter &one) {
        return !one.removed && !revised.contains(one.id) && group && group->contains(one.letter)
            && one.letter.yearEnding() == about.letter.yearEnding();
    };
    all.removeIf([&](const auto &one) { return !isOfGroup(one); });
    std::ranges::sort(all, {}, rank);
    QList<PaperLetter> letters;
    for (const auto &one : std::as_const(all)) {
        auto letter = paperLetter(held, one, nullptr);
        if (!letter)
            return tl::unexpected(letter.error());
        letters.append(*std::move(letter));
    }
    placeCouncils(input, group, letters);
    return {};
}
} // namespace

void placeCouncils(
    PaperInput &input, const std::optional<CouncilGroup> &group, const QList<PaperLetter> &letters)
{
    const auto &own = input.letter.letter.letter();
    const auto say = [&input](const QString &why) {
        input.whyNoCouncils = HeldPaperWords::tr("! The councils of “%1” are not in the paper: %2")
                                  .arg(input.texts.councils, why);
    };
    if (!group) {
        say(HeldPaperWords::tr("no such group is kept."));
        return;
    }
    if (group->type != own.type) {
        say(HeldPaperWords::tr("they are not of this council’s type."));
        return;
    }
    QList<PublicLetter> publicLetters;
    for (const auto &one : letters)
        publicLetters.append(one.letter);
    const auto shown = councilsShown(*group, publicLetters, own.yearEnding());
    for (const auto &letter : shown.letters)
        input.councils.append(letters.at(publicLetters.lastIndexOf(letter)));
    input.councilsMissing = shown.missing;
    if (const auto why = whyNoCouncils(namedCouncils(input)); !why.isEmpty()) {
        input.councils.clear();
        say(why);
    }
}

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
    const auto all = held.caseFile.storedLetters();
    if (!all)
        return tl::unexpected(all.error());
    // "Checked against it on" is said of this letter: the day on which another one was is not its own.
    auto letter = paperLetter(held, *stored, &input.checkedOn);
    if (!letter)
        return tl::unexpected(letter.error());
    input.letter = *std::move(letter);
    input.letter.letter.isRevised = revisedLetters(*all).contains(id);
    if (texts.earlierYears) {
        if (const auto added = addEarlier(input, held, *all, *stored); !added)
            return tl::unexpected(added.error());
    }
    if (!texts.councils.isEmpty()) {
        if (const auto added = addCouncils(input, held, *all, *stored); !added)
            return tl::unexpected(added.error());
    }
    const auto year = stored->letter.yearEnding().toString(Qt::ISODate);
    input.publication = texts.publication.value(year);
    input.embargoOff = texts.embargoOff.contains(year);
    addFate(input, held.library.forDocument(stored->sha256));
    return input;
}

Outcome<LetterId> letterInForce(const CaseFile &caseFile, LetterId letter)
{
    return caseFile.storedLetters().transform(
        [letter](const QList<StoredLetter> &all) { return inForce(all, letter); });
}

Outcome<QStringList> heldNotes(const CaseFile &caseFile, LetterId asked, LetterId about, bool earlierYears)
{
    const auto all = caseFile.storedLetters();
    const auto stored = caseFile.storedLetter(about);
    if (!all || !stored)
        return tl::unexpected(all ? stored.error() : all.error());
    QStringList notes;
    if (asked != about)
        notes.append(HeldPaperWords::tr(
            "A revised edition of the letter that you chose is held: this is made from it."));
    if (inForce(*all, about) != about)
        notes.append(
            HeldPaperWords::tr("! A revised edition of this letter is held now: close this paper and open it "
                               "again to have it made from that."));
    const auto year = stored->letter.yearEnding();
    const auto years = year.isValid() ? yearsUpTo(*all, *stored) : HeldYears();
    for (const int doubled : years.doubled) {
        const auto letter = years.letters.value(doubled);
        const bool isSaid = doubled == year.year() ? inForce(*all, about) == about : earlierYears;
        if (!isSaid)
            continue;
        notes.append(
            HeldPaperWords::tr(
                "! More than one letter of this council for %1 is held, none of them marked as "
                "the revised edition of the other: the figures are those of %2.")
                .arg(periodInWords(letter.letter.yearEnding()), QFileInfo(letter.fileName).fileName()));
    }
    return notes;
}

QString withheldWords(const PaperInput &input)
{
    const bool isOff = input.texts.switchedOff.contains(SectionKey::passages);
    QStringList sentences{input.whyNoCouncils};
    if (isOff && !input.letter.letter.letter().passages.isEmpty())
        sentences.prepend(HeldPaperWords::tr(
            "! What the Ombudsman says about this council in the letter itself is left out: its "
            "section is switched off."));
    sentences.removeAll(QString());
    return sentences.join(u' ');
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
