// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/comparison.h"

#include <QVariant>

/// One measure of one letter as every data file gives it. A value is an int or a PrintedNumber where there is
/// one, else a marker: "[z]" does not apply, "[x]" not available.
struct ComparisonRow {
    QString key = {}; ///< "upheld", "upheld_per_100k", "compliance", "remedy"
    QString label = {}; ///< "Complaints upheld"
    FieldState state = FieldState::NotFound; ///< of the rate
    QVariant count = {};
    QVariant base = {}; ///< investigations, outcomes, upheld cases; residents
    QVariant rate = {}; ///< per cent, or per 100,000
    QVariant average = {};
    FieldState averageState = FieldState::NotFound; ///< in the letter itself
    QString averageSource = {}; ///< "this_letter", "another_letter", "published_table", or a marker
    QVariant notSatisfiedLeast = {}; ///< compliance alone
    QVariant notSatisfiedMost = {};
    QVariant usualLeast = {}; ///< counts
    QVariant usualMost = {};
    QVariant intervalLeast = {}; ///< Wilson's, per cent; none for compliance and per 100,000
    QVariant intervalMost = {};
    QString markers = {}; ///< "[u]" low reliability, "[b]" break in series; may be empty
    QString figures = {};
    QString words = {};
    QStringList keys = {}; ///< of its fields
};

/// The rows of \a letter: upheld, per 100,000 residents where its year has such a figure, compliance, remedy.
/// \a isSeries: it stands beside other years, so that breaks are marked. Pure; any thread.
[[nodiscard]] QList<ComparisonRow> comparisonRows(const PublicLetter &letter, bool isSeries);
/// A value of such a row as text, with the decimals that it has.
[[nodiscard]] QString comparisonText(const QVariant &value);
