// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/letter.h"
#include "reference/referencedata.h"

#include <optional>

/// The letters in \a document, in its order, their fields, states and passages; none where there is no annual
/// review letter in it. Pure: the same pages give the same letters; any thread.
[[nodiscard]] QList<Letter> extractLetters(const PagedDocument &document, const ReferenceData &reference);

/// The pages of each of \a letters, which are those of \a document; where letters share a page, as in a typed
/// file, only the words of the letter. Pure; any thread.
[[nodiscard]] QList<QList<Page>> pagesOfLetters(
    const PagedDocument &document, const QList<Letter> &letters, const ReferenceData &reference);

/// Which of \a letters, all of one file, \a before is another reading of: the only one, the only one on its
/// page, or the only one there with its council and year. Empty where none or several may be. Pure.
[[nodiscard]] std::optional<qsizetype> letterLike(const Letter &before, const QList<Letter> &letters);
