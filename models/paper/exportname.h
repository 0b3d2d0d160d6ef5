// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/letter.h"

/// A file name without suffix for exports of \a letter, such as "Northmoor-Borough-Council-2024":
/// [A-Za-z0-9-] alone, whatever the council's name. Any thread.
[[nodiscard]] QString exportName(const Letter &letter);
