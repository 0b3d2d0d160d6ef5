// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/fields.h"

#include <QString>

/// The field that a wording's slot means in \a block: "average" in the compliance block is
/// "compliance_average". The overview of the complaints dealt with stands with the upheld ones, whose
/// averages may follow it. Empty where the block has no such field.
[[nodiscard]] QString keyOfSlot(const QString &slot, Block block);
