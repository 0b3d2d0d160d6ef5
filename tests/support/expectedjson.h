// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fixtures.h"

namespace Support {

/// What must be read in a file, for keeping beside it.
[[nodiscard]] QByteArray expectedJson(const FixtureRecipe &recipe);
/// The files of tests/fixtures/libreoffice with what stands beside them.
[[nodiscard]] QList<Fixture> libreOfficeFixtures();

} // namespace Support
