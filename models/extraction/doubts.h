// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What the reader was unsure of, in words for people. Any thread.
namespace Doubt {
[[nodiscard]] QString otherValue(const QString &printed);
/// A page behind the letter's figures prints \a printed for the same figure.
[[nodiscard]] QString otherPage(const QString &printed, int page);
[[nodiscard]] QString unknownWording();
[[nodiscard]] QString deduced(const QString &printed);
[[nodiscard]] QString noWords(const QString &printed);
[[nodiscard]] QString unexplained(const QString &printed);
[[nodiscard]] QString besideUnknown(const QString &printed);
/// The figure's sentence, or that of the rate it is compared with, says \a words.
[[nodiscard]] QString turned(const QString &words);
/// The letter gives the figure as no exact one: \a words, such as "about 13".
[[nodiscard]] QString approximate(const QString &words);
[[nodiscard]] QString unknownSentence(const QString &sentence);
/// \a label names the figure, but its number stands elsewhere or nowhere.
[[nodiscard]] QString loneLabel(const QString &label, int page);
[[nodiscard]] QString corrected(const QString &sentence);
[[nodiscard]] QString unplaced(const QString &printed, int page);
[[nodiscard]] QString otherYear();
[[nodiscard]] QString ownParagraph();
[[nodiscard]] QString namesPredecessor(const QString &authority, const QString &predecessors);
[[nodiscard]] QString ocr();
/// \a page: the first of the letter that was read from a picture.
[[nodiscard]] QString notMadeOut(int page);
[[nodiscard]] QString odd(const QString &printed);
[[nodiscard]] QString impossible(const QString &printed);
[[nodiscard]] QString sentenceAgainst(const QString &sentence);
[[nodiscard]] QString otherDate(const QString &printed);
[[nodiscard]] QString noYear(const QString &printed);
/// The address names other councils as well.
[[nodiscard]] QString addressNames(const QString &others);
/// The council is found by a name that is a town's or a county's as well.
[[nodiscard]] QString shortName(const QString &name);
/// \a printed is taken for the person written to, but has words that no name has.
[[nodiscard]] QString oddName(const QString &printed);
/// The salutation names somebody else than the address.
[[nodiscard]] QString salutationNames(const QString &name);
/// \a printed is taken for the post, but has words that no post has.
[[nodiscard]] QString oddPost(const QString &printed);
[[nodiscard]] QString postNotFound();
[[nodiscard]] QString personNotFound();
[[nodiscard]] QString councilNotFound();
[[nodiscard]] QString signerNotFound();
/// What is taken for the letter's date has words of another purpose before it, or none at all.
[[nodiscard]] QString unsureDate(const QString &printed);
/// The letter is dated later than the day on which it says that its figures become public.
[[nodiscard]] QString beforeLetter(const QString &printed);
[[nodiscard]] QString unsurePage(int page);
/// The figure's page is headed \a head, as another body's or other cases' would be.
[[nodiscard]] QString underHead(const QString &head);
/// The figures on \a page stand under the name of another \a body.
[[nodiscard]] QString leftOut(const QString &body, int page);
/// A page right behind the letter's seems to give figures and names nobody.
[[nodiscard]] QString notTaken(int page);
[[nodiscard]] QString mixedPages();
} // namespace Doubt
