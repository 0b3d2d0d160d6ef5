// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/comparison.h"
#include "paper/paperinput.h"

/// Small words that several sections share. Pure; any thread.

/// "page 2" of the letter (not of the file it stands in); "page not known" where that is so; empty for a
/// letter that came as a text file, which has no pages.
[[nodiscard]] QString pageInWords(const Letter &letter, int pageInFile);
/// \a words with pageInWords() in brackets, where the letter has pages.
[[nodiscard]] QString withPage(const QString &words, const Letter &letter, int pageInFile);
/// Whether \a letter came as a text file.
[[nodiscard]] bool isOfTextFile(const Letter &letter);
/// "all county councils in England", without the group's name in brackets.
[[nodiscard]] QString shortGroup(AuthorityType type);
/// A figure as a table's cell: "85%", "47", "5.8", or "not stated" and its like. Never empty.
[[nodiscard]] QString figureCell(const Letter &letter, QAnyStringView key);
/// Whether \a letter states an average of its type for any measure, or one is lent to it.
[[nodiscard]] bool hasAverage(const PublicLetter &letter);
/// Whether the paper about \a letter gives any range of counts that would be usual.
[[nodiscard]] bool hasUsualRange(const PaperLetter &letter);
/// \a cell with "(in dispute)" or "(in doubt)" where one of \a keys, which it is made of, is.
[[nodiscard]] QString withMark(const QString &cell, const PublicLetter &letter, const QStringList &keys);
/// figureCell() with its mark, such as "79% (in doubt)": what nobody has settled never looks settled.
[[nodiscard]] QString markedCell(const PublicLetter &letter, const QString &key);
/// markedCell() of an average; one that the letter does not print has its source: "79% (other letter)".
[[nodiscard]] QString averageCell(const PublicLetter &letter, const QString &key);
/// What those sources are, as far as the cells of \a letters name them; empty where none is lent.
[[nodiscard]] QString lentAveragesInWords(const QList<PublicLetter> &letters);
/// Which of \a keys are in doubt, in dispute or revised, and what makes the reader or a check doubt them, in
/// sentences. Empty where nothing is.
[[nodiscard]] QString doubtsWithReasons(const PublicLetter &letter, const QStringList &keys);
/// The number of cases in which the Ombudsman was satisfied, derived from rate and base: "62", "61 or 62";
/// "does not apply" where none was due. Never empty.
[[nodiscard]] QString satisfiedCell(const MeasureFigures &compliance);
/// \a number as printed: "803,464".
[[nodiscard]] QString groupedNumber(int number);
/// "Late responses" for a passage's kind.
[[nodiscard]] QString passageHeading(const QString &kind);
/// The passages of \a letter in the paper's order: non-compliance, public report, late responses, the rest.
[[nodiscard]] QList<Passage> orderedPassages(const Letter &letter);
/// "The Ombudsman’s letter of 17 July 2024", or without its date where that is not stated.
[[nodiscard]] QString letterInWords(const Letter &letter);
/// The letter with what a person has confirmed of it, which settles what its reader doubted. What a check
/// says stays.
[[nodiscard]] PublicLetter withConfirmed(const PaperLetter &letter);
/// The average of the row in a sentence's middle, with what it can show: "the average for all county councils
/// in England is 85%; …". \a group as the sentence names it.
[[nodiscard]] QString againstAverage(const MeasureFigures &figures, const QString &group);
