// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/extraction.h"
#include "reading/letterbytes.h"
#include "reading/reader.h"

/// One file read: its bytes, its pages and the letters in them.
struct LettersOfFile {
    QString path; ///< as given
    LetterBytes content;
    PagedDocument document;
    QList<Letter> letters; ///< at least one
    QList<QList<Page>> pages; ///< of each letter, see pagesOfLetters()
    QStringList inside = {}; ///< of a part of a mail or archive, see Problem::inside
};

/// The letters in \a document, which was read from \a content; its pictures are looked into once more where
/// the figures are found nowhere else: NotALetter, OnlyPictures, Cancelled. Blocks; any thread but the GUI's.
[[nodiscard]] Outcome<LettersOfFile> lettersIn(LetterBytes content, PagedDocument document,
    const QString &path, const QStringList &inside, Reader &reader, const ReferenceLibrary &reference,
    std::stop_token stop = {}, const PictureProgress &progress = {});

/// The pages of a file and the letters in them, from bytes that are held already. As readLetters().
[[nodiscard]] Outcome<LettersOfFile> readLettersIn(LetterBytes content, const QString &path, Reader &reader,
    const ReferenceLibrary &reference, std::stop_token stop = {}, const PictureProgress &progress = {});

/// The whole way from a path to letters: bytes, reader program, extraction. Every reason for refusal of the
/// command line can come back. Blocks; any thread but the GUI's.
[[nodiscard]] Outcome<LettersOfFile> readLetters(const QString &path, Reader &reader,
    const ReferenceLibrary &reference, std::stop_token stop = {}, const PictureProgress &progress = {});
