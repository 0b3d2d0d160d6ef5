// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/comparison.h"
#include "ui/charts/chartcontent.h"

#include <limits>

/// The council's name, or words for a letter in which none was found; one longer than \a mostLetters loses
/// its middle.
[[nodiscard]] QString councilInWords(
    const Letter &letter, qsizetype mostLetters = std::numeric_limits<qsizetype>::max());
/// "Source: Ombudsman’s annual review letter of 17 July 2024", or of the letters held; says where a council
/// is fictional.
[[nodiscard]] QString sourceInWords(const ChartContent &content);
/// Which letters a chart through the years leaves out, and why; empty where it shows all.
[[nodiscard]] QString leftOutInWords(const YearsShown &shown);
/// What a mark of a chart says of one measure of \a letter: council, period, figures, average, usual range.
[[nodiscard]] QString pointInWords(const PublicLetter &letter, const MeasureFigures &figures);
/// The upheld decisions per 100,000 of each of \a letters that prints them, in one line for a chart, with
/// what may be said of them (of several, where they lie outside the usual range); empty where none does.
/// Those in doubt have a "?".
[[nodiscard]] QString residentsInShort(const QList<PublicLetter> &letters);
/// The average per 100,000 that \a letters print; both where two of them disagree; empty where none does.
[[nodiscard]] QString averagePer100kInWords(const QList<PublicLetter> &letters);
/// What stands beside an average that its letter does not print; lentInWords() explains it.
[[nodiscard]] QString withLentSign(const QString &words, bool isLent);
/// Where the averages with that sign come from, with their years (or councils) where \a letters are several;
/// empty where the letters print their own. \a upheldAlone: what the others have is not shown.
[[nodiscard]] QString lentInWords(
    const QList<PublicLetter> &letters, bool upheldAlone, bool byCouncil = false);
/// The councils of whom no letter of the year is held; empty where none is missing.
[[nodiscard]] QString missingInWords(const CouncilsShown &shown);
/// What the chart of \a content can show: a paragraph a measure, for the words beside the chart.
[[nodiscard]] QString showingInWords(const ChartContent &content);
