// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/readletters.h"

#include "letter/fields.h"

#include <algorithm>
#include <array>

namespace {
// A page of a letter holds hundreds of words; of a scan that cannot be made out there are at most a few.
constexpr qsizetype fewWords = 12;

bool isPicture(const Page &page)
{
    return !page.typed && page.words.size() < fewWords;
}

// Most pages, or two in a row: a letter's length.
bool isScan(const QList<Page> &pages)
{
    const auto pictures = std::ranges::count_if(pages, isPicture);
    const auto inARow = std::ranges::adjacent_find(
        pages, [](const Page &one, const Page &next) { return isPicture(one) && isPicture(next); });
    return pictures > 0 && (2 * pictures >= pages.size() || inARow != pages.end());
}

bool lacksFigures(const Letter &letter)
{
    const auto isAnnounced = [&letter](const FieldDefinition &field) {
        return field.block != Block::Letter && isFieldExpected(field, letter.yearEnding());
    };
    const auto isMissing = [&letter](const FieldDefinition &field) {
        return field.block == Block::Letter || letter.field(field.key).state == FieldState::NotFound;
    };
    return letter.yearEnding().isValid() && std::ranges::any_of(fieldDefinitions(), isAnnounced)
        && std::ranges::all_of(fieldDefinitions(), isMissing);
}

/// Whether \a letter speaks of figures that come with it; one that does not (a covering letter, a reply) has
/// none to be looked for.
bool announcesFigures(const Letter &letter, const PagedDocument &document)
{
    constexpr std::array beginnings{QStringView(u"statistic"), QStringView(u"figure"), QStringView(u"table"),
        QStringView(u"enclos"), QStringView(u"attach"), QStringView(u"data")};
    const auto isOfFigures = [&](const Word &word) {
        return std::ranges::any_of(
            beginnings, [&](QStringView of) { return word.text.contains(of, Qt::CaseInsensitive); });
    };
    return std::any_of(document.pages.begin() + letter.firstPage - 1,
        document.pages.begin() + letter.lastPage,
        [&](const Page &page) { return std::ranges::any_of(page.words, isOfFigures); });
}

bool isSetInType(const Page &page)
{
    return !page.typed && !page.words.isEmpty()
        && std::ranges::all_of(page.words, [](const Word &word) { return word.confidence == 1; });
}

/// The pages, set in type, of letters without figures, and the page behind each. Those without words were
/// looked at before.
QList<int> pagesToLookInto(const PagedDocument &document, const QList<Letter> &letters)
{
    constexpr int mostPages = 12; // each takes seconds
    QList<int> pages;
    for (const auto &letter : letters) {
        if (!lacksFigures(letter) || !announcesFigures(letter, document))
            continue;
        const int last = std::min(letter.lastPage + 1, int(document.pages.size()));
        for (int number = letter.firstPage; number <= last && pages.size() < mostPages; ++number) {
            if (!pages.contains(number) && isSetInType(document.pages[number - 1]))
                pages.append(number);
        }
    }
    return pages;
}
} // namespace

Outcome<LettersOfFile> readLetters(const QString &path, Reader &reader, const ReferenceLibrary &reference,
    std::stop_token stop, const PictureProgress &progress)
{
    auto content = loadLetterBytes(path);
    if (!content)
        return tl::unexpected(content.error());
    return readLettersIn(*std::move(content), path, reader, reference, stop, progress);
}

Outcome<LettersOfFile> readLettersIn(LetterBytes content, const QString &path, Reader &reader,
    const ReferenceLibrary &reference, std::stop_token stop, const PictureProgress &progress)
{
    auto document = reader.read(content.bytes, path, stop, progress);
    if (!document)
        return tl::unexpected(document.error());
    return lettersIn(std::move(content), *std::move(document), path, {}, reader, reference, stop, progress);
}

Outcome<LettersOfFile> lettersIn(LetterBytes content, PagedDocument document, const QString &path,
    const QStringList &inside, Reader &reader, const ReferenceLibrary &reference, std::stop_token stop,
    const PictureProgress &progress)
{
    const auto &data = reference.forDocument(content.sha256);
    auto letters = extractLetters(document, data);
    // The figures that a letter announces may be a picture beside words.
    if (const auto pages = pagesToLookInto(document, letters); !pages.isEmpty()) {
        auto seen = reader.withPictures(document, pages, content.bytes, path, stop, progress);
        if (!seen)
            return tl::unexpected(seen.error());
        if (seen->pages != document.pages) {
            document = *std::move(seen);
            letters = extractLetters(document, data);
        }
    }
    if (letters.isEmpty())
        return tl::unexpected(
            Problem{.kind = isScan(document.pages) ? Problem::Kind::OnlyPictures : Problem::Kind::NotALetter,
                .file = path});
    auto pages = pagesOfLetters(document, letters, data);
    return LettersOfFile{
        path, std::move(content), std::move(document), std::move(letters), std::move(pages), inside};
}
