// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

/// "17 July 2024"; empty for an invalid date. Any thread.
[[nodiscard]] QString dateInWords(QDate date);
/// "March 2024"; empty for an invalid date.
[[nodiscard]] QString monthInWords(QDate date);
/// "April 2023 to March 2024"; "period not stated" for an invalid date.
[[nodiscard]] QString periodInWords(QDate yearEnding);

/// The first year, by its end, in which the Ombudsman investigated fewer borderline cases (from April 2022):
/// upheld rates before and from it were made by different practices.
inline constexpr int firstYearOfNewPractice = 2023;
/// The year with three months without new complaints.
inline constexpr int yearOfThePause = 2021;
/// Whether the upheld rates of the two years were made by the same practice.
[[nodiscard]] bool isSamePractice(QDate yearEnding, QDate otherYearEnding);
