// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"
#include "store/casefile.h"

/// Where words were found.
struct SearchHit {
    LetterId letter{};
    int page = 0; ///< in the file, from 1
    QString snippet; ///< the words around the first hit, one line of plain text
    QList<std::pair<int, int>> marks; ///< the hits in the snippet: first character, count

    friend bool operator==(const SearchHit &, const SearchHit &) = default;
};

/// The pages of all letters held (not removed) that have all of \a words, the likeliest first, at most \a
/// limit. The last word may be the beginning of one; words in double quotes stand together. Capitals and
/// accents do not count. None for a text without words.
[[nodiscard]] Outcome<QList<SearchHit>> findWords(
    const CaseFile &caseFile, const QString &words, int limit = 500);

/// Keeps the words of \a letter's pages (others of \a pages are left out) for findWords(), instead of those
/// kept before, in one transaction. CaseFile::add() does so for what it stores.
[[nodiscard]] Outcome<void> keepWords(CaseFile &caseFile, LetterId letter, const QList<Page> &pages);

/// The letters held whose words are not kept: stored by a version of the program that kept none. See
/// Intake::readWords().
[[nodiscard]] Outcome<QList<LetterId>> lettersWithoutWords(const CaseFile &caseFile);
