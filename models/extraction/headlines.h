// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/letterparts.h"

/// A line above the salutation that may be of the address, without the marks and dates printed in it.
struct HeadLine {
    LaidText text;
    bool isAfterMark = false; ///< a date or "By email" came before
    bool isCopy = false; ///< names who gets a copy
};

/// The lines of the letter's head that may be of the address, from the top.
[[nodiscard]] QList<HeadLine> headLines(const LetterText &text);

/// \a line without what is no part of an address: "By email", dates, contact details.
[[nodiscard]] QString withoutMarks(const QString &line);

/// The name after "Dear", without what follows it on the line; empty for "Dear Colleague" and the like.
[[nodiscard]] QString salutationName(const LetterText &text);

/// The last word of each person's name in \a salutation.
[[nodiscard]] QStringList surnamesOf(const QString &salutation);

/// Whether \a words has \a word as a whole, in any case.
[[nodiscard]] bool hasWord(const QString &words, const QString &word);

/// Whether \a line begins with one of \a starts, as whole words and in any case.
[[nodiscard]] bool startsWithOne(const QString &line, const QStringList &starts);

/// The letter's blocks with those that stand above the salutation on its page before it, and the span in
/// them: a column on the right can be read behind it.
[[nodiscard]] std::pair<QList<TextBlock>, LetterSpan> withWholeHead(const LetterText &text);
