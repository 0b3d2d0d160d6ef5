// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/readletters.h"

#include <algorithm>

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
} // namespace

Outcome<LettersOfFile> readLetters(
    const QString &path, Reader &reader, const ReferenceLibrary &reference, std::stop_token stop)
{
    auto content = loadLetterBytes(path);
    if (!content)
        return tl::unexpected(content.error());
    return readLettersIn(*std::move(content), path, reader, reference, stop);
}

Outcome<LettersOfFile> readLettersIn(LetterBytes content, const QString &path, Reader &reader,
    const ReferenceLibrary &reference, std::stop_token stop)
{
    auto document = reader.read(content.bytes, path, stop);
    if (!document)
        return tl::unexpected(document.error());
    return lettersIn(std::move(content), *std::move(document), path, {}, reference);
}

Outcome<LettersOfFile> lettersIn(LetterBytes content, PagedDocument document, const QString &path,
    const QStringList &inside, const ReferenceLibrary &reference)
{
    const auto &data = reference.forDocument(content.sha256);
    auto letters = extractLetters(document, data);
    if (letters.isEmpty())
        return tl::unexpected(
            Problem{.kind = isScan(document.pages) ? Problem::Kind::OnlyPictures : Problem::Kind::NotALetter,
                .file = path});
    auto pages = pagesOfLetters(document, letters, data);
    return LettersOfFile{
        path, std::move(content), std::move(document), std::move(letters), std::move(pages), inside};
}
