// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/paperinput.h"

/// About 120 words of plain text for an e-mail on the morning the letter comes: the council's own passages,
/// counts and rates, compliance, what changed since the letter before, the day the figures become public.
/// Says first that it is a draft or embargoed, as the paper does. Pure; any thread.
[[nodiscard]] QString morningBriefing(const PaperInput &input);
