// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/checks.h"

/// The checks of a letter against what is known beside it. Pure; any thread.
namespace ContextChecks {
[[nodiscard]] CheckResult population(const Letter &letter, const ReferenceData &reference);
[[nodiscard]] CheckResult averages(
    const Letter &letter, const ReferenceData &reference, const QList<HeldAverage> &held);
[[nodiscard]] CheckResult period(const Letter &letter);
[[nodiscard]] CheckResult authority(const Letter &letter, const ReferenceData &reference);
} // namespace ContextChecks
