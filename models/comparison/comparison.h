// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/publicletter.h"
#include "comparison/verdict.h"

#include <array>
#include <optional>
#include <utility>

/// The three measures, in the order of every table and chart.
enum class Measure { Upheld, Compliance, Remedy };
inline constexpr std::array measures{Measure::Upheld, Measure::Compliance, Measure::Remedy};
/// "Complaints upheld", "Compliance", "Satisfactory remedy", translated.
[[nodiscard]] QString measureLabel(Measure measure);

/// One council's figures of one measure in one year, with what they can show.
struct MeasureFigures {
    Measure measure = Measure::Upheld;
    QDate yearEnding;
    FieldState state = FieldState::NotFound; ///< of the rate
    std::optional<int> rate; ///< per cent 0..100
    std::optional<int> count; ///< derived for compliance where only one number gives the rate
    std::optional<int> base;
    std::optional<int> average; ///< per cent 0..100, of councils of the type
    FieldState averageState = FieldState::NotFound; ///< in the letter itself
    std::optional<LentAverage::Source> averageFrom; ///< where the average is not the letter's own
    std::optional<std::pair<int, int>>
        usual; ///< least and most count that chance usually gives at the average
    std::optional<std::pair<int, int>> far;
    std::optional<std::pair<int, int>>
        notSatisfied; ///< compliance: least and most number that the rate allows
    Verdict verdict = Verdict::None; ///< upheld and remedy only; none where a figure is in doubt
    QStringList keys; ///< of its fields
    bool rateInDoubt = false; ///< rate, count or base is flagged or in dispute
    bool rateInDispute = false; ///< a hand says that the letter's own figure is wrong
    bool averageInDoubt = false;
    QString doubts; ///< in sentences; empty where every figure is sure
    QString figures; ///< "9 of 13 (69%)", or why there is none, in words
    QString words; ///< what the figure can show

    /// Bases 1 to 4: drawn hollow, without a bar, band or verdict.
    [[nodiscard]] bool isSmall() const { return base && *base >= 1 && *base < 5; }
    /// Whether there is a rate with its count to draw; where not, figures says why.
    [[nodiscard]] bool isDrawn() const
    {
        return rate && base && *base > 0 && (count || notSatisfied) && count.value_or(0) <= *base;
    }
};

/// The three measures of \a letter. Pure; any thread.
[[nodiscard]] QList<MeasureFigures> compareWithAverages(const PublicLetter &letter);
/// The three measures through the years, oldest first, one row per letter and measure.
[[nodiscard]] QList<MeasureFigures> compareThroughYears(const QList<PublicLetter> &letters);
/// The upheld decisions per 100,000 residents of one council in one year, with what they can show.
struct ResidentFigures {
    FieldState state = FieldState::NotFound; ///< of the printed figure
    std::optional<double> printed; ///< per 100,000, with one decimal
    FieldState averageState = FieldState::NotFound;
    std::optional<double> average; ///< per 100,000, of councils of the type
    std::optional<LentAverage::Source> averageFrom; ///< where the average is not the letter's own
    std::optional<int> count; ///< upheld decisions
    std::optional<int> residents;
    std::optional<std::pair<int, int>> usual; ///< least and most count that chance usually gives
    Verdict verdict = Verdict::None;
    bool inDoubt = false; ///< the printed figure or the count
    bool averageInDoubt = false;
    bool baseInDoubt = false; ///< the number of investigations: no verdict, though it is not divided by
    QStringList keys; ///< of its fields
    QString printedAs; ///< the figure as the letter prints it: "7.0"; empty where it prints none
    QString averageAs;
    QString figures; ///< "4 per 100,000, average 4.6"; empty where the letter prints none
    QString words; ///< what they can show; empty where the letter prints none
};
/// The upheld decisions per 100,000 of \a letter, by its own residents. Nothing is compared for fewer than 5
/// investigations. Pure; any thread.
[[nodiscard]] ResidentFigures compareWithResidents(const PublicLetter &letter);

/// Whether the series of \a measure breaks before the year: the Ombudsman began to investigate fewer
/// borderline cases (upheld alone), or took no new complaints for three months (every measure).
[[nodiscard]] bool isBreak(Measure measure, int year);
/// Whether counts tell more than rates: of the years in \a figures (as compareThroughYears() gives them)
/// whose number of investigations is known, more than half have fewer than ten. False where none is known.
[[nodiscard]] bool areBasesSmall(const QList<MeasureFigures> &figures);

/// The upheld decisions per 100,000 of the council's \a residents beside their average, with the words of
/// chance, such as "47 upheld is 5.8 per 100,000 residents, against an average of 4.5; …". Empty where the
/// letter lacks a figure; without a verdict where one of them is in doubt.
[[nodiscard]] QString per100kInWords(const PublicLetter &letter, int residents);
/// What happened from one year to the next, such as "From 5 of 6 to 9 of 13; the average went from 75% to
/// 79%.", with "rose (fell) beyond chance" only where charts may say so; where they may not compare at all,
/// why. Empty where either year has no figures.
[[nodiscard]] QString yearOnYear(const MeasureFigures &before, const MeasureFigures &after);
