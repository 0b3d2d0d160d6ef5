// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/letter.h"

#include <array>
#include <optional>
#include <utility>

/// The three measures, in the order of every table and chart.
enum class Measure { Upheld, Compliance, Remedy };
inline constexpr std::array measures {Measure::Upheld, Measure::Compliance, Measure::Remedy};
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
    FieldState averageState = FieldState::NotFound;
    std::optional<std::pair<int, int>> usual; ///< least and most count that chance usually gives at the average
    std::optional<std::pair<int, int>> far;
    QString figures; ///< "9 of 13 (69%)", or why there is none, in words
    QString words; ///< what the figure can show

    /// Bases 1 to 4: drawn hollow, without a bar, band or verdict.
    [[nodiscard]] bool isSmall() const { return base && *base < 5; }
};

/// The three measures of \a letter (its public values). Pure; any thread.
[[nodiscard]] QList<MeasureFigures> compareWithAverages(const Letter &letter);
/// The three measures through the years, oldest first, one row per letter and measure.
[[nodiscard]] QList<MeasureFigures> compareThroughYears(const QList<Letter> &letters);
/// "April 2023 to March 2024".
[[nodiscard]] QString periodInWords(QDate yearEnding);
