// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/comparison.h"

/// The words around a chart of one council. Pure; any thread.

/// The finding, at most 15 words: cases in which the Ombudsman was not satisfied before what lies outside the
/// usual range, before the upheld rate. \a figures as compareWithAverages() gives them.
[[nodiscard]] QString comparisonHeadline(const QList<MeasureFigures> &figures);
/// The upheld counts of the two newest years of \a figures, as compareThroughYears() gives them.
[[nodiscard]] QString yearsHeadline(const QList<MeasureFigures> &figures);
/// The upheld part of the investigations of the two newest years of \a figures that have one; needs no rate.
[[nodiscard]] QString countsHeadline(const QList<MeasureFigures> &figures);
/// How many of the councils, whose upheld figures are \a upheld, lie inside the usual range and outside it;
/// none is named, since a headline that names one would rank it.
[[nodiscard]] QString councilsHeadline(const QList<MeasureFigures> &upheld, AuthorityType type);
/// "8 unitary councils", "6 London boroughs".
[[nodiscard]] QString councilsOfType(AuthorityType type, qsizetype count);
/// "all unitary councils in England (the Ombudsman’s group)"; "councils of its type" where the type is
/// unknown.
[[nodiscard]] QString averageGroup(AuthorityType type);
/// What a chart shows, for those who cannot see it: \a chartType ("Bar chart"), the finding, where the
/// figures are
/// (\a table from 1; 0: in no table, so none is named). One sentence.
[[nodiscard]] QString chartAltText(const QString &chartType, const QString &headline, int table = 0);
