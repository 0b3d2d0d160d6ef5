// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paperletters.h"

#include "app/translating.h"
#include "comparison/dates.h"
#include "paper/papercheck.h"
#include "paper/papertexts.h"
#include "reading/letterbytes.h"
#include "reading/reader.h"
#include "store/casefile.h"
#include "store/kept.h"
#include "ui/paper/heldpaper.h"
#include "ui/paper/lettertext.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
Outcome<QByteArray> storedBytes(const Request &request, const QString &sha256)
{
    const auto caseFile = CaseFile::open(request.caseFile, CaseFileAccess::ReadOnly);
    if (!caseFile)
        return tl::unexpected(caseFile.error());
    const auto ids = (*caseFile)->lettersOfDocument(sha256);
    if (!ids)
        return tl::unexpected(ids.error());
    if (ids->isEmpty())
        return tl::unexpected(Problem{.kind = Problem::Kind::NotFound});
    return (*caseFile)->documentBytes(ids->first());
}

Outcome<QByteArray> bytesOf(const Request &request, const LetterOfFile &of)
{
    if (!request.caseFile.isEmpty())
        return storedBytes(request, of.sha256);
    const auto content = loadLetterBytes(of.file);
    if (!content)
        return tl::unexpected(content.error());
    // Another file by now: its text would not be that of the figures.
    if (content->sha256 != of.sha256)
        return tl::unexpected(Problem{.kind = Problem::Kind::NotFound, .file = of.file});
    return content->bytes;
}

/// The officer's own part of the council's papers, where the case file keeps one.
Outcome<PaperTexts> keptTexts(const Request &request, const Letter &letter)
{
    if (request.caseFile.isEmpty())
        return PaperTexts();
    const auto caseFile = CaseFile::open(request.caseFile, CaseFileAccess::ReadOnly);
    if (!caseFile)
        return tl::unexpected(caseFile.error());
    return kept(**caseFile, KeptKind::PaperTexts, paperCouncil(letter))
        .transform([&letter](const Kept &found) {
            auto texts = paperTextsFromJson(QJsonDocument::fromJson(found.value).object());
            if (texts.questionsOf != letter.yearEnding())
                texts.questions.clear();
            return texts;
        });
}

void takeTexts(PaperInput &input, const PaperTexts &texts)
{
    const auto year = input.letter.letter.letter().yearEnding().toString(Qt::ISODate);
    input.texts = texts;
    input.publication = texts.publication.value(year);
    input.embargoOff = texts.embargoOff.contains(year);
}

Outcome<QList<LetterParagraph>> textOf(
    const Request &request, const LetterOfFile &of, const ReferenceLibrary &library)
{
    const auto bytes = bytesOf(request, of);
    if (!bytes)
        return tl::unexpected(bytes.error());
    Reader reader(readerProgram());
    const auto document = reader.read(*bytes, of.file);
    if (!document)
        return tl::unexpected(document.error());
    return letterParagraphs(*document, of.checked.letter, library.forDocument(of.sha256));
}

PaperLetter paperLetter(const LetterOfFile &of, const ReferenceLibrary &library)
{
    const auto &letter = of.checked.letter;
    PaperLetter paper{.letter = of.publicLetter(), .confirmed = of.confirmed};
    paper.residents = library.forDocument(of.sha256).population(letter.gssCode, letter.yearEnding());
    paper.letter.residents = paper.residents;
    paper.letter.lent = of.lent;
    paper.residentsYear = ReferenceData::populationYear(letter.yearEnding()).value_or(0);
    return paper;
}

/// Puts the councils of the kept group that \a input names beside its own.
void addCouncils(PaperInput &input, const Request &request, const ReferenceLibrary &library)
{
    auto wanted = request;
    wanted.group = input.texts.councils;
    wanted.authority.clear();
    wanted.yearEnding = input.letter.letter.letter().yearEnding();
    auto found = chooseLetters(wanted, library).run.letters;
    found.removeIf([](const auto &of) { return of.isRevised; });
    sortInTime(found);
    QList<PaperLetter> letters;
    for (const auto &of : std::as_const(found))
        letters.append(paperLetter(of, library));
    placeCouncils(input, keptGroup(wanted).value_or(std::nullopt), letters);
}

QString councilKey(const LetterOfFile &of)
{
    return paperCouncil(of.checked.letter);
}

QString whichCouncil(const QList<LetterOfFile> &letters, const PaperOrigin &origin)
{
    QStringList councils;
    for (const auto &of : letters)
        councils.append(of.checked.letter.authorityName);
    councils.removeDuplicates();
    if (!origin.authority.isEmpty())
        return CommandLineWords::tr(
            "This paper is about %1, %2, and no such letter is held. To compare it with another, name "
            "one with --authority: %3.")
            .arg(origin.authority, periodInWords(origin.years.value(0)), councils.join(u"; "_s));
    return CommandLineWords::tr(
        "It cannot be told which council's letter this paper is about. Say which with --authority: "
        "%1.")
        .arg(councils.join(u"; "_s));
}
} // namespace

tl::expected<QList<LetterOfFile>, QString> lettersOfPaper(
    const QList<LetterOfFile> &letters, const DocxContent &edited)
{
    auto about = letters;
    about.removeIf(
        [&edited](const auto &of) { return of.isRevised || !isPaperAbout(edited, of.checked.letter); });
    if (about.isEmpty())
        about = letters;
    sortInTime(about);
    const auto own = about.isEmpty() ? LetterOfFile() : about.last();
    if (std::ranges::any_of(about, [&own](const auto &of) { return councilKey(of) != councilKey(own); }))
        return tl::unexpected(whichCouncil(about, edited.origin));
    const auto year = own.checked.letter.yearEnding();
    const auto &years = edited.origin.years;
    auto made = letters;
    made.removeIf([&](const auto &of) {
        const auto ends = of.checked.letter.yearEnding();
        const bool isOther = ends != year && (ends > year || (!years.isEmpty() && !years.contains(ends)));
        return isOther || councilKey(of) != councilKey(own);
    });
    return made;
}

Outcome<PaperInput> paperInputOf(const Request &request, const ChartChoice &choice,
    const QList<LetterOfFile> &letters, const ReferenceLibrary &library, QDate today)
{
    PaperInput input{.sample = choice.content.sample, .madeOn = today};
    for (const auto &of : letters) {
        const auto isAbout = [&of](const PublicLetter &chosen) {
            return chosen.checked.letter == of.checked.letter;
        };
        if (isAbout(choice.content.letter)) {
            input.letter = paperLetter(of, library);
            input.checkedOn = of.checkedOn;
            auto text = textOf(request, of, library);
            if (!text)
                return tl::unexpected(text.error());
            input.letter.text = *std::move(text);
            addFate(input, library.forDocument(of.sha256));
        } else if (std::ranges::any_of(choice.content.years, isAbout)) {
            input.years.append(paperLetter(of, library));
        }
    }
    const auto texts = keptTexts(request, input.letter.letter.letter());
    if (!texts)
        return tl::unexpected(texts.error());
    takeTexts(input, *texts);
    if (!texts->earlierYears)
        input.years.clear();
    if (const auto group = keptGroup(request); group && *group)
        input.texts.councils = (*group)->name; // as it is kept, whatever its case in the request
    if (!input.texts.councils.isEmpty() && !request.caseFile.isEmpty())
        addCouncils(input, request, library);
    return input;
}
