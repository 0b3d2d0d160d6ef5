// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"

/// Words read twice from one picture, seen in two ways. Their boxes are parts of that picture.

/// The words of \a first, with the confidence that \a second leaves them: what was read in another way the
/// second time is below Doubtful. Words with digits that were only seen the second time come in too,
/// doubtful.
[[nodiscard]] QList<Word> agreedWords(const QList<Word> &first, const QList<Word> &second);
/// All of \a words, doubtful: there is nothing to compare them with.
[[nodiscard]] QList<Word> unconfirmedWords(QList<Word> words);
/// Of \a read the words that stand beside \a printed ones, not on them: a page can be a picture in part.
[[nodiscard]] QList<Word> wordsBeside(const QList<Word> &printed, const QList<Word> &read);
/// How many letters and digits of \a words were read with confidence.
[[nodiscard]] double legibleLetters(const QList<Word> &words);
/// Whether enough of \a words was made out for the picture to be the right way up.
[[nodiscard]] bool isLegible(const QList<Word> &words);
