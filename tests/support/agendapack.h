// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fixtures.h"

namespace Support {

/// A committee's agenda pack of \a pages pages as a PDF: two letters of one council, about the years 2023 and
/// 2024, stand somewhere in it, each behind a report of the council's with figures of its own that are no
/// letter's; the rest is other business with per cents and tables. Needs a QGuiApplication.
[[nodiscard]] Fixture agendaPack(int pages);

} // namespace Support
