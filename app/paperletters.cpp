// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paperletters.h"

#include "paper/papertexts.h"
#include "reading/letterbytes.h"
#include "reading/reader.h"
#include "store/casefile.h"
#include "store/kept.h"
#include "ui/paper/heldpaper.h"
#include "ui/paper/lettertext.h"

#include <QJsonDocument>

#include <algorithm>

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
    PaperLetter paper{.letter = {of.checked, of.changes}, .confirmed = of.confirmed};
    paper.residents = library.forDocument(of.sha256).population(letter.gssCode, letter.yearEnding());
    paper.letter.residents = paper.residents;
    paper.residentsYear = ReferenceData::populationYear(letter.yearEnding()).value_or(0);
    return paper;
}
} // namespace

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
    return input;
}
