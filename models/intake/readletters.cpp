// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/readletters.h"

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
    auto letters = extractLetters(*document, reference.forDocument(content.sha256));
    if (letters.isEmpty())
        return tl::unexpected(Problem{.kind = Problem::Kind::NotALetter, .file = path});
    return LettersOfFile{path, std::move(content), std::move(*document), std::move(letters)};
}
