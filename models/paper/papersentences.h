// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/comparison.h"
#include "paper/paperinput.h"

/// Sentences about one letter's figures that stand by themselves: each rate with its count. Pure; any thread.

/// \a group is whose average it is: "all county councils in England (the Ombudsman’s group)".
[[nodiscard]] QString upheldSentence(const MeasureFigures &upheld, const QString &group);
[[nodiscard]] QString remedySentence(const MeasureFigures &remedy, const QString &group);
/// \a upheldCases of the same letter; with 0 the outcomes follow earlier decisions.
[[nodiscard]] QString complianceSentence(
    const MeasureFigures &compliance, const QString &group, std::optional<int> upheldCases);
/// Empty where the letter has no such figure.
[[nodiscard]] QString per100kSentence(const PaperLetter &letter);
/// The upheld complaints of the letter; 0 where nothing was investigated; empty where not known.
[[nodiscard]] std::optional<int> upheldCases(const Letter &letter);
/// What \a text begins with: its first sentence, or more where that is very short.
[[nodiscard]] QString firstSentence(const QString &text);
/// All of the above for one letter, in the order of the paper; what is not known says so.
[[nodiscard]] QStringList figureSentences(const PaperLetter &letter);
