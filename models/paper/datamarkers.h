// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/fieldreading.h"

#include <QString>
#include <QVariant>

#include <optional>

// What stands in CSV and XLSX in place of a figure, as the government's guidance on spreadsheets names it.
inline const QString notApplicable = QStringLiteral("[z]");
inline const QString notAvailable = QStringLiteral("[x]");

/// That of a figure that is not stated.
[[nodiscard]] QString marker(FieldState state);
/// \a number with the decimals of \a printed ("7.0"), or the marker of its state.
[[nodiscard]] QVariant decimalOr(
    const std::optional<double> &number, const QString &printed, FieldState state);
