// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/comparison.h"

/// The words around a chart of one council. Pure; any thread.

/// The finding, at most 15 words: cases in which the Ombudsman was not satisfied before what lies outside the
/// usual range, before the upheld rate. \a figures as compareWithAverages() gives them.
[[nodiscard]] QString comparisonHeadline(const QList<MeasureFigures> &figures);
/// The same; what lies outside the usual range per 100,000 residents stands beside the upheld count, since
/// the one can be ordinary and the other not. Cases in which the Ombudsman was not satisfied, and remedies
/// outside the range, come before it: comparisonFinding() has it then.
[[nodiscard]] QString comparisonHeadline(
    const QList<MeasureFigures> &figures, const ResidentFigures &residents);
/// The headline for those who see no marks: longer, with both verdicts wherever the one per 100,000 lies
/// outside.
[[nodiscard]] QString comparisonFinding(
    const QList<MeasureFigures> &figures, const ResidentFigures &residents);
/// What may be said of the upheld decisions per 100,000: none where a figure of them or of \a upheld is in
/// doubt or does not fit the others, or where there are fewer than five cases.
[[nodiscard]] Verdict residentsVerdict(const MeasureFigures &upheld, const ResidentFigures &residents);
/// "more", "far fewer"; empty inside the usual range.
[[nodiscard]] QString outsideInShort(Verdict verdict);
/// The upheld counts of the two newest years of \a figures, as compareThroughYears() gives them.
[[nodiscard]] QString yearsHeadline(const QList<MeasureFigures> &figures);
/// The same with the rates, for the caption of their chart beside that of the counts.
[[nodiscard]] QString yearsCaption(const QList<MeasureFigures> &figures);
/// The upheld part of the investigations of the two newest years of \a figures that have one; needs no rate.
[[nodiscard]] QString countsHeadline(const QList<MeasureFigures> &figures);
/// How many of the councils, whose upheld figures are \a upheld, lie inside the usual range and outside it;
/// and how many of them outside it by \a per100k, the verdicts of those that print such a figure. None is
/// named, since a headline that names one would rank it.
[[nodiscard]] QString councilsHeadline(
    const QList<MeasureFigures> &upheld, const QList<Verdict> &per100k, AuthorityType type);
/// "8 unitary councils", "6 London boroughs".
[[nodiscard]] QString councilsOfType(AuthorityType type, qsizetype count);
/// "all unitary councils in England (the Ombudsman’s group)"; "councils of its type" where the type is
/// unknown.
[[nodiscard]] QString averageGroup(AuthorityType type);
/// What a chart shows, for those who cannot see it: \a chartType ("Bar chart"), the finding, where the
/// figures are (\a table from 1; 0: in no table, so none is named; to \a lastTable where that is later). One
/// sentence.
[[nodiscard]] QString chartAltText(
    const QString &chartType, const QString &headline, int table = 0, int lastTable = 0);
