// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// \a number as \a printed has it ("7.0") where the two are equal, else as short as it can be.
[[nodiscard]] QString decimalAsPrinted(double number, const QString &printed);
